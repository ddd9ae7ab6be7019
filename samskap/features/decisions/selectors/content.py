"""What a case page shows of the basis and of the result, ready to draw, for the work face and the public face."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samskap.features.decisions.models import Case, Condition, CouncilStatement, Decision
from samskap.features.decisions.selectors.story import trail_of
from samskap.features.decisions.states import CaseState, Verdict
from samskap.features.decisions.words import VERDICT_WORDS
from samskap.features.stakeholders.selectors.passing import KeptCheck, as_kept
from samskap.kernel.ui.parts import Fact, TrailStep

SHORT_FACT = 60


@dataclass(frozen=True)
class Statement:
    """What a statutory council said."""

    council: str
    text: str
    on: date
    given_by: str


@dataclass(frozen=True)
class Missing:
    """Something that the basis lacks."""

    title: str
    text: str = ""
    is_grave: bool = False
    reason: str = ""


@dataclass(frozen=True)
class Basis:
    """What the deciders build on. `texts` are headings with paragraphs."""

    recommendation: str
    facts: list[Fact]
    notes: list[str]
    texts: list[tuple[str, str]]
    missing: list[Missing]
    gaps_reason: str
    check: KeptCheck
    statements: list[Statement]
    trail: list[TrailStep]

    @property
    def has_own_reasons(self) -> bool:
        """Whether some of what is missing has a reason of its own, so that the shared one is for the rest."""
        return any(missing.reason for missing in self.missing)


@dataclass(frozen=True)
class SetCondition:
    """A condition that follows the decision; without a date it is not met yet."""

    id: int
    text: str
    met_on: date | None


@dataclass(frozen=True)
class Result:
    """The decision with its count in words."""

    label: str
    colour: str
    body: str
    decided_on: date
    count: list[str]
    conditions: list[SetCondition]
    minutes: str


def kept_of(case: Case) -> dict[str, Any]:
    """The room check as it was kept with the case; of a case from before the whole was kept, its gaps."""
    return case.room_check or {"findings": case.gaps}


def basis_of(case: Case, checked: Mapping[str, Any], *, is_public: bool) -> Basis:
    """The basis of the case: facts, what is missing, councils heard, and the way here."""
    check = as_kept(checked, is_public=is_public)
    facts, notes = _facts(case)
    statements = list(CouncilStatement.objects.filter(case=case).select_related("body", "given_by"))
    asked = list(case.councils.all())
    heard = {statement.body_id for statement in statements}
    if asked:
        names = [council.name for council in asked if council.pk in heard]
        facts.append(Fact(_("Heard"), ", ".join(names) if names else _("None of the councils yet")))
    silent = [council.name for council in asked if council.pk not in heard] if case.state != CaseState.DRAFT else []
    return Basis(
        recommendation=case.recommendation,
        facts=facts,
        notes=notes,
        texts=_texts(case),
        missing=[*_gaps(case, check), *(Missing(_silence(name)) for name in silent)],
        gaps_reason=case.gaps_reason,
        check=check,
        statements=[_statement(row) for row in statements],
        trail=trail_of(case, is_public=is_public),
    )


def result_of(case: Case) -> Result | None:
    """The decision of the case, when there is one."""
    decision: Decision | None = getattr(case, "decision", None)
    if decision is None:
        return None
    label, colour = VERDICT_WORDS[Verdict(decision.verdict)]
    conditions = Condition.objects.filter(decision=decision)
    return Result(
        label=str(label),
        colour=colour,
        body=case.body.name,
        decided_on=decision.decided_on,
        count=_count(decision),
        conditions=[SetCondition(row.pk, row.text, row.met_on) for row in conditions],
        minutes=decision.minutes,
    )


def _facts(case: Case) -> tuple[list[Fact], list[str]]:
    """A line such as «Tried out: 6 firms» is a fact with its name; other lines are kept as they are."""
    facts: list[Fact] = []
    notes: list[str] = []
    for line in filter(None, (line.strip() for line in case.facts.splitlines())):
        term, colon, value = line.partition(":")
        if colon and value.strip() and len(term) <= SHORT_FACT:
            facts.append(Fact(term.strip(), value.strip()))
        else:
            notes.append(line)
    if case.cost:
        facts.append(Fact(_("Cost"), case.cost))
    return facts, notes


def _texts(case: Case) -> list[tuple[str, str]]:
    told = [
        (_("Participation so far"), case.participation),
        (_("Benefits"), case.benefits),
        (_("Risk"), case.risk),
    ]
    return [(heading, text) for heading, text in told if text]


def _gaps(case: Case, check: KeptCheck) -> list[Missing]:
    """Those we have not reached and the gravest gaps first; the others are named in one line each on the page."""
    found = [Missing(_("Those we have not reached"), case.not_reached, True)] if case.not_reached else []
    told = sorted(check.gaps, key=lambda gap: not gap.is_grave)
    return found + [Missing(gap.title, gap.text, gap.is_grave, gap.reason) for gap in told]


def _silence(council: str) -> str:
    return _("%(council)s has not given a statement.") % {"council": council}


def _statement(row: CouncilStatement) -> Statement:
    return Statement(row.body.name, row.text, timezone.localdate(row.created_at), row.given_by.name)


def _count(decision: Decision) -> list[str]:
    """The count in whole sentences."""
    values = {
        "for": decision.votes_for,
        "against": decision.votes_against,
        "conditional": decision.votes_conditional,
        "members": decision.members,
        "recused": decision.recused,
        "seated": decision.seated,
    }
    told = [_("%(for)s voted for and %(against)s against.") % values]
    if decision.votes_conditional:
        told.append(_("%(conditional)s of those in favour set conditions.") % values)
        if decision.verdict == Verdict.ADOPTED:
            told.append(_("None of the conditions had half of those in favour behind it."))
    if decision.by_chair:
        told.append(_("The votes were equal, and the chair's vote decided."))
    if decision.recused:
        told.append(
            ngettext(
                "%(recused)s member was disqualified and did not vote.",
                "%(recused)s members were disqualified and did not vote.",
                decision.recused,
            )
            % values
        )
    if decision.seated:
        told.append(
            ngettext(
                "%(seated)s of those who voted has taken part in the work.",
                "%(seated)s of those who voted have taken part in the work.",
                decision.seated,
            )
            % values
        )
    return told
