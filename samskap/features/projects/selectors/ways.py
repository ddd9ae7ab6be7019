"""The way from a paper that is missing at a gate to the page where it is made."""

from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.features.projects.models import Project
from samskap.features.projects.states import PaperCode
from samskap.kernel.ui.parts import Act

BENEFITS = {PaperCode.BASELINE, PaperCode.BENEFIT_OWNER, PaperCode.MEASUREMENT, PaperCode.LEARNING_SHEET}
MAPS = {PaperCode.MAP, PaperCode.MAP_RENEWED}
ROOM = {PaperCode.ROOM_CHECK, PaperCode.PROBLEM_OWNER}
CHALLENGE = {PaperCode.CHALLENGE, PaperCode.HYPOTHESES_TESTED}
TRIALS = {PaperCode.TRIALS, PaperCode.PILOT_PLAN}
SAID = {PaperCode.FIRST_BENEFIT, PaperCode.ALTERNATIVES, PaperCode.RECEIVING_UNIT}
HANDOVER = {PaperCode.EIGHT_STEPS, PaperCode.STOP_DOING}


def benefits_url(project: Project) -> str:
    """The page of the project's benefits and learning sheets."""
    return reverse("benefits_work:project", args=[project.pk])


def way_to(project: Project, paper: PaperCode) -> Act | None:
    """Where those who run the project make the paper; nothing where it comes by itself."""
    slug = project.challenge.slug
    ways = (
        (BENEFITS, _("Benefits and learning"), benefits_url(project)),
        (MAPS, _("Go to the stakeholder analysis"), reverse("stakeholders_work:map", args=[project.room_id])),
        (ROOM, _("Who must be in the room?"), reverse("stakeholders_work:room_check", args=[project.room_id])),
        (CHALLENGE, _("Go to the challenge"), reverse("challenges_work:show", args=[slug])),
        ({PaperCode.FRAMING_RENEWED}, _("Word it anew"), reverse("challenges_work:frame", args=[slug])),
        (TRIALS, _("Plan a trial"), reverse("projects_work:trial_plan", args=[project.pk])),
        (SAID, _("Change"), reverse("projects_work:edit", args=[project.pk])),
        (HANDOVER, _("Hand over the responsibility"), reverse("projects_work:handover_propose", args=[project.pk])),
    )
    return next((Act(label, url) for papers, label, url in ways if paper in papers), None)
