"""Everything that is counted for one period, asked of each feature once."""

from dataclasses import dataclass

from samskap.across.overview.selectors.contributors import Contributors, contributors
from samskap.features.benefits import selectors as benefits
from samskap.features.decisions.selectors import DecisionFigures
from samskap.features.decisions.selectors import figures as decision_figures
from samskap.features.people import selectors as people
from samskap.features.people.models import Unit
from samskap.features.people.periods import Period
from samskap.features.projects.models import Project
from samskap.features.projects.selectors.counts import Counted, Days, count_period, days_before_gate_per_unit
from samskap.features.projects.selectors.listing import waiting_since
from samskap.features.projects.states import LIVE
from samskap.features.suggestions.selectors.figures import SuggestionFigures
from samskap.features.suggestions.selectors.figures import figures as suggestion_figures
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock

NO_TIME = Days(None, 0)


@dataclass(frozen=True)
class Everything:
    """The figures of every feature; `waiting` are the days that each project has waited before a body now."""

    period: Period
    units: list[Unit]
    projects: Counted
    waits: dict[int | None, Days]
    waiting: dict[int, int]
    answers: SuggestionFigures
    decisions: DecisionFigures
    benefits: benefits.BenefitFigures
    people: Contributors

    def active(self, unit_id: int | None) -> list[Project]:
        """The projects under way that the unit leads; nothing stands for outside organisations."""
        found = (self.projects.projects[pk] for pk in self.projects.sets["active"])
        return [project for project in found if project.unit_id == unit_id]

    @property
    def anchored(self) -> set[int]:
        """Projects under way with both a problem owner and a plan goal."""
        return self.projects.sets["with_problem_owner"] & self.projects.sets["with_plan_goal"]

    @property
    def idle_units(self) -> list[Unit]:
        """Working units that lead no project under way."""
        busy = {self.projects.projects[pk].unit_id for pk in self.projects.sets["active"]}
        return [unit for unit in self.units if unit.parent_id and unit.pk not in busy]


def everything(period: Period) -> Everything:
    """The whole administration's figures; the number of questions to the database does not grow with it."""
    counted = count_period(period)
    live = [project for project in counted.projects.values() if project.state in LIVE]
    today = clock.today()
    return Everything(
        period=period,
        units=list(people.units()),
        projects=counted,
        waits=days_before_gate_per_unit(period),
        waiting={pk: (today - since).days for pk, since in waiting_since(live).items()},
        answers=suggestion_figures(period),
        decisions=decision_figures(period),
        benefits=benefits.figures(period),
        people=contributors(period),
    )


def own_units(actor: Actor) -> frozenset[int]:
    """The units that the actor leads or coordinates; none for somebody who answers for all of them."""
    if actor.site & {Role.LEADER, Role.COORDINATOR, Role.AUDITOR}:
        return frozenset()
    return actor.units.get(Role.LEADER, frozenset()) | actor.units.get(Role.COORDINATOR, frozenset())
