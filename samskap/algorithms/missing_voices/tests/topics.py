"""Small topics that tests start from, and strategies for topics of every shape."""

from hypothesis import strategies as st

from samskap.algorithms.missing_voices.facts import Candidate, EarlierRoom, Facet, Nature, Present, Topic

FACETS = ["youth", "parents", "daily", "politics", "nature"]
NATURES = dict(zip(FACETS, ["people", "people", "chain", "power", "place"], strict=True))


def facet(code="youth", **changes) -> Facet:
    return Facet(code, Nature(NATURES[code]), **changes)


def voice(code, kind="resident", speaks_for_others=False, **covers) -> Candidate:
    return Candidate(code, covers, kind, "residents", speaks_for_others)


def there(*voices) -> list[Present]:
    return [Present(f"{one.code}-{place}", one) for place, one in enumerate(voices)]


_degrees = st.sampled_from([0.0, 0.2, 0.5, 0.8, 1.0])
_kinds = st.sampled_from(["resident", "kin", "employee", "specialist", "organisation", "elected"])


@st.composite
def topics(draw) -> Topic:
    codes = draw(st.lists(st.sampled_from(FACETS), unique=True, min_size=1))
    facets = [facet(code, weight=draw(st.integers(1, 5)), demand=draw(st.integers(1, 3))) for code in codes]
    listed = draw(
        st.dictionaries(st.sampled_from([f"g{n}" for n in range(7)]), st.sampled_from([0.3, 1.0]), max_size=3)
    )
    return Topic(tuple(facets), "health", "unit", frozenset({"eldr"}), listed)


@st.composite
def candidates(draw, most=7) -> list[Candidate]:
    return [
        voice(f"g{n}", draw(_kinds), draw(st.booleans()), **draw(st.dictionaries(st.sampled_from(FACETS), _degrees)))
        for n in range(draw(st.integers(1, most)))
    ]


@st.composite
def earlier_rooms(draw) -> list[EarlierRoom]:
    groups = st.frozensets(st.sampled_from([f"g{n}" for n in range(7)]))
    return [
        EarlierRoom(f"r{n}", draw(st.sampled_from(["health", "town"])), "unit", frozenset({"eldr"}), draw(groups))
        for n in range(draw(st.integers(0, 3)))
    ]
