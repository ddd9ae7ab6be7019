"""Columns of innspill, answers, support and imports."""

from django.db import models
from django.db.models import Q

from samskap.features.people.models import Person, Unit, choices
from samskap.features.people.states import ActorKind
from samskap.features.rooms.models import Room
from samskap.features.rooms.states import Theme
from samskap.features.suggestions.states import Channel, Outcome, SuggestionState
from samskap.kernel.access.actor import Scope
from samskap.kernel.base import clock
from samskap.kernel.base.records import Record
from samskap.kernel.files.models import StoredFile

SHOWN = Q(is_public=True, merged_into=None)
"""What the public lists show; the indexes hold just these rows."""
FILTERED = ["theme", "state", "outcome"]
"""What the public lists are filtered on; in the indexes, so that counting reads nothing else."""


class ImportBatch(Record):
    """One file of innspill that was read in whole."""

    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    source = models.TextField()
    imported_by = models.ForeignKey(Person, on_delete=models.PROTECT)
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    row_count = models.PositiveIntegerField()

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"import {self.pk}"

    def access_scope(self) -> Scope:
        return Scope(unit_id=self.unit_id)


class ImportDraft(Record):
    """A file on its way in: kept between the upload and the import, and removed after."""

    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    source = models.TextField()
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return f"import draft {self.pk}"

    def access_scope(self) -> Scope:
        return Scope(unit_id=self.unit_id, owner_id=self.owner_id)


class Suggestion(Record):
    """What somebody tells the municipality. `is_public` is what the public list shows, whatever the state."""

    reference = models.CharField(max_length=12, unique=True)
    token = models.CharField(max_length=40, unique=True)
    submission_key = models.CharField(max_length=64, unique=True, null=True, blank=True)
    text = models.TextField()
    language = models.CharField(max_length=2, default="nb")
    theme = models.CharField(max_length=20, choices=choices(Theme), blank=True)
    place = models.CharField(max_length=160, blank=True)
    photo = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.SET_NULL)
    own_role = models.CharField(max_length=12, choices=choices(ActorKind), blank=True)
    channel = models.CharField(max_length=8, choices=choices(Channel), default=Channel.WEB)
    sender = models.ForeignKey(Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="suggestions")
    entered_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="suggestions_entered"
    )
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="suggestions")
    room = models.ForeignKey(Room, null=True, blank=True, on_delete=models.SET_NULL, related_name="suggestions")
    sensitive = models.BooleanField(default=False)
    held_for = models.CharField(max_length=40, blank=True)
    is_public = models.BooleanField(default=False)
    state = models.CharField(max_length=12, choices=choices(SuggestionState), default=SuggestionState.RECEIVED)
    outcome = models.CharField(max_length=12, choices=choices(Outcome), blank=True)
    received_at = models.DateTimeField(default=clock.now)
    due_on = models.DateField()
    answered_at = models.DateTimeField(null=True, blank=True)
    support_count = models.PositiveIntegerField(default=0)
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged", db_index=False
    )
    batch = models.ForeignKey(ImportBatch, null=True, blank=True, on_delete=models.PROTECT, related_name="suggestions")
    row_key = models.CharField(max_length=64, null=True, blank=True, unique=True)

    class Meta:
        ordering = ["-received_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="suggestion_state_known", condition=Q(state__in=[s.value for s in SuggestionState])
            )
        ]
        indexes = [
            models.Index(fields=["-received_at", "-id", *FILTERED], name="public_newest", condition=SHOWN),
            models.Index(
                fields=["-support_count", "-received_at", "-id", *FILTERED], name="public_supported", condition=SHOWN
            ),
            # Only of those that are merged: an index that holds all the others too would be taken for the lists above.
            models.Index(fields=["merged_into"], name="merged_into", condition=Q(merged_into__isnull=False)),
            models.Index(fields=["state", "due_on"], name="suggestion_due"),
            models.Index(fields=["unit", "state"], name="suggestion_unit_state"),
            # The inbox counts and orders from this index alone, without reading the texts.
            models.Index(fields=["state", "unit", "due_on", "held_for", "room"], name="suggestion_inbox"),
        ]

    def __str__(self) -> str:
        return self.reference

    def access_scope(self) -> Scope:
        return Scope(room_id=self.room_id, unit_id=self.unit_id, owner_id=self.sender_id)


class Answer(Record):
    """What the municipality answered, with outcome and reason."""

    suggestion = models.ForeignKey(Suggestion, on_delete=models.CASCADE, related_name="answers")
    text = models.TextField()
    outcome = models.CharField(max_length=12, choices=choices(Outcome))
    reason = models.TextField()
    answered_by = models.ForeignKey(Person, on_delete=models.PROTECT)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"answer {self.pk}"


class Support(Record):
    """Somebody who stands behind an innspill and is told what happens to it."""

    suggestion = models.ForeignKey(Suggestion, on_delete=models.CASCADE, related_name="supports")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="supports")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["suggestion", "person"], name="support_once")]

    def __str__(self) -> str:
        return f"{self.suggestion_id} {self.person_id}"


class Term(models.Model):
    """One stemmed word of an innspill: the index for search and for finding similar ones."""

    suggestion = models.ForeignKey(Suggestion, on_delete=models.CASCADE, related_name="terms")
    word = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["word", "suggestion"], name="term_once")]

    def __str__(self) -> str:
        return self.word
