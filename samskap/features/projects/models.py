"""Columns of process templates, projects, phases, gate reviews, trials and handovers."""

from django.db import models
from django.db.models import Q

from samskap.features.challenges.models import Challenge
from samskap.features.decisions.models import Case
from samskap.features.people.models import Organisation, Person, Unit, choices
from samskap.features.projects.states import GateOutcome, HandoverState, PaperCode, ProjectState, TrialState
from samskap.features.rooms.models import Room
from samskap.kernel.access.actor import OUTSIDE, Scope
from samskap.kernel.base import clock
from samskap.kernel.base.records import Record


class ProcessTemplate(Record):
    """Phases, gates, deciders, required papers and outcomes as data. A version that is in use is never changed."""

    code = models.SlugField(max_length=40)
    version = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=80)
    process = models.JSONField()

    class Meta:
        ordering = ["code", "-version"]
        constraints = [models.UniqueConstraint(fields=["code", "version"], name="template_version_once")]

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


class Project(Record):
    """Innovation work on one floke, in its room, along one version of a process template."""

    room = models.ForeignKey(Room, on_delete=models.PROTECT, related_name="projects")
    challenge = models.ForeignKey(Challenge, on_delete=models.PROTECT, related_name="projects")
    template = models.ForeignKey(ProcessTemplate, on_delete=models.PROTECT, related_name="projects")
    name = models.CharField(max_length=120)
    aim = models.TextField(blank=True)
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="projects")
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="projects"
    )
    municipality_role = models.TextField(blank=True)
    sponsor = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    receiving_unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="receives")
    budget_frame = models.CharField(max_length=120, blank=True)
    first_benefit = models.TextField(blank=True)
    alternatives = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=choices(ProjectState), default=ProjectState.PROPOSED)
    phase = models.CharField(max_length=30)
    ended_on = models.DateField(null=True, blank=True)
    end_reason = models.TextField(blank=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(name="project_state_known", condition=Q(state__in=[s.value for s in ProjectState])),
            models.CheckConstraint(
                name="project_has_one_leader",
                condition=Q(unit__isnull=False, organisation__isnull=True)
                | Q(unit__isnull=True, organisation__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["room"],
                condition=Q(state__in=["proposed", "running", "paused"]),
                name="one_live_project",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def access_scope(self) -> Scope:
        return Scope(room_id=self.room_id, unit_id=self.unit_id or OUTSIDE)


class PhaseStay(Record):
    """A stay in a phase; going back is a new stay."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="stays")
    phase = models.CharField(max_length=30)
    entered_on = models.DateField(default=clock.today)
    left_on = models.DateField(null=True, blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.project_id} {self.phase}"


class GateReview(Record):
    """What was decided at a gate, by whom, with the gaps as they were shown then."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="reviews")
    gate = models.CharField(max_length=10)
    phase = models.CharField(max_length=30)
    outcome = models.CharField(max_length=24, choices=choices(GateOutcome))
    reason = models.TextField()
    conditions = models.TextField(blank=True)
    gaps = models.JSONField(default=list)
    gaps_reason = models.TextField(blank=True)
    room_check = models.JSONField(default=dict, blank=True)
    case = models.ForeignKey(Case, null=True, blank=True, on_delete=models.PROTECT, related_name="reviews")
    reviewed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reviewed_on = models.DateField(default=clock.today)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.project_id} {self.gate} {self.outcome}"

    @property
    def is_exempt(self) -> bool:
        """Whether the body's case is exempt from the public: reason and conditions then stay in the room."""
        return self.case is not None and bool(self.case.exempt_basis)


class Paper(Record):
    """A paper that a higher feature has made for the project, such as a baseline or a learning sheet."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="papers")
    code = models.CharField(max_length=30, choices=choices(PaperCode))
    noted_on = models.DateField(default=clock.today)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["project", "code"], name="paper_noted_once")]

    def __str__(self) -> str:
        return f"{self.project_id} {self.code}"


class Trial(Record):
    """One loop of need, solution and test. A pilot sets its criteria before it starts."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="trials")
    is_pilot = models.BooleanField(default=False)
    question = models.CharField(max_length=300)
    hypothesis = models.TextField(blank=True)
    method = models.TextField(blank=True)
    participants = models.CharField(max_length=200, blank=True)
    criteria = models.JSONField(default=list)
    result = models.TextField(blank=True)
    cost = models.CharField(max_length=120, blank=True)
    learning = models.TextField(blank=True)
    next_step = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=choices(TrialState), default=TrialState.PLANNED)
    started_on = models.DateField(null=True, blank=True)
    concluded_on = models.DateField(null=True, blank=True)
    concluded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="trial_state_known", condition=Q(state__in=[s.value for s in TrialState]))
        ]

    def __str__(self) -> str:
        return self.question

    def access_scope(self) -> Scope:
        return self.project.access_scope()


class Handover(Record):
    """Responsibility moves: to the unit that will run the result, or between the municipality and another actor."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="handovers")
    to_unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    to_organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    to_person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    what_moves = models.TextField()
    what_stays = models.TextField(blank=True)
    municipality_role = models.TextField(blank=True)
    steps = models.JSONField(default=list)
    stop_doing = models.TextField(blank=True)
    way_back = models.TextField(blank=True)
    effective_on = models.DateField()
    review_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=choices(HandoverState), default=HandoverState.PROPOSED)
    proposed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    replied_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    replied_at = models.DateTimeField(null=True, blank=True)
    reply = models.TextField(blank=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="handover_state_known", condition=Q(state__in=[s.value for s in HandoverState])
            ),
            models.CheckConstraint(
                name="handover_has_one_receiver",
                condition=Q(to_unit__isnull=False, to_organisation__isnull=True)
                | Q(to_unit__isnull=True, to_organisation__isnull=False),
            ),
            models.UniqueConstraint(fields=["project"], condition=Q(state="proposed"), name="one_open_handover"),
        ]

    def __str__(self) -> str:
        return f"handover {self.pk}"

    def access_scope(self) -> Scope:
        receiver = self.to_person_id if self.to_organisation_id else None
        return Scope(room_id=self.project.room_id, unit_id=self.to_unit_id or OUTSIDE, owner_id=receiver)
