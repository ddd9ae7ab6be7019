"""What differs between two versions of the map: new, gone and moved, in words."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.utils.translation import gettext as _

from samskap.features.people.states import ActorKind
from samskap.features.stakeholders.selectors.assessed import Assessed
from samskap.features.stakeholders.words import ATTITUDE_WORDS, LEVEL_WORDS, RELATION_WORDS, SECTOR_WORDS
from samskap.kernel.ui.words import KIND_WORDS

ARROWS = {
    (0, 1): "↑", (0, -1): "↓", (1, 0): "→", (-1, 0): "←", (1, 1): "↗", (1, -1): "↘", (-1, 1): "↖", (-1, -1): "↙",
}  # fmt: skip

COMPARED: dict[str, Mapping] = {
    "actor_kind": {kind.value: KIND_WORDS[kind] for kind in ActorKind},
    "sector": SECTOR_WORDS,
    "relation": RELATION_WORDS,
    "strength": LEVEL_WORDS,
    "interest": LEVEL_WORDS,
    "influence": LEVEL_WORDS,
    "attitude_now": ATTITUDE_WORDS,
    "attitude_wanted": ATTITUDE_WORDS,
}


class Differences(NamedTuple):
    """Who is new, who is gone, and pairs of those judged otherwise (before, now); `same` counts the others."""

    new: list[Assessed]
    gone: list[Assessed]
    changed: list[tuple[Assessed, Assessed]]
    same: int


def differences(before: Iterable[Assessed], now: Iterable[Assessed]) -> Differences:
    """What differs, in the order of the versions: the most affected first."""
    earlier, later = {one.key: one for one in before}, {one.key: one for one in now}
    pairs = [(earlier[key], one) for key, one in later.items() if key in earlier]
    changed = [(old, new) for old, new in pairs if is_changed(old, new)]
    return Differences(
        new=[one for key, one in later.items() if key not in earlier],
        gone=[one for key, one in earlier.items() if key not in later],
        changed=changed,
        same=len(pairs) - len(changed),
    )


def is_changed(before: Assessed, now: Assessed) -> bool:
    """Whether anything that is compared differs. Most are wholly alike, which is quickly seen."""
    if before == now:
        return False
    return before.name != now.name or any(getattr(before, name) != getattr(now, name) for name in COMPARED)


class Teller:
    """Tells in words what has changed. The words are looked up once, however many stakeholders they are said of."""

    def __init__(self) -> None:
        self.words = {name: {code: str(word) for code, word in words.items()} for name, words in COMPARED.items()}
        self.sentences = _sentences()
        self.called = _("Was called “%(name)s”.")
        self.standing_now = _(
            "Affected: %(strength)s. Relation: %(relation)s. Interest: %(interest)s. Influence: %(influence)s."
        )

    def changes(self, before: Assessed, now: Assessed) -> list[str]:
        """From what to what, one sentence for each thing that differs."""
        found = [self.called % {"name": before.name}] if before.name != now.name else []
        for name, words in self.words.items():
            old, new = getattr(before, name), getattr(now, name)
            if old != new:
                found.append(self.sentences[name] % {"before": words[old], "now": words[new]})
        return found

    def standing(self, one: Assessed) -> list[str]:
        """Where a stakeholder stands in both pictures."""
        names = ("strength", "relation", "interest", "influence")
        return [self.standing_now % {name: self.words[name][getattr(one, name)] for name in names}]


def _sentences() -> dict[str, str]:
    return {
        "actor_kind": _("Kind: from “%(before)s” to “%(now)s”."),
        "sector": _("Sector: from “%(before)s” to “%(now)s”."),
        "relation": _("Relation: from “%(before)s” to “%(now)s”."),
        "strength": _("How strongly affected: from “%(before)s” to “%(now)s”."),
        "interest": _("Interest: from “%(before)s” to “%(now)s”."),
        "influence": _("Influence: from “%(before)s” to “%(now)s”."),
        "attitude_now": _("Attitude: from “%(before)s” to “%(now)s”."),
        "attitude_wanted": _("Attitude we wish for: from “%(before)s” to “%(now)s”."),
    }


def arrow(before: Assessed, now: Assessed) -> str:
    """Which way it has moved in the matrix; nothing when it stands where it stood."""
    return ARROWS.get((_sign(now.interest - before.interest), _sign(now.influence - before.influence)), "")


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
