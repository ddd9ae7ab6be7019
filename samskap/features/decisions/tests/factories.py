"""Cases, bodies and votes for tests."""

from samskap.features.decisions.actions.submit import submit
from samskap.features.decisions.actions.vote import vote
from samskap.features.decisions.actions.write import write
from samskap.features.decisions.models import Case
from samskap.features.decisions.states import Choice
from samskap.features.people.models import Affiliation, Body, Person
from samskap.features.people.states import BodyKind
from samskap.features.people.tests.factories import make_body, make_person
from samskap.features.rooms.models import Room
from samskap.features.rooms.tests.factories import actor, make_room, make_seat
from samskap.kernel.access.roles import Role

TEXTS = {
    "recommendation": "Prosjektet settes i gang fra 1. januar.",
    "facts": "Prøvd ut: 6 bedrifter, 22 unge\nResultat mot målet: 17 av 22",
    "participation": "41 innspill og to verksteder.",
}


def make_owner(room: Room) -> Person:
    person = make_person("Oda Eier", with_account=True)
    make_seat(room, person, Role.OWNER, "leadership")
    return person


def make_members(number: int) -> list[Person]:
    return [make_person(f"Medlem {index + 1:02}", with_account=True) for index in range(number)]


def make_draft(room: Room | None = None, body: Body | None = None, owner: Person | None = None, **more) -> Case:
    room = room or make_room()
    body = body or make_body(members=make_members(3))
    owner = owner or make_owner(room)
    more = {"gate": "G1", "question": "Skal vi sette i gang?", **TEXTS, **more}
    return write(actor=actor(owner), room_id=room.pk, body_id=body.pk, **more)


def make_submitted(room: Room | None = None, body: Body | None = None, owner: Person | None = None, **more) -> Case:
    room = room or make_room()
    owner = owner or make_owner(room)
    reason = more.pop("gaps_reason", "Saken haster, og rommet fylles underveis.")
    grave = more.pop("grave_reasons", {})
    draft = make_draft(room, body, owner, **more)
    return submit(actor=actor(owner), case_id=draft.pk, gaps_reason=reason, grave_reasons=grave)


def members_of(case: Case) -> list[Person]:
    return [seat.person for seat in Affiliation.objects.filter(body=case.body).select_related("person")]


def seat_in_chair(case: Case, person: Person) -> None:
    Affiliation.objects.filter(body=case.body, person=person).update(is_chair=True)


def cast_votes(case: Case, *choices: str) -> list[Person]:
    """The first members vote in turn; a text that is no choice is a condition."""
    voters = members_of(case)[: len(choices)]
    for person, choice in zip(voters, choices, strict=True):
        is_choice = choice in {Choice.FOR, Choice.AGAINST}
        vote(
            actor=actor(person),
            case_id=case.pk,
            choice=choice if is_choice else Choice.CONDITIONS,
            condition="" if is_choice else choice,
        )
    return voters


def make_council(members: list[Person], name: str = "Ungdomsrådet") -> Body:
    return make_body(name, BodyKind.YOUTH, members)
