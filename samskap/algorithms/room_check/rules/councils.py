"""Rule 7: the statutory councils take part when the theme touches those they speak for."""

from samskap.algorithms.room_check.codes import Act
from samskap.algorithms.room_check.facts import CouncilFacts, RoomFacts
from samskap.algorithms.room_check.findings import Finding, gap, met


def councils(room: RoomFacts) -> list[Finding]:
    """One finding per council touched, with the council's code as subject; none when no council is touched.

    Met when somebody from the council sits in the room or the council is drawn in. Values: `council` (the
    code), `why`, `seated`, `asked`. From product.md section 6, rule 7; SLIK chapter 2 wants users and those
    affected in the work itself, and the councils are the voice the law has given three groups of them.
    """
    return [_heard(one) for one in room.councils]


def _heard(one: CouncilFacts) -> Finding:
    values = {"council": one.code, "why": one.why, "seated": one.seated, "asked": one.asked}
    if one.seated or one.asked:
        return met("7.council", values, subject=one.code)
    return gap("7.council", Act.ASK_COUNCIL, values, subject=one.code)
