"""Rule 11: somebody has asked why, when those who were invited never came."""

from samskap.algorithms.room_check.codes import Act
from samskap.algorithms.room_check.facts import AbsentFacts, RoomFacts
from samskap.algorithms.room_check.findings import Finding, gap, met


def attendance(room: RoomFacts) -> list[Finding]:
    """One finding per seat that has come to no meeting and is not followed up, with the seat's id as subject.

    A follow-up on the day of the last meeting counts as after it. Values: `name` (the seat's label),
    `meetings`, `last_meeting_on`, `followed_up_on` (the follow-up that a later meeting has overtaken, or
    None). One met finding when meetings are held and none stands like that: `seats` (those meetings are held
    for) and `followed_up` (those who never came, but are followed up). No finding before the first meeting.
    From product.md section 6, rule 11; to SLIK chapter 2 a room is interaction and participation, so a seat
    that is given but never used is a gap too.
    """
    met_for = [one for one in room.absent if one.meetings]
    never = [one for one in met_for if not one.came]
    left = [one for one in never if not _is_followed_up(one)]
    if left:
        return [gap("11.never_came", Act.FOLLOW_UP, _values(one), subject=one.id) for one in left]
    return [met("11.never_came", {"seats": len(met_for), "followed_up": len(never)})] if met_for else []


def _is_followed_up(one: AbsentFacts) -> bool:
    done, last = one.followed_up_on, one.last_meeting_on
    return done is not None and (last is None or done >= last)


def _values(one: AbsentFacts) -> dict[str, object]:
    return {
        "name": one.label,
        "meetings": one.meetings,
        "last_meeting_on": one.last_meeting_on,
        "followed_up_on": one.followed_up_on,
    }
