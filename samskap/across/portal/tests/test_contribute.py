"""The public page of a floke asks for help: in general, and for each place that is free."""

import pytest

from samskap.features.projects.tests.factories import make_challenge
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.tests.factories import make_filled, make_place

pytestmark = pytest.mark.django_db


@pytest.fixture
def floke(cast):
    Room.objects.filter(pk=cast.room.pk).update(is_public=True)
    cast.room.refresh_from_db()
    return make_challenge(cast.room, state="open")


def test_anybody_is_asked_to_contribute_and_may_ask_for_a_free_place(client, cast, floke):
    free, taken = make_place(cast.room, "Nabo"), make_filled(cast.room, label="Lærer")
    page = client.get(f"/floker/{floke.slug}/").content.decode()
    form = f"/bidra/ny/?rom={cast.room.pk}"
    assert f'"{form}"' in page and f"{form}&amp;plass={free.pk}" in page
    assert f"plass={taken.pk}" not in page


def test_a_finished_room_asks_nobody(client, cast, floke):
    make_place(cast.room, "Nabo")
    Room.objects.filter(pk=cast.room.pk).update(closed_at="2026-01-01T12:00:00Z")
    assert "/bidra/ny/" not in client.get(f"/floker/{floke.slug}/").content.decode()
