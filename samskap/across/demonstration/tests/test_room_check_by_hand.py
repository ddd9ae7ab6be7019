"""The room check of every fictive room says what an expert said who read the rooms, and not the rules, beforehand.

`room_check_by_hand.json` holds the list: a status and one line of reason for each rule of each room. Where the two
disagreed and the rule was found right after all, `settled` says so, and why; the expert's own word stands beside it.
`late` marks what the expert had not thought of: the theme's knowledge asks for it, and a person may say it does not apply.
"""

import json
from pathlib import Path

import pytest

from samskap.features.people.models import Person
from samskap.features.rooms.models import Room
from samskap.features.stakeholders import selectors as stakeholders
from samskap.features.stakeholders.models import Named, Stakeholder

pytestmark = pytest.mark.usefixtures("municipality")

HERE = Path(__file__).resolve().parent
BY_HAND = json.loads((HERE / "room_check_by_hand.json").read_text(encoding="utf-8"))


def content(name):
    return json.loads((HERE.parent / "content" / f"{name}.json").read_text(encoding="utf-8"))


ROOMS = {one["challenge"]: one for one in content("rooms")}
TITLES = {one["key"]: one["short_name"] for one in content("challenges")}
PEOPLE = {one["key"]: one["email"] for one in content("people")}


def found_in(key):
    """What the room check finds, with the subjects called what the content calls them."""
    room = Room.objects.get(title=TITLES[key])
    called = _subjects(room, key)
    found = {}
    for finding in stakeholders.findings(room.pk):
        subject = called.get((finding.rule.split(".")[0], finding.subject), finding.subject)
        found[f"{finding.rule}:{subject}" if subject else finding.rule] = str(finding.status)
    return found


def _subjects(room, key):
    names = {one["name"]: one["key"] for version in ROOMS[key]["stakeholder_maps"] for one in version["stakeholders"]}
    by_key = {one.key: names[one.name] for one in Stakeholder.objects.filter(map__room=room) if one.name in names}
    emails = {email: person for person, email in PEOPLE.items()}
    called = {(rule, code): name for code, name in by_key.items() for rule in ("5", "6")}
    called |= {("9", str(one.pk)): one.name for one in Named.objects.filter(room=room)}
    called |= {("11", str(seat.pk)): emails.get(seat.person.email, "") for seat in room.seats.select_related("person")}
    called |= {("12", str(one.pk)): emails.get(one.email, "") for one in Person.objects.filter(seats__room=room)}
    return called


@pytest.mark.parametrize("key", BY_HAND)
def test_the_room_check_says_what_the_expert_said(key):
    expected = {code: told.get("settled", told)["status"] for code, told in BY_HAND[key].items()}
    found = found_in(key)
    assert {code: found.get(code) for code in expected} == expected


@pytest.mark.parametrize("key", BY_HAND)
def test_the_room_check_finds_no_gap_that_the_expert_did_not(key):
    missing = {code for code, status in found_in(key).items() if status == "missing"}
    assert missing <= set(BY_HAND[key])


def test_every_line_of_the_list_has_its_reason():
    assert set(BY_HAND) == set(ROOMS)
    lines = [told.get("settled", told) for room in BY_HAND.values() for told in room.values()]
    assert all(line["why"].strip() for line in lines)
