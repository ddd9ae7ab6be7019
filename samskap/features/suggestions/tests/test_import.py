"""Import: every bad row named, all or nothing, and the same row never twice."""

import gzip
from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from samskap.features.people.models import Person
from samskap.features.people.tests.factories import give_role, make_person, make_unit
from samskap.features.rooms.selectors import actor_of
from samskap.features.suggestions.actions.importing import carry_out, drop, drop_forgotten, take_in
from samskap.features.suggestions.import_rows import Columns, guessed, read_moment
from samskap.features.suggestions.models import ImportBatch, ImportDraft, Suggestion
from samskap.features.suggestions.selectors.duplicates import pairs
from samskap.features.suggestions.selectors.importing import preview
from samskap.features.suggestions.selectors.inbox import Filters, inbox
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import Denied
from samskap.kernel.access.roles import Role
from samskap.kernel.base.refusals import Invalid, NotNow, OutsideReach
from samskap.kernel.journal.read import entries_of
from samskap.kernel.notify.models import Outbox

GOOD = """Dato;Innspill;Tema;Sted;E-post
2024-05-02;Brøyt gangveien før skolen begynner;Veg og transport;Storgata;kari@example.no
3.5.2024;"Vi trenger ""møteplasser"" for eldre";;;
1518501496471;Flere benker;;;KARI@example.no
"""
SOURCE = "Spørreundersøkelse våren 2024. Kan brukes fritt."


@pytest.fixture
def person(db) -> Person:
    person = make_person("Kari Koordinator", with_account=True)
    give_role(person, Role.COORDINATOR)
    return person


@pytest.fixture
def coordinator(person) -> Actor:
    return actor_of(person)


def taken_in(actor: Actor, text: str = GOOD, **more) -> ImportDraft:
    content = text.encode() if isinstance(text, str) else text
    return take_in(actor=actor, file_name="innspill.csv", content=content, source=SOURCE, **more)


def without_theme(text: str = GOOD) -> str:
    return text.replace("Veg og transport", "transport")


def carried_out(actor: Actor, text: str = "") -> ImportBatch:
    draft = taken_in(actor, text or without_theme())
    return carry_out(actor=actor, draft_id=draft.pk, columns=preview(actor, draft.pk).columns)


def at_merge(pair) -> str:
    return reverse("suggestions_work:merge", args=[pair.younger.reference]) + f"?into={pair.elder.reference}"


def test_columns_are_guessed_by_their_headings():
    assert guessed(("Dato", "Innspill", "Tema", "Sted", "E-post")) == Columns(
        "Innspill", "Dato", "Tema", "Sted", "E-post"
    )
    assert guessed(("timestamp", "datetime", "comment-body")) == Columns(text="comment-body", date="timestamp")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1518501496471", datetime(2018, 2, 13, 5, 58, 16, 471000, UTC)),
        ("2018-02-13", datetime(2018, 2, 13, tzinfo=UTC)),
        ("2018-02-13T05:58:16Z", datetime(2018, 2, 13, 5, 58, 16, tzinfo=UTC)),
        ("13.02.2018 kl. 05.58", datetime(2018, 2, 13, 5, 58, tzinfo=UTC)),
        ("31.02.2018", None),
        ("i fjor", None),
    ],
)
def test_dates_are_understood_as_milliseconds_as_iso_and_as_norwegians_write_them(written, meant):
    assert read_moment(written, UTC) == meant


def test_a_file_becomes_innspill_with_words_senders_source_and_journal(coordinator):
    batch = carried_out(coordinator)
    first, second, third = Suggestion.objects.order_by("pk")
    assert (first.theme, first.place, first.channel, first.state) == ("transport", "Storgata", "import", "received")
    assert second.text == 'Vi trenger "møteplasser" for eldre'
    assert third.received_at.year == 2018 and first.sender == third.sender == Person.objects.get(
        email="kari@example.no"
    )
    assert first.terms.exists() and first.batch.source == SOURCE
    assert [entry.action for entry in entries_of(first)] == ["suggestion.import"]
    assert entries_of(batch).get().details == {"rows": 3}
    assert not ImportDraft.objects.exists() and not Outbox.objects.exists()


def test_every_bad_row_is_named_with_line_and_reason_and_nothing_is_imported(coordinator):
    bad = "tekst;dato;e-post\n;2024-01-01;\nHei;2999-01-01;\nHei;i går;\nHei;;ikke-en-adresse\nBra;;\n"
    draft = taken_in(coordinator, bad)
    found = preview(coordinator, draft.pk)
    assert [wrong.where.split()[-1] for wrong in found.wrong] == ["2", "3", "4", "5"]
    assert len({wrong.why for wrong in found.wrong}) == 4 and "i går" in found.wrong[2].why
    assert not found.can_be_carried_out
    with pytest.raises(Invalid):
        carry_out(actor=coordinator, draft_id=draft.pk, columns=found.columns)
    assert not Suggestion.objects.exists() and ImportDraft.objects.exists()


def test_a_stray_quote_is_named_with_its_line(coordinator):
    draft = taken_in(coordinator, 'tekst\nBra\n"Lys" på torget\nBra nok\n')
    (wrong,) = preview(coordinator, draft.pk).wrong
    assert wrong.where.endswith("3")


def test_an_unknown_theme_is_a_bad_row(coordinator):
    draft = taken_in(coordinator)
    (wrong,) = preview(coordinator, draft.pk).wrong
    assert wrong.where.endswith("2") and "Veg og transport" in wrong.why


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 regneark", b"\x1f\x8b\x08 halv fil"])
def test_what_is_no_csv_file_is_refused_at_once(coordinator, content):
    with pytest.raises(Invalid) as refused:
        taken_in(coordinator, content)
    assert refused.value.field == "file" and not ImportDraft.objects.exists()


def test_the_second_import_of_a_file_knows_every_row(coordinator):
    carried_out(coordinator)
    draft = taken_in(coordinator, without_theme())
    found = preview(coordinator, draft.pk)
    assert found.known_lines == (2, 3, 4) and found.imported_before_on and not found.can_be_carried_out
    with pytest.raises(NotNow):
        carry_out(actor=coordinator, draft_id=draft.pk, columns=found.columns)


def test_a_longer_file_adds_only_what_is_new(coordinator):
    carried_out(coordinator)
    assert carried_out(coordinator, without_theme() + "2024-06-01;Et nytt innspill;;;\n").row_count == 1
    assert Suggestion.objects.count() == 4


def test_rows_alike_inside_a_file_are_pointed_out_and_both_kept(coordinator):
    draft = taken_in(coordinator, "tekst\nFlere benker\nFlere  benker\n")
    found = preview(coordinator, draft.pk)
    assert found.repeated_lines == (3,)
    assert carry_out(actor=coordinator, draft_id=draft.pk, columns=found.columns).row_count == 2


def test_a_text_with_an_identity_number_is_held_back(coordinator):
    carried_out(coordinator, "tekst\nMitt nummer er 01010750160, ring meg\n")
    assert Suggestion.objects.get().held_for == "identity_number"


def test_only_a_coordinator_imports_and_only_where_the_role_is_held(cast):
    with pytest.raises(Denied):
        taken_in(cast.actor(Role.LEADER), unit_id=cast.unit.pk)
    with pytest.raises(Denied):
        taken_in(cast.actor(Role.COORDINATOR), unit_id=cast.other_unit.pk)
    assert taken_in(cast.actor(Role.COORDINATOR), unit_id=cast.unit.pk).unit == cast.unit


def test_nobody_sees_or_drops_anothers_file(coordinator):
    draft = taken_in(coordinator)
    other = make_person()
    give_role(other, Role.COORDINATOR)
    with pytest.raises(OutsideReach):
        preview(actor_of(other), draft.pk)
    with pytest.raises(OutsideReach):
        drop(actor=actor_of(other), draft_id=draft.pk)
    drop(actor=coordinator, draft_id=draft.pk)
    assert not ImportDraft.objects.exists()


def test_files_that_nobody_came_back_to_are_thrown_away(coordinator):
    draft = taken_in(coordinator)
    assert drop_forgotten(actor=Actor.system()) == 0
    ImportDraft.objects.filter(pk=draft.pk).update(created_at=datetime(2020, 1, 1, tzinfo=UTC))
    assert drop_forgotten(actor=Actor.system()) == 1


def test_the_pages_lead_from_the_file_to_the_inbox(client, person):
    client.force_login(person.account)
    file = SimpleUploadedFile("innspill.csv", without_theme().encode())
    answer = client.post(reverse("suggestions_work:import"), {"file": file, "source": SOURCE})
    draft = ImportDraft.objects.get()
    assert answer.url == reverse("suggestions_work:preview", args=[draft.pk])
    assert "Flere benker" in client.get(answer.url).content.decode()
    only_text = client.get(answer.url, {"text": "Innspill", "language": "nb"}).content.decode()
    assert "Storgata" not in only_text
    answer = client.post(answer.url, {"text": "Innspill", "date": "Dato", "language": "nn"}, follow=True)
    assert answer.status_code == 200 and "Flere benker" in answer.content.decode()
    assert set(Suggestion.objects.values_list("language", flat=True)) == {"nn"}


def test_a_file_that_cannot_be_read_is_told_in_the_page_and_the_source_is_kept(client, person):
    client.force_login(person.account)
    file = SimpleUploadedFile("bilde.csv", b"PK\x03\x04")
    answer = client.post(reverse("suggestions_work:import"), {"file": file, "source": SOURCE})
    assert answer.status_code == 422 and "våren 2024" in answer.content.decode()


def test_what_a_real_town_said_is_imported_whole_searched_sorted_and_its_likely_duplicates_shown(
    client, person, shared_data
):
    raw = shared_data("opinion/american-assembly.bowling-green/comments.csv.gz").read_bytes()
    client.force_login(person.account)
    file = SimpleUploadedFile("comments.csv.gz", raw)
    answer = client.post(reverse("suggestions_work:import"), {"file": file, "source": "CC BY 4.0"})
    answer = client.get(answer.url)
    assert answer.context["preview"].new_count == 896 and answer.context["preview"].wrong == ()
    chosen = {"text": "comment-body", "date": "timestamp", "language": "en"}
    client.post(answer.request["PATH_INFO"], chosen)
    actor = actor_of(person)
    assert Suggestion.objects.count() == 896
    assert Suggestion.objects.earliest("received_at").received_at.year == 2018
    assert len(gzip.decompress(raw)) > 0 and inbox(actor, Filters(q="opioid", tab="all")).count > 3
    found = client.get(reverse("suggestions_work:alike"))
    assert (
        found.context["count"] == len(pairs(actor)) > 5
        and at_merge(found.context["pairs"][0]) in found.content.decode()
    )
    ids = [row.id for row in inbox(actor, Filters(q="traffic")).rows]
    unit = make_unit()
    client.post(reverse("suggestions_work:sort_many"), {"chosen": ids, "unit_id": unit.pk, "theme": "transport"})
    assert Suggestion.objects.filter(theme="transport", unit=unit).count() == len(ids) > 5
    file = SimpleUploadedFile("again.csv", gzip.decompress(raw))
    answer = client.post(reverse("suggestions_work:import"), {"file": file, "source": "CC BY 4.0"})
    again = client.get(answer.url).context["preview"]
    assert (again.new_count, again.known_count) == (0, 896)
