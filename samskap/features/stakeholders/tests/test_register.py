"""The register of organisations: found by words, theme, area and kind; a number stands there once, and is right."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samskap.features.people.actions import enter_organisation
from samskap.features.people.models import Organisation
from samskap.features.people.tests.factories import make_organisation
from samskap.features.stakeholders.models import RegisterFile
from samskap.kernel.access.decide import Denied
from samskap.kernel.access.roles import Role
from samskap.kernel.base.refusals import Invalid, Stale
from samskap.kernel.journal.models import Entry

pytestmark = pytest.mark.django_db

NUMBER = "974760673"
LISTING = "/arbeid/register/"


@pytest.fixture
def client_in(cast, as_person):
    return as_person(cast.coordinator)


def known(name, **more):
    found = make_organisation(name)
    Organisation.objects.filter(pk=found.pk).update(**more)
    return found


def enter(actor, **more):
    return enter_organisation(actor=actor, **{"name": "Turlaget", "kind": "voluntary", **more})


def test_a_number_is_kept_as_nine_digits_however_it_is_spaced(cast):
    assert enter(cast.actor(Role.LEADER), number="974 760 673").number == NUMBER
    assert Entry.objects.filter(action="organisation.enter").count() == 1


@pytest.mark.parametrize("number", ["974760674", "12", "abc", "000000060"])
def test_a_wrong_number_is_refused_at_its_field(cast, number):
    with pytest.raises(Invalid) as refused:
        enter(cast.actor(Role.COORDINATOR), number=number)
    assert refused.value.field == "number" and number in str(refused.value)
    assert not Organisation.objects.exists()


def test_the_same_number_or_name_stands_once(cast):
    coordinator = cast.actor(Role.COORDINATOR)
    first = enter(coordinator, number=NUMBER)
    with pytest.raises(Invalid) as refused:
        enter(coordinator, name="Et annet lag", number=NUMBER)
    assert "Turlaget" in str(refused.value)
    with pytest.raises(Invalid):
        enter(coordinator, name="TURLAGET")
    changed = enter(coordinator, organisation_id=first.pk, number=NUMBER, area="Ås", seen=0)
    assert changed.area == "Ås"
    with pytest.raises(Stale):
        enter(coordinator, organisation_id=first.pk, seen=0)


def test_only_coordinators_and_leaders_enter(cast):
    for role in Role:
        if role in (Role.COORDINATOR, Role.LEADER):
            continue
        with pytest.raises(Denied):
            enter(cast.actor(role))


def test_it_is_found_by_what_is_told_of_it(client_in):
    known("Turlaget", competence="Kart og ØRRETFISKE", themes=["health", "culture"], area="Åsen", number=NUMBER)
    known("Bakeriet", kind="business", themes=["town"])

    def names(query):
        return [row.name for row in client_in.get(LISTING + query).context["found"].rows]

    for query in ("?q=turlag", "?q=ørret+kart", "?kompetanse=kart", "?tema=culture", "?omrade=åsen", "?q=974+760+673"):
        assert names(query) == ["Turlaget"], query
    assert names("?slag=business") == ["Bakeriet"] and names("?q=%25") == [] and names("?tema=heal") != []
    assert names("?q=turlag&slag=business") == [] and len(names("")) == 2


def test_an_empty_register_and_an_empty_search_say_different_things(client_in):
    empty = client_in.get(LISTING).content.decode()
    known("Turlaget")
    none = client_in.get(LISTING + "?q=finnes+ikke").content.decode()
    assert "The register is empty" in empty and "No organisation fits" in none


def test_the_list_costs_the_same_for_one_as_for_a_thousand(client_in):
    def cost():
        with CaptureQueriesContext(
            connection,
        ) as caught:
            assert client_in.get(LISTING + "?q=a").status_code == 200
        return len(caught)

    known("Lag a")
    before = cost()
    Organisation.objects.bulk_create(Organisation(name=f"Lag a {n}", kind="voluntary") for n in range(1_000))
    assert cost() == before
    assert len(client_in.get(LISTING).context["found"].rows) == 25
    assert client_in.get(LISTING + "?side=999").status_code == 200
    assert client_in.get(LISTING + "?side=x").status_code == 200


def test_entering_and_changing_in_the_page_keeps_what_was_typed(client_in):
    typed = {"name": "Turlaget", "kind": "voluntary", "number": "974760674", "competence": "kart"}
    wrong = client_in.post(LISTING + "ny/", typed)
    assert wrong.status_code == 422 and b"974760674" in wrong.content and b"kart" in wrong.content
    made = client_in.post(LISTING + "ny/", typed | {"number": NUMBER, "themes": ["health"]}, follow=True)
    assert made.status_code == 200 and b"974 760 673" in made.content
    one = Organisation.objects.get()
    address = f"{LISTING}{one.pk}/endre/"
    assert b"974 760 673" in client_in.get(address).content
    assert client_in.post(address, typed | {"number": NUMBER, "seen": 0, "name": "Turlaget i bygda"}).status_code == 302
    assert client_in.post(address, typed | {"number": NUMBER, "seen": 0}).status_code == 409
    one.refresh_from_db()
    assert one.name == "Turlaget i bygda"


def test_a_file_goes_from_upload_to_register(client_in):
    def send(content):
        file = SimpleUploadedFile("lag.csv", content, content_type="text/csv")
        return client_in.post(LISTING + "import/", {"file": file, "kind": "voluntary"})

    assert client_in.get(LISTING + "import/").status_code == 200
    assert send(b"").status_code == 422 and send(b"a;b\n1;2\n").status_code == 422
    assert client_in.post(LISTING + "import/", {"kind": "voluntary"}).status_code == 422
    looked = client_in.get(send(b"navn\nEn\n").url)
    assert b"Import all of it" in looked.content
    kept = RegisterFile.objects.get()
    assert client_in.get(f"{LISTING}import/{kept.pk}/slett/").status_code == 200
    assert client_in.post(f"{LISTING}import/{kept.pk}/slett/").status_code == 302
    sample = client_in.get(LISTING + "import/eksempel/")
    assert sample.content.startswith(b"\xef\xbb\xbfNavn;") and "attachment" in sample["Content-Disposition"]
