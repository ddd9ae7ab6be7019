"""Writes of interviews and of those who are named in them: noted, contacted, or put aside with a reason."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.people.models import Organisation
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.models import Interview, Invitation, Mention, Named
from samskap.features.stakeholders.naming import (
    LONGEST_NAME,
    LONGEST_WHY,
    MOST_LINES,
    NamedLine,
    named_lines,
    spelt,
)
from samskap.features.stakeholders.selectors.maps import stakeholder_in
from samskap.features.stakeholders.selectors.private_persons import no_private_person, no_traces
from samskap.features.stakeholders.states import CONTACT, NAMED_FLOW, SET_ASIDE, NamedState
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid, OutsideReach
from samskap.kernel.journal.write import move, record


@transaction.atomic
def note(
    *, actor: Actor, room_id: int, who: str, held_on: date, said: str = "", names: str = "",
    names_nobody: bool = False, stakeholder_key: str = "",
) -> Interview:  # fmt: skip
    """Notes a talk: with which group or role, what was said, and whom we should also talk with. Sent twice is noted once."""
    room = lock(Room, room_id)
    hat = authorize(actor, Action.INTERVIEW_NOTE, room, read=Action.ROOM_READ)
    _not_later_than_today(held_on, "held_on")
    no_private_person(room.pk, [who], field="who")
    no_traces({"said": said})
    if stakeholder_key:
        stakeholder_in(room.pk, stakeholder_key)
    lines = _read(room.pk, names, "names")
    _names_or_nobody(lines, names_nobody)
    told = {
        "room": room, "who": who, "held_on": held_on, "said": said, "names_nobody": names_nobody,
        "stakeholder_key": stakeholder_key, "held_by_id": actor.known_id,
    }  # fmt: skip
    before = Interview.objects.filter(**told).first()
    if before is not None:
        return before
    held = Interview.objects.create(**told)
    found = _name(room.pk, lines, interview=held)
    record(Action.INTERVIEW_NOTE, held, by=actor, hat=hat, named=[one.pk for one in found])
    return held


def _names_or_nobody(lines: list[NamedLine], names_nobody: bool) -> None:
    if lines and names_nobody:
        raise Invalid(_("You have named somebody, and also said that nobody was named. Choose one."), field="names")
    if not lines and not names_nobody:
        raise Invalid(_("Write whom they named, or say that nobody was named."), field="names")


def _not_later_than_today(day: date, field: str) -> None:
    if day > clock.today():
        raise Invalid(_("The date cannot be in the future."), field=field)


@transaction.atomic
def name_others(*, actor: Actor, invitation: Invitation, names: str, field: str = "names_next") -> list[Named]:
    """Keeps whom an invited person, who answers, says we should also ask. Those named before get one more mention.

    Called in the transaction of the answer, by whoever may answer. Empty text names nobody.
    """
    hat = authorize(actor, Action.INVITATION_REPLY, invitation)
    room = lock(Room, invitation.place.room_id)
    found = _name(room.pk, _read(None, names, field), invitation=invitation)
    record(Action.INVITATION_REPLY, invitation, by=actor, hat=hat, named=[one.pk for one in found])
    return found


def _read(room_id: int | None, names: str, field: str) -> list[NamedLine]:
    """The lines, if each is short enough, has a letter, and is no private person."""
    lines = named_lines(names)
    if len(lines) > MOST_LINES:
        raise Invalid(_("Write at most %(most)s, one on each line.") % {"most": MOST_LINES}, field=field)
    for line in lines:
        if len(line.name) > LONGEST_NAME or len(line.why) > LONGEST_WHY:
            raise Invalid(_("One of the lines is too long. Write the name shortly, then a dash and why."), field=field)
        if not any(map(str.isalpha, line.name)):
            raise Invalid(_("One of the lines has no name. Write one name on each line."), field=field)
        no_traces({field: line.why})
    no_private_person(room_id, [line.name for line in lines], field=field)
    return lines


def _name(
    room_id: int, lines: list[NamedLine], interview: Interview | None = None, invitation: Invitation | None = None
) -> list[Named]:
    known = {one.spelt: one for one in Named.objects.filter(room_id=room_id, spelt__in=[spelt(x.name) for x in lines])}
    registered = {each.name: each for each in Organisation.objects.filter(name__in=[line.name for line in lines])}
    for line in lines:
        key = spelt(line.name)
        if key not in known:
            known[key] = Named.objects.create(
                room_id=room_id, name=line.name, spelt=key, organisation=registered.get(line.name)
            )
        Mention.objects.get_or_create(
            named=known[key], interview=interview, invitation=invitation, defaults={"why": line.why}
        )
    return list(known.values())


@transaction.atomic
def contact(*, actor: Actor, named_id: int, how: str, contacted_on: date, seen: int | None = None) -> Named:
    """Somebody who was named has been contacted: when, and how."""
    named = lock(Named, named_id, seen)
    hat = authorize(actor, Action.NAMED_CONTACT, named, read=Action.ROOM_READ)
    _not_later_than_today(contacted_on, "contacted_on")
    no_traces({"how": how})
    named.how, named.contacted_on = how, contacted_on
    keep(named, "how", "contacted_on")
    move(named, NAMED_FLOW, CONTACT, by=actor, hat=hat)
    return named


@transaction.atomic
def mark_contacted(*, actor: Actor, room_id: int, named_id: int, how: str) -> Named:
    """The same, as part of another act, such as an invitation. Whoever has been contacted already stays so."""
    named = lock(Named, named_id)
    if named.room_id != room_id:
        raise OutsideReach
    if named.state == NamedState.CONTACTED:
        return named
    return contact(actor=actor, named_id=named_id, how=how, contacted_on=clock.today())


@transaction.atomic
def set_aside(*, actor: Actor, named_id: int, reason: str, seen: int | None = None) -> Named:
    """Somebody who was named is not contacted, with the reason; they can be contacted all the same later."""
    named = lock(Named, named_id, seen)
    hat = authorize(actor, Action.NAMED_SET_ASIDE, named, read=Action.ROOM_READ)
    no_traces({"reason": reason})
    named.reason = reason
    keep(named, "reason")
    move(named, NAMED_FLOW, SET_ASIDE, by=actor, hat=hat, reason=reason)
    return named
