"""Writes of judgements: how one person sees one stakeholder, and what those who have judged have in common."""

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.rooms.models import Room
from samskap.features.stakeholders.models import Judgement, Stakeholder
from samskap.features.stakeholders.process import middle
from samskap.features.stakeholders.selectors.maps import current_map, stakeholder_in
from samskap.features.stakeholders.selectors.private_persons import no_traces
from samskap.features.stakeholders.states import MapState, Sureness
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.base.records import lock
from samskap.kernel.base.refusals import NotNow, OutsideReach
from samskap.kernel.journal.write import record

SURENESS_STEPS = list(Sureness)


@transaction.atomic
def judge(
    *, actor: Actor, room_id: int, key: str, strength: int, interest: int, influence: int, attitude: int,
    sureness: str, note: str = "",
) -> Judgement:  # fmt: skip
    """Puts one's own judgement in the draft, beside those of others; what they have in common is found anew."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.MAP_JUDGE, room, read=Action.ROOM_READ)
    newest = current_map(room.pk)
    if newest is None:
        raise OutsideReach
    one = stakeholder_in(room.pk, key)
    if newest.state != MapState.DRAFT:
        raise NotNow(_("This version is settled, and is not judged any more. A new version must be begun first."))
    no_traces({"note": note})
    judged, _is_new = Judgement.objects.update_or_create(
        stakeholder=one, person_id=actor.known_id,
        defaults={
            "strength": strength, "interest": interest, "influence": influence, "attitude": attitude,
            "sureness": sureness, "note": note, "judged_on": clock.today(),
        },
    )  # fmt: skip
    _find_common(one, actor)
    record(Action.MAP_JUDGE, one, by=actor, hat=hat, version=newest.version, key=key)
    return judged


def _find_common(one: Stakeholder, last: Actor) -> None:
    judged = list(Judgement.objects.filter(stakeholder=one))
    one.strength = middle([each.strength for each in judged])
    one.interest = middle([each.interest for each in judged])
    one.influence = middle([each.influence for each in judged])
    one.attitude_now = middle([each.attitude for each in judged])
    one.sureness = SURENESS_STEPS[middle([SURENESS_STEPS.index(Sureness(each.sureness)) for each in judged])]
    one.judged_by_id, one.judged_on = last.known_id, clock.today()
    # The revision stays: somebody who describes them at the same time has not been overtaken by a judgement.
    one.save(update_fields=["strength", "interest", "influence", "attitude_now", "sureness", "judged_by", "judged_on"])
