"""What is thin about who is present, as codes with values: remarks to think about, never a mark."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samskap.algorithms.missing_voices.coverage import coverage
from samskap.algorithms.missing_voices.facts import Candidate, Facet, Nature, Present, Topic

# A voice this whole speaks for a facet; less is only touching it.
CLEAR = 0.5
# One voice that C falls by this much without stands for too much.
TOO_MUCH = 0.25
SPECIALISTS_AT_MOST = 1 / 3
AFFECTED_AT_LEAST = 1 / 3
AFFECTED_KINDS = ("resident", "kin")
WORK_KINDS = ("employee", "specialist", "leadership", "elected")
# Shares say little about a handful.
ENOUGH_FOR_SHARES = 6


@dataclass(frozen=True)
class Remark:
    """One thing that is thin.

    Codes: `no_candidate` and `nobody` (facet); `one_voice` (facet, voices); `only_proxies` (facet, voices);
    `covers_too_much` (voices, share of the coverage that falls without it); `power_without_affected` and
    `affected_without_power` (voices who are there); `many_specialists` and `few_affected` (share of those
    present). `voices` are the keys of those present, `weight` is the facet's own.
    """

    code: str
    facet: str = ""
    voices: tuple[str, ...] = ()
    share: float = 0.0
    weight: float = 0.0


def warnings(topic: Topic, candidates: Iterable[Candidate], present: Iterable[Present]) -> list[Remark]:
    """Every remark about who is present: facets by weight first, then the room as a whole.

    With nobody present there is nothing to say about the room as a whole, only about facets.
    """
    there = sorted(present, key=lambda one: (one.group.code, one.key))
    could = list(candidates)
    facets = sorted(topic.facets, key=lambda facet: (-facet.weight, facet.code))
    found = [remark for facet in facets for remark in _about_facet(facet, could, there)]
    if there:
        found += [*_too_much(topic, there), *_powers(topic, there), *_shares(there)]
    return found


def _speakers(facet: Facet, there: Sequence[Present]) -> list[Present]:
    return [one for one in there if one.group.covers.get(facet.code, 0.0) >= CLEAR]


def _keys(voices: Iterable[Present]) -> tuple[str, ...]:
    return tuple(sorted(one.key for one in voices))


def _about_facet(facet: Facet, could: Sequence[Candidate], there: Sequence[Present]) -> Iterable[Remark]:
    speakers = _speakers(facet, there)
    proxies = _proxies(facet, there) if facet.nature == Nature.PEOPLE else []
    if proxies and all(one in proxies for one in speakers):
        yield Remark("only_proxies", facet.code, _keys(proxies), weight=facet.weight)
    elif not speakers:
        possible = any(one.covers.get(facet.code, 0.0) >= CLEAR for one in could)
        yield Remark("nobody" if possible else "no_candidate", facet.code, weight=facet.weight)
    elif facet.demand > 1 and len(speakers) == 1:
        yield Remark("one_voice", facet.code, _keys(speakers), weight=facet.weight)


def _proxies(facet: Facet, there: Sequence[Present]) -> list[Present]:
    """Those who touch the facet on behalf of others: who speak for others, or know the people by their work."""
    touching = [one for one in there if one.group.covers.get(facet.code, 0.0) > 0]
    return [one for one in touching if one.group.speaks_for_others or _by_work(facet, one.group)]


def _by_work(facet: Facet, group: Candidate) -> bool:
    """Staff who touch a people facet only a little know them by their work; a clear degree is their own matter."""
    return group.kind in WORK_KINDS and group.covers[facet.code] < CLEAR


def _too_much(topic: Topic, there: Sequence[Present]) -> Iterable[Remark]:
    groups = [one.group for one in there]
    all_of_it = coverage(topic, groups)
    if len(there) < 3 or not all_of_it:
        return
    for place, one in enumerate(there):
        without = coverage(topic, groups[:place] + groups[place + 1 :])
        lost = (all_of_it - without) / all_of_it
        if one.group.kind == "organisation" and lost >= TOO_MUCH:
            yield Remark("covers_too_much", voices=(one.key,), share=lost)


def _powers(topic: Topic, there: Sequence[Present]) -> Iterable[Remark]:
    """Power without those it touches, or the reverse, for the facets of this topic."""
    powers = _any_of(topic, Nature.POWER, there)
    touched = [one for one in _any_of(topic, Nature.PEOPLE, there) if one.group.kind in AFFECTED_KINDS]
    if powers and not touched:
        yield Remark("power_without_affected", voices=_keys(powers))
    if touched and not powers and any(facet.nature == Nature.POWER for facet in topic.facets):
        yield Remark("affected_without_power", voices=_keys(touched))


def _any_of(topic: Topic, nature: Nature, there: Sequence[Present]) -> list[Present]:
    facets = [facet for facet in topic.facets if facet.nature == nature]
    return [one for one in there if any(one.group.covers.get(facet.code, 0.0) >= CLEAR for facet in facets)]


def _shares(there: Sequence[Present]) -> Iterable[Remark]:
    if len(there) < ENOUGH_FOR_SHARES:
        return
    specialists = sum(one.group.kind == "specialist" for one in there) / len(there)
    affected = sum(one.group.kind in AFFECTED_KINDS for one in there) / len(there)
    if specialists > SPECIALISTS_AT_MOST:
        yield Remark("many_specialists", share=specialists)
    if affected < AFFECTED_AT_LEAST:
        yield Remark("few_affected", share=affected)
