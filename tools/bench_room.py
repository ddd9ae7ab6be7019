"""One room of the throwaway database that is larger than any should be: 300 stakeholders, 12 versions, 500 seats."""

from datetime import timedelta

from samskap.features.people.models import Affiliation, Person, Unit
from samskap.features.people.states import AffiliationKind
from samskap.features.rooms.models import Room, Seat
from samskap.features.stakeholders.models import (
    Attendance,
    Interview,
    Invitation,
    Judgement,
    Meeting,
    Mention,
    Named,
    Offer,
    Place,
    Stakeholder,
    StakeholderMap,
    Topic,
)
from samskap.features.stakeholders.states import MapState, Relation, Sector
from samskap.kernel.base import clock
from samskap.kernel.base.references import secret

TITLE = "Det store rommet"
STAKEHOLDERS, VERSIONS, SEATS, MEETINGS, INTERVIEWS, OFFERS = 300, 12, 500, 12, 60, 200
KINDS = ["resident", "kin", "employee", "specialist", "leadership", "elected", "organisation"]
BRINGS = ["personal_interest", "subject_knowledge", "power", "out_of_box", "external", "idea_maker", "doer", "user"]
BATCH = 1_000


def large_room(chance):
    """Fills the room; three in five of the stakeholders have a place, nine in ten places are filled."""
    room = Room.objects.create(title=TITLE, theme="town", unit=Unit.objects.order_by("pk").first())
    people = _people()
    Topic.objects.create(room=room, question="Hvordan kan hele byen være med?", framed_on=clock.today())
    _maps(room, people, chance)
    seats = _places(room, people, chance)
    _meetings(room, people[0], seats, chance)
    _interviews(room, people[0], chance)
    _asked(room, people, chance)


def _people():
    people = Person.objects.bulk_create(
        (Person(name=f"Deltaker {number}", email=f"d{number}@example.no") for number in range(SEATS + OFFERS)),
        batch_size=BATCH,
    )
    Affiliation.objects.bulk_create(
        (Affiliation(person=person, kind=AffiliationKind.RESIDENT) for person in people), batch_size=BATCH
    )
    return people


def _maps(room, people, chance):
    for version in range(1, VERSIONS + 1):
        last = version == VERSIONS
        made = StakeholderMap.objects.create(
            room=room,
            version=version,
            framing_version=(version + 1) // 2,
            made_by=people[0],
            made_on=clock.today() - timedelta(days=30 * (VERSIONS - version)),
            state=MapState.DRAFT if last else MapState.SETTLED,
        )
        stood = Stakeholder.objects.bulk_create(
            (_stakeholder(made, number, people[0], chance) for number in range(STAKEHOLDERS)), batch_size=BATCH
        )
        Judgement.objects.bulk_create(
            (_judgement(one, person, chance) for one in stood for person in people[: 3 if last else 1]),
            batch_size=BATCH,
        )


def _stakeholder(made, number, person, chance):
    return Stakeholder(
        map=made,
        key=f"stor-{number}",
        name=f"Gruppe {number} som bor eller arbeider ved torget",
        actor_kind=KINDS[number % len(KINDS)],
        sector=list(Sector)[number % len(Sector)],
        relation=list(Relation)[number % len(Relation)],
        strength=chance.randrange(4),
        interest=chance.randrange(4),
        influence=chance.randrange(4),
        judged_by=person,
    )


def _judgement(one, person, chance):
    told = {name: chance.randrange(4) for name in ("strength", "interest", "influence")}
    return Judgement(stakeholder=one, person=person, **told)


def _places(room, people, chance):
    filled = int(SEATS * 0.9)
    seats = Seat.objects.bulk_create(
        (
            Seat(
                room=room,
                person=people[number],
                role="participant",
                actor_kind=KINDS[number % len(KINDS)],
                from_on=clock.today() - timedelta(days=300),
            )
            for number in range(filled)
        ),
        batch_size=BATCH,
    )
    Place.objects.bulk_create(
        (
            Place(
                room=room,
                label=f"Plass {number}",
                actor_kind=KINDS[number % len(KINDS)],
                brings=chance.sample(BRINGS, 2),
                stakeholder_key=f"stor-{number}" if number < 0.6 * STAKEHOLDERS else "",
                reason="Kjenner torget.",
                seat=seats[number] if number < filled else None,
                order=number,
            )
            for number in range(SEATS)
        ),
        batch_size=BATCH,
    )
    return seats


def _meetings(room, person, seats, chance):
    for number in range(MEETINGS):
        meeting = Meeting.objects.create(
            room=room, what=f"Møte {number}", held_on=clock.today() - timedelta(days=20 * number), noted_by=person
        )
        Attendance.objects.bulk_create(
            (Attendance(meeting=meeting, seat=seat, came=chance.random() < 0.7) for seat in seats), batch_size=BATCH
        )


def _interviews(room, person, chance):
    named = Named.objects.bulk_create(
        Named(room=room, name=f"Nevnt gruppe {number}", spelt=f"nevnt gruppe {number}") for number in range(INTERVIEWS)
    )
    for number in range(INTERVIEWS):
        held = Interview.objects.create(room=room, who=f"Beboer {number}", held_by=person, said="Det er mørkt.")
        Mention.objects.bulk_create(
            Mention(named=one, interview=held, why="Kjenner plassen.") for one in chance.sample(named, 2)
        )


def _asked(room, people, chance):
    empty = list(Place.objects.filter(room=room, seat=None))
    Invitation.objects.bulk_create(
        Invitation(place=place, person=people[SEATS + number], token=secret(), reason="Kjent.", invited_by=people[0])
        for number, place in enumerate(empty)
    )
    Offer.objects.bulk_create(
        Offer(
            person=person,
            name=person.name,
            room=room if number % 2 else None,
            knows=True,
            text="Jeg kjenner torget og vil hjelpe til.",
            competence=chance.choice(["byggfag, tegning", "regnskap", "tegnspråk", "drift av kafé"]),
            token=secret(),
            consented_at=clock.now(),
            expires_on=clock.today() + timedelta(days=365),
        )
        for number, person in enumerate(people[SEATS:])
    )
