"""Interviews and the snowball: who is named is not forgotten, and it ends when nobody new is named."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samskap.features.people.models import Organisation
from samskap.features.people.tests.factories import make_person
from samskap.features.stakeholders.actions import interviews
from samskap.features.stakeholders.models import Interview, Mention, Named
from samskap.features.stakeholders.naming import NamedLine, named_lines, spelt
from samskap.features.stakeholders.process import nobody_is_left_to_ask
from samskap.features.stakeholders.selectors import interviews_held, named_waiting, snowball
from samskap.features.stakeholders.tests.factories import make_invitation, make_map, make_place, make_stakeholder
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import Denied, grounds
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import Invalid, OutsideReach, Stale
from samskap.kernel.flow import IllegalStep
from samskap.kernel.journal.models import Entry

pytestmark = pytest.mark.django_db
IDENTITY_NUMBER = "01017012345"


@pytest.fixture
def lead(cast):
    return cast.actor(Role.LEAD)


def talk(actor, room, names="", days_ago=0, who="", **more):
    held_on = clock.today() - timedelta(days=days_ago)
    who = who or f"Rolle {Interview.objects.count()}"
    more = {"names_nobody": not names, **more}
    return interviews.note(actor=actor, room_id=room.pk, who=who, held_on=held_on, names=names, **more)


def contacted(actor, named, **more):
    told = {"how": "Ringte.", "contacted_on": clock.today(), **more}
    return interviews.contact(actor=actor, named_id=named.pk, **told)


def address(cast, rest=""):
    return f"/arbeid/rom/{cast.room.pk}/samtaler/{rest}"


def typed(**more):
    return {"who": "En lærer", "held_on": clock.today().isoformat(), "names": "Vaktmesteren – ser dem", **more}


def test_a_line_is_a_name_and_perhaps_why():
    text = "Vaktmesteren – ser hvem som blir igjen\n\n  - Helse-søster  \n2. NAV — fordi de - vet\r\nVel-foreningen"
    assert named_lines(text) == [
        NamedLine("Vaktmesteren", "ser hvem som blir igjen"),
        NamedLine("Helse-søster"),
        NamedLine("NAV", "fordi de - vet"),
        NamedLine("Vel-foreningen"),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Naboer", "NABOENE"),
        ("nabo", " Naboer "),
        ("Foreldre  til barn", "foreldrene til barna"),
        ("Elevråd", "elevrådet"),
    ],
)
def test_two_spellings_of_one_name_are_one(one, other):
    assert spelt(one) == spelt(other)


@pytest.mark.parametrize(("one", "other"), [("Unge med jobb", "Unge uten jobb"), ("Leger", "Lærere"), ("!!", "??")])
def test_two_names_stay_two(one, other):
    assert spelt(one) != spelt(other)


def test_a_talk_is_noted_with_those_it_named(cast, lead):
    Organisation.objects.create(name="Fjordvik vel", kind="voluntary")
    held = talk(lead, cast.room, "Vaktmesteren – ser hvem som blir igjen\nFjordvik vel", said="Ingen spør dem.")
    assert (held.held_by_id, held.names_nobody) == (lead.person_id, False)
    assert list(Mention.objects.values_list("named__name", "why")) == [
        ("Vaktmesteren", "ser hvem som blir igjen"),
        ("Fjordvik vel", ""),
    ]
    assert Named.objects.get(name="Fjordvik vel").organisation_id
    entry = Entry.objects.get(action="interview.note")
    assert entry.reason == "" and "Vaktmesteren" not in str(entry.details)


def test_whoever_is_named_again_gets_one_more_mention(cast, lead):
    talk(lead, cast.room, "Naboer")
    talk(lead, cast.room, "naboene – de hører det\nNABOER")
    [waiting] = named_waiting(cast.room.pk)
    assert (waiting.name, waiting.named_by, waiting.contacted) == ("Naboer", 2, False)
    assert interviews_held(cast.room.pk) == 2


def test_the_same_talk_sent_twice_is_noted_once(cast, lead):
    first = talk(lead, cast.room, "Naboer", who="En lærer", said="Mye.")
    assert talk(lead, cast.room, "Naboer", who="En lærer", said="Mye.").pk == first.pk
    assert (Interview.objects.count(), Mention.objects.count(), Entry.objects.filter(action="interview.note").count()) == (
        1, 1, 1,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"names": "", "names_nobody": False}, "names"),
        ({"names": "Naboer", "names_nobody": True}, "names"),
        ({"names": "\n".join(f"Gruppe {n}" for n in range(9))}, "names"),
        ({"names": "a" * 121}, "names"),
        ({"names": "Naboer – " + "a" * 301}, "names"),
        ({"names": "Kari Nordmann"}, "names"),
        ({"names": "Naboer – ring 412 34 567"}, "names"),
        ({"names": "!!!"}, "names"),
        ({"who": "Kari Nordmann", "names": "Naboer"}, "who"),
        ({"names": "Naboer", "said": f"Født {IDENTITY_NUMBER}, kari@example.no"}, "said"),
        ({"names": "Naboer", "days_ago": -1}, "held_on"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_nothing_is_kept(cast, lead, wrong, field):
    with pytest.raises(Invalid) as refused:
        talk(lead, cast.room, **wrong)
    assert refused.value.field == field
    assert not Interview.objects.exists() and not Named.objects.exists()


def test_a_talk_belongs_to_somebody_in_the_map_or_nobody(cast, lead):
    make_stakeholder(make_map(cast.other), "andres")
    with pytest.raises(OutsideReach):
        talk(lead, cast.room, stakeholder_key="andres")
    make_stakeholder(make_map(cast.room), "unge")
    assert talk(lead, cast.room, stakeholder_key="unge").stakeholder_key == "unge"


def test_contacted_is_told_with_day_and_how(cast, lead):
    talk(lead, cast.room, "Naboer")
    named = contacted(lead, Named.objects.get())
    assert (named.state, named.how) == ("contacted", "Ringte.")
    assert named_waiting(cast.room.pk)[0].contacted
    with pytest.raises(IllegalStep):
        contacted(lead, named)


def test_nobody_is_contacted_tomorrow(cast, lead):
    talk(lead, cast.room, "Naboer")
    with pytest.raises(Invalid):
        contacted(lead, Named.objects.get(), contacted_on=clock.today() + timedelta(days=1))
    assert Named.objects.get().state == "named"


def test_put_aside_has_a_reason_and_can_be_contacted_all_the_same(cast, lead):
    talk(lead, cast.room, "Naboer")
    named = interviews.set_aside(actor=lead, named_id=Named.objects.get().pk, reason="Flyttet.")
    assert Entry.objects.filter(action="named.set_aside", reason="Flyttet.").exists()
    assert named_waiting(cast.room.pk) == []
    assert contacted(lead, named).state == "contacted"


def test_two_who_note_at_once_do_not_overwrite_each_other(cast, lead):
    talk(lead, cast.room, "Naboer")
    named = Named.objects.get()
    interviews.set_aside(actor=lead, named_id=named.pk, reason="Flyttet.", seen=named.revision)
    with pytest.raises(Stale):
        contacted(lead, named, seen=named.revision)


def test_another_act_marks_them_contacted_once_and_only_in_their_own_room(cast, lead):
    talk(lead, cast.room, "Naboer")
    named = Named.objects.get()
    with pytest.raises(OutsideReach):
        interviews.mark_contacted(actor=lead, room_id=cast.other.pk, named_id=named.pk, how="Invitert.")
    marked = interviews.mark_contacted(actor=lead, room_id=cast.room.pk, named_id=named.pk, how="Invitert.")
    again = interviews.mark_contacted(actor=lead, room_id=cast.room.pk, named_id=named.pk, how="Igjen.")
    assert (marked.state, again.how) == ("contacted", "Invitert.")


def test_an_invited_person_names_others_without_logging_in(cast, lead):
    talk(lead, cast.room, "Naboer")
    asked = make_invitation(make_place(cast.room, "Forelder"))
    found = interviews.name_others(
        actor=Actor.visitor(), invitation=asked, names="naboene – de hører det\nBesteforeldre"
    )
    assert [one.name for one in found] == ["Naboer", "Besteforeldre"]
    assert [one.named_by for one in named_waiting(cast.room.pk)] == [2, 1]
    with pytest.raises(Invalid) as refused:
        interviews.name_others(actor=Actor.visitor(), invitation=asked, names="Kari Nordmann")
    assert refused.value.field == "names_next"


def test_naming_nobody_in_an_answer_is_fine(cast):
    asked = make_invitation(make_place(cast.room))
    assert interviews.name_others(actor=Actor.visitor(), invitation=asked, names="") == []


@pytest.mark.parametrize(
    ("talks", "quiet", "waiting", "closed"),
    [(3, 2, 0, True), (2, 2, 0, False), (3, 1, 0, False), (3, 2, 1, False), (9, 9, 0, True), (0, 0, 0, False)],
)
def test_when_the_snowball_stops(talks, quiet, waiting, closed):
    assert nobody_is_left_to_ask(talks, quiet, waiting) is closed


def test_the_snowball_closes_when_nobody_new_is_named_and_nobody_waits(cast, lead):
    assert "Nobody has been interviewed yet." in snowball(cast.room.pk).reasons
    talk(lead, cast.room, "Naboer", days_ago=9)
    talk(lead, cast.room, "naboene", days_ago=5)
    talk(lead, cast.room, days_ago=3)
    rolling = snowball(cast.room.pk)
    assert (rolling.is_closed, rolling.talks, rolling.quiet, rolling.waiting) == (False, 3, 2, 1)
    assert rolling.reasons == ("1 who is named has not been contacted.",)
    contacted(lead, Named.objects.get())
    assert snowball(cast.room.pk).is_closed
    talk(lead, cast.room, "Besteforeldre")
    again = snowball(cast.room.pk)
    assert not again.is_closed and "Somebody new was named in the last interview." in again.reasons


def test_a_talk_noted_late_counts_by_the_day_it_was_held(cast, lead):
    talk(lead, cast.room, "Naboer", days_ago=1)
    talk(lead, cast.room, "Naboer", days_ago=9)
    assert snowball(cast.room.pk).quiet == 1


def acts(cast, actor):
    named = Named.objects.create(room=cast.room, name="Naboer", spelt="nabo")
    asked = {"actor": actor, "named_id": named.pk}
    return [
        (Action.INTERVIEW_NOTE, lambda: talk(actor, cast.room, who=f"Rolle {named.pk}")),
        (Action.NAMED_SET_ASIDE, lambda: interviews.set_aside(**asked, reason="Flyttet.")),
        (Action.NAMED_CONTACT, lambda: interviews.contact(**asked, how="Ringte.", contacted_on=clock.today())),
    ]


def test_the_matrix_says_who_may_do_it(cast):
    for role in set(Role) - {Role.SYSTEM}:
        actor = cast.actor(role)
        for action, act in acts(cast, actor):
            if grounds(actor, action, cast.room.access_scope()):
                act()
            else:
                with pytest.raises(Denied):
                    act()
        Named.objects.all().delete()


def test_a_participant_judges_but_does_not_read_interviews(cast, as_person):
    inside = as_person(cast.participant)
    assert inside.get(address(cast)).status_code == 403
    shown = inside.get(f"/arbeid/rom/{cast.room.pk}/interessenter/").content.decode()
    assert address(cast) not in shown


def test_an_auditor_reads_without_buttons(cast, lead, as_person):
    talk(lead, cast.room, "Naboer", said="Det de sa.")
    shown = as_person(cast.auditor).get(address(cast)).content.decode()
    assert "Det de sa." in shown and "Naboer" in shown
    assert address(cast, "ny/") not in shown and "nevnt=" not in shown


def test_the_list_puts_those_who_wait_first_and_most_named_on_top(cast, lead, as_person):
    make_stakeholder(make_map(cast.room), "n", name="Naboene")
    talk(lead, cast.room, "Lærerne\nNaboer – de hører det")
    talk(lead, cast.room, "naboer")
    found = as_person(cast.lead).get(address(cast)).context["found"]
    assert [(row.name, row.named_by, row.map_key) for row in found.waiting] == [("Naboer", 2, "n"), ("Lærerne", 1, "")]
    assert found.waiting[0].by[0].why == "de hører det"


def test_who_is_named_begins_the_form_of_the_map_and_of_the_next_talk(cast, lead, as_person):
    talk(lead, cast.room, "Naboer")
    there = Named.objects.get().pk
    elsewhere = Named.objects.create(room=cast.other, name="Hemmelig", spelt="x").pk
    inside = as_person(cast.lead)
    for path, field in ((f"/arbeid/rom/{cast.room.pk}/interessenter/ny/", "name"), (address(cast, "ny/"), "who")):
        assert inside.get(f"{path}?nevnt={there}").context["form"][field].value() == "Naboer"
        for strange in (elsewhere, "x", "²", "9" * 5000, "-1", "%00"):
            assert not inside.get(f"{path}?nevnt={strange}").context["form"][field].value(), strange


def test_a_refused_talk_keeps_what_was_typed(cast, as_person):
    inside = as_person(cast.lead)
    for wrong in (
        {"names": "Kari Nordmann"},
        {"held_on": "i går"},
        {"who": ""},
        {"names": "x" * 9000},
        {"said": "y" * 9000},
    ):
        answer = inside.post(address(cast, "ny/"), typed(**{"said": "Det jeg skrev.", **wrong}))
        assert answer.status_code == 422, wrong
        assert wrong.get("said", "Det jeg skrev.") in answer.content.decode()
    assert not Interview.objects.exists()
    assert inside.post(address(cast, "ny/"), typed(names="Nabo\x00er")).status_code == 302
    assert Named.objects.get().name == "Naboer"


def test_a_stale_tab_is_told_so(cast, lead, as_person):
    talk(lead, cast.room, "Naboer")
    named = Named.objects.get()
    sent = {"how": "Ringte dem.", "contacted_on": clock.today().isoformat(), "seen": named.revision + 5}
    answer = as_person(cast.lead).post(address(cast, f"nevnt/{named.pk}/"), sent)
    assert answer.status_code == 409 and "Ringte dem." in answer.content.decode()
    contacted(lead, named)
    answer = as_person(cast.lead).post(address(cast, f"nevnt/{named.pk}/"), {**sent, "seen": ""})
    assert answer.status_code == 409


def test_somebody_named_in_another_room_is_not_found(cast, as_person):
    named = Named.objects.create(room=cast.other, name="Naboer", spelt="nabo")
    for rest in (f"nevnt/{named.pk}/", f"nevnt/{named.pk}/legg-bort/"):
        assert as_person(cast.lead).get(address(cast, rest)).status_code == 404


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_pages_are_drawn_dry_in_every_language(cast, lead, as_person, client, language):
    make_stakeholder(make_map(cast.room), "k0")
    talk(lead, cast.room, "Naboer\nLærerne\nVaktmesteren – ser dem")
    first, second, _third = Named.objects.all()
    contacted(lead, first)
    interviews.set_aside(actor=lead, named_id=second.pk, reason="Flyttet.")
    inside = as_person(cast.lead)
    inside.cookies["django_language"] = language
    type(cast.lead).objects.filter(pk=cast.lead.pk).update(language=language)
    judging = f"/arbeid/rom/{cast.room.pk}/interessenter/vurder/"
    paths = [address(cast, rest) for rest in ("", "ny/", f"nevnt/{second.pk}/", f"nevnt/{second.pk}/legg-bort/")]
    for path in [*paths, judging, judging + "k0/"]:
        answer = inside.get(path)
        assert answer.status_code == 200 and answer.content.count(b"<h1") == 1, path


def test_the_list_costs_the_same_for_one_and_for_forty(cast, lead, as_person):
    def cost(count):
        for number in range(count):
            named = Named.objects.create(room=cast.room, name=f"N{count}{number}", spelt=f"n{count}{number}")
            held = Interview.objects.create(room=cast.room, who=f"R{number}", held_by=make_person())
            Mention.objects.create(named=named, interview=held)
            Mention.objects.create(named=named, invitation=make_invitation(make_place(cast.room)))
        with CaptureQueriesContext(connection) as asked:
            assert as_person(cast.lead).get(address(cast)).status_code == 200
        return len(asked)

    cost(1)
    assert cost(2) == cost(40) <= 20


def test_forty_talks_are_turned_page_by_page(cast, as_person):
    for number in range(40):
        Interview.objects.create(room=cast.room, who=f"R{number}", held_by=cast.lead)
    inside = as_person(cast.lead)
    assert len(inside.get(address(cast)).context["found"].rows) == 25
    assert len(inside.get(address(cast) + "?side=2").context["found"].rows) == 15
    assert inside.get(address(cast) + "?side=%00").status_code == 200
