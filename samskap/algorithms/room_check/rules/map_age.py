"""Rule 10: the stakeholder map is no older than the last re-framing and the last change of phase."""

from datetime import date

from samskap.algorithms.room_check.codes import Act, Severity
from samskap.algorithms.room_check.facts import RoomFacts
from samskap.algorithms.room_check.findings import Finding, gap, met


def map_age(room: RoomFacts) -> list[Finding]:
    """One finding. A map made on the same day as the change counts as made after it, unless it names an earlier wording.

    Values: `version`, `made_on`, and when outdated `framed_on` and `phase_on`, each a date or None, set only
    for what came after the map.
    """
    made = room.map_made_on
    if room.map_version < 1 or made is None:
        return [gap("10.map_age", Act.MAKE_MAP, {})]
    values = {"version": room.map_version, "made_on": made}
    is_behind = 0 < room.map_framing < room.framing
    later = {
        "framed_on": room.last_framed_on if is_behind else _if_later(room.last_framed_on, made),
        "phase_on": _if_later(room.phase_entered_on, made),
    }
    if not any(later.values()):
        return [met("10.map_age", values)]
    return [gap("10.map_age", Act.RENEW_MAP, {**values, **later}, severity=Severity.OUTDATED)]


def _if_later(day: date | None, made: date) -> date | None:
    return day if day is not None and day > made else None
