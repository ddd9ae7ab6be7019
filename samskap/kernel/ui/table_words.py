"""What the table picture says in words: how many sit, who is missing, and the list of a crowd."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samskap.kernel.ui.crowded_table import Group
from samskap.kernel.ui.round_table import Place
from samskap.kernel.ui.words import KIND_LETTERS, KIND_WORDS

NAMED = 12
"""So many who are missing are named by the picture itself; the list has them all."""


@dataclass(frozen=True)
class Fold:
    """The places of one kind in the list of a crowd."""

    title: str
    lines: SafeString


def table_words(places: Sequence[Place]) -> str:
    """What somebody who does not see the picture is told: how many sit there, and who is missing."""
    missing = [place.label for place in places if not place.filled]
    counted = ngettext(
        "%(filled)s of %(wanted)s places are filled. %(missing)s is missing.",
        "%(filled)s of %(wanted)s places are filled. %(missing)s are missing.",
        len(missing),
    ) % {"filled": len(places) - len(missing), "wanted": len(places), "missing": len(missing)}
    if not missing or len(missing) > NAMED:
        return counted
    return f"{counted} {_('Missing: %(places)s.') % {'places': ', '.join(missing)}}"


def group_words(group: Group) -> str:
    """The label of one kind in the picture of a crowd."""
    told = {"kind": KIND_WORDS[group.kind], "filled": group.filled, "wanted": group.wanted}
    return _("%(kind)s: %(filled)s of %(wanted)s") % told


def folds(places: Sequence[Place]) -> list[Fold]:
    """A long list by kind; places that say the same are one line with their number."""
    found = []
    for kind in KIND_LETTERS:
        there = [place for place in places if place.kind == kind]
        if there:
            title = _("%(kind)s: %(count)s") % {"kind": KIND_WORDS[kind], "count": len(there)}
            found.append(Fold(title, _lines(there)))
    return found


def _lines(places: Sequence[Place]) -> SafeString:
    missing, why = _("Missing: %(place)s"), _("Why: %(why)s")
    alike = Counter((place.label, place.note, place.why, place.filled) for place in places)
    lines = []
    for (label, note, reason, filled), count in alike.items():
        said = escape(label if filled else missing % {"place": label})
        told = [escape(why % {"why": reason})] if reason and not filled else []
        told += [escape(note)] if note else []
        small = "".join(f"<small>{each}</small>" for each in told)
        lines.append(f"<li><span><b>{said}</b>{f' × {count}' if count > 1 else ''}{small}</span></li>")
    return mark_safe(f"<ul>{''.join(lines)}</ul>")  # every word is escaped above
