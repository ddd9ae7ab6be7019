"""The list behind anchoring: what each project has, what it lacks, and the units with no project."""

from dataclasses import dataclass

from samskap.across.overview.periods import Choice
from samskap.across.overview.selectors.counted import everything
from samskap.across.overview.selectors.front import idle_sentence
from samskap.across.overview.selectors.head import Head, head_of, of_unit
from samskap.features.projects.selectors.counts import lines_for
from samskap.features.projects.selectors.listing import ProjectLine
from samskap.kernel.access.actor import Actor

CHECKS = ("with_problem_owner", "with_sponsor", "with_plan_goal", "with_decision", "with_receiver")
"""The columns, in order: problem owner, sponsor, plan goal, decision, receiver."""


@dataclass(frozen=True)
class AnchorLine:
    """One project with what is there, in the order of the columns."""

    project: ProjectLine
    checks: tuple[bool, ...]


@dataclass(frozen=True)
class Anchoring:
    """The projects under way with what they lack, and what has been decided."""

    head: Head
    lines: list[AnchorLine]
    totals: tuple[int, ...]
    idle_sentence: str
    decided: int
    waiting: int
    unmet: int


def anchoring(actor: Actor, choice: Choice, unit: str) -> Anchoring:
    """The projects under way, those that lack most first."""
    found = everything(choice.period)
    head = head_of(found, choice, unit)
    sets = [found.projects.sets[name] for name in CHECKS]
    projects = lines_for(actor, of_unit(found, "active", head))
    lines = [AnchorLine(line, tuple(line.id in those for those in sets)) for line in projects]
    figures, pk = found.decisions, head.unit_id
    return Anchoring(
        head=head,
        lines=sorted(lines, key=lambda line: (sum(line.checks), line.project.name)),
        totals=tuple(sum(line.checks[at] for line in lines) for at in range(len(CHECKS))),
        idle_sentence=idle_sentence(found),
        decided=figures.decided_per_unit.get(pk, 0) if pk else figures.decided,
        waiting=figures.waiting_per_unit.get(pk, 0) if pk else figures.waiting,
        unmet=figures.unmet_per_unit.get(pk, 0) if pk else figures.conditions_unmet,
    )
