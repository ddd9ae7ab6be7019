"""Rules 12 and 13: who decides in the end, and whether somebody else should lead."""

from samskap.algorithms.room_check.codes import Act
from samskap.algorithms.room_check.facts import RoomFacts
from samskap.algorithms.room_check.findings import Finding, gap, met


def double_roles(room: RoomFacts) -> list[Finding]:
    """Rule 12: nobody takes part here and decides afterwards without that being settled.

    One finding per person with a seat who also sits in a body that decides and is not clarified, with the
    person's id as subject; values `name`, `body`. Otherwise one met finding with `clarified`, how many hold
    both roles and have it settled. From product.md section 6, rule 12; SLIK chapter 2 says that
    politicians decide and may also take part themselves. To hold both roles is no fault; to leave it unsaid is.
    """
    unsettled = [one for one in room.deciders if not one.clarified]
    if not unsettled:
        return [met("12.decides", {"clarified": len(room.deciders)})]
    return [gap("12.decides", Act.CLARIFY, {"name": one.name, "body": one.body}, subject=one.id) for one in unsettled]


def another_lead(room: RoomFacts) -> list[Finding]:
    """Rule 13: it is considered whether somebody else than the municipality should lead.

    One finding, met once it is considered, or when an organisation outside already leads. Values when met:
    `considered_on` (a date or None), `led_outside`. From product.md section 6, rule 13; SLIK chapter 2
    foresees that organisations run projects in which the municipality takes part without leading.
    """
    if room.led_outside or room.other_lead_considered_on is not None:
        values = {"considered_on": room.other_lead_considered_on, "led_outside": room.led_outside}
        return [met("13.other_lead", values)]
    return [gap("13.other_lead", Act.CONSIDER_LEAD, {})]
