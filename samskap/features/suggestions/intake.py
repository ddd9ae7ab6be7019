"""What every new innspill is given, whichever way it came: reference, token, deadline and scan."""

from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils import timezone

from samskap.features.suggestions.models import Suggestion
from samskap.features.suggestions.process import held_for
from samskap.kernel.base import clock
from samskap.kernel.base.references import reference, secret

MIDDAY = 12


def prepared(
    *, text: str, received_at: datetime | None = None, due_on: date | None = None, place: str = "", **more: object
) -> Suggestion:
    """A new innspill, not yet saved; unless told otherwise, its answer is due so many days from today."""
    return Suggestion(
        reference=reference("IN"),
        token=secret(),
        text=text,
        place=place,
        held_for=held_for(text, place),
        received_at=received_at or clock.now(),
        due_on=due_on or answer_due(),
        **more,
    )


def answer_due(from_on: date | None = None) -> date:
    """The last day for an answer to what was taken up on the day given, or today."""
    return (from_on or clock.today()) + timedelta(days=settings.ANSWER_DAYS)


def midday(day: date) -> datetime:
    """A day as a moment, for what came on a day and not at a minute."""
    return timezone.make_aware(datetime(day.year, day.month, day.day, MIDDAY))
