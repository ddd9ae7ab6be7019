"""Merging an innspill into another that says the same, keeping every author."""

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.rooms import actions as rooms
from samskap.features.suggestions.models import Suggestion, Support
from samskap.features.suggestions.notices import SuggestionJoined, SuggestionMerged
from samskap.features.suggestions.states import FLOW, MERGE, SuggestionState
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize, grounds
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid, NotNow
from samskap.kernel.journal.write import move, record
from samskap.kernel.notify.tell import tell


@transaction.atomic
def merge(*, actor: Actor, suggestion_id: int, into: str, seen: int | None = None) -> Suggestion:
    """Puts the innspill together with another, named by its reference; its sender and supporters follow that one.

    What was merged into it before comes along, so that nobody has to follow a chain.
    """
    target_id = _the_other(actor, into)
    # Always in the same order, so that two who merge the same pair crosswise wait for each other and do not lock up.
    locked = {
        pk: lock(Suggestion, pk, seen if pk == suggestion_id else None) for pk in sorted({suggestion_id, target_id})
    }
    suggestion, target = locked[suggestion_id], locked[target_id]
    hat = authorize(actor, Action.SUGGESTION_MERGE, suggestion, read=Action.SUGGESTION_READ)
    authorize(actor, Action.SUGGESTION_MERGE, target, read=Action.SUGGESTION_READ)
    _refuse_a_wrong_target(suggestion, target)
    told = _authors(target)
    suggestion.merged_into = target
    keep(suggestion, "merged_into")
    move(suggestion, FLOW, MERGE, by=actor, hat=hat, into=target.reference)
    Suggestion.objects.filter(merged_into=suggestion).update(merged_into=target)
    _carry_over(suggestion, target)
    _follow_each_others_rooms(suggestion, target)
    record(Action.SUGGESTION_MERGE, target, by=actor, hat=hat, joined_by=suggestion.reference)
    tell(SuggestionMerged(suggestion.pk))
    tell(SuggestionJoined(target.pk, sorted(_authors(suggestion) - told)))
    return target


def _the_other(actor: Actor, reference: str) -> int:
    found = Suggestion.objects.filter(reference=reference.strip().upper()).first()
    if found is None or grounds(actor, Action.SUGGESTION_READ, found.access_scope()) is None:
        raise Invalid(_("We find no suggestion with this reference."), field="into")
    return found.pk


def _refuse_a_wrong_target(suggestion: Suggestion, target: Suggestion) -> None:
    if target.pk == suggestion.pk:
        raise Invalid(_("A suggestion cannot be merged with itself."), field="into")
    if target.merged_into_id:
        onward = Suggestion.objects.get(pk=target.merged_into_id).reference
        told = _("%(target)s has itself been merged into %(onward)s. Choose that one instead.")
        raise NotNow(told % {"target": target.reference, "onward": onward}, field="into")
    if target.state == SuggestionState.WITHDRAWN:
        raise NotNow(_("The sender has withdrawn that suggestion."), field="into")


def _authors(suggestion: Suggestion) -> set[int]:
    supporters = set(Support.objects.filter(suggestion=suggestion).values_list("person_id", flat=True))
    return supporters | ({suggestion.sender_id} if suggestion.sender_id else set())


def _carry_over(suggestion: Suggestion, target: Suggestion) -> None:
    """The authors of the one stand behind the other from now on."""
    new = _authors(suggestion) - {target.sender_id}
    supports = [Support(suggestion=target, person_id=person_id) for person_id in sorted(new)]
    Support.objects.bulk_create(supports, ignore_conflicts=True)
    target.support_count = Support.objects.filter(suggestion=target).count()
    keep(target, "support_count")


def _follow_each_others_rooms(*both: Suggestion) -> None:
    """What either became part of concerns the authors of both."""
    authors = set().union(*(_authors(suggestion) for suggestion in both))
    for room_id in {suggestion.room_id for suggestion in both if suggestion.room_id}:
        for person_id in sorted(authors):
            rooms.follow(actor=Actor.system(), room_id=room_id, person_id=person_id)
