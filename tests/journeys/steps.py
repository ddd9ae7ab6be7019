"""The steps of the story, each with a sentence for its name. People are at browsers; texts are what they type."""

import re
from datetime import timedelta

from django.core import mail
from django.urls import reverse

from samskap.features.people.models import Body, Organisation, Person, Unit
from samskap.features.projects.states import ImplementationStep
from samskap.kernel.base import clock
from samskap.kernel.jobs.worker import run_due
from samskap.kernel.notify.models import Letter
from tests.journeys.somebody import Somebody

SLOWER_THAN_A_MACHINE = 2200
"""Milliseconds: whoever answers the innspill form faster is asked to press once more."""
CSV = """tekst;sted;dato
Det mangler benker langs elva. Bestemor orker ikke hele turen.;Elvepromenaden;2026-03-01
Ungdommen trenger et sted å være etter klokka åtte.;Sentrum;2026-03-02
"Lærlingplassene fylles av dem som kjenner noen; vi andre får nei.";;2026-03-03
"""


def unit(name: str) -> int:
    return Unit.objects.get(name=name).pk


def person(name: str) -> int:
    return Person.objects.get(name=name).pk


def body(name: str) -> int:
    return Body.objects.get(name=name).pk


def organisation(name: str) -> int:
    return Organisation.objects.get(name=name).pk


def the_worker_has_done_its_jobs() -> None:
    run_due()


# --- innspill ---------------------------------------------------------------------------------------------------


def when_a_resident_sends_an_innspill(resident: Somebody, text: str, email: str) -> tuple[str, str]:
    """Returns the reference, and the address of the private status page."""
    resident.open("suggestions:submit").fill(text=text, email=email)
    resident.page.wait_for_timeout(SLOWER_THAN_A_MACHINE)
    resident.send()
    reference = re.search(r"IN-\w{4}-\w{2}", resident.reads()).group()
    return reference, resident.page.locator('main a[href*="/status/"]').first.get_attribute("href")


def then_the_status_page_says(resident: Somebody, status: str, *sentences: str) -> None:
    told = " ".join(resident.go(status).reads().split())
    assert [each for each in sentences if each not in told] == []


def when_a_file_is_imported(coordinator: Somebody, name: str) -> None:
    file = {"name": name, "mimeType": "text/csv", "buffer": CSV.encode()}
    coordinator.open("suggestions_work:import").send(file=file, source="Papirlapper fra biblioteket, egne.")
    coordinator.send()


def when_those_imported_are_sorted(coordinator: Somebody, unit_id: int, theme: str) -> None:
    ticks = coordinator.page.locator("[name=chosen]").evaluate_all("every => every.map(each => each.value)")
    coordinator.send(chosen=ticks, unit_id=unit_id, theme=theme)


def when_it_is_sorted_published_and_answered(coordinator: Somebody, reference: str, unit_id: int, text: str) -> None:
    coordinator.open("suggestions_work:sort", reference).send(unit_id=unit_id, theme="upbringing")
    coordinator.open("suggestions_work:publish", reference).send()
    coordinator.open("suggestions_work:answer", reference).send(
        outcome="taken_on", text=text, reason="Det gjelder mange unge hos oss."
    )


# --- floke and room ---------------------------------------------------------------------------------------------


def when_a_floke_is_made_of(coordinator: Somebody, references: list[str], title: str, unit_id: int, owner: str) -> str:
    """Returns its slug."""
    query = "?" + "&".join(f"innspill={each}" for each in references)
    coordinator.open("challenges_work:create", query=query).send(
        title=title, question="Hvordan kan vi gi unge en fot innenfor?", theme="upbringing", unit_id=unit_id,
        owner_id=person(owner), trigger="known_tangle", breadth="unit",
    )  # fmt: skip
    slug = coordinator.path.rstrip("/").rpartition("/")[2]
    coordinator.open("challenges_work:publish", slug).send()
    return slug


def when_the_stakeholder_map_is_made(owner: Somebody, room: int, names: dict[str, str]) -> None:
    owner.open("stakeholders_work:begin", room).send()
    for name, kind in names.items():
        owner.open("stakeholders_work:assess", room).send(
            name=name, actor_kind=kind, sector="residents", relation="affected", strength=3, interest=3, influence=1
        )
    owner.open("stakeholders_work:settle", room).send()


def when_a_place_is_set(owner: Somebody, room: int, label: str, kind: str, **more: object) -> int:
    owner.open("stakeholders_work:plan", room).send(
        label=label, actor_kind=kind, reason="Uten dem vet vi ikke.", **more
    )
    owner.open("stakeholders_work:places", room)
    addresses = owner.page.locator("main a", has_text="").evaluate_all(
        "every => every.map(a => a.getAttribute('href'))"
    )
    return max(int(found.group(1)) for each in addresses if (found := re.search(r"/plasser/(\d+)/", each or "")))


def when_somebody_is_appointed(owner: Somebody, room: int, place: int, name: str) -> None:
    surname = name.split()[-1]
    owner.open("stakeholders_work:fill", room, place, query=f"?sok={surname}")
    owner.send(person_id=person(name), reason="Du kjenner saken fra før.")


def when_somebody_is_invited(owner: Somebody, room: int, place: int, name: str, email: str) -> None:
    owner.open("stakeholders_work:invite", room).send(
        place_id=place, name=name, email=email, reason="Du har selv stått uten læreplass.", time_needed="Fire kvelder"
    )


def when_the_invited_says_yes_through_the_link(invited: Somebody, email: str) -> None:
    the_worker_has_done_its_jobs()
    letter = next(each for each in mail.outbox if each.to == [email] and "/invitasjon/" in each.body)
    invited.go(re.search(r"/invitasjon/[^\s]+/", letter.body).group())
    invited.send(accept="yes", text="Jeg kommer gjerne, men etter klokka fire.")


def then_the_room_check_shows_who_is_missing(owner: Somebody, room: int, *missing: str) -> None:
    told = owner.open("stakeholders_work:room_check", room).reads()
    assert [each for each in missing if each not in told] == []
    assert owner.page.locator("main svg").count() >= 1
    assert owner.page.locator("main .gap-list li, main .gap").count() >= 1


# --- project and gates ------------------------------------------------------------------------------------------


def when_a_project_is_proposed(owner: Somebody, room: int, name: str, lead: str, **led_by: object) -> int:
    owner.open("projects_work:propose", room).send(
        name=name, aim="Unge kommer raskere i arbeid.", first_benefit="Flere unge i arbeid etter et halvt år.",
        lead_id=person(lead), **{"unit_id": "", "organisation_id": "", **led_by},
    )  # fmt: skip
    return owner.number


def then_the_gate_cannot_be_passed(somebody: Somebody, project: int) -> None:
    somebody.open("projects_work:gate", project)
    assert somebody.page.locator('main input[name="outcome"][value^="go_on"]').count() == 0


def when_the_gate_is_passed(somebody: Somebody, project: int, outcome: str = "go_on", **more: object) -> None:
    somebody.open("projects_work:gate", project)
    if somebody.page.locator('main [name="gaps_reason"]').count():
        more["gaps_reason"] = "Vi leter videre etter dem som mangler."
    for field in somebody.page.locator('main [name^="grave_"]').all():
        field.fill("Vi møter dem der de er.")
    somebody.send(outcome=outcome, reason="Grunnlaget er godt nok.", **more)


def then_the_project_is_in_phase(somebody: Somebody, project: int, phase: str) -> None:
    assert phase in somebody.open("projects_work:show", project).reads('main [aria-current="step"]')


def when_a_case_is_written_and_submitted(
    lead: Somebody, owner: Somebody, room: int, gate: str, body_id: int, question: str, **more: object
) -> int:
    lead.open("decisions_work:write", room, query=f"?port={gate}").send(
        body_id=body_id, gate=gate, question=question, recommendation="Arbeidet settes i gang nå.",
        facts="Spurt: 22 unge\nVil ha prøveplass: 17", participation="Et innspill, tre lapper og to kvelder.", **more,
    )  # fmt: skip
    case = lead.number
    owner.open("decisions_work:submit", case)
    if owner.page.locator('main [name="gaps_reason"]').count():
        owner.fill(gaps_reason="Saken haster, og rommet fylles underveis.")
    for field in owner.page.locator('main [name^="grave_"]').all():
        field.fill("Vi møter dem der de er.")
    owner.send()
    return case


def when_a_member_declares_recusal(member: Somebody, case: int) -> None:
    member.open("decisions_work:recuse", case).send(reason="Datteren min søker plassen.")


def when_a_member_votes(member: Somebody, case: int, choice: str, **more: object) -> None:
    member.open("decisions_work:vote", case).send(choice=choice, **more)


def then_a_member_with_a_seat_is_warned(member: Somebody, case: int) -> None:
    member.open("decisions_work:vote", case)
    assert member.page.locator('main .ds-alert[data-color="warning"]').count() == 1


def when_a_council_is_heard(member: Somebody, case: int, body_id: int, text: str) -> None:
    member.open("decisions_work:hear", case, body_id).send(text=text)


def when_the_decision_is_recorded(member: Somebody, case: int) -> None:
    member.open("decisions_work:decide", case).send(minutes="Vedtatt som innstilt.")


# --- the work ---------------------------------------------------------------------------------------------------


def when_the_hypothesis_is_refuted(owner: Somebody, slug: str) -> None:
    owner.open("challenges_work:put_hypothesis", slug).send(
        statement="Ungdommene vil ikke jobbe.", would_refute="Ti av tolv sier ja til en prøveplass."
    )
    owner.open("challenges_work:show", slug)
    owner.go(owner.page.locator('main a[href*="/hypotese/"]:not([href$="/hypotese/"])').first.get_attribute("href"))
    owner.send(refuted="yes", evidence="Elleve av tolv sa ja.")


def when_the_need_has_been_understood(owner: Somebody, slug: str, room: int) -> None:
    when_the_hypothesis_is_refuted(owner, slug)
    owner.open("challenges_work:frame", slug).send(
        question="Hvordan kan overgangen til arbeid bli trygg?",
        understanding="De vil jobbe, men har ingen å spørre.", reason="De unge fortalte noe annet enn vi trodde.",
    )  # fmt: skip
    owner.open("stakeholders_work:begin", room).send()
    owner.open("stakeholders_work:settle", room).send()


def when_a_benefit_is_planned(lead: Somebody, project: int, name: str, owner: str) -> int:
    """Returns the number of the benefit."""
    lead.open("benefits_work:plan", project).send(
        name=name, kind="quality", measured_in="unge", baseline="8", target="14", owner_id=person(owner)
    )
    links = lead.page.locator('main a[href$="/mal/"]').all()
    return int(links[-1].get_attribute("href").split("/")[-3])


def when_alternatives_are_weighed(lead: Somebody, project: int, receiving_unit: int) -> None:
    lead.open("projects_work:edit", project).send(
        alternatives="Et kurs til, eller ingenting.", receiving_unit_id=receiving_unit
    )


def when_a_trial_is_carried_through(lead: Somebody, project: int, question: str) -> None:
    when_a_trial_is_planned_and_begun(lead, project, question)
    when_the_trial_is_concluded(lead, project)


def when_a_trial_is_planned_and_begun(lead: Somebody, project: int, question: str, **more: object) -> None:
    lead.open("projects_work:trial_plan", project).send(question=question, **more)
    lead.go(lead.page.locator('main a[href*="/forsok/"][href$="/start/"]').last.get_attribute("href")).send()


def when_the_trial_is_concluded(lead: Somebody, project: int, **more: object) -> None:
    lead.open("projects_work:show", project)
    lead.go(lead.page.locator('main a[href*="/forsok/"][href$="/avslutt/"]').last.get_attribute("href"))
    lead.send(result="Sytten av tjueto møtte fast.", learning="En fast kontaktperson er nøkkelen.", **more)


def when_the_unit_is_asked_to_take_over(lead: Somebody, project: int, unit_id: int) -> None:
    steps = {f"step_{step}": f"Slik gjør vi det: {number}" for number, step in enumerate(ImplementationStep, 1)}
    lead.open("projects_work:handover_propose", project).send(
        to_unit_id=unit_id, what_moves="Kontaktpersonene og pengene.", effective_on=clock.today().isoformat(),
        review_on=(clock.today() + timedelta(days=180)).isoformat(), stop_doing="Det gamle kurset.",
        way_back="Prosjektet tar det tilbake.", **steps,
    )  # fmt: skip


def when_the_leader_takes_over(leader: Somebody, project: int) -> None:
    leader.open("projects_work:show", project)
    leader.go(leader.page.locator('main a[href*="/overlevering/"]:not([href$="/ny/"])').first.get_attribute("href"))
    leader.send(answer="yes", reply="Vi er klare.")


def when_the_benefit_is_measured(owner: Somebody, benefit: int, value: str) -> None:
    owner.open("benefits_work:measure", benefit).send(value=value, note="Talt etter seks måneder.")


def when_the_learning_sheet_is_published(lead: Somebody, project: int, title: str) -> None:
    lead.open("benefits_work:write", project).send(
        title=title, tried="To dager i uka hos en bedrift.", worked="Fast kontaktperson.", failed="Store grupper."
    )
    lead.go(lead.page.locator('main a[href*="/laringsark/"][href$="/publiser/"]').first.get_attribute("href")).send()


# --- the way back -----------------------------------------------------------------------------------------------


def then_the_sender_has_been_told(email: str, *kinds: str) -> None:
    """By e-mail, once for each kind of news, and every letter has been sent."""
    the_worker_has_done_its_jobs()
    told = list(Letter.objects.filter(address=email).select_related("outbox"))
    assert {each.outbox.kind.rpartition(".")[2].rpartition(":")[2] for each in told} >= set(kinds)
    assert all(each.sent_at for each in told)
    assert len([each for each in mail.outbox if each.to == [email]]) == len(told)


def then_the_public_page_shows(visitor: Somebody, name: str, *args: object, text: str) -> None:
    assert text in visitor.open(name, *args).reads()


def then_the_overview_counts_it_and_leads_to_its_list(chief: Somebody, project_name: str) -> None:
    chief.open("overview:show")
    link = chief.page.locator(f'main a[href*="{reverse("overview:progress")}"]').first
    chief.go(link.get_attribute("href"))
    assert project_name in chief.reads()
