"""The pictures of the map as SVG text, written by hand: hundreds of dots cost a template too much."""

from collections.abc import Iterable, Mapping

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from samskap.features.stakeholders.selectors import matrix as matrices
from samskap.features.stakeholders.selectors import rainbow as rainbows
from samskap.features.stakeholders.selectors.dots import GONE, NEW, WAS, Arrow, Dot, More, code_text
from samskap.features.stakeholders.states import Level
from samskap.features.stakeholders.words import LEVEL_WORDS, RELATION_WORDS
from samskap.kernel.ui.lettering import text_width

MARK_CLASSES = {NEW: " is-new", GONE: " is-gone", WAS: " was-here"}


Links = Mapping[tuple[object, object], str]
"""Where the rest of a cell is found, by cell."""


class Sheet:
    """One SVG on its way. `more_link` gives the address of the rows that a cell has no room for."""

    def __init__(self, kind: str, name: str, width: float, height: float, letters: float) -> None:
        self.letters = letters
        self.parts: list[str] = []
        self.head = (
            f'<svg class="{kind}-{name}" viewBox="0 0 {_n(width)} {_n(height)}" role="group" '
            f'aria-labelledby="{kind}-{name}-title {kind}-{name}-desc">'
        )
        self.ids = (f"{kind}-{name}-title", f"{kind}-{name}-desc")

    def text(self, words: object, x: float, y: float, css: str, anchor: str = "", turned: bool = False) -> None:
        where = f'transform="translate({_n(x)} {_n(y)}) rotate(-90)"' if turned else f'x="{_n(x)}" y="{_n(y)}"'
        anchored = f' text-anchor="{anchor}"' if anchor else ""
        self.parts.append(f'<text class="{css}" {where}{anchored}>{escape(words)}</text>')

    def arrows(self, arrows: Iterable[Arrow]) -> None:
        for each in arrows:
            (x1, y1), (x2, y2) = each.start, each.end
            thick = min(8, 1 + each.stands_for // 2) if each.stands_for > 1 else 2
            corners = " ".join(f"{_n(x)},{_n(y)}" for x, y in each.head)
            self.parts.append(
                f'<g class="move"><line x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}" '
                f'stroke-width="{thick}"/><polygon points="{corners}"/></g>'
            )

    def dots(self, dots: Iterable[Dot], wide: float, high: float, signs: bool, stands: bool) -> None:
        """The dots, each a link to its row if it has one. `stands` puts the number of a long code under its letter.

        Everything in a dot is told from its middle, so that most of it is the same text for all of them.
        """
        put = self.parts.append
        box = f'<rect x="{_n(-wide / 2)}" y="{_n(-high / 2)}" width="{_n(wide)}" height="{_n(high)}"'
        plain, new = f'{box} rx="{_n(high / 2)}"/>', f'{box} rx="{_n(high / 4) if stands else 3}"/>'
        strike = f'<path class="strike" d="M{_n(-wide / 2)} {_n(high / 2)}l{_n(wide)} -{_n(high)}"/>'
        for item, x, y, lines, label_x in dots:
            kind, mark = "missing" if item.is_missing else item.kind, item.mark
            tag, to = ("a", f' href="{escape(item.link)}"') if item.link else ("g", "")
            code = code_text(item, signs)
            put(
                f'<{tag}{to} class="seat g-{kind}{MARK_CLASSES.get(mark, "")}" transform="translate({x} {y})"><title>'
                f"{item.code} {escape(item.label)}</title>{new if mark == NEW else plain}{strike if mark == GONE else ''}"
                f"{_standing(code) if stands and rainbows.is_tall(code) else _lying(code)}"
            )
            for base, line in lines if mark != WAS else ():  # an arrow leads from there to where the name stands
                put(f'<text class="seat-label" x="{_n(label_x - x)}" y="{_n(base - y)}">{escape(line)}</text>')
            put(f"</{tag}>")

    def more(self, more: Iterable[More], wide: float, high: float, links: Links) -> None:
        box = f'x="{_n(-wide / 2)}" y="{_n(-high / 2)}" width="{_n(wide)}" height="{_n(high)}" rx="{_n(high / 2)}"'
        for each in more:
            told = _("%(count)s more, see the table") % {"count": each.left_out}
            self.parts.append(
                f'<a href="{escape(links.get(each.cell, "#tabell"))}" class="seat is-more" '
                f'transform="translate({each.x} {each.y})"><title>{escape(told)}</title><rect {box}/>'
                f"{_lying(f'+{each.left_out}')}</a>"
            )

    def done(self, title: str, described: str) -> SafeString:
        named = (
            f'<title id="{self.ids[0]}">{escape(title)}</title><desc id="{self.ids[1]}">{escape(described)}</desc>'
            f'<g font-size="{self.letters}">'
        )
        return mark_safe("".join((self.head, named, *self.parts, "</g></svg>")))  # every word in it is escaped above


def _n(number: float) -> str:
    """A number as SVG reads it, whatever the language, with at most one decimal."""
    return f"{number:.1f}".removesuffix(".0")


def _lying(code: str) -> str:
    return f'<text class="code-text" dy=".35em">{code}</text>'


def _standing(code: str) -> str:
    return f'<text class="code-text" y="-2">{code[0]}</text><text class="code-text" y="9">{code[1:]}</text>'


def matrix_svg(drawn: matrices.Picture, title: str, described: str, links: Links) -> SafeString:
    """The interest × influence picture."""
    shape = drawn.shape
    sheet = Sheet("matrix", shape.name, shape.width, drawn.height, shape.letters)
    put = sheet.parts.append
    put(
        f'<rect class="matrix-ground" x="{shape.left}" y="2" width="{drawn.right - shape.left}" '
        f'height="{drawn.bottom - 2}"/><path class="matrix-cells" d="{_cells(drawn)}"/>'
        f'<path class="matrix-half" d="M{drawn.middle_x} 2V{drawn.bottom}M{shape.left} {drawn.middle_y}H{drawn.right}"/>'
    )
    corners = (
        pgettext("matrix", "Keep satisfied"), pgettext("matrix", "Work closely together"),
        pgettext("matrix", "Keep informed"), pgettext("matrix", "Lift up"),
    )  # fmt: skip
    for number, words in enumerate(corners):
        x = shape.left + 10 + (number % 2) * 2 * shape.column
        sheet.text(words, x, drawn.tops[2 * (number // 2)] + shape.head - 8, "matrix-quadrant")
    for level in range(matrices.LEVELS):
        word = LEVEL_WORDS[Level(level)]
        sheet.text(word, shape.left + (level + 0.5) * shape.column, drawn.bottom + 20, "matrix-tick", "middle")
        row = 3 - level
        y = (drawn.tops[row] + drawn.tops[row + 1]) / 2
        if shape.name == "bare":
            sheet.text(word, shape.left - 8, y, "matrix-tick", "middle", turned=True)
        else:
            sheet.text(word, shape.left - 8, y + 5, "matrix-tick", "end")
    sheet.text(f"{_('Interest')} →", drawn.right, drawn.bottom + 40, "matrix-axis", "end")
    if shape.name == "bare":
        sheet.text(f"↑ {_('Influence')}", 2, drawn.bottom + 40, "matrix-axis")
    else:
        sheet.text(f"{_('Influence')} →", 16, 4, "matrix-axis", "end", turned=True)
    sheet.arrows(drawn.arrows)
    sheet.dots(drawn.dots, drawn.wide, shape.high, shape.signs, stands=False)
    sheet.more(drawn.more, drawn.wide, shape.high, links)
    return sheet.done(title, described)


def _cells(drawn: matrices.Picture) -> str:
    shape = drawn.shape
    across = "".join(f"M{shape.left + number * shape.column} 2V{drawn.bottom}" for number in (1, 3))
    return across + "".join(f"M{shape.left} {drawn.tops[row]}H{drawn.right}" for row in (1, 3))


def rainbow_svg(drawn: rainbows.Picture, title: str, described: str, links: Links) -> SafeString:
    """The rainbow of who is most affected."""
    shape = drawn.shape
    sheet = Sheet("rainbow", shape.name, shape.width, shape.height, shape.letters)
    for number in range(len(drawn.edges) - 1, 0, -1):
        sheet.parts.append(f'<path class="rainbow-band band-{number}" d="{_half(shape, drawn.edges[number])}"/>')
    sheet.parts.append(f'<path class="rainbow-hole" d="{_half(shape, drawn.edges[0])}"/>')
    for number in (1, 2):
        (x1, y1), (x2, y2) = (rainbows.point(shape, edge, number) for edge in (drawn.edges[0], drawn.edges[-1]))
        sheet.parts.append(f'<path class="rainbow-slice" d="M{_n(x1)} {_n(y1)}L{_n(x2)} {_n(y2)}"/>')
    _slice_words(sheet, shape)
    for number, band in enumerate(rainbows.BANDS):
        far = (drawn.edges[number] + drawn.edges[number + 1]) / 2
        _band_words(sheet, shape, str(LEVEL_WORDS[Level(band)]), far, number % 2)
    sheet.arrows(drawn.arrows)
    sheet.dots(drawn.dots, drawn.size, drawn.size, shape.signs, stands=True)
    sheet.more(drawn.more, drawn.size, drawn.size, links)
    return sheet.done(title, described)


def _half(shape: rainbows.Shape, radius: float) -> str:
    (x1, y1), (x2, y2) = rainbows.point(shape, radius, 0), rainbows.point(shape, radius, 3)
    return f"M{_n(x1)} {_n(y1)}A{_n(radius)} {_n(radius)} 0 0 1 {_n(x2)} {_n(y2)}Z"


def _slice_words(sheet: Sheet, shape: rainbows.Shape) -> None:
    affected, both, affecting = (RELATION_WORDS[relation] for relation in rainbows.SLICES)
    if shape.is_upright:
        sheet.text(affected, shape.width - 2, 14, "matrix-quadrant", "end")
        sheet.text(both, shape.width - 6, shape.middle[1], "matrix-quadrant", "middle", turned=True)
        sheet.text(affecting, shape.width - 2, shape.height - 6, "matrix-quadrant", "end")
        return
    sheet.text(affected, 4, 18, "matrix-quadrant")
    sheet.text(both, shape.width / 2, 36, "matrix-quadrant", "middle")
    sheet.text(affecting, shape.width - 4, 18, "matrix-quadrant", "end")


def _band_words(sheet: Sheet, shape: rainbows.Shape, word: str, far: float, line: int) -> None:
    """The name of a band at its foot; every other stands on a second line, so that narrow bands have room."""
    x, y = shape.middle
    half = text_width(word) / 2
    if shape.is_upright:
        sheet.text(word, x - 8 - 15 * line, min(y + far, shape.height - half), "matrix-tick", "middle", turned=True)
    else:
        sheet.text(word, max(x - far, half), y + 18 + 18 * line, "matrix-tick", "middle")
