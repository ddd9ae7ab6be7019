"""Going on in spite of gaps: what must be answered in writing, and the answers kept with what was found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from samskap.algorithms.room_check.codes import Severity
from samskap.features.stakeholders.selectors.checks import excused_in, met_in, missing_in, told_now
from samskap.features.stakeholders.selectors.sentences import day_of


@dataclass(frozen=True)
class GraveGap:
    """A gap so grave that it has a reason of its own; `field` is its name in a form."""

    rule: str
    field: str
    title: str


@dataclass(frozen=True)
class KeptGap:
    """A gap as it was shown at a gate, with the reason why they went on in spite of just that one."""

    title: str
    text: str
    is_grave: bool
    reason: str


@dataclass(frozen=True)
class KeptExcuse:
    """A rule that did not apply, as it was shown at a gate."""

    title: str
    text: str


@dataclass(frozen=True)
class KeptCheck:
    """The whole result as those who decide see it: what was in place, set aside and missing, and on which day."""

    checked_on: str
    gaps: list[KeptGap]
    excused: list[KeptExcuse]
    met: list[str]


def grave_in(gaps: Iterable[Mapping[str, Any]]) -> list[GraveGap]:
    """The grave gaps, each to be answered by itself."""
    return [
        GraveGap(str(gap["rule"]), grave_field(str(gap["rule"])), str(gap.get("title", "")))
        for gap in gaps
        if gap.get("severity") == Severity.GRAVE
    ]


def grave_field(rule: str) -> str:
    """The name of the reason in a form."""
    return "grave_" + "".join(letter if letter.isalnum() else "_" for letter in rule)


def unanswered(gaps: Iterable[Mapping[str, Any]], reasons: Mapping[str, str], shared: str) -> GraveGap | str | None:
    """The first grave gap without its own reason; "shared" when the others have none; nothing when all is answered."""
    known = list(gaps)
    grave = grave_in(known)
    for gap in grave:
        if not reasons.get(gap.rule, "").strip():
            return gap
    return "shared" if len(known) > len(grave) and not shared.strip() else None


def with_reasons(checked: Mapping[str, Any], reasons: Mapping[str, str]) -> dict[str, Any]:
    """The result with the reason beside each grave gap that was passed over."""
    grave = {gap.rule for gap in grave_in(missing_in(checked))}
    answered = {rule: text.strip() for rule, text in reasons.items() if rule in grave and text.strip()}
    found = [
        {**line, "passed_over": answered[line["rule"]]} if line["rule"] in answered else line
        for line in checked.get("findings", ())
    ]
    return {**checked, "findings": found}


def as_kept(checked: Mapping[str, Any], *, is_public: bool = False) -> KeptCheck:
    """What was kept, in the reader's language.

    The public is told what is missing and why they went on; never a name, nor what was written for those inside.
    """
    excused = [] if is_public else told_now(excused_in(checked))
    return KeptCheck(
        checked_on=day_of(parse_date(str(checked.get("checked_on", "")))),
        gaps=[_gap(gap) for gap in told_now(missing_in(checked), is_public=is_public)],
        excused=[KeptExcuse(str(line.get("title", "")), _excuse(line)) for line in excused],
        met=[] if is_public else [str(line.get("title", "")) for line in told_now(met_in(checked))],
    )


def _gap(gap: Mapping[str, Any]) -> KeptGap:
    return KeptGap(
        title=str(gap.get("title", "")),
        text=str(gap.get("text", "")),
        is_grave=gap.get("severity") == Severity.GRAVE,
        reason=str(gap.get("passed_over", "")),
    )


def _excuse(line: Mapping[str, Any]) -> str:
    told = {"reason": line.get("reason", ""), "name": line.get("by", ""), "day": day_of(line.get("on"))}
    return _("%(reason)s (%(name)s, %(day)s)") % told if line.get("by") else str(told["reason"])
