"""How those who have judged a stakeholder see it: who said what, and where they disagree, in words."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samskap.features.stakeholders.models import Judgement
from samskap.features.stakeholders.process import disagrees
from samskap.features.stakeholders.states import Attitude, Level, Sureness
from samskap.features.stakeholders.words import ATTITUDE_WORDS, LEVEL_WORDS, SURENESS_WORDS


@dataclass(frozen=True)
class Judged:
    """What one of them said."""

    name: str
    is_you: bool
    judged_on: date
    strength: str
    interest: str
    influence: str
    attitude: str
    sureness: str
    note: str


@dataclass(frozen=True)
class Spread:
    """All of them together. `judged` is empty, and `is_hidden` true, for one who has not judged yet but may."""

    count: int
    text: str
    is_far: bool = False
    is_hidden: bool = False
    judged: tuple[Judged, ...] = ()


NOBODY = Spread(0, "")


def spread_of(judgements: Sequence[Judgement], reader_id: int | None = None) -> Spread:
    """The spread between these judgements of one stakeholder, fetched with their persons."""
    if not judgements:
        return NOBODY
    told = [_how_many(len(judgements)), *_differences(judgements)]
    return Spread(
        count=len(judgements),
        text=" ".join(told),
        is_far=_is_far(judgements),
        judged=tuple(_judged(each, reader_id) for each in judgements),
    )


def spreads_in(map_id: int, reader_id: int | None, *, hides: bool) -> dict[int, Spread]:
    """The spread of every stakeholder in one version, by the stakeholder's number: one query.

    `hides` is true while the reader may judge: what others say is then kept back until the reader has judged.
    """
    found = Judgement.objects.filter(stakeholder__map_id=map_id).select_related("person")
    by_stakeholder: dict[int, list[Judgement]] = {}
    for each in found:
        by_stakeholder.setdefault(each.stakeholder_id, []).append(each)
    return {pk: seen_by(judged, reader_id, hides=hides) for pk, judged in by_stakeholder.items()}


def spreads_by_key(map_id: int, keys: Collection[str], reader_id: int | None, *, hides: bool) -> dict[str, Spread]:
    """The same for some of the stakeholders, by key: those on one page of the table."""
    found = Judgement.objects.filter(stakeholder__map_id=map_id, stakeholder__key__in=keys)
    by_key: dict[str, list[Judgement]] = {}
    for each in found.select_related("person", "stakeholder"):
        by_key.setdefault(each.stakeholder.key, []).append(each)
    return {key: seen_by(judged, reader_id, hides=hides) for key, judged in by_key.items()}


def seen_by(judgements: Sequence[Judgement], reader_id: int | None, *, hides: bool) -> Spread:
    """The spread, or only how many there are for one who is yet to judge."""
    if hides and judgements and reader_id not in {each.person_id for each in judgements}:
        return Spread(len(judgements), _how_many(len(judgements)), is_hidden=True)
    return spread_of(judgements, reader_id)


def _judged(each: Judgement, reader_id: int | None) -> Judged:
    return Judged(
        name=each.person.name,
        is_you=each.person_id == reader_id,
        judged_on=each.judged_on,
        strength=_level(each.strength),
        interest=_level(each.interest),
        influence=_level(each.influence),
        attitude=_step("attitude", each.attitude),
        sureness=str(SURENESS_WORDS[Sureness(each.sureness)]),
        note=each.note,
    )


def _level(value: int) -> str:
    return str(LEVEL_WORDS[Level(value)])


def _how_many(number: int) -> str:
    return ngettext("%(number)s person has judged.", "%(number)s persons have judged.", number) % {"number": number}


def _columns(judgements: Sequence[Judgement]) -> dict[str, list[int]]:
    return {
        name: [getattr(each, name) for each in judgements] for name in ("strength", "interest", "influence", "attitude")
    }


def _is_far(judgements: Sequence[Judgement]) -> bool:
    return any(disagrees(values) for values in _columns(judgements).values())


def _differences(judgements: Sequence[Judgement]) -> Iterable[str]:
    """A sentence for each scale where they see different things, or one that says how near they are."""
    if len(judgements) < 2:
        return []
    columns = _columns(judgements)
    told = {
        "strength": _("They disagree about how strongly affected: from %(low)s to %(high)s."),
        "interest": _("They disagree about interest: from %(low)s to %(high)s."),
        "influence": _("They disagree about influence: from %(low)s to %(high)s."),
        "attitude": _("They disagree about attitude: from %(low)s to %(high)s."),
    }
    far = [text % _ends(name, columns[name]) for name, text in told.items() if disagrees(columns[name])]
    if far:
        return far
    same = all(len(set(values)) == 1 for values in columns.values())
    return [_("They agree.") if same else _("They are close to each other.")]


def _ends(name: str, values: list[int]) -> dict[str, str]:
    low, high = (_step(name, value).lower() for value in (min(values), max(values)))
    return {"low": low, "high": high}


def _step(name: str, value: int) -> str:
    return str(ATTITUDE_WORDS[Attitude(value)]) if name == "attitude" else _level(value)
