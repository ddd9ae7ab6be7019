"""Planning a benefit: what should become better, from where to where, and who answers for it."""

from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.benefits.models import Benefit
from samskap.features.benefits.notices import BenefitPlanned
from samskap.features.people.models import Person
from samskap.features.projects import actions as projects
from samskap.features.projects.models import Project
from samskap.features.projects.states import PaperCode, ProjectState
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.base.records import lock
from samskap.kernel.base.refusals import Invalid, NotNow
from samskap.kernel.journal.write import record
from samskap.kernel.notify.tell import tell


@transaction.atomic
def plan(
    *, actor: Actor, project_id: int, name: str, kind: str, measured_in: str, baseline: Decimal, target: Decimal,
    owner_id: int, downsides: str = "", next_on: date | None = None,
) -> Benefit:  # fmt: skip
    """Plans a benefit with a starting point, a target and an owner, who is told. Sent twice, it is planned once."""
    project = lock(Project, project_id)
    hat = authorize(actor, Action.BENEFIT_PLAN, project, read=Action.PROJECT_READ)
    if project.state == ProjectState.STOPPED:
        raise NotNow(_("The project is stopped. No new benefit can be planned in it."))
    _check(baseline, target, owner_id, next_on)
    wanted = {
        "kind": kind, "measured_in": measured_in, "baseline": baseline, "target": target, "owner_id": owner_id,
        "downsides": downsides, "next_on": next_on,
    }  # fmt: skip
    benefit, is_new = Benefit.objects.get_or_create(project=project, name=name, defaults=wanted)
    if not is_new:
        return _same(benefit, wanted)
    record(Action.BENEFIT_PLAN, benefit, by=actor, hat=hat, baseline=str(baseline), target=str(target))
    for paper in (PaperCode.BASELINE, PaperCode.BENEFIT_OWNER):
        projects.note_paper(actor=actor, project_id=project.pk, paper=paper)
    if owner_id != actor.person_id:
        tell(BenefitPlanned(benefit.pk))
    return benefit


def _check(baseline: Decimal, target: Decimal, owner_id: int, next_on: date | None) -> None:
    if baseline == target:
        raise Invalid(_("The target must differ from the starting point."), field="target")
    if not Person.objects.filter(pk=owner_id).exists():
        raise Invalid(_("Choose who is to answer for the benefit."), field="owner_id")
    if next_on is not None and next_on < clock.today():
        raise Invalid(_("The next measurement cannot lie in the past."), field="next_on")


def _same(benefit: Benefit, wanted: dict[str, object]) -> Benefit:
    if any(getattr(benefit, name) != value for name, value in wanted.items()):
        raise Invalid(_("The project already has a benefit with this name."), field="name")
    return benefit
