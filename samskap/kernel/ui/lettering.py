"""How wide text is in Inter, a little on the safe side, for pictures whose labels must not meet."""

SIZE = 15.0
LINE_HEIGHT = 18.0
BOLD = 1.07
SAFE = 1.04
ELLIPSIS = "…"

# Widths in ems, measured in the font and rounded up.
_WIDTHS = {
    0.3: "ijlI .,:;'|!",
    0.38: 'frt()/[]"',
    0.47: "1-*",
    0.57: "aåckvxyzsJL7–?",
    0.62: "behnuodgpqøF2356890E",
    0.7: "ZKPRSTBXY&4AVÅ$+=<>~#",
    0.79: "CDHUGNOQØ",
    0.92: "wmMæ€",
    1.05: "WÆ@%—…",
}
_WIDTH_OF = {character: width for width, characters in _WIDTHS.items() for character in characters}
_UNKNOWN = 1.05


def text_width(text: str, bold: bool = False) -> float:
    ems = sum(_WIDTH_OF.get(character, _UNKNOWN) for character in text)
    return ems * SIZE * SAFE * (BOLD if bold else 1.0)


def wrapped(text: str, room: float, most: int, bold: bool = False) -> list[str]:
    """Breaks a text into at most so many lines that each fit; what is left over ends in an ellipsis."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most:
        taken = _words_that_fit(words, room, bold)
        if len(lines) == most - 1 and taken < len(words):
            return [*lines, _cut(" ".join(words), room, bold)]
        if taken == 0:
            head, tail = _parted(words[0], room, bold)
            lines.append(head)
            words[0] = tail
        else:
            lines.append(" ".join(words[:taken]))
            words = words[taken:]
    return lines or [""]


def _parted(word: str, room: float, bold: bool) -> tuple[str, str]:
    """Parts a word that is too long, after a joining s if there is one: Oppfølgings-tjenesten; else no stump is left."""
    most = max(size for size in range(1, len(word)) if size == 1 or text_width(word[:size] + "-", bold) <= room)
    joints = [
        size
        for size in range(5, min(most, len(word) - 5) + 1)
        if word[size - 1] == "s" and word[size] not in "aeiouyæøås-"
    ]
    size = joints[-1] if joints else min(most, max(len(word) - 4, 4))
    return word[:size].rstrip("-") + "-", word[size:]


def _words_that_fit(words: list[str], room: float, bold: bool) -> int:
    fit = 0
    while fit < len(words) and text_width(" ".join(words[: fit + 1]), bold) <= room:
        fit += 1
    return fit


def _cut(text: str, room: float, bold: bool) -> str:
    if text_width(text, bold) <= room:
        return text
    while text and text_width(text + ELLIPSIS, bold) > room:
        text = text[:-1]
    return text.rstrip(" ,.-–") + ELLIPSIS
