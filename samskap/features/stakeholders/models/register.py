"""Columns of the files that are read into the register of organisations."""

from django.db import models

from samskap.features.people.models import Person, choices
from samskap.features.people.states import OrganisationKind
from samskap.kernel.access.actor import Scope
from samskap.kernel.base.records import Record


class RegisterFile(Record):
    """A file on its way into the register. Once read in, the row stays with what came of it, without the content."""

    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    kind = models.CharField(max_length=20, choices=choices(OrganisationKind))
    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    read_in_at = models.DateTimeField(null=True, blank=True)
    new_count = models.PositiveIntegerField(default=0)
    changed_count = models.PositiveIntegerField(default=0)
    same_count = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"register file {self.pk}"

    def access_scope(self) -> Scope:
        return Scope(owner_id=self.owner_id)
