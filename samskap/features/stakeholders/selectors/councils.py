"""A statutory council that may be drawn into a room: why, which bodies there are, and who is told."""

from dataclasses import dataclass

from samskap.features.people.states import STATUTORY_COUNCILS, BodyKind
from samskap.features.people.words import BODY_WORDS
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.models import CouncilAsked
from samskap.features.stakeholders.selectors.checks import findings
from samskap.features.stakeholders.selectors.followed import bodies_of
from samskap.features.stakeholders.selectors.sentences import finding_text
from samskap.features.stakeholders.selectors.visible import room_where_may
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.base.refusals import OutsideReach


@dataclass(frozen=True)
class CouncilPage:
    """What the page shows. `members` is how many get the letter, over all the bodies that can be chosen."""

    room: Room
    kind: str
    why: str
    bodies: list[tuple[int, str]]
    members: int


def council_page(actor: Actor, room_id: int, code: str) -> CouncilPage:
    """The council of this kind, for somebody who may ask it; unknown kinds and councils nobody has are not found."""
    room = room_where_may(actor, room_id, Action.COUNCIL_ASK)
    if code not in {kind.value for kind in STATUTORY_COUNCILS}:
        raise OutsideReach
    asked = set(CouncilAsked.objects.filter(room=room).values_list("body_id", flat=True))
    theirs = [body for body in bodies_of(room.pk) if body.kind == code]
    if not theirs:
        raise OutsideReach
    free = [body for body in theirs if body.id not in asked] or theirs
    gap = next(
        (each for each in findings(room.pk) if each.code == f"7.council:{code}" and each.status == "missing"), None
    )
    return CouncilPage(
        room=room,
        kind=str(BODY_WORDS[BodyKind(code)]),
        why=finding_text(gap) if gap else "",
        bodies=[(body.id, body.name) for body in free],
        members=len({person_id for body in free for person_id in body.members}),
    )
