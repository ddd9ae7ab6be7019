"""A row's fingerprint, so that a second import of the same file is known row by row."""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence


def row_key(text: str, date: str = "", *others: str) -> str:
    """32 hexadecimal digits that depend on the text, its date as written, and whatever else tells rows apart.

    Blanks and line breaks count as one space and Unicode is composed (NFC), so that a file saved anew by
    another program or in another encoding gives the same keys; letters and their case count as they are. Each
    part is taken with its length, so ("ab", "c") and ("a", "bc") differ. Source of the digest: BLAKE2b, 128
    bits.
    """
    digest = hashlib.blake2b(digest_size=16)
    for part in (text, date, *others):
        plain = " ".join(unicodedata.normalize("NFC", part).split()).encode("utf-8", "surrogatepass")
        digest.update(len(plain).to_bytes(8, "big") + plain)
    return digest.hexdigest()


def row_keys(rows: Iterable[Sequence[str]]) -> list[str]:
    """One key per row, of the parts `row_key` takes; all different, also where rows are alike.

    The second of two like rows gets a key of its own, the same at each import, so that a row that really
    stands twice in a file is neither lost the first time nor taken for new the second.
    """
    seen: Counter[str] = Counter()
    keys = []
    for parts in rows:
        key = row_key(*parts)
        seen[key] += 1
        keys.append(key if seen[key] == 1 else row_key(key, str(seen[key])))
    return keys
