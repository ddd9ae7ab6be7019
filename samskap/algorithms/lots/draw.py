"""One winner among some, from a seed and their numbers alone."""

import hashlib
from collections.abc import Collection


def winner(seed: str, numbers: Collection[int]) -> int:
    """The number that is drawn: the same each time for the same seed and the same numbers, in whatever order.

    The numbers are put in rising order; SHA-256 of "seed|first,second,…" is read as one whole number and divided
    by how many they are, and the remainder counts from the first. With 256 bits, the chance of no two differs by
    more than one in 2^256 / n: nothing that could ever be noticed. Raises ValueError when there is nobody, or
    when the same number stands twice.
    """
    order = sorted(numbers)
    if not order or len(set(order)) != len(order):
        raise ValueError("A draw needs at least one, and each of them once")
    text = f"{seed}|{','.join(map(str, order))}"
    drawn = int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest(), "big")
    return order[drawn % len(order)]
