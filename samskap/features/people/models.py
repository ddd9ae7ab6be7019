"""Columns of persons, organisations, units, bodies and what ties them together."""

from collections.abc import Iterable
from enum import StrEnum

from django.db import models
from django.db.models import Q

from samskap.features.people.states import AffiliationKind, BodyKind, OrganisationKind
from samskap.kernel.access.actor import Scope
from samskap.kernel.access.roles import Role
from samskap.kernel.accounts.models import Account
from samskap.kernel.base import clock
from samskap.kernel.base.records import Record


def choices(kinds: Iterable[StrEnum]) -> list[tuple[str, str]]:
    """The codes of an enumeration for a column's check; their words stand in words.py."""
    return [(kind.value, kind.value) for kind in kinds]


class Unit(Record):
    """A unit of the administration; the top unit is the chief executive's."""

    name = models.CharField(max_length=120, unique=True)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def access_scope(self) -> Scope:
        return Scope(unit_id=self.pk)


class Organisation(Record):
    """An actor outside the municipality's administration."""

    name = models.CharField(max_length=160, unique=True)
    kind = models.CharField(max_length=20, choices=choices(OrganisationKind))
    number = models.CharField(max_length=9, blank=True)
    about = models.TextField(blank=True)
    email = models.EmailField(blank=True)
    themes = models.JSONField(default=list, blank=True)
    competence = models.CharField(max_length=300, blank=True)
    area = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["number"], condition=~Q(number=""), name="organisation_number_once")
        ]

    def __str__(self) -> str:
        return self.name

    def access_scope(self) -> Scope:
        return Scope()


class Body(Record):
    """A political body or statutory council."""

    name = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=20, choices=choices(BodyKind))

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "bodies"

    def __str__(self) -> str:
        return self.name


class Person(Record):
    """Somebody known by name or by e-mail address; with an account when they can log in."""

    account = models.OneToOneField(Account, null=True, blank=True, on_delete=models.SET_NULL, related_name="person")
    name = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True, db_index=True)
    language = models.CharField(max_length=2, default="nb")

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name or f"person {self.pk}"

    def access_scope(self) -> Scope:
        return Scope(owner_id=self.pk)


class Affiliation(Record):
    """Which actor of the source page a person is, where, and for how long."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="affiliations")
    kind = models.CharField(max_length=30, choices=choices(AffiliationKind))
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="staff")
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="representatives"
    )
    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="members")
    title = models.CharField(max_length=120, blank=True)
    is_chair = models.BooleanField(default=False)
    from_on = models.DateField(default=clock.today)
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.person_id} {self.kind}"


class RoleHeld(Record):
    """A role on the site or in a unit. Roles in rooms are seats."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="roles_held")
    role = models.CharField(max_length=20)
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="roles_held")
    from_on = models.DateField(default=clock.today)
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="role_held_on_site_or_in_unit",
                condition=Q(role__in=[Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.STEWARD]),
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.role}"
