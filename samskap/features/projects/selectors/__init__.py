"""Reads of projects. What other features ask for stands here by name; pages go to the files."""

from samskap.features.projects.selectors.counts import ProjectFigures, behind, figures
from samskap.features.projects.selectors.phases import phases_of, phases_of_rooms
from samskap.features.projects.selectors.trail import milestones
from samskap.features.projects.selectors.visible import project_for, project_of_room, projects_visible_to

__all__ = [
    "ProjectFigures",
    "behind",
    "figures",
    "milestones",
    "phases_of",
    "phases_of_rooms",
    "project_for",
    "project_of_room",
    "projects_visible_to",
]
