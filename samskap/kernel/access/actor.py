"""Who is asking, and what about: plain values, built once per request and carried by rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from samskap.kernel.access.roles import Role

OUTSIDE = 0
"""The unit id of what an outside organisation owns: no unit of the municipality reaches it."""


@dataclass(frozen=True)
class Scope:
    """Where a thing lies: its room, its unit, and the person who made it."""

    room_id: int | None = None
    unit_id: int | None = None
    owner_id: int | None = None


@dataclass(frozen=True)
class Actor:
    """A person with the roles held now: on the site, in units (with those below), in rooms."""

    person_id: int | None = None
    name: str = ""
    kind: str = ""
    language: str = "nb"
    site: frozenset[Role] = frozenset({Role.VISITOR})
    units: Mapping[Role, frozenset[int]] = field(default_factory=dict)
    rooms: Mapping[Role, frozenset[int]] = field(default_factory=dict)

    @classmethod
    def visitor(cls, language: str = "nb") -> "Actor":
        """Anybody who is not logged in."""
        return cls(language=language)

    @classmethod
    def system(cls) -> "Actor":
        """What runs by itself."""
        return cls(site=frozenset({Role.SYSTEM}))

    @property
    def is_known(self) -> bool:
        return self.person_id is not None

    @property
    def known_id(self) -> int:
        """The person's id, for columns that must name somebody; visitors and the system have none."""
        if self.person_id is None:
            raise ValueError("This act needs a known person.")
        return self.person_id

    @property
    def roles(self) -> frozenset[Role]:
        """Every role held anywhere."""
        return self.site | {r for r, ids in self.units.items() if ids} | {r for r, ids in self.rooms.items() if ids}

    def holds(self, role: Role, scope: Scope) -> bool:
        """Whether the role is held where the thing lies."""
        if role in self.site:
            return scope.unit_id != OUTSIDE or role not in {Role.COORDINATOR, Role.LEADER}
        if scope.room_id is not None and scope.room_id in self.rooms.get(role, ()):
            return True
        return bool(scope.unit_id) and scope.unit_id in self.units.get(role, ())
