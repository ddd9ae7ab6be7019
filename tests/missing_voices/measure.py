"""Hide-one recall: of each settled map one kind is hidden, and it must be among the first five proposals.

`kinds.json` says, by reading, which kinds each stakeholder of the fictive municipality is; the program itself only
sees the names, as on a real map. A stakeholder whose kind the knowledge does not have counts as never found.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from samskap.algorithms.missing_voices.facts import EarlierRoom
from samskap.algorithms.missing_voices.propose import Sources, propose
from samskap.algorithms.text_terms.terms import terms
from samskap.features.stakeholders.knowledge import topics

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "samskap/across/demonstration/content"
KINDS = json.loads(Path(__file__).with_name("kinds.json").read_text(encoding="utf-8"))
FIRST = 5


@dataclass(frozen=True)
class Row:
    """One stakeholder of a settled map: what the program recognises, and what it truly is."""

    name: str
    told: str
    true: tuple[str, ...]


@dataclass(frozen=True)
class Room:
    """One room with the newest map that is settled."""

    key: str
    theme: str
    level: str
    question: str
    rows: tuple[Row, ...]

    def as_earlier(self) -> EarlierRoom:
        words = frozenset(terms(self.question))
        return EarlierRoom(
            self.key, self.theme, self.level, words, frozenset(row.told for row in self.rows if row.told)
        )


@dataclass(frozen=True)
class Question:
    """One hidden kind: the room, what is left on its map, the other rooms, and the answers that count."""

    room: Room
    left: tuple[Row, ...]
    others: tuple[EarlierRoom, ...]
    hidden: tuple[str, ...]
    answers: frozenset[str]


def rooms() -> list[Room]:
    """Every room of the fictive municipality that has a settled map."""
    challenges = {each["key"]: each for each in _content("challenges")}
    found = []
    for each in _content("rooms"):
        settled = [version for version in each["stakeholder_maps"] if version.get("state") != "draft"]
        if settled:
            about = challenges[each["challenge"]]
            newest = max(settled, key=lambda version: version["version"])
            rows = tuple(_row(one) for one in newest["stakeholders"])
            found.append(Room(about["key"], about["theme"], about["level"], about["framings"][-1]["question"], rows))
    return found


def _content(name: str) -> list[dict]:
    return json.loads((CONTENT / f"{name}.json").read_text(encoding="utf-8"))


def _row(one: dict) -> Row:
    return Row(one["name"], topics.recognised(one["name"], one["kind"], one["sector"]), tuple(KINDS[one["name"]]))


def questions() -> Iterator[Question]:
    """Every kind of every room, hidden once: all on the map that are of the kind go."""
    everywhere = rooms()
    for room in everywhere:
        others = tuple(other.as_earlier() for other in everywhere if other.key != room.key)
        for first in dict.fromkeys(row.true[:1] or (row.name,) for row in room.rows):
            gone = [row for row in room.rows if (row.true[:1] or (row.name,)) == first]
            left = tuple(row for row in room.rows if row not in gone)
            answers = frozenset(code for row in gone for code in row.true)
            yield Question(room, left, others, tuple(row.name for row in gone), answers)


Answerer = Callable[[Question], list[str]]


def ours(sources: Sources | None = None) -> Answerer:
    """The proposals as the page makes them."""

    def answer(question: Question) -> list[str]:
        room = question.room
        groups = [row.told for row in question.left if row.told]
        topic = topics.topic_for(room.theme, room.level, room.question, groups)
        present = topics.present_of((row.name, row.told) for row in question.left)
        found = propose(topic, topics.candidates(), present, question.others, limit=FIRST, sources=sources)
        return [proposal.code for proposal in found]

    return answer


def most_frequent(question: Question) -> list[str]:
    """The kinds that most other rooms have and this one lacks; ties by code."""
    there = {row.told for row in question.left}
    counts = Counter(group for other in question.others for group in other.groups if group not in there)
    return sorted(counts, key=lambda code: (-counts[code], code))[:FIRST]


def recall(answer: Answerer) -> float:
    """The share of hidden kinds that are among the first five answers."""
    hits = [bool(question.answers & set(answer(question))) for question in questions()]
    return sum(hits) / len(hits)


def random_recall(*, only_in_use: bool = False) -> float:
    """What five kinds drawn at random would find, on average: of all kinds, or only of those in use in any room."""
    return _mean([_chance(question, only_in_use) for question in questions()])


def _chance(question: Question, only_in_use: bool) -> float:
    in_use = {code for other in question.others for code in other.groups} | question.answers
    pool = in_use if only_in_use else {one.code for one in topics.candidates()}
    open_codes = pool - {row.told for row in question.left}
    right = len(question.answers & open_codes)
    missed = 1.0
    for drawn in range(min(FIRST, len(open_codes))):
        missed *= max(0.0, 1 - right / (len(open_codes) - drawn))
    return 1 - missed


def _mean(shares: list[float]) -> float:
    return sum(shares) / len(shares)


def recognition() -> tuple[int, dict[str, str]]:
    """How many different stakeholders there are, and those that are recognised as something else or nothing."""
    rows = {row.name: row for room in rooms() for row in room.rows}
    return len(rows), {name: row.told for name, row in rows.items() if row.told not in (row.true or ("",))}


def figures() -> dict[str, float]:
    """Everything that is reported, by name."""
    none = dict.fromkeys(("coverage", "listed", "precedent", "mentioned"), 0.0)
    return {
        "proposals": recall(ours()),
        "only coverage": recall(ours(Sources(**(none | {"coverage": 1.0})))),
        "only lists": recall(ours(Sources(**(none | {"listed": 1.0})))),
        "only earlier rooms": recall(ours(Sources(**(none | {"precedent": 1.0})))),
        "most frequent in other rooms": recall(most_frequent),
        "random": random_recall(),
        "random among kinds in use": random_recall(only_in_use=True),
    }
