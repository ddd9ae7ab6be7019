"""What it means that an innspill is no longer shown to everybody, however it came about."""

from samskap.features.suggestions.models import Suggestion
from samskap.kernel.base.records import keep
from samskap.kernel.files.store import renew_address


def take_down(suggestion: Suggestion) -> None:
    """Off the public list; the addresses of its picture that were given out lead nowhere. The row must be locked."""
    suggestion.is_public = False
    keep(suggestion, "is_public")
    if suggestion.photo:
        renew_address(suggestion.photo)
