"""What a higher feature has made for a project, so that a gate can see it."""

from django.db import transaction

from samskap.features.projects.models import Paper, Project
from samskap.features.projects.states import NOTED_FROM_ABOVE, PaperCode
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.decide import authorize
from samskap.kernel.base.records import lock
from samskap.kernel.base.refusals import Invalid
from samskap.kernel.journal.write import record

MADE_BY = {
    PaperCode.BASELINE: Action.BENEFIT_PLAN,
    PaperCode.BENEFIT_OWNER: Action.BENEFIT_PLAN,
    PaperCode.MEASUREMENT: Action.BENEFIT_MEASURE,
    PaperCode.LEARNING_SHEET: Action.LEARNING_PUBLISH,
}


@transaction.atomic
def note_paper(*, actor: Actor, project_id: int, paper: str, owner_id: int | None = None) -> None:
    """Notes that a paper is there. `owner_id` is whose it is, for those who may only make their own."""
    project = lock(Project, project_id)
    code = PaperCode(paper)
    if code not in NOTED_FROM_ABOVE:
        raise Invalid(f"{code} is found, not noted")
    own = project.access_scope()
    scope = Scope(room_id=own.room_id, unit_id=own.unit_id, owner_id=owner_id)
    hat = authorize(actor, MADE_BY[code], scope, read=Action.PROJECT_READ)
    _paper, is_new = Paper.objects.get_or_create(project=project, code=code)
    if is_new:
        record(MADE_BY[code], project, by=actor, hat=hat, paper=str(code))
