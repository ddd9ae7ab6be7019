"""Reads of who must be in the room. What other features ask for stands here by name; pages go to the files."""

from samskap.features.stakeholders.selectors.checks import findings, gaps, room_facts, whole_check
from samskap.features.stakeholders.selectors.exclusions import own_exclusions
from samskap.features.stakeholders.selectors.held_out import held_out_ids, is_held_out
from samskap.features.stakeholders.selectors.maps import current_map, milestones, topic_of
from samskap.features.stakeholders.selectors.room_home import Composition, Sitting, composition
from samskap.features.stakeholders.selectors.snowball import interviews_held, named_waiting, snowball
from samskap.features.stakeholders.selectors.table import Table, TablePlace, drawn, status_of, table_of, tables_of

__all__ = [
    "Composition",
    "Sitting",
    "Table",
    "TablePlace",
    "composition",
    "current_map",
    "drawn",
    "findings",
    "gaps",
    "held_out_ids",
    "interviews_held",
    "is_held_out",
    "milestones",
    "named_waiting",
    "own_exclusions",
    "room_facts",
    "snowball",
    "status_of",
    "table_of",
    "tables_of",
    "topic_of",
    "whole_check",
]
