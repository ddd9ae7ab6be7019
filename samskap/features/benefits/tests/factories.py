"""Projects with benefits and learning sheets, for tests."""

import itertools
from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from samskap.features.benefits.models import Benefit, LearningSheet, Measurement
from samskap.features.benefits.selectors.words_of import index_of
from samskap.features.people.tests.factories import make_person
from samskap.features.projects.models import GateReview, Project
from samskap.features.projects.states import ProjectState
from samskap.features.projects.tests.factories import make_project as propose
from samskap.features.rooms.models import Room
from samskap.kernel.base import clock

_count = itertools.count(1)


def make_project(room: Room | None = None, started_days_ago: int | None = 30, **more) -> Project:
    """A running project; it passed its first gate so many days ago, or never."""
    project = propose(room, **{"phase": "insight", "state": ProjectState.RUNNING, **more})
    if started_days_ago is not None:
        GateReview.objects.create(
            project=project, gate="G1", phase="anchoring", outcome="go_on", reason="Mandat",
            reviewed_by=make_person(), reviewed_on=clock.today() - timedelta(days=started_days_ago),
        )  # fmt: skip
    return project


def make_benefit(project: Project | None = None, **more) -> Benefit:
    known = {
        "name": f"Unge i arbeid {next(_count)}", "kind": "quality", "measured_in": "unge",
        "baseline": Decimal(8), "target": Decimal(14),
    }  # fmt: skip
    known["owner"] = more.pop("owner", None) or make_person("Gerd Gevinsteier", with_account=True)
    return Benefit.objects.create(project=project or make_project(), **{**known, **more})


def make_measurement(benefit: Benefit, value: float, days_ago: int = 0) -> Measurement:
    day = clock.today() - timedelta(days=days_ago)
    return Measurement.objects.create(
        benefit=benefit, value=Decimal(str(value)), measured_on=day, measured_by=benefit.owner
    )


def make_sheet(project: Project | None = None, is_published: bool = True, **more) -> LearningSheet:
    texts = {"title": "Jobbsmak for unge", "tried": "To dager i uka hos en bedrift.", "worked": "Fast kontaktperson."}
    texts = {**texts, **more}
    return LearningSheet.objects.create(
        project=project or make_project(),
        written_by=make_person(),
        published_at=timezone.now() if is_published else None,
        terms=index_of(*texts.values()),
        **texts,
    )
