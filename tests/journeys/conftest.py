"""A freshly loaded municipality with a site that answers, and people at their browsers."""

import pytest

from samskap.features.people.models import Person
from tests.journeys.somebody import DESK, PHONE, Inspection, Somebody, log_in


@pytest.fixture(scope="session")
def inspection(axe):
    return Inspection(axe)


@pytest.fixture
def people(live_server, municipality, settings, new_context, inspection):
    """Somebody by name, or by their role in the cast; nobody in particular without either."""
    settings.LANGUAGE_CODE = "nb"
    known: dict[str, Somebody] = {}

    def somebody(who: str = "", *, on_a_phone: bool = False, **wishes) -> Somebody:
        if who and who in known:
            return known[who]
        context = new_context(viewport=PHONE if on_a_phone else DESK, **wishes)
        context.set_default_timeout(20_000)
        if who:
            log_in(context, _person(municipality, who), live_server.url)
        known[who] = Somebody(context.new_page(), live_server.url, inspection)
        return known[who]

    somebody.base, somebody.inspection = live_server.url, inspection
    yield somebody
    assert inspection.told() == []


def _person(municipality, who: str) -> Person:
    named = Person.objects.select_related("account").filter(name=who).first()
    return named or municipality.member(who)
