"""What the room is about just now: told from above when the floke is worded anew or a phase begins."""

from django.db import transaction

from samskap.features.rooms.models import Room
from samskap.features.stakeholders.models import Topic
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.journal.write import record


@transaction.atomic
def note_framing(*, actor: Actor, room_id: int, version: int, question: str = "", level: str = "") -> Topic:
    """The floke has a new wording: a map made before today is out of date."""
    told = {"level": level} if level else {}
    return _note(actor, room_id, framing_version=version, framed_on=clock.today(), question=question, **told)


@transaction.atomic
def note_level(*, actor: Actor, room_id: int, level: str) -> Topic:
    """How wide the floke reaches: the starting help proposes others for a unit than for the whole municipality."""
    return _note(actor, room_id, level=level)


@transaction.atomic
def note_phase(*, actor: Actor, room_id: int, phase: str) -> Topic:
    """The work has entered a phase: a map made before today is out of date."""
    return _note(actor, room_id, phase=phase, phase_entered_on=clock.today())


def _note(actor: Actor, room_id: int, **values: object) -> Topic:
    room = lock(Room, room_id)
    hat = authorize(actor, Action.TOPIC_NOTE, room)
    topic, _new = Topic.objects.get_or_create(room=room)
    for name, value in values.items():
        setattr(topic, name, value)
    keep(topic, *values)
    record(Action.TOPIC_NOTE, room, by=actor, hat=hat, **{name: str(value) for name, value in values.items()})
    return topic
