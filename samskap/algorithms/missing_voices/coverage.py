"""How much of a topic is spoken for, and what one more voice would add.

C(S) = sum over facets of weight x min(demand, sum over S of degree), divided by sum of weight x demand. C is
monotone and submodular: a voice never makes it worse, and adds less the more that are there. So the greedy
next-best reaches at least 1 - 1/e of the best set of its size (Nemhauser, Wolsey and Fisher 1978), and covers a
demanded share with few more than needed (Wolsey 1982).
"""

from collections.abc import Iterable, Mapping

from samskap.algorithms.missing_voices.facts import Candidate, Topic


def levels(topic: Topic, voices: Iterable[Candidate]) -> dict[str, float]:
    """Per facet of the topic: how many whole voices speak for it, not cut at the demand."""
    reached = {facet.code: 0.0 for facet in topic.facets}
    for voice in voices:
        for code, degree in voice.covers.items():
            if code in reached:
                reached[code] += degree
    return reached


def whole(topic: Topic) -> float:
    """The weight of everything the topic asks for; what a share is a share of."""
    return sum(facet.weight * facet.demand for facet in topic.facets)


def share(topic: Topic, reached: Mapping[str, float]) -> float:
    """C as a share from 0 to 1, from the levels reached."""
    return sum(facet.weight * min(facet.demand, reached[facet.code]) for facet in topic.facets) / whole(topic)


def coverage(topic: Topic, voices: Iterable[Candidate]) -> float:
    """C(S): the share of the topic, 0 to 1, that these voices speak for together."""
    return share(topic, levels(topic, voices))


class Reach:
    """What is reached for each facet so far, and what one more voice would add to C."""

    def __init__(self, topic: Topic, voices: Iterable[Candidate]) -> None:
        total = whole(topic)
        self._worth = {facet.code: facet.weight / total for facet in topic.facets}
        self._left = {facet.code: float(facet.demand) for facet in topic.facets}
        for voice in voices:
            self.take(voice)

    def take(self, voice: Candidate) -> None:
        """Counts the voice in."""
        for code, degree in voice.covers.items():
            if code in self._left:
                self._left[code] = max(0.0, self._left[code] - degree)

    def gain(self, voice: Candidate) -> float:
        """The share of C that the voice would add."""
        left, worth = self._left, self._worth
        return sum(worth[code] * min(degree, left[code]) for code, degree in voice.covers.items() if code in left)

    def lifts(self, voice: Candidate) -> dict[str, float]:
        """The parts of that gain per facet, only those above 0."""
        left, worth = self._left, self._worth
        parts = {code: worth[code] * min(degree, left[code]) for code, degree in voice.covers.items() if code in left}
        return {code: part for code, part in parts.items() if part > 0}
