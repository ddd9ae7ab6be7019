"""Places one by one: which are proposed, which are empty, and what a form starts with."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from samskap.features.rooms.models import Room, Seat
from samskap.features.rooms.selectors import open_seats
from samskap.features.stakeholders.models import Invitation, Place, Stakeholder, Topic
from samskap.features.stakeholders.process import brought_by, is_left_out, needs_place
from samskap.features.stakeholders.selectors.alike import AlikePlace, alike_places
from samskap.features.stakeholders.selectors.earlier_titles import titles_known_to
from samskap.features.stakeholders.selectors.maps import assessment_of, newest_stakeholders, topic_of
from samskap.features.stakeholders.selectors.rows import JUDGED
from samskap.features.stakeholders.selectors.voice_words import group_name, rooms_with_place
from samskap.features.stakeholders.states import Brings, InvitationState
from samskap.features.stakeholders.words import ROLE_LABELS
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.roles import Role


@dataclass(frozen=True)
class WishedPlace:
    """A place that the map asks for, ready to be made; its fields are the columns."""

    label: str
    actor_kind: str
    brings: list[str]
    stakeholder_key: str
    reason: str
    role: str = Role.PARTICIPANT


@dataclass(frozen=True)
class Wish:
    """A place that is proposed, with why as the one who chooses reads it; the code names it in the form."""

    code: str
    place: WishedPlace
    why: str
    is_from_map: bool


def wishes(assessed: Iterable[Stakeholder], places: Iterable[Place]) -> list[WishedPlace]:
    """A place for each strong stakeholder that needs one and has none, empty or filled."""
    placed = {place.stakeholder_key for place in places}
    return [wish_for(one) for one in assessed if one.key not in placed and needs_place(assessment_of(one))]


def wishes_in(actor: Actor, room: Room) -> list[Wish]:
    """Every place that is proposed to this room now."""
    assessed = list(newest_stakeholders(room.pk).only(*JUDGED))
    places = list(Place.objects.filter(room=room).defer("created_at", "revision", "reason", "brings"))
    return all_wishes(actor, room, topic_of(room.pk), assessed, places)


def all_wishes(
    actor: Actor, room: Room, topic: Topic | None, assessed: list[Stakeholder], places: Sequence[Place]
) -> list[Wish]:
    """Those that the map asks for first, and then those that rooms like this one had."""
    asked = wishes(assessed, places)
    from_map = [Wish(f"kart:{each.stakeholder_key}", each, each.reason, is_from_map=True) for each in asked]
    keys = {each.stakeholder_key for each in asked}
    alike = [each for each in alike_places(room, topic, assessed, places) if not each.key or each.key not in keys]
    titles = titles_known_to(actor, {room_id for each in alike for room_id in each.rooms}) if alike else {}
    return from_map + [_alike_wish(each, titles, assessed) for each in alike]


def _alike_wish(each: AlikePlace, titles: Mapping[int, str], assessed: list[Stakeholder]) -> Wish:
    """The reason that is kept with the place names no room: everybody reads it."""
    one = next((one for one in assessed if one.key == each.key), None) if each.key else None
    label, brings = (one.name, brought_by(assessment_of(one))) if one else (group_name(each.group), [])
    place = WishedPlace(label[:60], each.kind, brings, each.key, _("Rooms like this one have had a place for them."))
    return Wish(f"rom:{each.group}", place, rooms_with_place(each.rooms, titles), is_from_map=False)


def wish_for(one: Stakeholder) -> WishedPlace:
    """The place that somebody from this stakeholder would need."""
    judged = assessment_of(one)
    reason = _("Strong in the stakeholder map.")
    if is_left_out(judged):
        reason = _("Strongly affected, and has little influence elsewhere.")
    return WishedPlace(one.name[:60], one.actor_kind, brought_by(judged), one.key, reason)


def is_known_key(room_id: int, key: str) -> bool:
    """Whether a stakeholder with this key stands in the newest map."""
    return newest_stakeholders(room_id).filter(key=key).exists()


def unplanned_in(room_id: int) -> QuerySet[Seat]:
    """Those who sit in the room without a place set for them."""
    return open_seats(room_id).filter(place=None)


def has_open_invitation(place_id: int) -> bool:
    """Whether somebody has been asked and has not answered."""
    return Invitation.objects.filter(place_id=place_id, state=InvitationState.SENT).exists()


def form_values(place: Place) -> dict[str, Any]:
    """What the form for changing a place starts with."""
    names = ("label", "actor_kind", "role", "brings", "is_front_line", "stakeholder_key", "reason")
    return {**{name: getattr(place, name) for name in names}, "seen": place.revision}


def seat_values(room_id: int, seat_id: int) -> dict[str, Any]:
    """What the form starts with when a place is set for somebody who sits in the room already.

    Why just this person got the seat is left out: the reason of a place is public as soon as the place is empty.
    """
    seat = unplanned_in(room_id).filter(pk=seat_id).first()
    if seat is None:
        return {}
    label = seat.on_behalf_of or str(ROLE_LABELS[seat.role])
    return {
        "label": label[:60], "actor_kind": seat.actor_kind, "role": seat.role, "seat_id": seat.pk,
    }  # fmt: skip


def stakeholder_choices(room_id: int) -> list[tuple[str, str]]:
    """The stakeholders of the newest map, by name."""
    return sorted(newest_stakeholders(room_id).values_list("key", "name"), key=lambda pair: pair[1])


def empty_places(room_id: int) -> list[Place]:
    """The places that wait for somebody."""
    return list(Place.objects.filter(room_id=room_id).exclude(seat__in=open_seats(room_id)))


def wish_choices(wished: Iterable[Wish]) -> dict[str, list[tuple[str, str]]]:
    """The proposals as the form offers them, each with why."""
    told = [
        (each, (each.code, _("%(place)s – %(why)s") % {"place": each.place.label, "why": each.why})) for each in wished
    ]
    return {
        "from_map": [choice for each, choice in told if each.is_from_map],
        "from_rooms": [choice for each, choice in told if not each.is_from_map],
    }


def what_ends(place: Place) -> str:
    """What happens to the one who sits there, said before it is done."""
    name = place.seat.person.name if place.seat else ""
    if not name:
        return _("Whoever sits here loses the place and the way into the room, and is told why.")
    return _("%(name)s loses the place and the way into the room, and is told why.") % {"name": name}


def asked_for(room_id: int, query: QueryDict) -> dict[str, Any]:
    """What a button on the room check has asked to be filled in; what it cannot mean is left out."""
    seat = query.get("sete", "")
    if seat.isascii() and seat.isdigit() and len(seat) < 19:
        return seat_values(room_id, int(seat))
    key = query.get("interessent", "")
    asked = {
        "label": query.get("navn", "")[:60],
        "actor_kind": query.get("slag", ""),
        "role": query.get("rolle", Role.PARTICIPANT),
        "brings": [code for code in query.getlist("bidrar") if code in set(Brings)],
        "is_front_line": query.get("forstelinje") == "1",
        "stakeholder_key": key if key and is_known_key(room_id, key) else "",
        "reason": query.get("grunn", "")[:500],
    }
    return {name: value for name, value in asked.items() if value}
