"""The two ways to leave a trace: `record` an act, and `move` a subject from one state to the next."""

from collections.abc import Iterable
from typing import Any, ClassVar, Protocol

from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.roles import Role
from samskap.kernel.flow import Flow, Step
from samskap.kernel.journal.models import Entry


class Subject(Protocol):
    """A row that something is done to."""

    pk: Any
    _meta: ClassVar[Any]

    def access_scope(self) -> Scope: ...


class Moving(Subject, Protocol):
    """A row with a lifecycle."""

    state: Any
    revision: Any

    def save(self, *, update_fields: list[str]) -> None: ...


def record(action: Action, subject: Subject, *, by: Actor, hat: Role, reason: str = "", **details: object) -> Entry:
    """Writes one row: this person, wearing this hat, did this to that, for this reason."""
    return _write(action, subject, by, hat, reason, details)


def record_many(
    action: Action, subjects: Iterable[Subject], *, by: Actor, hat: Role, reason: str = "", **details: object
) -> int:
    """Writes one row for each subject of an act on many, in few questions to the database; returns how many."""
    rows = [_entry(action, subject, by, hat, reason, details) for subject in subjects]
    Entry.objects.bulk_create(rows, batch_size=500)
    return len(rows)


def move(
    subject: Moving,
    flow: Flow,
    step: Step,
    *,
    by: Actor,
    hat: Role,
    reason: str = "",
    **details: object,
) -> None:
    """The only way to change a state: checks that the step is open, saves the state, and writes the row.

    The subject must be locked by the caller, in the caller's transaction. Raises IllegalStep.
    """
    before = subject.state
    subject.state = flow.after(before, step)
    subject.revision += 1
    subject.save(update_fields=["state", "revision"])
    action = Action(f"{flow.name}.{step.name}")
    _write(action, subject, by, hat, reason, details, before, subject.state)


def _write(
    action: Action, subject: Subject, by: Actor, hat: Role, reason: str, details: dict,
    from_state: str = "", to_state: str = "",
) -> Entry:  # fmt: skip
    entry = _entry(action, subject, by, hat, reason, details, from_state, to_state)
    entry.save()
    return entry


def _entry(
    action: Action, subject: Subject, by: Actor, hat: Role, reason: str, details: dict,
    from_state: str = "", to_state: str = "",
) -> Entry:  # fmt: skip
    scope: Scope = subject.access_scope()
    return Entry(
        person_id=by.person_id,
        hat=hat,
        action=action,
        subject_kind=subject._meta.label_lower,
        subject_id=subject.pk,
        room_id=scope.room_id,
        unit_id=scope.unit_id or None,
        from_state=from_state,
        to_state=to_state,
        reason=reason,
        details=details,
    )
