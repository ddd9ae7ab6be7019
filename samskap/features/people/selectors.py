"""Reads of persons, units, organisations and bodies."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import F, Q, QuerySet, TextField
from django.db.models.functions import Cast

from samskap.features.people.models import Affiliation, Body, Organisation, Person, RoleHeld, Unit
from samskap.features.people.states import (
    ACTOR_KIND_OF,
    DECIDING_BODIES,
    STATUTORY_COUNCILS,
    ActorKind,
    AffiliationKind,
)
from samskap.kernel.access.actions import Action
from samskap.kernel.access.matrix import Cell
from samskap.kernel.access.roles import Role
from samskap.kernel.accounts.models import Account, MatrixChange
from samskap.kernel.base import clock
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.notify.tell import Recipient


def person_of(account: Account) -> Person | None:
    """The person who uses this log-in."""
    return Person.objects.filter(account=account).first()


def recipient(person: Person, link: str) -> Recipient:
    """The person as somebody to be told, in the language they have chosen; the link is theirs."""
    return Recipient(person.pk, person.email, person.language, link)


def person_by_email(email: str) -> Person | None:
    """The person known by this address, if any; whoever has an account before whoever has not."""
    known = Person.objects.filter(email=email.strip().lower()) if email else Person.objects.none()
    return known.order_by(F("account_id").desc(nulls_last=True), "-pk").first()


def roles_of(person_id: int) -> tuple[set[Role], dict[Role, set[int]]]:
    """The roles held today on the site, and in units with all units below. The top unit's roles reach everywhere."""
    site: set[Role] = set()
    units: dict[Role, set[int]] = defaultdict(set)
    asked = RoleHeld.objects.filter(_today(), person_id=person_id).order_by()
    held = list(asked.values_list("role", "unit_id", "unit__parent_id"))
    below = _units_below() if any(unit_id for _role, unit_id, _parent in held) else {}
    for role, unit_id, parent_id in held:
        if parent_id is None:
            site.add(Role(role))
        if unit_id:
            units[Role(role)] |= below[unit_id]
    return site, units


def bodies_of(person_id: int) -> QuerySet:
    """The bodies that the person is a member of today."""
    member = Affiliation.objects.filter(_today(), person_id=person_id, kind=AffiliationKind.ELECTED)
    return member.filter(body__isnull=False).values_list("body_id", flat=True)


def members_of(body_id: int) -> QuerySet[Person]:
    """The body's members today."""
    member = Affiliation.objects.filter(_today(), body_id=body_id, kind=AffiliationKind.ELECTED)
    return Person.objects.filter(pk__in=member.values("person_id"))


def members_in(body_ids: Iterable[int]) -> list[tuple[int, int]]:
    """Who sits in these bodies today, as pairs of person and body; from one query however many they are."""
    seats = Affiliation.objects.filter(_today(), body_id__in=list(body_ids), kind=AffiliationKind.ELECTED)
    found = seats.order_by("pk").values_list("person_id", "body_id")
    return [(person_id, body_id) for person_id, body_id in found if body_id is not None]


def membership(body_id: int) -> QuerySet[Affiliation]:
    """The body's members today with their names and who is in the chair, the chair first."""
    seats = Affiliation.objects.filter(_today(), body_id=body_id, kind=AffiliationKind.ELECTED)
    return seats.select_related("person").order_by("-is_chair", "person__name", "pk")


def statutory_councils() -> QuerySet[Body]:
    """The councils that are heard: youth, elderly, people with disabilities."""
    return Body.objects.filter(kind__in=STATUTORY_COUNCILS)


def units() -> QuerySet[Unit]:
    """The units, by name."""
    return Unit.objects.select_related("parent")


def working_units() -> QuerySet[Unit]:
    """The units below the chief executive: those a case can be sorted to."""
    return Unit.objects.filter(parent__isnull=False)


def leaders_of(unit_id: int | None) -> QuerySet[Person]:
    """Who leads the unit today; without a unit, the chief executive."""
    held = RoleHeld.objects.filter(_today(), role=Role.LEADER)
    held = held.filter(unit_id=unit_id) if unit_id else held.filter(unit__parent=None)
    return Person.objects.filter(pk__in=held.values("person_id"))


def coordinators_of(unit_id: int | None) -> QuerySet[Person]:
    """Who sorts innspill for the unit today, or for the whole municipality."""
    held = RoleHeld.objects.filter(Q(unit__parent=None) | Q(unit_id=unit_id), _today(), role=Role.COORDINATOR)
    return Person.objects.filter(pk__in=held.values("person_id"))


def organisations() -> QuerySet[Organisation]:
    """Every organisation, by name."""
    return Organisation.objects.all()


def organisation(organisation_id: int) -> Organisation:
    """One organisation, or nothing at all is shown."""
    found = Organisation.objects.filter(pk=organisation_id).first()
    if found is None:
        raise OutsideReach
    return found


def organisations_like(
    text: str = "", *, competence: str = "", theme: str = "", area: str = "", kind: str = ""
) -> QuerySet[Organisation]:
    """The organisations that have every word in what is told of them, and the theme, area and kind asked for."""
    found = Organisation.objects.annotate(themes_told=Cast("themes", TextField()))
    for word in text.split():
        found = found.filter(holds_word(word, "name", "competence", "about", "area", "number"))
    for word in competence.split():
        found = found.filter(holds_word(word, "competence", "about"))
    if theme:
        found = found.filter(themes_told__contains=f'"{theme}"')
    if area:
        found = found.filter(holds_word(area, "area"))
    return found.filter(kind=kind) if kind else found


def holds_word(word: str, *columns: str) -> Q:
    """Whether one of the columns holds the word. SQLite does not fold the case of æ, ø and å."""
    spelt = {word, word.lower(), word.upper(), word.capitalize()}
    return Q(*(Q(**{f"{column}__icontains": form}) for column in columns for form in spelt), _connector=Q.OR)


def deciding_bodies() -> QuerySet[Body]:
    """The bodies that can decide at a gate."""
    return Body.objects.filter(kind__in=DECIDING_BODIES)


def actor_kind_of(person_id: int) -> ActorKind:
    """Which actor of the source page the person is first of all; a resident when nothing else is known."""
    return standing_of(person_id)[0]


def standing_of(person_id: int) -> tuple[ActorKind, list[int]]:
    """Which actor the person is first of all, and the bodies that the person is a member of today: one question."""
    held = Affiliation.objects.filter(_today(), person_id=person_id).order_by("pk")
    lines = [(AffiliationKind(kind), body_id) for kind, body_id in held.values_list("kind", "body_id")]
    kinds = [ACTOR_KIND_OF[kind] for kind, _body_id in lines]
    first = next((kind for kind in kinds if kind is not ActorKind.RESIDENT), ActorKind.RESIDENT)
    return first, [body_id for kind, body_id in lines if kind == AffiliationKind.ELECTED and body_id]


def _today() -> Q:
    today = clock.today()
    return (Q(until_on=None) | Q(until_on__gte=today)) & Q(from_on__lte=today)


def _units_below() -> dict[int, set[int]]:
    """Each unit with itself and every unit under it, from one query."""
    parents = dict(Unit.objects.values_list("pk", "parent_id"))
    below: dict[int, set[int]] = defaultdict(set)
    for unit_id in parents:
        above: int | None = unit_id
        while above is not None:
            below[above].add(unit_id)
            above = parents[above]
    return below


def possible_owners() -> QuerySet[Person]:
    """Those who can own a problem: leaders and specialists in the municipality, by name."""
    kinds = (AffiliationKind.EMPLOYEE_LEADER, AffiliationKind.LEADERSHIP, AffiliationKind.EMPLOYEE_SPECIALIST)
    held = Affiliation.objects.filter(_today(), kind__in=kinds)
    return Person.objects.filter(pk__in=held.values("person_id"))


def matrix_changes() -> dict[tuple[Action, Role], Cell]:
    """The municipality's own cells, the newest change of each."""
    rows = MatrixChange.objects.order_by("pk").values_list("action", "role", "cell")
    known = {action.value for action in Action}
    return {(Action(action), Role(role)): Cell(cell) for action, role, cell in rows if action in known}


def matrix_story() -> list[MatrixChange]:
    """Every change of the matrix, newest first, with who made it."""
    return list(MatrixChange.objects.select_related("changed_by__person").order_by("-pk")[:50])
