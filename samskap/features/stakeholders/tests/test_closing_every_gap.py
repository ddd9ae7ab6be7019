"""Every open gap of every room in the fictive municipality is closed by its own button, and nothing else gets worse."""

import pytest
from django.db import transaction
from django.test import Client
from django.urls import resolve

from samskap.features.people.models import Person
from samskap.features.rooms.models import Room, Seat
from samskap.features.rooms.selectors import actor_of
from samskap.features.stakeholders import selectors
from samskap.features.stakeholders.models import Invitation
from samskap.features.stakeholders.selectors.room_page import room_check_page
from samskap.kernel.access.roles import Role
from samskap.kernel.accounts.models import Account

pytestmark = pytest.mark.django_db

MOST_PRESSES = 8
"""A narrow mix may lack several kinds of people; each of them is a place, and somebody who sits there."""

RANK = {"met": 0, "not_applicable": 0, "outdated": 1, "missing": 2, "grave": 3}

# The least somebody must type; all else is sent as the form was shown.
TYPED = {
    "assess": {"name": "Noen vi ikke har tenkt på"},
    "reassess": {},
    "plan": {},
    "begin": {},
    "invite": {"name": "Kari Spurt", "reason": "Vi trenger deg.", "time_needed": "To kvelder."},
    "council": {},
    "clarify": {"reason": "Melder seg ugild når saken kommer opp."},
    "consider_lead": {"conclusion": "municipality", "reason": "Kommunen eier spørsmålet."},
    "named_contact": {"how": "Ringte i dag."},
    "follow_up": {"text": "Ringte i dag. Kommer neste gang."},
}


@pytest.fixture
def somebody_who_may(municipality):
    """The lead of the room, or its problem owner; with an account to log in with."""

    def found(room):
        seats = Seat.objects.filter(room=room, until_on=None, role__in=[Role.LEAD, Role.OWNER]).order_by("role", "pk")
        person = Person.objects.get(pk=seats.values_list("person_id", flat=True)[0])
        if person.account_id is None:
            person.account = Account.objects.create_user(f"room{room.pk}@example.no")
            person.save()
        return person

    return found


def standing(room_id):
    """How grave each finding is; what is met or set aside is nothing."""
    found = {}
    for finding in selectors.findings(room_id):
        found[finding.code] = str(finding.severity) if finding.status == "missing" else str(finding.status)
    return found


def open_gaps(room_id):
    return [finding for finding in selectors.findings(room_id) if finding.status == "missing"]


def button_of(person, room_id, code):
    """The button beside the gap on the page, as this person sees it."""
    page = room_check_page(actor_of(person), room_id)
    lines = dict(zip((gap.code for gap in open_gaps(room_id)), page.missing, strict=True))
    return lines[code].act


def as_shown(form):
    """What a browser would send of a form as it was shown."""
    sent = {}
    for field in form:
        value = field.value()
        if value is not False and value is not None and value != "" and value != []:
            sent[field.html_name] = "on" if value is True else value
        elif field.name in form.fields and getattr(field.field, "choices", None) and field.field.required:
            first = next((str(code) for code, _word in field.field.choices if code not in ("", None)), None)
            if first is not None and field.field.widget.__class__.__name__ == "Select":
                sent[field.html_name] = first  # a list shows its first choice
    return sent


def says_yes(room_id, code):
    """Somebody who is asked to a place that would close the gap says yes; the list says who waits."""
    gap = next(gap for gap in open_gaps(room_id) if gap.code == code)
    places = [place_id.removeprefix("place-") for place_id in gap.values["empty_ids"]]
    asked = Invitation.objects.filter(place_id__in=places, state="sent").order_by("-pk").first()
    # In a browser of their own: the one who asked cannot answer for them.
    assert Client().post(f"/invitasjon/{asked.token}/", {"accept": "yes", "text": ""}).status_code == 302


def press(client, act, number, room_id, code):
    """Follows the button, types the least, and sends; somebody who is invited says yes."""
    address = act.url.partition("#")[0]
    name = resolve(address.partition("?")[0]).url_name
    shown = client.get(address)
    assert shown.status_code == 200, address
    if name == "invitations":
        says_yes(room_id, code)
        return name
    sent = as_shown(shown.context["form"]) | TYPED[name]
    if name == "assess":
        sent["name"] += f" {number}"
    if name == "invite":
        sent["email"] = f"spurt{number}@example.no"
    if name == "reassess":
        sent["responsible_id"] = shown.context["form"].fields["responsible_id"].choices[1][0]
    answer = client.post(address, sent)
    assert answer.status_code == 302, (address, sent, answer.context["form"].errors)
    if name == "invite":
        says_yes(room_id, code)
    return name


def close(client, person, room_id, code):
    """Presses the gap's own button until it is closed; what got worse on the way is given back."""
    worse = {}
    for number in range(MOST_PRESSES):
        before = standing(room_id)
        if RANK.get(before.get(code, "met"), 0) == 0:
            return worse
        act = button_of(person, room_id, code)
        assert act is not None, f"Nobody can close {code}"
        pressed = press(client, act, number, room_id, code)
        after = standing(room_id)
        worse |= {
            other: (pressed, was, after[other])
            for other, was in before.items()
            if other in after and RANK[after[other]] > RANK[was]
        }
    raise AssertionError(f"{code} is still open after {MOST_PRESSES} presses")


def test_every_open_gap_is_closed_by_its_own_button_and_nothing_gets_worse(somebody_who_may, client):
    gone_wrong, closed = [], 0
    for room in Room.objects.filter(closed_at=None).order_by("pk"):
        person = somebody_who_may(room)
        for gap in open_gaps(room.pk):
            with transaction.atomic():
                client.force_login(person.account)
                try:
                    worse = close(client, person, room.pk, gap.code)
                    gone_wrong += [(room.title, gap.code, worse)] if worse else []
                    closed += 1
                except AssertionError as failed:
                    gone_wrong.append((room.title, gap.code, str(failed)[:300]))
                transaction.set_rollback(True)
    assert gone_wrong == []
    assert closed > 20
