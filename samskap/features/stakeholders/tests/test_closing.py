"""From an empty room to one where nothing is missing, pressing only the buttons that the page itself offers."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.urls import resolve

from samskap.features.people.models import Affiliation
from samskap.features.people.states import AffiliationKind
from samskap.features.people.tests.factories import make_person
from samskap.features.stakeholders import selectors
from samskap.features.stakeholders.models import Invitation
from samskap.features.stakeholders.selectors.room_page import room_check_page
from samskap.features.stakeholders.tests.factories import make_filled, make_map, make_place, make_stakeholder
from samskap.kernel.access.roles import Role

pytestmark = pytest.mark.django_db

TYPED = {
    "assess": {"name": "Unge uten skoleplass", "strength": "3", "influence": "0", "relation": "affected",
               "attitude_now": "-1", "is_user": "on"},
    "reassess": {},
    "plan": {"label": "En plass"},
    "begin": {},
    "consider_lead": {"conclusion": "municipality", "reason": "Vi eier spørsmålet."},
    "invite": {"name": "Kari Spurt", "reason": "Vi trenger deg.", "time_needed": "To kvelder."},
}  # fmt: skip


@pytest.fixture
def lead(cast, as_person):
    """The lead's browser. Somebody who works in the municipality can be made responsible."""
    Affiliation.objects.create(person=cast.owner, kind=AffiliationKind.EMPLOYEE_LEADER, unit=cast.unit)
    return as_person(cast.lead)


def filled_in(form):
    """What a browser would send of a form as it was shown."""
    sent = {}
    for field in form:
        value = field.value()
        if value is None or value is False or value == "":
            continue
        sent[field.html_name] = "on" if value is True else value
    return sent


def press(client, act, number):
    """Follows the button, fills in what must be filled in, and sends."""
    name = resolve(urlsplit(act.url).path).url_name
    shown = client.get(act.url.partition("#")[0])
    assert shown.status_code == 200, act
    form = shown.context["form"]
    sent = {**filled_in(form), **{key: v for key, v in TYPED[name].items() if not form[key].value() or name != "plan"}}
    for key in ("actor_kind", "sector", "sureness"):
        if key in form.fields and not sent.get(key):
            sent[key] = form.fields[key].choices[0][0]
    if name == "assess":
        sent["name"] = f"{sent['name']} {number}"
    if name == "invite":
        sent["email"] = f"spurt{number}@example.no"
    if name == "reassess":
        sent["responsible_id"] = form.fields["responsible_id"].choices[1][0]
    answer = client.post(act.url.partition("#")[0], sent)
    assert answer.status_code == 302, answer.context["form"].errors
    assert answer.url.endswith("/hvem/"), "The act does not come back to the check"
    return name


def standing(room):
    return {finding.code: finding.status for finding in selectors.findings(room.pk)}


def test_the_buttons_lead_from_an_empty_room_to_a_full_one(cast, lead, client):
    pressed = []
    for number in range(60):
        found = room_check_page(cast.actor(Role.LEAD), cast.room.pk)
        if not found.missing:
            break
        act = found.missing[0].act
        assert act is not None, found.missing[0]
        before = standing(cast.room)
        pressed.append(press(lead, act, number))
        if pressed[-1] == "invite":
            asked = Invitation.objects.order_by("pk").last()
            Client().post(f"/invitasjon/{asked.token}/", {"accept": "yes", "text": ""})
        after = standing(cast.room)
        worse = [code for code, status in before.items() if status == "met" and after.get(code) == "missing"]
        assert worse == [], (pressed[-1], worse)
        assert before != after or pressed[-1] == "plan", pressed
    else:
        pytest.fail(f"Never finished: {pressed}")
    assert {"assess", "plan", "invite"} <= set(pressed)


@pytest.mark.parametrize(
    "rule",
    ["1.personal_interest", "1.subject_knowledge", "1.power", "1.out_of_box", "1.external", "1.internal_owner",
     "2.users", "2.affected", "3.front_line", "4.idea_makers", "4.doers", "4.opponent"],
)  # fmt: skip
def test_two_presses_close_the_gap(cast, lead, rule):
    cast.room.seats.exclude(person=cast.lead).delete()
    for number in range(2):
        found = room_check_page(cast.actor(Role.LEAD), cast.room.pk)
        titles = {finding.code: finding for finding in selectors.findings(cast.room.pk)}
        assert titles[rule].status == "missing"
        line = found.missing[[f.code for f in titles.values() if f.status == "missing"].index(rule)]
        press(lead, line.act, number)
    asked = Invitation.objects.get()
    Client().post(f"/invitasjon/{asked.token}/", {"accept": "yes", "text": ""})
    assert standing(cast.room)[rule] == "met"


def test_the_button_chooses_the_place_that_closes_the_gap_among_namesakes(cast, lead):
    make_place(cast.room, "Ungdom", brings=["user"])
    wanted = make_place(cast.room, "Ungdom", brings=["opponent"])
    found = room_check_page(cast.actor(Role.LEAD), cast.room.pk)
    line = next(line for line in found.missing if "motst" in line.title.lower() or "disagrees" in line.title)
    assert parse_qs(urlsplit(line.act.url).query)["plass"] == [str(wanted.pk)]


def test_a_gap_that_waits_for_an_answer_leads_to_the_invitations(cast, lead):
    place = make_place(cast.room, "Ungdom", brings=["opponent"])
    lead.post(f"/arbeid/rom/{cast.room.pk}/inviter/", {**TYPED["invite"], "email": "a@b.no", "place_id": place.pk})
    found = room_check_page(cast.actor(Role.LEAD), cast.room.pk)
    line = next(line for line in found.missing if "motst" in line.title.lower() or "disagrees" in line.title)
    assert line.act.url.endswith("/invitasjoner/")


def test_a_reader_sees_the_gaps_without_buttons(cast):
    found = room_check_page(cast.actor(Role.PARTICIPANT), cast.room.pk)
    assert found.missing and not any(line.act or line.other for line in found.missing)


def test_the_gravest_gap_stands_first(cast):
    drawn = make_map(cast.room)
    make_stakeholder(drawn, name="Unge uten plass", strength=3, influence=0)
    make_filled(cast.room, make_person(), brings=["opponent"])
    found = room_check_page(cast.actor(Role.LEAD), cast.room.pk)
    assert found.missing[0].severity == "grave" and "Unge uten plass" in found.missing[0].title
    assert found.grave == 1
