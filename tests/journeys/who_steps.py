"""The steps about who must be in the room, each with a sentence for its name."""

import re
from dataclasses import dataclass

from django.core import mail
from django.urls import resolve, reverse

from samskap.features.stakeholders.models import Named, Offer, Place
from tests.journeys.somebody import Somebody
from tests.journeys.steps import the_worker_has_done_its_jobs

REASON = "Du har en sak til behandling om det samme. Vi spør deg igjen når den er avgjort."
NOT_NOW = "Jeg stoler ikke på at dette fører fram."
OPEN_EYES = "Motkraften har sagt nei. Vi går videre, og spør den på nytt før forsøket."

GAP_TITLES = "main .gap-text :is(h3, h4)"
MOST_PRESSES = 60
"""More presses than this, and the list would never come to an end."""
LEAST = {
    "council": {"reason": "Det gjelder unge."},
    "consider_lead": {"conclusion": "municipality", "reason": "Kommunen eier spørsmålet."},
    "clarify": {"reason": "Melder seg ugild når saken kommer opp."},
    "named_contact": {"how": "Ringte i dag."},
}
"""The least that must be typed to close a gap; all else is sent as the form was shown."""


def the_letter_to(email: str, path: str) -> str:
    """The address of the private page in the last letter to somebody."""
    the_worker_has_done_its_jobs()
    letters = [each.body for each in mail.outbox if each.to == [email] and f"/{path}/" in each.body]
    return re.search(rf"/{path}/[^\s]+/", letters[-1]).group()


# --- the map ----------------------------------------------------------------------------------------------------


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
        attitude_now=0,
    )  # fmt: skip
    when_the_map_is_settled(owner, room)


def when_the_map_is_settled(owner: Somebody, room: int) -> None:
    owner.open("stakeholders_work:settle", room).send()


def then_the_map_is_up_to_date(owner: Somebody, room: int, *names: str) -> None:
    told = owner.open("stakeholders_work:map", room).reads()
    assert "Analysen er utdatert" not in told
    assert [each for each in names if each not in told] == []


# --- the gaps, one by one ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Asked:
    """Somebody who was invited from a gap, and said yes."""

    name: str
    email: str


def the_gaps_of(owner: Somebody, room: int) -> list[str]:
    """Their titles, the gravest first."""
    owner.open("stakeholders_work:room_check", room)
    return owner.page.locator(GAP_TITLES).all_inner_texts()


def when_every_gap_is_closed_by_its_button_but(owner: Somebody, room: int, left: str, invited: Somebody) -> list[Asked]:
    """Presses the button of the first gap until only the one that is left remains; returns those who came of it."""
    came: list[Asked] = []
    for number in range(MOST_PRESSES):
        gaps = the_gaps_of(owner, room)
        assert left in gaps, gaps
        first = next((title for title in gaps if title != left), "")
        if not first:
            return came
        came += _press_the_button(owner, room, first, invited, number)
    raise AssertionError(f"Still open: {the_gaps_of(owner, room)}")


def when_the_button_of_the_gap_is_pressed(owner: Somebody, room: int, title: str) -> None:
    the_gaps_of(owner, room)
    gap = owner.page.locator("main .gap", has=owner.page.get_by_role("heading", name=title, exact=True))
    owner.go(gap.locator(".gap-act a").first.get_attribute("href"))


def when_a_place_is_set_from_the_gap(owner: Somebody, room: int, title: str) -> int:
    """Returns the number of the place; the gap now asks for somebody to sit there."""
    when_the_button_of_the_gap_is_pressed(owner, room, title)
    owner.send()
    then_one_is_back_at_the_check(owner, room)
    return Place.objects.filter(room_id=room).latest("pk").pk


def _press_the_button(owner: Somebody, room: int, title: str, invited: Somebody, number: int) -> list[Asked]:
    when_the_button_of_the_gap_is_pressed(owner, room, title)
    name = resolve(owner.path).url_name
    if name == "invite":
        return [_invite_from_the_gap(owner, invited, len(title) * 100 + number)]
    owner.send(**_least(owner, name, number))
    then_one_is_back_at_the_check(owner, room)
    return []


def _least(owner: Somebody, name: str, number: int) -> dict[str, object]:
    if name == "assess":
        return {"name": f"Noen vi ikke har tenkt på {number}"}
    if name == "reassess":
        choice = owner.page.locator('main [name="responsible_id"] option').nth(1)
        return {"responsible_id": choice.get_attribute("value")}
    return LEAST.get(name, {})


def _invite_from_the_gap(owner: Somebody, invited: Somebody, number: int) -> Asked:
    asked = Asked(f"Spurt Person{number}", f"spurt{number}@example.no")
    owner.send(name=asked.name, email=asked.email, reason="Vi trenger deg.", time_needed="To kvelder")
    invited.go(the_letter_to(asked.email, "invitasjon")).send(accept="yes")
    return asked


def then_one_is_back_at_the_check(owner: Somebody, room: int) -> None:
    assert owner.path == reverse("stakeholders_work:room_check", args=[room])


def then_the_only_gap_is(owner: Somebody, room: int, title: str) -> None:
    found = the_gaps_of(owner, room)
    assert found == [title], found
    then_the_page_is_fit_for_everybody(owner)


def then_the_page_is_fit_for_everybody(somebody: Somebody) -> None:
    """Each kind of page is looked at once; one that has changed much since then is looked at again."""
    somebody.inspection.seen.discard(resolve(somebody.path).view_name)
    somebody.inspection.look(somebody.page)


# --- those who are asked ----------------------------------------------------------------------------------------


def when_an_interviewed_resident_names_an_opponent(owner: Somebody, room: int, who: str, opponent: str) -> int:
    """Returns the number of the one who is named."""
    owner.open("stakeholders_work:interview_note", room).send(
        who=who, said="Bedriftene tror ikke på dette.", names=f"{opponent} – sier høyt det mange tenker"
    )
    assert opponent in owner.reads()
    return Named.objects.get(room_id=room, name=opponent).pk


def given_an_organisation_in_the_register(coordinator: Somebody, name: str, competence: str, email: str) -> None:
    coordinator.open("register:enter").send(name=name, kind="voluntary", competence=competence, email=email)


def when_the_organisation_is_found_and_invited(owner: Somebody, room: int, competence: str, place: int) -> None:
    """Its name and address come from the register."""
    owner.open("stakeholders_work:offers", room, query=f"?q={competence}")
    owner.go(owner.page.locator('main a[href*="?organisasjon="]').first.get_attribute("href"))
    owner.send(place_id=place, reason="Dere møter de unge hver uke.", time_needed="Fire kvelder")


def when_the_one_who_was_named_is_invited(owner: Somebody, room: int, named: int, place: int, email: str) -> None:
    """From the list of those who are named and not contacted; the invitation is the contact."""
    owner.open("stakeholders_work:interviews", room)
    owner.go(owner.page.locator(f'main a[href$="/inviter/?nevnt={named}"]').get_attribute("href"))
    owner.send(place_id=place, email=email, reason="Vi trenger en som sier oss imot.", time_needed="To kvelder")
    assert Named.objects.get(pk=named).state == "contacted"


def when_the_invited_declines_and_names_another(invited: Somebody, email: str, another: str) -> None:
    invited.go(the_letter_to(email, "invitasjon")).send(accept="no", text=NOT_NOW, names_next=another)


def then_the_one_who_asked_reads_why(owner: Somebody, room: int, another: str) -> None:
    told = owner.open("stakeholders_work:invitations", room).reads()
    assert NOT_NOW in told and another in told
    then_the_page_is_fit_for_everybody(owner)


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
    assert name in owner.open("stakeholders_work:places", room).reads()


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


# --- the gate ---------------------------------------------------------------------------------------------------


def when_the_gate_is_passed_with_open_eyes(owner: Somebody, project: int, left: str) -> None:
    """One gap is shown, it cannot be passed over without a word, and the word is written."""
    owner.open("projects_work:gate", project)
    who_is_missing = owner.page.locator("main ul.gaps").last  # the first list holds the papers
    assert who_is_missing.locator("h4").all_inner_texts() == [left]
    refused = owner.tries(outcome="go_on", reason="Grunnlaget er godt nok.", gaps_reason="")
    assert refused
    owner.send(outcome="go_on", reason="Grunnlaget er godt nok.", gaps_reason=OPEN_EYES)


def then_the_project_page_tells_what_was_passed_over(reader: Somebody, project: int, left: str) -> None:
    reader.open("projects_work:show", project).fill()
    told = reader.reads()
    assert left in told and OPEN_EYES in told
    then_the_page_is_fit_for_everybody(reader)


def then_those_who_decide_read_in_the_case(member: Somebody, case: int, *sentences: str) -> None:
    told = member.open("decisions_work:show", case).fill().reads()
    assert [each for each in sentences if each not in told] == []
    then_the_page_is_fit_for_everybody(member)
