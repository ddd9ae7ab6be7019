"""What is told about benefits and learning: to whoever is to answer for a benefit, and to those who follow the room."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from samskap.features.benefits.models import Benefit, LearningSheet, Measurement
from samskap.features.benefits.process import standing
from samskap.features.benefits.selectors.amounts import amount
from samskap.features.benefits.words import STANDING_WORDS
from samskap.features.people import selectors as people
from samskap.features.projects.models import Project
from samskap.features.rooms import selectors as rooms
from samskap.kernel.notify.tell import Notice, Recipient


@dataclass(frozen=True)
class BenefitPlanned(Notice):
    """Somebody has been asked to answer for a benefit."""

    benefit_id: int
    template = "benefits/mail/planned"

    def audience(self) -> Iterable[Recipient]:
        benefit = self._benefit()
        return [people.recipient(benefit.owner, reverse("benefits_work:project", args=[benefit.project_id]))]

    def context(self) -> dict[str, object]:
        benefit = self._benefit()
        return {"benefit": benefit, "baseline": amount(benefit.baseline), "target": amount(benefit.target)}

    def _benefit(self) -> Benefit:
        return Benefit.objects.select_related("owner", "project").get(pk=self.benefit_id)


@dataclass(frozen=True)
class ResultMeasured(Notice):
    """A benefit has been measured. Those who sit in the room get the work page, others the public one."""

    measurement_id: int
    template = "benefits/mail/measured"

    def audience(self) -> Iterable[Recipient]:
        return _to_followers(self._measurement().benefit.project)

    def context(self) -> dict[str, object]:
        row = self._measurement()
        benefit = row.benefit
        return {
            "measurement": row,
            "benefit": benefit,
            "project": benefit.project,
            "value": amount(row.value),
            "baseline": amount(benefit.baseline),
            "target": amount(benefit.target),
            "standing": STANDING_WORDS[standing(benefit.baseline, benefit.target, row.value)][0],
        }

    def _measurement(self) -> Measurement:
        related = ("benefit__project__room", "benefit__project__challenge")
        return Measurement.objects.select_related(*related).get(pk=self.measurement_id)


@dataclass(frozen=True)
class LearningPublished(Notice):
    """A learning sheet is open to all; everybody who follows the room is told."""

    sheet_id: int
    template = "benefits/mail/published"

    def audience(self) -> Iterable[Recipient]:
        sheet = self._sheet()
        link = reverse("benefits:show", args=[sheet.pk])
        return [people.recipient(person, link) for person in rooms.followers(sheet.project.room_id)]

    def context(self) -> dict[str, object]:
        sheet = self._sheet()
        return {"sheet": sheet, "project": sheet.project}

    def _sheet(self) -> LearningSheet:
        return LearningSheet.objects.select_related("project").get(pk=self.sheet_id)


def _to_followers(project: Project) -> list[Recipient]:
    work = reverse("benefits_work:project", args=[project.pk])
    return rooms.recipients(project.room, work, reverse("portal:challenge", args=[project.challenge.slug]))
