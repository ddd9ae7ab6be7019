"""Columns of benefits, measurements and learning sheets."""

from django.db import models

from samskap.features.benefits.states import BenefitKind
from samskap.features.people.models import Person, choices
from samskap.features.projects.models import Project
from samskap.kernel.access.actor import OUTSIDE, Scope
from samskap.kernel.base import clock
from samskap.kernel.base.records import Record


class Benefit(Record):
    """Something that should become better, with where it started, where it should go, and who answers for it."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="benefits")
    name = models.CharField(max_length=160)
    kind = models.CharField(max_length=12, choices=choices(BenefitKind))
    measured_in = models.CharField(max_length=60)
    baseline = models.DecimalField(max_digits=14, decimal_places=2)
    target = models.DecimalField(max_digits=14, decimal_places=2)
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="benefits")
    downsides = models.TextField(blank=True)
    next_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name

    def access_scope(self) -> Scope:
        project = self.project
        return Scope(room_id=project.room_id, unit_id=project.unit_id or OUTSIDE, owner_id=self.owner_id)


class Measurement(Record):
    """One measured value."""

    benefit = models.ForeignKey(Benefit, on_delete=models.CASCADE, related_name="measurements")
    value = models.DecimalField(max_digits=14, decimal_places=2)
    measured_on = models.DateField(default=clock.today)
    note = models.TextField(blank=True)
    measured_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["measured_on", "pk"]

    def __str__(self) -> str:
        return f"{self.benefit_id} {self.value}"


class LearningSheet(Record):
    """What was tried, what worked and what failed, so that others need not try it again.

    `terms` are the stems of its words with a space on each side, which the search looks for.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="learning_sheets")
    title = models.CharField(max_length=160)
    tried = models.TextField()
    worked = models.TextField(blank=True)
    failed = models.TextField(blank=True)
    conditions = models.TextField(blank=True)
    cost = models.CharField(max_length=160, blank=True)
    contact = models.CharField(max_length=160, blank=True)
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField(null=True, blank=True, db_index=True)
    terms = models.TextField(blank=True, editable=False)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.title

    def access_scope(self) -> Scope:
        return self.project.access_scope()
