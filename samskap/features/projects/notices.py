"""What is told about projects: to those who follow the room, and to whoever is asked to take over."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse

from samskap.features.people import selectors as people
from samskap.features.people.models import Person
from samskap.features.projects.models import GateReview, Handover, Project, Trial
from samskap.features.projects.selectors.listing import led_by
from samskap.features.projects.selectors.phases import gate_label, phase_label
from samskap.features.projects.words import OUTCOME_WORDS
from samskap.features.rooms import selectors as rooms
from samskap.kernel.notify.tell import Notice, Recipient


def _to_followers(project: Project) -> list[Recipient]:
    """Those who sit in the room get the work page; others the public page, when there is one."""
    work = reverse("projects_work:show", args=[project.pk])
    return rooms.recipients(project.room, work, reverse("portal:challenge", args=[project.challenge.slug]))


@dataclass(frozen=True)
class ProjectStarted(Notice):
    """The first gate is passed, and the work begins."""

    review_id: int
    template = "projects/mail/started"

    def audience(self) -> Iterable[Recipient]:
        project = _review(self.review_id).project
        return _to_followers(project)

    def context(self) -> dict[str, object]:
        return _about(_review(self.review_id))


@dataclass(frozen=True)
class GatePassed(ProjectStarted):
    """A gate is settled in any other way than by starting or stopping."""

    template = "projects/mail/gate_passed"


@dataclass(frozen=True)
class ProjectStopped(ProjectStarted):
    """The work is stopped with learning."""

    template = "projects/mail/stopped"


@dataclass(frozen=True)
class TrialConcluded(Notice):
    """Something has been tried out, and this is what came of it."""

    trial_id: int
    template = "projects/mail/trial_concluded"

    def audience(self) -> Iterable[Recipient]:
        project = self._trial().project
        return _to_followers(project)

    def context(self) -> dict[str, object]:
        trial = self._trial()
        return {"project": trial.project, "trial": trial}

    def _trial(self) -> Trial:
        return Trial.objects.select_related("project__room", "project__challenge").get(pk=self.trial_id)


@dataclass(frozen=True)
class HandoverProposed(Notice):
    """Somebody is asked to take over the responsibility."""

    handover_id: int
    template = "projects/mail/handover_proposed"

    def audience(self) -> Iterable[Recipient]:
        handover = _handover(self.handover_id)
        link = reverse("projects_work:handover_accept", args=[handover.project_id, handover.pk])
        return [people.recipient(person, link) for person in _receivers(handover)]

    def context(self) -> dict[str, object]:
        return {"handover": _handover(self.handover_id)}


@dataclass(frozen=True)
class HandoverAnswered(Notice):
    """The handover is answered: the proposer is told, and those who follow the room when the answer is yes."""

    handover_id: int
    template = "projects/mail/handover_answered"

    def audience(self) -> Iterable[Recipient]:
        handover = _handover(self.handover_id)
        project = handover.project
        work = reverse("projects_work:show", args=[project.pk])
        told = [people.recipient(handover.proposed_by, work)]
        if handover.state == "accepted":
            told += _to_followers(project)
        return told

    def context(self) -> dict[str, object]:
        handover = _handover(self.handover_id)
        return {"handover": handover, "receiver": handover.to_unit or handover.to_organisation}


def _review(review_id: int) -> GateReview:
    related = ("project__room", "project__challenge", "project__template", "project__unit", "project__organisation")
    return GateReview.objects.select_related(*related, "case__body").get(pk=review_id)


def _about(review: GateReview) -> dict[str, object]:
    project: Project = review.project
    return {
        "project": project,
        "reason": "" if review.is_exempt else review.reason,
        "conditions": "" if review.is_exempt else review.conditions,
        "gate": gate_label(review.gate),
        "outcome": OUTCOME_WORDS[review.outcome],
        "phase": phase_label(project.phase),
        "led_by": led_by(project),
        "body": review.case.body.name if review.case else "",
    }


def _handover(handover_id: int) -> Handover:
    related = ("project__room", "project__challenge", "to_unit", "to_organisation", "to_person", "proposed_by")
    return Handover.objects.select_related(*related).get(pk=handover_id)


def _receivers(handover: Handover) -> QuerySet[Person] | list[Person]:
    if handover.to_unit_id:
        return people.leaders_of(handover.to_unit_id)
    return [handover.to_person] if handover.to_person else []
