"""Why people went on although somebody who matters most had no place: one reason for each such gap."""

from samskap.across.demonstration.content import read
from samskap.features.stakeholders import selectors as stakeholders
from samskap.features.stakeholders.selectors.passing import grave_in


def grave_reasons(room_id: int) -> dict[str, str]:
    """The reason for each grave gap in the room on that day."""
    reason = read("municipality")["in_spite_of_gaps"]["grave"]
    return {gap.rule: reason for gap in grave_in(stakeholders.gaps(room_id))}
