"""Those who can be appointed: who already sits in the room without a place, and who is found by name.

Only people who hold a post, an office or speak for an organisation can be looked up; a resident is asked by letter.
"""

from django.db.models import Q

from samskap.features.people.models import Affiliation
from samskap.features.people.states import AffiliationKind
from samskap.features.people.words import AFFILIATION_WORDS
from samskap.features.stakeholders.models import Place
from samskap.features.stakeholders.selectors.maps import OUTSIDERS
from samskap.features.stakeholders.selectors.places import unplanned_in
from samskap.kernel.base import clock

MOST = 20


def candidates(place: Place, text: str) -> list[tuple[int, str]]:
    """Person and words for each who fits: those seated without a place first, then those whose name has the text."""
    found = {seat.person_id: seat.person.name for seat in unplanned_in(place.room_id).filter(role=place.role)}
    for held in _named(text) if text else ():
        if len(found) >= MOST:
            break
        found.setdefault(held.person_id, _described(held))
    return [(person_id, name) for person_id, name in found.items() if name]


def _named(text: str) -> list[Affiliation]:
    # SQLite does not fold the case of æ, ø and å.
    spelt = Q(person__name__icontains=text) | Q(person__name__icontains=text.capitalize())
    held = Affiliation.objects.filter(_held(), spelt).exclude(kind__in=OUTSIDERS)
    return list(
        held.select_related("person", "unit", "organisation", "body").order_by("person__name", "pk")[: MOST * 2]
    )


def _held() -> Q:
    today = clock.today()
    return (Q(until_on=None) | Q(until_on__gte=today)) & Q(from_on__lte=today)


def _described(held: Affiliation) -> str:
    """The name with what tells namesakes apart."""
    where = held.unit or held.organisation or held.body
    what = held.title or str(AFFILIATION_WORDS[AffiliationKind(held.kind)])
    return ", ".join(part for part in (held.person.name, what, where.name if where else "") if part)
