"""What has been done, or not, about councils, about those who were named, never came, or will also decide."""

from dataclasses import dataclass
from datetime import date

from samskap.algorithms.room_check.codes import COUNCILS
from samskap.algorithms.room_check.facts.limits import at_least_none, one_of, told


@dataclass(frozen=True, kw_only=True)
class CouncilFacts:
    """One statutory council that the room's theme or the groups on its map touch.

    `why` is what touches it, as a code or in words. `seated` says that somebody from the council sits in the
    room, `asked` that the council has been drawn in. Raises ValueError for a council the law does not know.
    """

    code: str
    why: str = ""
    seated: bool = False
    asked: bool = False

    def __post_init__(self) -> None:
        one_of("A council", self.code, COUNCILS)


@dataclass(frozen=True, kw_only=True)
class NamedFacts:
    """Somebody whom the interviewed or the invited have named.

    `named_by` counts those who did. `contacted` is true as well for one who is set aside with a reason, for
    then somebody has decided. Raises ValueError for a name that is empty or that nobody has named.
    """

    id: str
    name: str
    named_by: int = 1
    contacted: bool = False

    def __post_init__(self) -> None:
        told("The name of somebody named", self.name)
        if self.named_by < 1:
            raise ValueError(f"{self.name!r} is named by {self.named_by!r}, which is nobody")


@dataclass(frozen=True, kw_only=True)
class AbsentFacts:
    """How one seat has been attended since it was taken.

    `meetings` counts the meetings held since then where attendance was noted, `came` those attended. A
    follow-up is what was done about somebody who stayed away. Raises ValueError for more times come than
    meetings held, and for meetings without the day of the last of them.
    """

    id: str
    label: str
    meetings: int = 0
    came: int = 0
    last_meeting_on: date | None = None
    followed_up_on: date | None = None

    def __post_init__(self) -> None:
        at_least_none("The number of meetings", self.meetings)
        at_least_none("The number of times come", self.came)
        if self.came > self.meetings:
            raise ValueError(f"{self.label!r} came {self.came} times to {self.meetings} meetings")
        if self.meetings and self.last_meeting_on is None:
            raise ValueError(f"{self.label!r} has had meetings, but not on any day")


@dataclass(frozen=True, kw_only=True)
class DeciderFacts:
    """Somebody who has a seat in the room and also sits in a body that will decide.

    `body` is the body's name. `clarified` says that the double role is settled: they step aside when it is
    decided, they leave the room, or the body has judged. Raises ValueError for an empty name.
    """

    id: str
    name: str
    body: str
    clarified: bool = False

    def __post_init__(self) -> None:
        told("The name of somebody who decides", self.name)
