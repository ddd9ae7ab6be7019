"""What a rule says about this room, for the page that sets it aside."""

from samskap.features.stakeholders.selectors.checks import findings
from samskap.features.stakeholders.selectors.sentences import finding_title
from samskap.kernel.base.refusals import OutsideReach


def title_of_rule(room_id: int, rule: str) -> str:
    """The finding's own line; a rule that finds nothing here cannot be set aside."""
    found = next((finding for finding in findings(room_id) if finding.code == rule), None)
    if found is None:
        raise OutsideReach
    return finding_title(found)
