"""The steps about who must be in the room, each with a sentence for its name."""

import re
from datetime import timedelta

from django.core import mail
from django.urls import reverse

from samskap.features.stakeholders.models import Named, Offer, StakeholderMap
from samskap.kernel.base import clock
from tests.journeys.somebody import Somebody
from tests.journeys.steps import the_worker_has_done_its_jobs

REASON = "Du har en sak til behandling om det samme. Vi spør deg igjen når den er avgjort."
NOT_NOW = "Jeg stoler ikke på at dette fører fram."


def the_letter_to(email: str, path: str) -> str:
    """The address of the private page in the last letter to somebody."""
    the_worker_has_done_its_jobs()
    letters = [each.body for each in mail.outbox if each.to == [email] and f"/{path}/" in each.body]
    return re.search(rf"/{path}/[^\s]+/", letters[-1]).group()


# --- the map ----------------------------------------------------------------------------------------------------


def given_the_map_is_from_last_week(room: int) -> None:
    StakeholderMap.objects.filter(room_id=room).update(made_on=clock.today() - timedelta(days=7))


def when_the_floke_is_worded_anew(owner: Somebody, slug: str, question: str) -> None:
    owner.open("challenges_work:frame", slug).send(
        question=question, understanding="De vil jobbe, men har ingen å spørre.",
        reason="De unge fortalte noe annet enn vi trodde.",
    )  # fmt: skip


def then_the_map_is_out_of_date(owner: Somebody, room: int) -> None:
    owner.open("stakeholders_work:map", room)
    assert "Analysen er utdatert" in owner.reads()


def when_a_new_version_is_made(owner: Somebody, room: int, name: str, kind: str) -> None:
    """It starts from the last one, and somebody new is judged."""
    owner.open("stakeholders_work:begin", room).send()
    owner.open("stakeholders_work:assess", room).send(
        name=name, actor_kind=kind, sector="business", relation="affecting", strength=2, interest=2, influence=3,
        attitude_now=-2,
    )  # fmt: skip
    owner.open("stakeholders_work:settle", room).send()


def then_the_map_is_up_to_date(owner: Somebody, room: int, *names: str) -> None:
    told = owner.open("stakeholders_work:map", room).reads()
    assert "Analysen er utdatert" not in told
    assert [each for each in names if each not in told] == []


# --- those who are asked ----------------------------------------------------------------------------------------


def when_an_interviewed_resident_names_an_opponent(owner: Somebody, room: int, who: str, opponent: str) -> int:
    """Returns the number of the one who is named."""
    owner.open("stakeholders_work:interview_note", room).send(
        who=who, said="Bedriftene tror ikke på dette.", names=f"{opponent} – sier høyt det mange tenker"
    )
    assert opponent in owner.reads()
    return Named.objects.get(room_id=room, name=opponent).pk


def when_the_one_who_was_named_is_contacted(owner: Somebody, room: int, named: int) -> None:
    owner.open("stakeholders_work:named_contact", room, named).send(how="Ringte, og inviterte til en plass.")


def when_the_invited_declines_with_a_reason(invited: Somebody, email: str) -> None:
    invited.go(the_letter_to(email, "invitasjon")).send(accept="no", text=NOT_NOW)


def then_the_one_who_asked_reads_why(owner: Somebody, room: int) -> None:
    assert NOT_NOW in owner.open("stakeholders_work:invitations", room).reads()


def when_a_resident_offers_to_help(resident: Somebody, room: int, competence: str, email: str) -> None:
    resident.open("stakeholders:offer", query=f"?rom={room}").send(
        what=["is_touched", "will_help"], text="Jeg har selv stått uten læreplass i to år.", competence=competence,
        name="Sindre Villig", email=email, consent=True,
    )  # fmt: skip


def when_the_offer_is_found_by_competence_and_given_a_place(
    owner: Somebody, room: int, competence: str, place: int
) -> None:
    owner.open("stakeholders_work:offers", room, query=f"?q={competence}")
    assert "Sindre Villig" in owner.reads()
    offer = Offer.objects.get(room_id=room, name="Sindre Villig").pk
    owner.open("stakeholders_work:take_up", room, offer).send(place_id=place, reason="Du kjenner dette fra innsiden.")


def then_somebody_sits_at(owner: Somebody, room: int, name: str) -> None:
    assert name in owner.open("stakeholders_work:places", room).reads("main table")


# --- held out ---------------------------------------------------------------------------------------------------


def when_somebody_is_held_out(lead: Somebody, room: int, name: str) -> None:
    """From the places, with a reason."""
    lead.open("stakeholders_work:places", room)
    row = lead.page.locator("main tr", has_text=name)
    lead.go(row.locator(f'a[href*="{reverse("stakeholders_work:exclude", args=[room])}"]').get_attribute("href"))
    lead.send(reason=REASON)


def then_the_letter_tells_why_and_how_to_appeal(person: Somebody, email: str) -> None:
    told = person.go(the_letter_to(email, "avgjorelse")).reads()
    assert REASON in told and person.page.locator('main [name="text"]').count() == 1


def then_the_person_cannot_be_invited_again(owner: Somebody, room: int, place: int, email: str) -> None:
    told = owner.open("stakeholders_work:invite", room).tries(
        place_id=place, name="Ivar", email=email, reason="Kom likevel.", time_needed="En kveld"
    )
    assert "holdes utenfor" in told
