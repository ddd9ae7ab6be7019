"""Rule 8: public, business, voluntary, research and residents are each considered."""

from samskap.algorithms.room_check.codes import SECTORS, Act
from samskap.algorithms.room_check.facts import RoomFacts
from samskap.algorithms.room_check.findings import Finding, gap, met


def sectors(room: RoomFacts) -> list[Finding]:
    """One finding per sector, with its code as subject; none while nobody at all is on the map.

    Met when a stakeholder of the newest map belongs to the sector. A sector that was considered and left out
    is excused with the reason. Values: `sector` (the code) and `names` (its stakeholders, by name). From
    product.md section 6, rule 8; SLIK chapter 2 names citizens, experts, the voluntary sector and business
    beside the municipality's own. On an empty map rules 5 and 10 already say what to do, and five more lines
    would say no more.
    """
    if not room.stakeholders:
        return []
    names: dict[str, list[str]] = {sector: [] for sector in SECTORS}
    for one in room.stakeholders:
        names[one.sector].append(one.name)
    return [_considered(sector, sorted(found)) for sector, found in names.items()]


def _considered(sector: str, names: list[str]) -> Finding:
    values = {"sector": sector, "names": names}
    if names:
        return met("8.sector", values, subject=sector)
    return gap("8.sector", Act.ASSESS, values, subject=sector)
