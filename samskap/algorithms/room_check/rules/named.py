"""Rule 9: nobody who is named in the interviews is left without a word."""

from samskap.algorithms.room_check.codes import Act
from samskap.algorithms.room_check.facts import RoomFacts
from samskap.algorithms.room_check.findings import Finding, gap, met


def named(room: RoomFacts) -> list[Finding]:
    """One finding per person or group named and never contacted, with their id as subject.

    Values: `name`, `named_by` (how many named them). One met finding when all are contacted, with `named` and
    `interviews` as counts; no finding where nobody is named and nobody interviewed, for then the question is
    not asked yet. From product.md section 6, rule 9; SLIK chapter 2 lets the topic decide who takes part, and
    those who live with the topic know whom nobody has thought of.
    """
    waiting = [one for one in room.named if not one.contacted]
    if waiting:
        return [
            gap("9.named", Act.CONTACT, {"name": one.name, "named_by": one.named_by}, subject=one.id) for one in waiting
        ]
    if not (room.named or room.interviews_held):
        return []
    return [met("9.named", {"named": len(room.named), "interviews": room.interviews_held})]
