"""Which earlier rooms may be named to somebody: others are only counted."""

from collections.abc import Iterable

from django.db.models import Q

from samskap.features.rooms import selectors as rooms
from samskap.features.rooms.models import Room
from samskap.kernel.access.actor import Actor


def titles_known_to(actor: Actor, room_ids: Iterable[int]) -> dict[int, str]:
    """The titles of those of the rooms that are public, or that the actor may enter."""
    known = Q(is_public=True) | Q(pk__in=rooms.rooms_visible_to(actor).values("pk"))
    return dict(Room.objects.filter(known, pk__in=list(room_ids)).values_list("pk", "title"))
