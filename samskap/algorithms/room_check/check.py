"""The check itself: every rule of the table asked about one room.

The thirteen rules are those of product.md section 6, after the Norwegian municipalities' guide to systematic
innovation (SLIK, chapter 2 "Hvem skal være med?"). A rule is a function from `RoomFacts` to findings; a new
one is a file in `rules` and a line in `RULES`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from samskap.algorithms.room_check.facts import RoomFacts
from samskap.algorithms.room_check.findings import Finding, excused
from samskap.algorithms.room_check.rules.attendance import attendance
from samskap.algorithms.room_check.rules.councils import councils
from samskap.algorithms.room_check.rules.front_line import front_line
from samskap.algorithms.room_check.rules.ideas_and_opponents import ideas_and_opponents
from samskap.algorithms.room_check.rules.map_age import map_age
from samskap.algorithms.room_check.rules.named import named
from samskap.algorithms.room_check.rules.power import another_lead, double_roles
from samskap.algorithms.room_check.rules.qualities import qualities
from samskap.algorithms.room_check.rules.sectors import sectors
from samskap.algorithms.room_check.rules.stakeholders import strong_stakeholders, unheard_stakeholders
from samskap.algorithms.room_check.rules.users_and_affected import users_and_affected


@dataclass(frozen=True)
class Rule:
    """One row of the table: the codes a rule may answer with, and the function that judges."""

    codes: tuple[str, ...]
    judge: Callable[[RoomFacts], Iterable[Finding]]


RULES: tuple[Rule, ...] = (
    Rule(
        (
            "1.personal_interest",
            "1.subject_knowledge",
            "1.power",
            "1.out_of_box",
            "1.external",
            "1.good_mix",
            "1.internal_owner",
        ),
        qualities,
    ),
    Rule(("2.users", "2.affected"), users_and_affected),
    Rule(("3.front_line",), front_line),
    Rule(("4.idea_makers", "4.doers", "4.opponent"), ideas_and_opponents),
    Rule(("5.stakeholder",), strong_stakeholders),
    Rule(("6.unheard",), unheard_stakeholders),
    Rule(("7.council",), councils),
    Rule(("8.sector",), sectors),
    Rule(("9.named",), named),
    Rule(("10.map_age",), map_age),
    Rule(("11.never_came",), attendance),
    Rule(("12.decides",), double_roles),
    Rule(("13.other_lead",), another_lead),
)

RULE_CODES: tuple[str, ...] = tuple(code for rule in RULES for code in rule.codes)


def check(room: RoomFacts) -> list[Finding]:
    """Every finding about the room, gravest first.

    The answer depends on what is in the room, never on the order it was given in. A rule named in
    `room.excused`, or one of its subjects as "rule:subject", comes back as not applicable with the reason
    given. Raises ValueError when an excuse names a rule that does not exist.
    """
    for code in room.excused:
        if code.partition(":")[0] not in RULE_CODES:
            raise ValueError(f"The room excuses {code}, which is not a rule")
    findings = [_with_excuse(room, finding) for rule in RULES for finding in rule.judge(room)]
    return sorted(findings, key=lambda finding: finding.rank)


def _with_excuse(room: RoomFacts, finding: Finding) -> Finding:
    reason = room.excused.get(finding.code) or room.excused.get(finding.rule)
    return excused(finding, reason) if reason else finding
