"""Innspill picked out by their references, to be gathered into something larger."""

import re
from collections import Counter
from collections.abc import Iterable

from django.db.models import Q
from django.utils.translation import gettext as _

from samskap.features.suggestions.models import Suggestion
from samskap.features.suggestions.states import SuggestionState
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import reach
from samskap.kernel.access.guard import as_filter
from samskap.kernel.base.refusals import Invalid

MOST_AT_ONCE = 200
LONGEST_NUMBER = 19


def chosen_suggestions(actor: Actor, references: Iterable[str]) -> list[Suggestion]:
    """Those of the named innspill that the actor or everybody may read, oldest first; withdrawn ones are left out."""
    within = as_filter(reach(actor, Action.SUGGESTION_READ), room="room", unit="unit", own="sender")
    within |= Q(is_public=True)
    named = list(dict.fromkeys(references))[:MOST_AT_ONCE]
    found = Suggestion.objects.filter(within, reference__in=named).exclude(state=SuggestionState.WITHDRAWN)
    return list(found.order_by("received_at"))


def references_of(actor: Actor, numbers: Iterable[str]) -> list[str]:
    """The references of those ticked in a list, as far as the actor may read them; what is no number is passed over."""
    ids = [int(each) for each in numbers if each.isascii() and each.isdigit() and len(each) < LONGEST_NUMBER]
    within = as_filter(reach(actor, Action.SUGGESTION_READ), room="room", unit="unit", own="sender")
    found = Suggestion.objects.filter(within, pk__in=ids[:MOST_AT_ONCE]).order_by("received_at")
    return list(found.values_list("reference", flat=True))


def suggestions_by_reference(actor: Actor, text: str) -> list[Suggestion]:
    """The innspill whose references stand in the text. Raises Invalid that names those which are not found."""
    named = re.findall(r"[A-Z0-9]+(?:-[A-Z0-9]+)+", text.upper())
    found = chosen_suggestions(actor, named)
    missing = [name for name in dict.fromkeys(named) if name not in {suggestion.reference for suggestion in found}]
    if missing or not found:
        names = ", ".join(missing) or text[:60]
        raise Invalid(_("We cannot find: %(names)s.") % {"names": names}, field="references")
    return found


def first_guess(suggestions: list[Suggestion]) -> dict[str, object]:
    """What a form about these innspill can begin with: the theme and unit that most of them have."""
    guess: dict[str, object] = {}
    for field, values in (("theme", [s.theme for s in suggestions]), ("unit_id", [s.unit_id for s in suggestions])):
        common = Counter(value for value in values if value).most_common(1)
        if common:
            guess[field] = common[0][0]
    return guess
