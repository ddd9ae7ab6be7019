"""The next voices to consider, best first, each with the facets it adds and the rooms that had it.

Four sources are added up: F(S) = coverage x C(S) / best first gain + listed x sum of what the lists say + precedent
x sum of what earlier rooms suggest + mentioned x number of those the question names. The first part is monotone
submodular and the others are plain sums of what is not negative, so F is monotone submodular too and greedy keeps
its 1 - 1/e (Nemhauser, Wolsey and Fisher 1978). The cap per kind gives that promise up where it bites, for a mixed
list.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from math import ceil

from samskap.algorithms.missing_voices.coverage import Reach
from samskap.algorithms.missing_voices.earlier import Precedent, precedents
from samskap.algorithms.missing_voices.facts import Candidate, EarlierRoom, Present, Topic

_NONE = Precedent(0.0, ())


@dataclass(frozen=True)
class Sources:
    """How much each source weighs, and the largest share of a list that one kind may take.

    Round numbers from the middle of a flat top, not the top itself; `tests/missing_voices` measures them.
    """

    coverage: float = 1.0
    listed: float = 2.0
    precedent: float = 2.0
    mentioned: float = 1.0
    caps: Mapping[str, float] = field(default_factory=lambda: {"specialist": 1 / 3})


@dataclass(frozen=True)
class Reason:
    """Why a group is proposed, as a code with its values.

    `nobody_yet` and `more_voices`: `facet` is not spoken for, or by too few. `full_already`: `facet` is what the
    group speaks for best, though others do. `theme`: a list for such topics names it. `mentioned`: the question
    names it. `rooms`: the earlier rooms that had it.
    """

    code: str
    facet: str = ""
    rooms: tuple[str, ...] = ()


@dataclass(frozen=True)
class Proposal:
    """One group to consider.

    `gain` is what it adds to the coverage (a share of the whole topic, 0 to 1), `facets` the parts of that gain,
    largest first; `score` is what the list is sorted by.
    """

    code: str
    score: float
    gain: float
    facets: tuple[tuple[str, float], ...]
    reasons: tuple[Reason, ...]
    from_rooms: tuple[str, ...]


def propose(
    topic: Topic,
    candidates: Iterable[Candidate],
    present: Iterable[Present],
    earlier: Iterable[EarlierRoom] = (),
    *,
    limit: int = 5,
    sources: Sources | None = None,
) -> list[Proposal]:
    """At most `limit` groups that are not present, best first; the same for every order of what is given.

    A group that speaks for no facet of the topic and was in no like room is never proposed. Ties go by code.
    Raises ValueError when `limit` is below 1 or a candidate stands twice.
    """
    if limit < 1:
        raise ValueError("limit must be 1 or more")
    there = sorted(present, key=lambda one: (one.group.code, one.key))
    codes = frozenset(one.group.code for one in there)
    left = {one.code: one for one in sorted(_once(candidates), key=lambda one: one.code) if one.code not in codes}
    return _Search(topic, sources or Sources(), precedents(topic, codes, earlier), there).run(left, limit)


def _once(candidates: Iterable[Candidate]) -> list[Candidate]:
    found = list(candidates)
    twice = [code for code, count in Counter(one.code for one in found).items() if count > 1]
    if twice:
        raise ValueError(f"Candidates stand twice: {', '.join(sorted(twice))}")
    return found


class _Search:
    """The greedy search, lazy after Minoux (1978): gains only fall, so only the best-looking is weighed again."""

    def __init__(
        self, topic: Topic, sources: Sources, suggested: Mapping[str, Precedent], there: Iterable[Present]
    ) -> None:
        self.topic, self.sources, self.suggested = topic, sources, suggested
        self.demands = {facet.code for facet in topic.facets}
        groups = [one.group for one in there]
        self.reach = Reach(topic, groups)
        self.spoken_for = {facet for group in groups for facet, degree in group.covers.items() if degree > 0}
        self.best_first = 1.0

    def run(self, left: Mapping[str, Candidate], limit: int) -> list[Proposal]:
        """The chosen groups in order, at most `limit`."""
        able = [one for one in left.values() if self._says_why(one)]
        self.best_first = max(map(self.reach.gain, able), default=0.0) or 1.0
        caps = {kind: ceil(part * limit) for kind, part in self.sources.caps.items()}
        heap = [(-self._score(one), one.code) for one in able]
        heapify(heap)
        chosen: list[Proposal] = []
        kinds: Counter[str] = Counter()
        while heap and len(chosen) < limit:
            _, code = heappop(heap)
            one = left[code]
            if kinds[one.kind] >= caps.get(one.kind, limit):
                continue
            now = -self._score(one)
            if heap and (now, code) > heap[0]:
                heappush(heap, (now, code))
                continue
            chosen.append(self._proposal(one, -now))
            kinds[one.kind] += 1
            self.reach.take(one)
        return chosen

    def _says_why(self, one: Candidate) -> bool:
        speaks = any(degree > 0 and facet in self.demands for facet, degree in one.covers.items())
        return speaks or one.code in self.suggested

    def _score(self, one: Candidate) -> float:
        score = self.sources.coverage * self.reach.gain(one) / self.best_first
        score += self.sources.listed * self.topic.listed.get(one.code, 0.0)
        score += self.sources.mentioned * (one.code in self.topic.mentioned)
        return score + self.sources.precedent * self.suggested.get(one.code, _NONE).strength

    def _proposal(self, one: Candidate, score: float) -> Proposal:
        lifts = sorted(self.reach.lifts(one).items(), key=lambda pair: (-pair[1], pair[0]))
        rooms = self.suggested.get(one.code, _NONE).rooms
        return Proposal(
            code=one.code,
            score=score,
            gain=sum(part for _, part in lifts),
            facets=tuple(lifts),
            reasons=tuple(self._reasons(one, lifts, rooms)),
            from_rooms=rooms,
        )

    def _reasons(self, one: Candidate, lifts: list[tuple[str, float]], rooms: tuple[str, ...]) -> Iterable[Reason]:
        if one.code in self.topic.listed:
            yield Reason("theme")
        if one.code in self.topic.mentioned:
            yield Reason("mentioned")
        for facet, _ in lifts:
            yield Reason("more_voices" if facet in self.spoken_for else "nobody_yet", facet)
        if not lifts:
            known = [(degree, facet) for facet, degree in one.covers.items() if degree > 0 and facet in self.demands]
            if known:
                yield Reason("full_already", min(known, key=lambda pair: (-pair[0], pair[1]))[1])
        if rooms:
            yield Reason("rooms", rooms=rooms)
