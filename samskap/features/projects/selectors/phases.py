"""The phases of a project as the page part draws them."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from samskap.features.projects.models import Project
from samskap.features.projects.process import Process, read
from samskap.features.projects.selectors.visible import newest_first
from samskap.features.projects.states import ProjectState
from samskap.features.projects.words import GATE_WORDS, PHASE_WORDS
from samskap.kernel.ui.parts import Phase


def phases_of(project: Project) -> list[Phase]:
    """Every phase, marked as done, now or next."""
    process = process_of(project)
    here = process.place_of(project.phase)
    return [
        Phase(label=phase_label(phase.code), state=_state(number, here, project), note=_note(number, here, project))
        for number, phase in enumerate(process.phases)
    ]


def phases_of_rooms(room_ids: Iterable[int]) -> dict[int, list[Phase]]:
    """The phases of each room's project, with one query; a room without a project is not in it."""
    projects = Project.objects.filter(room_id__in=list(room_ids)).select_related("template")
    found: dict[int, list[Phase]] = {}
    for project in newest_first(projects):
        if project.room_id not in found:
            found[project.room_id] = phases_of(project)
    return found


def process_of(project: Project) -> Process:
    """The version of the process that the project follows."""
    return read(project.template.process)


def phase_label(code: str) -> str:
    """What the phase is called; a municipality's own phase is called what its template calls it."""
    return str(PHASE_WORDS.get(code, code))


def gate_label(code: str) -> str:
    """What the gate is called, with its number."""
    name = GATE_WORDS.get(code)
    if name is None:
        return code
    return str(name) if code == "follow_up" else _("%(code)s %(name)s") % {"code": code, "name": name}


def days_since(then: date | None, today: date) -> int | None:
    """Whole days from then until today."""
    return (today - then).days if then else None


def _state(number: int, here: int, project: Project) -> str:
    if number < here or project.state == ProjectState.FINISHED:
        return "done"
    return "now" if number == here else "next"


def _note(number: int, here: int, project: Project) -> str:
    notes = {
        ProjectState.PROPOSED: _("Waits for a mandate"),
        ProjectState.PAUSED: _("Paused"),
        ProjectState.STOPPED: _("Stopped with learning"),
    }
    return notes.get(ProjectState(project.state), "") if number == here else ""
