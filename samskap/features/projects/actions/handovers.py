"""Handover of responsibility: proposed by those who lead, accepted or declined by whoever is to take over."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.people import selectors as people
from samskap.features.people.models import Organisation, Person, Unit
from samskap.features.projects.models import Handover, Project
from samskap.features.projects.notices import HandoverAnswered, HandoverProposed
from samskap.features.projects.selectors.facts import are_complete
from samskap.features.projects.selectors.phases import process_of
from samskap.features.projects.states import (
    ACCEPT,
    DECLINE,
    HANDOVER_FLOW,
    HandoverState,
    PaperCode,
    ProjectState,
)
from samskap.features.rooms import actions as rooms
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid, NotNow
from samskap.kernel.journal.write import move, record
from samskap.kernel.notify.tell import tell


@transaction.atomic
def propose_handover(
    *, actor: Actor, project_id: int, what_moves: str, effective_on: date, to_unit_id: int | None = None,
    to_organisation_id: int | None = None, to_person_id: int | None = None, what_stays: str = "",
    municipality_role: str = "", steps: Iterable[Mapping[str, str]] = (), stop_doing: str = "", way_back: str = "",
    review_on: date | None = None, seen: int | None = None,
) -> Handover:  # fmt: skip
    """Asks a unit or an organisation to take over; nothing moves before the other side says yes."""
    project = lock(Project, project_id, seen)
    hat = authorize(actor, Action.HANDOVER_PROPOSE, project, read=Action.PROJECT_READ)
    _can_be_handed_over(project)
    assert actor.person_id is not None
    unit, organisation, person = _receiver(to_unit_id, to_organisation_id, to_person_id)
    if organisation and not municipality_role:
        raise Invalid(_("Write what the municipality's part is when others lead."), field="municipality_role")
    if review_on and review_on < effective_on:
        raise Invalid(_("The review must come after the handover."), field="review_on")
    lines = [dict(step) for step in steps if step.get("text")]
    _is_thought_through(project, lines, stop_doing)
    handover = Handover.objects.create(
        project=project, to_unit=unit, to_organisation=organisation, to_person=person, what_moves=what_moves,
        what_stays=what_stays, municipality_role=municipality_role, steps=lines, stop_doing=stop_doing,
        way_back=way_back, effective_on=effective_on, review_on=review_on, proposed_by_id=actor.person_id,
    )  # fmt: skip
    keep(project)
    record(Action.HANDOVER_PROPOSE, handover, by=actor, hat=hat)
    tell(HandoverProposed(handover.pk))
    return handover


def _can_be_handed_over(project: Project) -> None:
    if project.state not in (ProjectState.RUNNING, ProjectState.PAUSED):
        raise NotNow(_("Only a project that has started, and is not over, can be handed over."))
    if project.handovers.filter(state=HandoverState.PROPOSED).exists():
        raise NotNow(_("Somebody has already been asked to take over. Wait for the answer."))


def _receiver(
    unit_id: int | None, organisation_id: int | None, person_id: int | None
) -> tuple[Unit | None, Organisation | None, Person | None]:
    unit = Unit.objects.filter(pk=unit_id or 0).first()
    organisation = Organisation.objects.filter(pk=organisation_id or 0).first()
    person = Person.objects.filter(pk=person_id or 0).first()
    if (unit is None) == (organisation is None):
        raise Invalid(_("Choose one who takes over: a unit or an organisation."), field="to_unit_id")
    if organisation and person is None:
        raise Invalid(_("Choose who will lead on the organisation's behalf."), field="to_person_id")
    return unit, organisation, person


def _is_thought_through(project: Project, steps: list[dict], stop_doing: str) -> None:
    """On the way into operation, the eight steps and the stop-doing list come with the question."""
    wanted = process_of(project).gate_of(project.phase).papers
    if PaperCode.EIGHT_STEPS in wanted and not are_complete(steps):
        raise Invalid(_("Write a line for each of the eight steps."), field="step_responsible")
    if PaperCode.STOP_DOING in wanted and not stop_doing:
        raise Invalid(_("Write what the municipality stops doing."), field="stop_doing")


@transaction.atomic
def accept_handover(*, actor: Actor, handover_id: int, reply: str = "", seen: int | None = None) -> Handover:
    """Takes over: the responsibility and the lead move, and rights follow the seat."""
    handover = lock(Handover, handover_id, seen)
    hat = authorize(actor, Action.HANDOVER_ACCEPT, handover, read=Action.PROJECT_READ)
    project = lock(Project, handover.project_id)
    _can_be_answered(project)
    _replied(handover, actor, reply)
    move(handover, HANDOVER_FLOW, ACCEPT, by=actor, hat=hat, reason=reply)
    _move_responsibility(project, handover, actor)
    tell(HandoverAnswered(handover.pk))
    return handover


@transaction.atomic
def decline_handover(*, actor: Actor, handover_id: int, reply: str, seen: int | None = None) -> Handover:
    """Says no, with a reason; everything stays as it was."""
    handover = lock(Handover, handover_id, seen)
    hat = authorize(actor, Action.HANDOVER_ACCEPT, handover, read=Action.PROJECT_READ)
    if not reply:
        raise Invalid(_("Write why not."), field="reply")
    _replied(handover, actor, reply)
    move(handover, HANDOVER_FLOW, DECLINE, by=actor, hat=hat, reason=reply)
    tell(HandoverAnswered(handover.pk))
    return handover


def _can_be_answered(project: Project) -> None:
    if project.state not in (ProjectState.RUNNING, ProjectState.PAUSED):
        raise NotNow(_("The project is over. There is nothing to take over."))


def _replied(handover: Handover, actor: Actor, reply: str) -> None:
    handover.replied_by_id, handover.replied_at, handover.reply = actor.person_id, clock.now(), reply
    keep(handover, "replied_by", "replied_at", "reply")


def _move_responsibility(project: Project, handover: Handover, actor: Actor) -> None:
    """The project and its room change owner; where nobody is named, the leader who accepts becomes the lead."""
    project.unit, project.organisation = handover.to_unit, handover.to_organisation
    project.receiving_unit = handover.to_unit or project.receiving_unit
    project.municipality_role = handover.municipality_role if handover.to_organisation else ""
    keep(project, "unit", "organisation", "receiving_unit", "municipality_role")
    lead_id = handover.to_person_id or actor.person_id
    assert lead_id is not None
    rooms.move_lead(
        actor=actor, room_id=project.room_id, to_person_id=lead_id, actor_kind=people.actor_kind_of(lead_id),
        reason=_("Takes over the responsibility for %(name)s.") % {"name": project.name}, unit=handover.to_unit,
        organisation=handover.to_organisation, action=Action.HANDOVER_ACCEPT, scope=handover.access_scope(),
    )  # fmt: skip
