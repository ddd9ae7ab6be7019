"""Columns of cases, council statements, votes, recusals, decisions and conditions."""

from django.db import models
from django.db.models import Q

from samskap.features.decisions.states import CaseState, Choice, Verdict
from samskap.features.people.models import Body, Person, choices
from samskap.features.rooms.models import Room
from samskap.kernel.access.actor import OUTSIDE, Scope
from samskap.kernel.base import clock
from samskap.kernel.base.records import Record


class NumberSeries(Record):
    """The last case number given in a year; the row is locked while the next one is taken."""

    year = models.PositiveSmallIntegerField(unique=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"


class Case(Record):
    """A question put to a body about a room's work. `gate` names the gate it opens, such as G1."""

    number = models.CharField(max_length=20, unique=True)
    room = models.ForeignKey(Room, on_delete=models.PROTECT, related_name="cases")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="cases")
    councils = models.ManyToManyField(Body, related_name="cases_heard", blank=True)
    gate = models.CharField(max_length=10)
    question = models.CharField(max_length=300)
    facts = models.TextField(blank=True)
    participation = models.TextField(blank=True)
    not_reached = models.TextField(blank=True)
    benefits = models.TextField(blank=True)
    risk = models.TextField(blank=True)
    cost = models.TextField(blank=True)
    recommendation = models.TextField(blank=True)
    gaps = models.JSONField(default=list)
    gaps_reason = models.TextField(blank=True)
    room_check = models.JSONField(default=dict, blank=True)
    external_number = models.CharField(max_length=20, blank=True)
    meeting_on = models.DateField(null=True, blank=True)
    exempt_basis = models.CharField(max_length=160, blank=True)
    state = models.CharField(max_length=10, choices=choices(CaseState), default=CaseState.DRAFT)
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(name="case_state_known", condition=Q(state__in=[s.value for s in CaseState])),
            models.UniqueConstraint(
                fields=["room", "gate"],
                condition=Q(state__in=["draft", "submitted"]),
                name="one_open_case_per_gate",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    def access_scope(self) -> Scope:
        return Scope(room_id=self.room_id, unit_id=self.room.unit_id or OUTSIDE)


class CouncilStatement(Record):
    """What a statutory council says before a political gate."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="statements")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="statements")
    text = models.TextField()
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["case", "body"], name="council_heard_once")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.body_id}"


class CaseVote(Record):
    """One member's vote. It can be changed until the decision is made."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="votes")
    member = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="case_votes")
    choice = models.CharField(max_length=10, choices=choices(Choice))
    condition = models.TextField(blank=True)
    has_seat = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["case", "member"], name="one_vote_per_member")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.member_id}"


class Recusal(Record):
    """A member who must not decide this case, with the reason."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="recusals")
    member = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="recusals")
    reason = models.TextField()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["case", "member"], name="recused_once")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.member_id}"


class Decision(Record):
    """What the body decided, with the count and the minutes.

    `votes_conditional` are those among `votes_for` that set conditions; `seated` those who voted and have taken part in
    the room; `by_chair` says that the chair's vote settled a tie.
    """

    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="decision")
    verdict = models.CharField(max_length=24, choices=choices(Verdict))
    votes_for = models.PositiveSmallIntegerField()
    votes_conditional = models.PositiveSmallIntegerField(default=0)
    votes_against = models.PositiveSmallIntegerField()
    recused = models.PositiveSmallIntegerField()
    members = models.PositiveSmallIntegerField(default=0)
    seated = models.PositiveSmallIntegerField(default=0)
    by_chair = models.BooleanField(default=False)
    minutes = models.TextField(blank=True)
    decided_on = models.DateField(default=clock.today)
    recorded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-decided_on", "-pk"]

    def __str__(self) -> str:
        return f"decision {self.pk}"


class Condition(Record):
    """A condition that the body set, followed until it is met."""

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="conditions")
    text = models.TextField()
    met_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text

    def access_scope(self) -> Scope:
        return self.decision.case.access_scope()
