"""One step on the way from an innspill to a result, as every feature tells it to the sender and the public."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Milestone:
    """Something that happened in a room and that anybody may know."""

    room_id: int
    at: datetime
    kind: str
    title: str
    text: str = ""
    link: str = ""
