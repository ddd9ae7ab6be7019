"""What the stories have made so far, by the keys of the content files."""

from dataclasses import dataclass, field


@dataclass
class Made:
    """Numbers of rows; a later act of a story finds what an earlier one made."""

    suggestions: dict[str, int] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)
    references: dict[str, str] = field(default_factory=dict)
    challenges: dict[str, int] = field(default_factory=dict)
    rooms: dict[str, int] = field(default_factory=dict)
    projects: dict[str, int] = field(default_factory=dict)
    parts: dict[tuple[str, str, object], int] = field(default_factory=dict)
    """Parts of a story: (challenge, kind of part, its key or number)."""
    stakeholders: dict[tuple[str, str], str] = field(default_factory=dict)
    """The key that the product gave a stakeholder, by challenge and content key."""
