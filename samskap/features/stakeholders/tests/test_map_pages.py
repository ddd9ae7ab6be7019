"""Reading the map: pictures and table of one version, two versions beside each other, at a cost that stays the same."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samskap.features.stakeholders.actions import maps, topic
from samskap.features.stakeholders.selectors.map_rows import PER_PAGE
from samskap.features.stakeholders.tests.drawn import read
from samskap.features.stakeholders.tests.factories import JUDGED, make_filled, make_map, make_place, make_stakeholder
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.roles import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(cast, as_person):
    return as_person(cast.lead)


def many(room, count, versions=2):
    for version in range(1, versions + 1):
        drawn = make_map(room, version, state="draft" if version == versions else "settled")
        for number in range(count):
            make_stakeholder(drawn, f"k{number}", name=f"Gruppe {number:03}", influence=(number + version) % 4)


def url(room, rest=""):
    return f"/arbeid/rom/{room.pk}/interessenter/{rest}"


def shown(answer):
    return answer.context["found"].map


@pytest.mark.parametrize("rest", ["", "?bilde=regnbue", "1/", "sammenlign/?fra=1&til=2"])
def test_one_and_three_hundred_cost_the_same_queries(cast, lead, rest):
    many(cast.room, 1)
    lead.get(url(cast.room, rest))
    with CaptureQueriesContext(connection) as few:
        lead.get(url(cast.room, rest))
    cast.room.maps.all().delete()
    many(cast.room, 300, versions=12)
    for number in range(40):
        make_filled(cast.room, stakeholder_key=f"k{number}")
    with CaptureQueriesContext(connection) as full:
        assert lead.get(url(cast.room, rest)).status_code == 200
    assert len(full) == len(few) <= 15


def test_every_code_leads_to_a_row_that_is_there(cast, lead):
    many(cast.room, PER_PAGE + 5)
    page = lead.get(url(cast.room, "?side=2"))
    assert [row.number for row in shown(page).rows] == list(range(PER_PAGE + 1, PER_PAGE + 6))
    wide = read(page.content.decode())[0]
    links = {mark.title.split()[0]: mark.href for mark in wide.marks}
    assert links[f"I{PER_PAGE + 1}"] == f"#i{PER_PAGE + 1}"
    assert links["I1"].endswith("?side=1#i1")
    assert f'id="i{PER_PAGE + 1}"' in page.content.decode()


def test_the_rainbow_leads_to_its_own_list(cast, lead):
    many(cast.room, 3)
    page = lead.get(url(cast.room, "?bilde=regnbue")).content.decode()
    for mark in read(page)[-1].marks:
        assert f'id="{mark.href[1:]}"' in page
    assert page.index("Large") < page.index('class="muted">Nobody')


def test_the_table_is_filtered_by_name_kind_missing_and_cell(cast, lead):
    drawn = make_map(cast.room)
    make_stakeholder(drawn, name="Foreldre", actor_kind="kin", strength=1, interest=0, influence=3)
    make_stakeholder(drawn, name="Unge", strength=3, influence=0, interest=2)
    make_stakeholder(drawn, name="Ungdomsrådet", actor_kind="elected", strength=1, interest=2)
    for rest, wanted in (
        ("?sok=UNG", {"Unge", "Ungdomsrådet"}),
        ("?slag=kin", {"Foreldre"}),
        ("?mangler=on", {"Unge", "Foreldre"}),
        ("?interesse=2&innflytelse=0", {"Unge"}),
        ("?sok=ingen+slike", set()),
    ):
        assert {row.name for row in shown(lead.get(url(cast.room, rest))).rows} == wanted, rest
    one = shown(lead.get(url(cast.room, "?slag=kin"))).rows[0]
    assert one.number == [row.name for row in shown(lead.get(url(cast.room))).rows].index("Foreldre") + 1


@pytest.mark.parametrize(
    "rest",
    ["?side=0", "?side=99999999999999", "?side=²", "?side=-1", "?slag=borte", "?interesse=9", "?bilde=%3Cscript%3E",
     "?interesse=' OR 1=1", "?sok=" + "a" * 3000],
)  # fmt: skip
def test_what_means_nothing_is_answered_with_a_page(cast, lead, rest):
    many(cast.room, 2)
    answer = lead.get(url(cast.room, rest))
    assert answer.status_code == 200 and "<script>" not in answer.content.decode()


def test_an_empty_place_is_not_a_seat(cast, lead):
    drawn = make_map(cast.room)
    make_stakeholder(drawn, "a", name="A", strength=3)
    make_stakeholder(drawn, "b", name="B", strength=3)
    make_stakeholder(drawn, "c", name="C", strength=3)
    make_filled(cast.room, stakeholder_key="a")
    make_place(cast.room, stakeholder_key="b")
    standing = {row.name: row.standing.label for row in shown(lead.get(url(cast.room))).rows}
    assert standing == {"A": "Has a place", "B": "The place is empty", "C": "No place"}


# Two versions beside each other


@pytest.fixture
def two(cast):
    first = make_map(cast.room, 1, state="settled", phase="insight")
    second = make_map(cast.room, 2, framing_version=2)
    make_stakeholder(first, "a", name="Flyttet", interest=0, attitude_now=-2, relation="affected")
    make_stakeholder(first, "b", name="Borte")
    make_stakeholder(first, "c", name="Lik", judged_by=second.made_by)
    make_stakeholder(second, "a", name="Flyttet", interest=3, attitude_now=1, relation="both")
    make_stakeholder(second, "c", name="Lik")
    make_stakeholder(second, "d", name="<i>Ny")


def test_new_gone_and_moved_are_told_in_words(cast, lead, two):
    answer = lead.get(url(cast.room, "sammenlign/?fra=1&til=2"))
    found, page = answer.context["found"], answer.content.decode()
    assert (found.new.count, found.gone.count, found.changed.count, found.same) == (1, 1, 1, 1)
    assert "Interest: from “None” to “Large”." in page and "Attitude: from “Against” to “In favour”." in page
    assert "Relation: from “Is affected” to “Both affects and is affected”." in page
    assert "&lt;i&gt;Ny" in page and "<i>Ny" not in page
    assert found.before.phase == "Insight" and found.now.framing == 2
    other_way = lead.get(url(cast.room, "sammenlign/?fra=2&til=1")).context["found"]
    assert (other_way.new.count, other_way.gone.count) == (1, 1)


def test_both_pictures_draw_the_changes_and_every_code_has_its_line(cast, lead, two):
    page = lead.get(url(cast.room, "sammenlign/?fra=1&til=2")).content.decode()
    pictures = read(page)
    for picture in pictures:
        assert sorted(mark.css.split()[-1] for mark in picture.marks if mark.css.split()[-1][:2] in ("is", "wa")) == [
            "is-gone", "is-new", "was-here"
        ]  # fmt: skip
        assert len(picture.moves) == 1
        for mark in picture.marks:
            assert not mark.href or page.count(f'id="{mark.href[1:]}"') == 1


def test_without_a_choice_the_last_two_are_compared(cast, lead, two):
    found = lead.get(url(cast.room, "sammenlign/")).context["found"]
    assert (found.before.number, found.now.number) == (1, 2)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("?fra=1&til=9", "There is no such version."),
        ("?fra=x&til=2", "There is no such version."),
        ("?fra=1&til=1", "Choose two different versions."),
        ("?fra=&til=2", "This must be filled in."),
        ("?til=2", "This must be filled in."),
        ("?fra=-1&til=99999999999999999999", "There is no such version."),
    ],
)
def test_a_choice_that_means_nothing_is_told_in_place(cast, lead, two, asked, said):
    answer = lead.get(url(cast.room, "sammenlign/" + asked))
    assert answer.status_code == 200 and answer.context["found"] is None
    assert said in answer.content.decode()


def test_versions_of_another_room_cannot_be_compared(cast, lead, two):
    make_map(cast.other, 7)
    assert lead.get(url(cast.room, "sammenlign/?fra=1&til=7")).context["found"] is None
    assert lead.get(url(cast.other, "sammenlign/")).status_code == 404


@pytest.mark.parametrize("versions", [0, 1])
def test_with_fewer_than_two_versions_the_page_says_so(cast, lead, versions):
    many(cast.room, 2, versions)
    answer = lead.get(url(cast.room, "sammenlign/"))
    assert answer.status_code == 200 and answer.context["found"] is None and b"<form" in answer.content
    assert url(cast.room) in answer.content.decode()


def test_versions_that_are_alike_are_said_to_be(cast, lead):
    for version in (1, 2):
        make_stakeholder(make_map(cast.room, version), "a", name="Unge")
    assert "Nothing differs" in lead.get(url(cast.room, "sammenlign/")).content.decode()


def test_a_kept_picture_is_drawn_anew_when_somebody_has_judged(cast, lead, keeping):
    one = make_stakeholder(make_map(cast.room), "a", **JUDGED)
    for rest in ("", "?bilde=regnbue"):
        assert JUDGED["name"] in lead.get(url(cast.room, rest)).content.decode()
    maps.assess(actor=cast.actor(Role.LEAD), room_id=cast.room.pk, key=one.key, **{**JUDGED, "name": "Lærlinger"})
    for rest in ("", "?bilde=regnbue"):
        page = lead.get(url(cast.room, rest)).content.decode()
        assert [mark.title for mark in read(page)[0].marks] == ["I1 Lærlinger"] and JUDGED["name"] not in page


def test_a_map_for_an_earlier_wording_is_told_to_be_out_of_date_on_the_same_day_too(cast, lead):
    make_stakeholder(make_map(cast.room))
    topic.note_framing(actor=Actor.system(), room_id=cast.room.pk, version=1)
    assert not shown(lead.get(url(cast.room))).is_outdated
    topic.note_framing(actor=Actor.system(), room_id=cast.room.pk, version=2)
    assert shown(lead.get(url(cast.room))).is_outdated
    assert "The map is out of date" in lead.get(url(cast.room)).content.decode()
