"""What the check must know about a room: its table, its map, what has been done about people, a few dates."""

from samskap.algorithms.room_check.facts.followed import AbsentFacts, CouncilFacts, DeciderFacts, NamedFacts
from samskap.algorithms.room_check.facts.room import RoomFacts
from samskap.algorithms.room_check.facts.table import Place, StakeholderFacts

__all__ = [
    "AbsentFacts",
    "CouncilFacts",
    "DeciderFacts",
    "NamedFacts",
    "Place",
    "RoomFacts",
    "StakeholderFacts",
]
