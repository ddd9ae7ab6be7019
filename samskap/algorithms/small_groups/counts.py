"""Groups of people under five are never shown, and never to be worked out from what is shown."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

FEWEST = 5

K = TypeVar("K", bound=Hashable)


def without_few(counts: Mapping[K, int]) -> dict[K, int | None]:
    """The counts with small groups as nothing.

    One hidden group, or hidden groups that hold fewer than five between them, could be found from the total: then the
    smallest of the others are hidden too.
    """
    by_size = sorted(counts, key=lambda key: counts[key])
    hidden = [key for key in by_size if counts[key] < FEWEST]
    shown = [key for key in by_size if counts[key] >= FEWEST]
    while hidden and shown and (len(hidden) == 1 or sum(counts[key] for key in hidden) < FEWEST):
        hidden.append(shown.pop(0))
    return {key: None if key in hidden else counts[key] for key in counts}
