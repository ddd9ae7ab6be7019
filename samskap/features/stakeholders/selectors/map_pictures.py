"""The pictures of one version, and of the difference between two: matrix and rainbow, wide and for a telephone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from samskap.features.stakeholders.selectors import matrix as matrices
from samskap.features.stakeholders.selectors import rainbow as rainbows
from samskap.features.stakeholders.selectors.assessed import Assessed
from samskap.features.stakeholders.selectors.dots import Item
from samskap.features.stakeholders.selectors.map_rows import PER_PAGE, Coded
from samskap.features.stakeholders.selectors.svg import Links, matrix_svg, rainbow_svg
from samskap.features.stakeholders.states import Level
from samskap.features.stakeholders.words import LEVEL_WORDS, RELATION_WORDS

MATRIX, RAINBOW = "matrise", "regnbue"


@dataclass(frozen=True)
class KeyCell:
    """One cell of the rainbow's table: who stands there."""

    relation: str
    members: SafeString


@dataclass(frozen=True)
class KeyBand:
    """One band of the rainbow's table, from the most affected."""

    strength: str
    cells: list[KeyCell]


def item_of(one: Assessed, code: str, link: str, mark: str = "") -> Item:
    return Item(
        code, one.actor_kind, one.name, one.interest, one.influence, one.strength, one.relation, link, mark=mark
    )


def drawn_map(everybody: Sequence[Coded], picture: str, address: str = "", number: int = 0) -> SafeString:
    """The picture asked for. A dot leads to its row in the table, or in the rainbow to its line in the key."""
    if picture == RAINBOW:
        items = [_item(each, f"#r{each.number}") for each in everybody]
        links: Links = {(band, slice_): f"#b{band}-{slice_}" for band in rainbows.BANDS for slice_ in rainbows.SLICES}
        return both_rainbows(items, _("Who is most affected"), _described_rainbow(), links)
    items = [_item(each, row_link(each.number, address, number)) for each in everybody]
    links = {
        (across, up): f"{address}?interesse={across}&innflytelse={up}#tabell" for across in range(4) for up in range(4)
    }
    return both_matrices(items, _("Interest and influence"), _described_matrix(), links)


def _item(each: Coded, link: str) -> Item:
    item = item_of(each.one, each.code, link)
    return item._replace(is_missing=each.is_missing, arrow=each.moved)


def row_link(number: int, address: str, page: int) -> str:
    """Where the row with this number stands, for a reader who sees this page of the table; 0 when none is seen."""
    there = (number - 1) // PER_PAGE + 1
    return f"#i{number}" if there == page else f"{address}?side={there}#i{number}"


def both_matrices(items: Sequence[Item], title: str, described: str, links: Links) -> SafeString:
    shapes = (matrices.wide_for(items), matrices.BARE)
    return _together(matrix_svg(matrices.matrix(items, shape), title, described, links) for shape in shapes)


def both_rainbows(items: Sequence[Item], title: str, described: str, links: Links) -> SafeString:
    shapes = (rainbows.wide_for(len(items)), rainbows.BARE)
    return _together(rainbow_svg(rainbows.rainbow(items, shape), title, described, links) for shape in shapes)


def _together(pictures: Iterable[SafeString]) -> SafeString:
    return mark_safe("".join(pictures))  # each is safe already


def _described_matrix() -> str:
    return _("Interest grows to the right, influence grows upwards. Each code leads to its row in the table below.")


def _described_rainbow() -> str:
    return _("The most affected stand innermost. Each code leads to its line in the list below.")


def rainbow_key(everybody: Iterable[Coded]) -> list[KeyBand]:
    """The rainbow's table: by how strongly, then by relation, the most affected first."""
    cells: dict[tuple[int, str], list[Coded]] = {
        (band, relation): [] for band in rainbows.BANDS for relation in rainbows.SLICES
    }
    for each in everybody:
        cells[each.one.strength, each.one.relation].append(each)
    return [
        KeyBand(
            str(LEVEL_WORDS[Level(band)]),
            [
                KeyCell(str(RELATION_WORDS[relation]), _members(cells[band, relation], f"b{band}-{relation}"))
                for relation in rainbows.SLICES
            ],
        )
        for band in rainbows.BANDS
    ]


def _members(there: Sequence[Coded], anchor: str) -> SafeString:
    """The list of one cell, written by hand: all cells together have a line for everybody."""
    missing = escape(_("No place at the table"))
    lines = "".join(
        f'<li id="r{each.number}" tabindex="-1"><span class="code-dot g-{each.one.actor_kind}">{each.code}</span> '
        f"<span>{escape(each.one.name)}{f' <small>({missing})</small>' if each.is_missing else ''}</span></li>"
        for each in there
    )
    return mark_safe(f'<ul id="{anchor}" class="key-list">{lines}</ul>' if lines else "")  # names are escaped above
