"""Sorting innspill to a unit and a theme, one or many at a time."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.people.models import Unit
from samskap.features.rooms.states import Theme
from samskap.features.suggestions.models import Suggestion
from samskap.features.suggestions.showing import take_down
from samskap.features.suggestions.states import FLOW, OPEN_STATES, SORT, UNPUBLISH, SuggestionState
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize, grounds
from samskap.kernel.access.roles import Role
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid, NotAllowed, NotNow
from samskap.kernel.journal.write import move, record

MOST_AT_ONCE = 100


@transaction.atomic
def sort(
    *, actor: Actor, suggestion_id: int, unit_id: int, theme: str, sensitive: bool = False, seen: int | None = None
) -> Suggestion:
    """Sends the innspill to a unit and a theme. What is marked as sensitive is taken off the public list."""
    suggestion = lock(Suggestion, suggestion_id, seen)
    hat = authorize(actor, Action.SUGGESTION_SORT, suggestion, read=Action.SUGGESTION_READ)
    _known(unit_id, theme)
    suggestion.unit_id, suggestion.theme, suggestion.sensitive = unit_id, theme, sensitive
    keep(suggestion, "unit", "theme", "sensitive")
    if sensitive and suggestion.is_public:
        _hide(suggestion, actor, hat)
    _sorted(suggestion, actor, hat)
    return suggestion


@transaction.atomic
def sort_many(*, actor: Actor, suggestion_ids: Iterable[int], unit_id: int | None = None, theme: str = "") -> int:
    """Sends all the chosen innspill to a unit, a theme or both; if one of them cannot be sorted, none is."""
    chosen = sorted(set(suggestion_ids))
    if not chosen:
        raise Invalid(_("Choose at least one suggestion from the list."), field="chosen")
    if not unit_id and not theme:
        raise Invalid(_("Choose a unit, a theme or both."), field="unit_id")
    if len(chosen) > MOST_AT_ONCE:
        raise Invalid(_("Choose at most %(most)d suggestions at a time.") % {"most": MOST_AT_ONCE}, field="chosen")
    _known(unit_id, theme)
    rows = list(Suggestion.objects.select_for_update().filter(pk__in=chosen))
    _refuse_those_beyond_leave(rows, actor)
    hats = {row.pk: authorize(actor, Action.SUGGESTION_SORT, row, read=Action.SUGGESTION_READ) for row in rows}
    _refuse_those_past_sorting(rows)
    for row in rows:
        row.unit_id, row.theme = unit_id or row.unit_id, theme or row.theme
    _refuse_those_half_sorted(rows)
    for row in rows:
        keep(row, "unit", "theme")
        _sorted(row, actor, hats[row.pk])
    return len(rows)


def _sorted(suggestion: Suggestion, actor: Actor, hat: Role) -> None:
    """What is on the public list stays there when only its unit or theme is corrected."""
    said: dict[str, Any] = {"unit_id": suggestion.unit_id, "theme": suggestion.theme, "sensitive": suggestion.sensitive}
    if suggestion.state == SuggestionState.PUBLISHED:
        record(Action.SUGGESTION_SORT, suggestion, by=actor, hat=hat, **said)
    else:
        move(suggestion, FLOW, SORT, by=actor, hat=hat, **said)


def _hide(suggestion: Suggestion, actor: Actor, hat: Role) -> None:
    take_down(suggestion)
    if suggestion.state == SuggestionState.PUBLISHED:
        move(suggestion, FLOW, UNPUBLISH, by=actor, hat=hat)
    else:
        record(Action.SUGGESTION_UNPUBLISH, suggestion, by=actor, hat=hat)


def _known(unit_id: int | None, theme: str) -> None:
    if unit_id and not Unit.objects.filter(pk=unit_id).exists():
        raise Invalid(_("Choose a unit from the list."), field="unit_id")
    if theme and theme not in set(Theme):
        raise Invalid(_("Choose a theme from the list."), field="theme")


def _refuse_those_beyond_leave(rows: list[Suggestion], actor: Actor) -> None:
    beyond = [row for row in rows if grounds(actor, Action.SUGGESTION_SORT, row.access_scope()) is None]
    seen = [row.reference for row in beyond if grounds(actor, Action.SUGGESTION_READ, row.access_scope())]
    if seen:
        told = _("Nothing was changed. Your role does not let you sort these: %(references)s.")
        raise NotAllowed(told % {"references": ", ".join(seen)})


def _refuse_those_past_sorting(rows: list[Suggestion]) -> None:
    past = [row.reference for row in rows if row.state not in OPEN_STATES]
    if past:
        told = _("Nothing was changed. These have already been answered, closed or withdrawn: %(references)s.")
        raise NotNow(told % {"references": ", ".join(past)})


def _refuse_those_half_sorted(rows: list[Suggestion]) -> None:
    no_unit = [row.reference for row in rows if row.unit_id is None]
    no_theme = [row.reference for row in rows if not row.theme]
    if no_unit:
        told = _("Nothing was changed. Choose a unit too, because these have none: %(references)s.")
        raise Invalid(told % {"references": ", ".join(no_unit)}, field="unit_id")
    if no_theme:
        told = _("Nothing was changed. Choose a theme too, because these have none: %(references)s.")
        raise Invalid(told % {"references": ", ".join(no_theme)}, field="theme")
