"""Proposing a project from a floke, and correcting what is said about it."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.challenges.models import Challenge
from samskap.features.people import selectors as people
from samskap.features.people.models import Organisation, Person, Unit
from samskap.features.projects import process
from samskap.features.projects.models import PhaseStay, ProcessTemplate, Project
from samskap.features.projects.selectors.visible import newest_template
from samskap.features.projects.states import LIVE
from samskap.features.rooms import actions as rooms
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.actions import topic
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.access.roles import Role
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid, NotNow
from samskap.kernel.journal.write import record


@transaction.atomic
def propose(
    *, actor: Actor, room_id: int, name: str, lead_id: int, unit_id: int | None = None,
    organisation_id: int | None = None, municipality_role: str = "", aim: str = "", first_benefit: str = "",
    sponsor_id: int | None = None, receiving_unit_id: int | None = None, budget_frame: str = "",
    alternatives: str = "", template_code: str = process.STANDARD, seen: int | None = None,
) -> Project:  # fmt: skip
    """Proposes innovation work on the room's floke, led by one unit or by one organisation. It has not started yet."""
    room = lock(Room, room_id, seen)
    hat = authorize(actor, Action.PROJECT_PROPOSE, room, read=Action.ROOM_READ)
    unit, organisation = _leader(unit_id, organisation_id, municipality_role)
    _one_at_a_time(room)
    template = _template(template_code)
    project = Project.objects.create(
        room=room, challenge=_challenge(room), template=template, name=name, aim=aim, unit=unit,
        organisation=organisation, municipality_role=municipality_role if organisation else "",
        sponsor=_found(Person, sponsor_id, "sponsor_id"), budget_frame=budget_frame,
        receiving_unit=_found(Unit, receiving_unit_id, "receiving_unit_id"), first_benefit=first_benefit,
        alternatives=alternatives, phase=process.read(template.process).phases[0].code,
    )  # fmt: skip
    PhaseStay.objects.create(project=project, phase=project.phase)
    record(Action.PROJECT_PROPOSE, project, by=actor, hat=hat, led_outside=organisation is not None)
    topic.note_phase(actor=Actor.system(), room_id=room.pk, phase=project.phase)
    _seat_the_lead(actor, project, lead_id)
    return project


def _leader(
    unit_id: int | None, organisation_id: int | None, municipality_role: str
) -> tuple[Unit | None, Organisation | None]:
    unit = Unit.objects.filter(pk=unit_id or 0).first()
    organisation = Organisation.objects.filter(pk=organisation_id or 0).first()
    if (unit is None) == (organisation is None):
        raise Invalid(_("Choose one who leads: a unit or an organisation."), field="unit_id")
    if organisation and not municipality_role:
        raise Invalid(_("Write what the municipality's part is when others lead."), field="municipality_role")
    return unit, organisation


def _one_at_a_time(room: Room) -> None:
    if Project.objects.filter(room=room, state__in=LIVE).exists():
        raise NotNow(_("There is already a project in this room. It must end before a new one is proposed."))


def _challenge(room: Room) -> Challenge:
    challenge = Challenge.objects.filter(room=room).first()
    if challenge is None:
        raise NotNow(_("A project grows out of a challenge, and this room has none."))
    return challenge


def _template(code: str) -> ProcessTemplate:
    """The newest version of the template. What the product ships is laid in the first time; a version never changes."""
    shipped = process.shipped(code)
    ProcessTemplate.objects.get_or_create(
        code=shipped["code"], version=shipped["version"],
        defaults={"name": shipped["name"], "process": {"phases": shipped["phases"]}},
    )  # fmt: skip
    template = newest_template(code)
    assert template is not None
    return template


def _found(kind: Any, pk: int | None, field: str) -> Any:
    found = kind.objects.filter(pk=pk).first() if pk else None
    if pk and found is None:
        raise Invalid(_("Choose one from the list."), field=field)
    return found


def _seat_the_lead(actor: Actor, project: Project, lead_id: int) -> None:
    """The lead gets the seat, and the room its owner. Where others lead, the proposer stays for the municipality."""
    if _found(Person, lead_id, "lead_id") is None:
        raise Invalid(_("Choose who leads the work."), field="lead_id")
    if project.organisation and actor.person_id not in (None, lead_id):
        rooms.seat_give(
            actor=actor, room_id=project.room_id, person_id=actor.person_id, role=Role.PARTICIPANT,
            actor_kind=people.actor_kind_of(actor.person_id), reason=project.municipality_role,
        )  # fmt: skip
    rooms.move_lead(
        actor=actor, room_id=project.room_id, to_person_id=lead_id, actor_kind=people.actor_kind_of(lead_id),
        reason=_("Leads the project %(name)s.") % {"name": project.name}, unit=project.unit,
        organisation=project.organisation,
    )  # fmt: skip


EDITABLE = ("name", "aim", "first_benefit", "alternatives", "budget_frame", "sponsor", "receiving_unit")


@transaction.atomic
def edit(
    *, actor: Actor, project_id: int, name: str, aim: str, first_benefit: str, alternatives: str = "",
    budget_frame: str = "", sponsor_id: int | None = None, receiving_unit_id: int | None = None,
    municipality_role: str | None = None, seen: int | None = None,
) -> Project:  # fmt: skip
    """Corrects what is said about a live project; who leads it is moved by a handover, not here."""
    project = lock(Project, project_id, seen)
    hat = authorize(actor, Action.PROJECT_EDIT, project, read=Action.PROJECT_READ)
    if project.state not in LIVE:
        raise NotNow(_("The project is over. What is said about it stands."))
    project.name, project.aim, project.first_benefit = name, aim, first_benefit
    project.alternatives, project.budget_frame = alternatives, budget_frame
    project.sponsor = _found(Person, sponsor_id, "sponsor_id")
    project.receiving_unit = _found(Unit, receiving_unit_id, "receiving_unit_id")
    if municipality_role is not None and project.organisation_id:
        project.municipality_role = municipality_role
    keep(project, *EDITABLE, "municipality_role")
    record(Action.PROJECT_EDIT, project, by=actor, hat=hat)
    return project
