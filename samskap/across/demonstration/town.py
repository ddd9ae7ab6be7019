"""Those who are there before any story begins: units, people, organisations, bodies, roles, plan goals and log-ins."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from allauth.account.models import EmailAddress

from samskap.across.demonstration.content import Entry, keyed, read
from samskap.features.challenges.models import PlanGoal
from samskap.features.people.models import Affiliation, Body, Organisation, Person, RoleHeld, Unit
from samskap.features.people.states import AffiliationKind
from samskap.features.rooms.selectors import actor_of
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.roles import Role
from samskap.kernel.accounts.models import Account
from samskap.kernel.base import clock

LONG_AGO = 1500
"""Days: before the oldest story."""


@dataclass(frozen=True)
class Town:
    """The municipality by the keys of the content files."""

    today: date
    units: dict[str, Unit]
    organisations: dict[str, Organisation]
    bodies: dict[str, Body]
    people: dict[str, Person]
    goals: dict[str, PlanGoal]
    actors: dict[str, Actor] = field(default_factory=dict)

    def actor(self, key: str) -> Actor:
        """The person as the one who acts, with the roles held then; remembered until somebody's roles change."""
        if key not in self.actors:
            self.actors[key] = actor_of(self.people[key])
        return self.actors[key]

    def roles_changed(self) -> None:
        """Somebody was seated, a lead moved, or a body was tied to a room."""
        self.actors.clear()

    def day(self, days_ago: int) -> date:
        return self.today - timedelta(days=days_ago)

    def id_of(self, kind: str, key: str | None) -> int | None:
        """The number of a unit, organisation, body, person or goal; nothing when no key is given."""
        return getattr(self, kind)[key].pk if key else None


def build() -> Town:
    """Writes them all: no act of the product makes them, so they are laid straight into their tables."""
    municipality = read("municipality")
    town = Town(
        today=clock.today(),
        units=_units(municipality["units"]),
        organisations=_organisations(read("organisations")),
        bodies={one["key"]: Body.objects.create(name=one["name"], kind=one["kind"]) for one in municipality["bodies"]},
        people=_people(read("people")),
        goals=_goals(municipality),
    )
    _affiliations(town, municipality["bodies"])
    _roles(town, municipality)
    _accounts(town)
    return town


def _units(entries: list[Entry]) -> dict[str, Unit]:
    made: dict[str, Unit] = {}
    for one in entries:
        made[one["key"]] = Unit.objects.create(name=one["name"], parent=made.get(one["parent"]))
    return made


def _organisations(entries: list[Entry]) -> dict[str, Organisation]:
    people = keyed("people")
    return {
        one["key"]: Organisation.objects.create(
            name=one["name"],
            kind=one["kind"],
            about=one["about"],
            email=people[one["contact"]]["email"],
            number=one["number"],
            themes=one["themes"],
            competence=one["competence"],
            area=one["area"],
        )  # fmt: skip
        for one in entries
    }


def _people(entries: list[Entry]) -> dict[str, Person]:
    rows = [Person(name=one["name"], email=one["email"], language=one["language"]) for one in entries]
    return dict(zip([one["key"] for one in entries], Person.objects.bulk_create(rows), strict=True))


def _goals(municipality: Entry) -> dict[str, PlanGoal]:
    plan = municipality["plan"]
    return {
        one["code"]: PlanGoal.objects.create(code=one["code"], title=one["text"], plan=plan)
        for one in municipality["plan_goals"]
    }


def _affiliations(town: Town, bodies: list[Entry]) -> None:
    """What each person is; membership of a body has its period and its chair from the body."""
    terms = {(body["key"], one["person"]): one for body in bodies for one in body["members"]}
    rows = [
        _affiliation(town, key, one, terms.get((one["body"], key)))
        for key, person in keyed("people").items()
        for one in person["affiliations"]
    ]
    Affiliation.objects.bulk_create(rows)


def _affiliation(town: Town, person: str, one: Entry, term: Entry | None) -> Affiliation:
    until = town.day(-term["until_in_days"]) if term else None
    return Affiliation(
        person=town.people[person],
        kind=AffiliationKind(one["kind"]),
        unit_id=town.id_of("units", one["unit"]),
        organisation_id=town.id_of("organisations", one["organisation"]),
        body_id=town.id_of("bodies", one["body"]),
        title=one["title"] or "",
        is_chair=term is not None and term["role"] == "leader",
        from_on=town.day(term["since_days_ago"] if term else LONG_AGO),
        until_on=until,
    )


def _roles(town: Town, municipality: Entry) -> None:
    """Leaders lead their units; coordinators sort; auditor and steward are in the cast."""
    held = [(unit["leader"], Role.LEADER, unit["key"]) for unit in municipality["units"]]
    held += [(one["person"], Role.COORDINATOR, one["unit"]) for one in municipality["coordinators"]]
    held += [(one["person"], Role(one["role"]), None) for one in read("cast") if one["role"] in ("auditor", "steward")]
    rows = [
        RoleHeld(person=town.people[person], role=role, unit_id=town.id_of("units", unit), from_on=town.day(LONG_AGO))
        for person, role, unit in held
    ]
    RoleHeld.objects.bulk_create(rows)


def _accounts(town: Town) -> None:
    """Only the cast can log in, and without a password: by the demonstration's own links, or by a code in a letter."""
    for one in read("cast"):
        person = town.people[one["person"]]
        person.account = Account.objects.create_user(person.email)
        person.save(update_fields=["account"])
        EmailAddress.objects.create(user=person.account, email=person.email, verified=True, primary=True)
