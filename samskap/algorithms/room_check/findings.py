"""What a rule answers, and the order answers are read in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from samskap.algorithms.room_check.codes import Act, Severity, Status

Values = Mapping[str, object]

_GRAVITY = {severity: rank for rank, severity in enumerate(Severity)}
_STANDING = {Status.MISSING: 0, Status.MET: 1, Status.NOT_APPLICABLE: 2}


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One rule's answer for the room, or for one subject in it.

    `subject` is the key of the stakeholder, council, sector, person or seat the answer is about ("" for the
    room as a whole). `values` holds names, counts and dates
    for the sentence on the page; its keys are listed with each rule. `reason` is a person's own words, set
    only when the rule does not apply.
    """

    rule: str
    status: Status
    severity: Severity
    subject: str = ""
    values: Values = field(default_factory=dict)
    act: Act = Act.NONE
    reason: str = ""

    @property
    def code(self) -> str:
        """The code an excuse for just this finding is stored under."""
        return f"{self.rule}:{self.subject}" if self.subject else self.rule

    @property
    def rank(self) -> tuple[int, int, int, str, str]:
        """Sorts gravest first, then open before met, then by rule number and subject."""
        number, _, name = self.rule.partition(".")
        return _GRAVITY[self.severity], _STANDING[self.status], int(number), name, self.subject


def met(rule: str, values: Values, *, subject: str = "") -> Finding:
    """A rule that is satisfied."""
    return Finding(rule=rule, status=Status.MET, severity=Severity.OK, subject=subject, values=values)


def gap(rule: str, act: Act, values: Values, *, severity: Severity = Severity.MISSING, subject: str = "") -> Finding:
    """A rule that is not satisfied, with the act that closes it."""
    return Finding(rule=rule, status=Status.MISSING, severity=severity, subject=subject, values=values, act=act)


def excused(finding: Finding, reason: str) -> Finding:
    """The same rule set aside with a person's reason; what was found is kept in `values`."""
    return Finding(
        rule=finding.rule,
        status=Status.NOT_APPLICABLE,
        severity=Severity.OK,
        subject=finding.subject,
        values=finding.values,
        reason=reason,
    )
