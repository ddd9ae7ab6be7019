"""Staff entry of what came on paper, by telephone or in a meeting."""

from datetime import date

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from samskap.features.people import selectors as people
from samskap.features.people.models import Person
from samskap.features.suggestions.intake import answer_due, midday, prepared
from samskap.features.suggestions.models import Suggestion, Term
from samskap.features.suggestions.notices import SuggestionReceived
from samskap.features.suggestions.selectors.terms import term_rows
from samskap.features.suggestions.states import FLOW, SORT
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.decide import authorize, grounds
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import Invalid
from samskap.kernel.journal.write import move, record
from samskap.kernel.notify.tell import tell


@transaction.atomic
def register(
    *, actor: Actor, text: str, channel: str, received_on: date, name: str = "", email: str = "", theme: str = "",
    unit_id: int | None = None, room_id: int | None = None, place: str = "", own_role: str = "",
    sensitive: bool = False, once: str = "",
) -> Suggestion:  # fmt: skip
    """Enters an innspill on behalf of somebody, with the way it came and the day; the same form twice is one."""
    hat = authorize(actor, Action.SUGGESTION_REGISTER, Scope(room_id=room_id, unit_id=unit_id))
    before = Suggestion.objects.filter(submission_key=_key(actor, once)).first() if once else None
    if before:
        return before
    if received_on > clock.today():
        raise Invalid(_("The date cannot be in the future."), field="received_on")
    received_at = clock.now() if received_on == clock.today() else midday(received_on)
    suggestion = prepared(
        text=text, received_at=received_at, due_on=answer_due(received_on), channel=channel, theme=theme,
        unit_id=unit_id, room_id=room_id, place=place, own_role=own_role, sensitive=sensitive,
        entered_by_id=actor.person_id, sender=_sender(name, email), submission_key=_key(actor, once) if once else None,
    )  # fmt: skip
    try:
        with transaction.atomic():
            suggestion.save()
    except IntegrityError:  # the same form was sent twice at the same moment
        return Suggestion.objects.get(submission_key=_key(actor, once))
    Term.objects.bulk_create(term_rows(suggestion))
    record(Action.SUGGESTION_REGISTER, suggestion, by=actor, hat=hat, channel=channel)
    _sort_at_once(actor, suggestion)
    tell(SuggestionReceived(suggestion.pk))
    return suggestion


def _key(actor: Actor, once: str) -> str:
    return f"{actor.person_id}:{once}"


def _sender(name: str, email: str) -> Person | None:
    """The person known by the address, or a new one; nobody when neither name nor address was given."""
    known = people.person_by_email(email)
    if known or not (name or email):
        return known
    return Person.objects.create(name=name, email=email.strip().lower())


def _sort_at_once(actor: Actor, suggestion: Suggestion) -> None:
    """Whoever knows unit and theme, and may sort, does not have to open it once more."""
    hat = grounds(actor, Action.SUGGESTION_SORT, suggestion.access_scope())
    if hat and suggestion.unit_id and suggestion.theme:
        move(suggestion, FLOW, SORT, by=actor, hat=hat, unit_id=suggestion.unit_id, theme=suggestion.theme)
