"""What is to be told, and each letter that came of it."""

from django.db import models

from samskap.kernel.base.records import Record


class Outbox(Record):
    """One notice to be expanded: which kind, and the values that made it."""

    kind = models.CharField(max_length=120)
    values = models.JSONField(default=dict)
    expanded_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["id"], name="outbox_waiting", condition=models.Q(expanded_at=None))]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class Letter(Record):
    """One notice to one person: read in the product, and sent by e-mail where there is an address."""

    outbox = models.ForeignKey(Outbox, on_delete=models.CASCADE, related_name="letters")
    person_id = models.BigIntegerField(null=True, db_index=True)
    address = models.EmailField(blank=True)
    language = models.CharField(max_length=2)
    title = models.CharField(max_length=200)
    body = models.TextField()
    link = models.CharField(max_length=300, blank=True)
    sent_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["-pk"]
        constraints = [models.UniqueConstraint(fields=["outbox", "person_id", "address"], name="one_letter_per_person")]

    def __str__(self) -> str:
        return f"letter {self.pk}"


class Muted(Record):
    """An address that has said no to e-mail from one kind of notice, or from all (empty kind)."""

    address = models.EmailField()
    kind = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["address", "kind"], name="muted_once")]

    def __str__(self) -> str:
        return f"muted {self.pk}"
