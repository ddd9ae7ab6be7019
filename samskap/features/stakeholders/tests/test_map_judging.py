"""The map page leads to judging, and tells how many have judged and where they disagree."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samskap.features.people.tests.factories import make_person
from samskap.features.stakeholders.models import Judgement
from samskap.features.stakeholders.tests.factories import make_map, make_stakeholder

pytestmark = pytest.mark.django_db
LEVELS = {"interest": 2, "influence": 2, "attitude": 0}


@pytest.fixture
def base(cast):
    return f"/arbeid/rom/{cast.room.pk}/interessenter/"


@pytest.fixture
def one(cast):
    """Judged by two who see it quite differently, one of them the lead."""
    found = make_stakeholder(make_map(cast.room), "k1", name="Naboer")
    Judgement.objects.create(stakeholder=found, person=cast.lead, strength=0, **LEVELS)
    Judgement.objects.create(stakeholder=found, person=make_person("Eva Enig"), strength=3, **LEVELS)
    return found


def test_those_who_judge_are_led_to_it_and_those_who_do_not_are_not(cast, as_person, base, one):
    inside, reader = (as_person(who).get(base).content.decode() for who in (cast.participant, cast.decider))
    assert f'href="{base}vurder/"' in inside and f'href="{base}vurder/k1/"' in inside
    assert f"{base}vurder/" not in reader


def test_whoever_describes_the_stakeholder_is_led_to_the_description(cast, as_person, base, one):
    shown = as_person(cast.lead).get(base).content.decode()
    assert f'href="{base}vurder/"' in shown and f'href="{base}endre/k1/"' in shown


def test_a_settled_version_is_not_judged(cast, as_person, base, one):
    one.map.state = "settled"
    one.map.save()
    assert f"{base}vurder/" not in as_person(cast.participant).get(base).content.decode()


def test_disagreement_is_shown_to_those_who_have_judged_and_kept_back_from_those_who_are_yet_to(
    cast, as_person, base, one
):
    row = as_person(cast.lead).get(base).context["found"].map.rows[0]
    assert row.spread.is_far and "from none to large" in row.spread.text
    hidden = as_person(cast.participant).get(base).content.decode()
    assert "2 persons have judged." in hidden and "They disagree" not in hidden


def test_the_page_costs_the_same_for_one_and_for_twenty_judged(cast, as_person, base, one):
    client = as_person(cast.lead)
    client.get(base)
    with CaptureQueriesContext(connection) as few:
        client.get(base)
    for _number in range(20):
        more = make_stakeholder(one.map)
        Judgement.objects.create(stakeholder=more, person=make_person(), strength=1, **LEVELS)
    with CaptureQueriesContext(connection) as many:
        client.get(base)
    assert len(many) == len(few) <= 20
