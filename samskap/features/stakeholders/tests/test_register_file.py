"""Files into the register: every wrong row is told with its line, nothing is half imported, and twice is once."""

import codecs
import gzip

import pytest

from samskap.algorithms.organisation_numbers.check import check_digit
from samskap.features.people.models import Organisation
from samskap.features.people.tests.factories import make_organisation
from samskap.features.stakeholders.actions import register as acts
from samskap.features.stakeholders.models import RegisterFile
from samskap.features.stakeholders.register_sample import SAMPLE
from samskap.features.stakeholders.selectors.register_file import preview
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import Denied
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import Invalid, NotNow, OutsideReach
from samskap.kernel.journal.models import Entry

pytestmark = pytest.mark.django_db


def numbers(count):
    """So many right organisation numbers."""
    found, first = [], 81000000
    while len(found) < count:
        first += 1
        last = check_digit(str(first))
        if last is not None:
            found.append(f"{first}{last}")
    return found


ONE, TWO, THREE = numbers(3)


@pytest.fixture
def coordinator(cast):
    return cast.actor(Role.COORDINATOR)


@pytest.fixture
def taken(coordinator):
    def take(text, kind="voluntary"):
        content = text if isinstance(text, bytes) else text.encode()
        return acts.take_in(actor=coordinator, file_name="lag.csv", content=content, kind=kind)

    return take


def told(actor, kept):
    return [(wrong.where, wrong.why) for wrong in preview(actor, kept.pk).wrong]


def test_the_sample_that_we_offer_can_be_imported(coordinator, taken):
    acts.read_in(actor=coordinator, file_id=taken(SAMPLE.encode("utf-8-sig")).pk)
    club = Organisation.objects.get(number="810000015")
    assert (club.kind, club.themes, club.email) == ("voluntary", ["culture"], "post@idrettslaget.example")
    assert Organisation.objects.get(number="").kind == "neighbourhood"


def test_every_wrong_row_is_told_and_nothing_is_imported(coordinator, taken):
    wrong = f"{ONE[:8]}{(int(ONE[8]) + 1) % 10}"
    kept = taken(
        "navn;orgnr;slag;tema;e-post\n"
        f"Riktig;{ONE};;;\n"
        f"Feil siffer;{wrong};;;\n"
        "For kort;12345;;;\n"
        "Bokstaver;97476067a;;;\n"
        f";{TWO};;;\n"
        "Rart slag;;Romskip;;\n"
        "Rart tema;;;Astrologi;\n"
        f"Samme nummer;{ONE};;;\n"
        "riktig;;;;\n"
        "Rar adresse;;;;post@her\n"
        f"Lang adresse;;;;post@{'x' * 250}.no\n"
    )
    found = dict(told(coordinator, kept))
    assert set(found) == {f"Line {line}" for line in range(3, 13)}
    assert wrong in found["Line 3"] and f"have to be {ONE[8]}" in found["Line 3"]
    assert "5 digits" in found["Line 4"] and "97476067a" in found["Line 5"]
    assert "name" in found["Line 6"] and "Romskip" in found["Line 7"] and "Astrologi" in found["Line 8"]
    assert "line 2" in found["Line 9"] and "line 2" in found["Line 10"] and "post@her" in found["Line 11"]
    assert "254" in found["Line 12"]
    with pytest.raises(Invalid):
        acts.read_in(actor=coordinator, file_id=kept.pk)
    assert not Organisation.objects.exists()


def test_what_is_known_is_updated_or_unchanged_and_never_emptied(coordinator, taken):
    known = make_organisation("Turlaget")
    Organisation.objects.filter(pk=known.pk).update(number=ONE, competence="kart", email="post@turlaget.example")
    same = make_organisation("Koret")
    kept = taken(f"Navn,Org.nr.,Kompetanse,Tema\nTurlaget,{ONE},,Helse og omsorg\nKORET,,,\nNye,{TWO},,\n")
    look = preview(coordinator, kept.pk)
    assert (look.new_count, look.changed_count) == (1, 2) and look.changes[0].what == "Themes"
    Organisation.objects.filter(pk=same.pk).update(name="KORET")
    look = preview(coordinator, kept.pk)
    assert (look.new_count, look.changed_count, look.same_count) == (1, 1, 1) and not look.wrong
    acts.read_in(actor=coordinator, file_id=kept.pk)
    known.refresh_from_db()
    assert (known.themes, known.competence, known.email) == (["health"], "kart", "post@turlaget.example")
    assert known.revision == 1 and Organisation.objects.count() == 3


def test_a_number_is_given_to_whoever_had_none_but_a_taken_name_is_told(coordinator, taken):
    bare = make_organisation("Velforeningen")
    other = make_organisation("Koret")
    Organisation.objects.filter(pk=other.pk).update(number=TWO)
    kept = taken(f"navn;orgnr\nVelforeningen;{ONE}\nKoret;{THREE}\n")
    assert told(coordinator, kept)[0][0] == "Line 3"
    again = taken(f"navn;orgnr\nVelforeningen;{ONE}\n")
    acts.read_in(actor=coordinator, file_id=again.pk)
    bare.refresh_from_db()
    assert bare.number == ONE


def test_pressing_twice_and_sending_twice_are_once(coordinator, taken):
    first, second = taken("navn\nEn\nTo\n"), taken("navn\nEn\nTo\n")
    assert first.pk == second.pk
    acts.read_in(actor=coordinator, file_id=first.pk)
    entries = Entry.objects.count()
    again = acts.read_in(actor=coordinator, file_id=first.pk)
    assert (again.new_count, Organisation.objects.count(), Entry.objects.count()) == (2, 2, entries)
    with pytest.raises(NotNow):
        acts.read_in(actor=coordinator, file_id=taken("navn\nEn\nTo\n").pk)


def test_the_second_press_shows_what_came_of_it(cast, as_person, taken):
    client = as_person(cast.coordinator)
    kept = taken("navn\nEn\n")
    address = f"/arbeid/register/import/{kept.pk}/"
    for _press in range(2):
        assert client.post(address).status_code == 302
    page = client.get(address)
    assert page.status_code == 200 and page.context["found"].new_count == 1 and not page.context["found"].wrong
    assert bytes(RegisterFile.objects.get(pk=kept.pk).content) == b""


def test_nobody_reads_in_the_file_of_another_and_only_a_coordinator_any(cast, taken):
    kept = taken("navn\nEn\n")
    for role in (Role.LEADER, Role.LEAD, Role.AUDITOR, Role.VISITOR):
        with pytest.raises((Denied, OutsideReach)):
            acts.read_in(actor=cast.actor(role), file_id=kept.pk)
        with pytest.raises(Denied):
            acts.take_in(actor=cast.actor(role), file_name="a.csv", content=b"navn\nEn\n", kind="business")
    assert not Organisation.objects.exists()


@pytest.mark.parametrize(
    "content",
    [
        "navn;sted\nRøde Kors;Ås\n".encode("latin-1"),
        codecs.BOM_UTF8 + "navn;sted\r\nRøde Kors;Ås\r\n".encode(),
        "navn\tsted\nRøde Kors\tÅs\n".encode("utf-16"),
        gzip.compress("navn,sted\nRøde Kors,Ås\n".encode(), mtime=0),
        '"navn";"sted"\n"  Røde   Kors ";"Ås"\n\n;\n'.encode(),
    ],
)
def test_files_as_spreadsheets_write_them_are_read(coordinator, taken, content):
    acts.read_in(actor=coordinator, file_id=taken(content).pk)
    assert list(Organisation.objects.values_list("name", "area")) == [("Røde Kors", "Ås")]


@pytest.mark.parametrize(
    "content",
    [b"", b"\n\n", b"navn\0;orgnr\n", b"PK\x03\x04regneark", b"\x1f\x8bikke gzip", b"a;b\n1;2\n", b"\xff\xfe\x00"],
)
def test_a_file_that_cannot_be_read_is_refused_with_why(taken, content):
    with pytest.raises(Invalid) as refused:
        taken(content)
    assert refused.value.field == "file" and str(refused.value)


def test_the_open_file_of_units_is_recognised(coordinator, taken):
    kept = taken(
        '"organisasjonsnummer","navn","organisasjonsform.kode","organisasjonsform.beskrivelse",'
        '"naeringskode1.beskrivelse","forretningsadresse.poststed","konkurs"\n'
        f'"{ONE}","BYGDA MÅLLAG","FLI","Forening/lag/innretning","Språkarbeid","BYGDA","false"\n'
        f'"{TWO}","BAKERIET AS","AS","Aksjeselskap","Produksjon av brød","SENTRUM","false"\n'
    )
    look = preview(coordinator, kept.pk)
    assert not look.wrong and "konkurs" in look.passed_over
    acts.read_in(actor=coordinator, file_id=kept.pk)
    assert dict(Organisation.objects.values_list("number", "kind")) == {ONE: "voluntary", TWO: "business"}


def test_html_in_a_name_is_shown_as_it_is_written(cast, as_person, coordinator, taken):
    name = "<script>alert(1)</script>"
    kept = taken(f"navn;orgnr\n{name};{ONE}\n{name}x;123\n")
    client = as_person(cast.coordinator)
    page = client.get(f"/arbeid/register/import/{kept.pk}/").content.decode()
    assert name not in page and "&lt;script&gt;" in page


def test_one_row_too_many_is_told(coordinator, taken):
    kept = taken("navn\n" + "".join(f"Lag {number}\n" for number in range(20_001)))
    assert "20000" in told(coordinator, kept)[0][1]


def test_twenty_thousand_rows_go_in(coordinator, taken):
    rows = "".join(f"Lag {place};{number};sport;Ås\n" for place, number in enumerate(numbers(20_000)))
    kept = taken("navn;orgnr;kompetanse;sted\n" + rows)
    assert preview(coordinator, kept.pk).new_count == 20_000
    acts.read_in(actor=coordinator, file_id=kept.pk)
    assert Organisation.objects.count() == 20_000


def test_all_of_a_large_register_can_be_changed_at_once(coordinator, taken, django_assert_max_num_queries):
    rows = list(enumerate(numbers(2_000)))
    acts.read_in(actor=coordinator, file_id=taken("navn;orgnr\n" + "".join(f"Lag {n};{o}\n" for n, o in rows)).pk)
    kept = taken("navn;orgnr;sted\n" + "".join(f"Lag {n} nytt navn;{o};Ås\n" for n, o in rows))
    with django_assert_max_num_queries(120):
        acts.read_in(actor=coordinator, file_id=kept.pk)
    assert Organisation.objects.filter(name__endswith="nytt navn", area="Ås", revision=1).count() == 2_000


def test_two_rows_that_mean_the_same_known_organisation_are_told(coordinator, taken):
    known = make_organisation("Turlaget")
    Organisation.objects.filter(pk=known.pk).update(number=ONE)
    kept = taken(f"navn;orgnr\nTurlaget;\nTurlaget i bygda;{ONE}\n")
    assert [where for where, _why in told(coordinator, kept)] == ["Line 3"]


def test_forgotten_files_are_thrown_away(coordinator, taken, settings):
    kept, done = taken("navn\nEn\n"), taken("navn\nTo\n")
    acts.read_in(actor=coordinator, file_id=done.pk)
    with clock.at(clock.now() + acts.KEPT * 2):
        assert acts.drop_forgotten(actor=Actor.system()) == 1
    assert not RegisterFile.objects.filter(pk=kept.pk).exists() and RegisterFile.objects.filter(pk=done.pk).exists()


def test_a_file_that_is_read_in_is_not_dropped(coordinator, taken):
    kept = taken("navn\nEn\n")
    acts.read_in(actor=coordinator, file_id=kept.pk)
    with pytest.raises(NotNow):
        acts.drop(actor=coordinator, file_id=kept.pk)
