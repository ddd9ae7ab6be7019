"""The page where one person judges one stakeholder, and the list of those that are left."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.features.people.states import ActorKind
from samskap.features.people.words import ACTOR_WORDS
from samskap.features.rooms.models import Room
from samskap.features.stakeholders.models import Judgement, Stakeholder, StakeholderMap
from samskap.features.stakeholders.selectors.map_form import own_values
from samskap.features.stakeholders.selectors.maps import current_map, stakeholder_in
from samskap.features.stakeholders.selectors.spread import Spread, seen_by
from samskap.features.stakeholders.selectors.visible import can_do, room_where_may
from samskap.features.stakeholders.states import MapState, Relation, Sector
from samskap.features.stakeholders.words import RELATION_WORDS, SECTOR_WORDS
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.ui.parts import Fact


@dataclass(frozen=True)
class ToJudge:
    """One stakeholder in the list, and whether the reader has judged them."""

    key: str
    name: str
    kind: str
    url: str
    is_judged: bool


@dataclass(frozen=True)
class JudgeList:
    """Everybody in the newest version. `is_settled` when it is judged no more."""

    room: Room
    rows: list[ToJudge]
    is_settled: bool
    can: Mapping[str, bool]

    @property
    def left(self) -> list[ToJudge]:
        return [row for row in self.rows if not row.is_judged]

    @property
    def done(self) -> list[ToJudge]:
        return [row for row in self.rows if row.is_judged]

    def after(self, key: str) -> ToJudge | None:
        """The next one that the reader has not judged, going round from this one."""
        keys = [row.key for row in self.rows]
        start = keys.index(key) + 1 if key in keys else 0
        return next(
            (row for row in self.rows[start:] + self.rows[:start] if not row.is_judged and row.key != key), None
        )


@dataclass(frozen=True)
class JudgePage:
    """One stakeholder as others have described it, one's own judgement, and the others' once one has judged."""

    room: Room
    key: str
    name: str
    about: list[Fact]
    initial: dict[str, Any]
    has_judged: bool
    is_settled: bool
    spread: Spread
    all: JudgeList

    @property
    def next(self) -> ToJudge | None:
        return self.all.after(self.key)


def judge_list(actor: Actor, room_id: int) -> JudgeList:
    """Whom the actor has judged in the newest version, and who is left; six queries whatever their number."""
    room = room_where_may(actor, room_id, Action.MAP_JUDGE)
    return _list(actor, room, current_map(room.pk))


def _list(actor: Actor, room: Room, newest: StakeholderMap | None) -> JudgeList:
    mine = set(
        Judgement.objects.filter(stakeholder__map=newest, person=actor.person_id).values_list(
            "stakeholder_id", flat=True
        )
    )
    rows = [
        ToJudge(one.key, one.name, one.actor_kind, _url(room.pk, one.key), one.pk in mine)
        for one in Stakeholder.objects.filter(map=newest).order_by("name", "pk")
    ]
    return JudgeList(room, rows, newest is not None and newest.state != MapState.DRAFT, can_do(actor, room))


def _url(room_id: int, key: str) -> str:
    return reverse("stakeholders_work:judge", args=[room_id, key])


def judge_page(actor: Actor, room_id: int, key: str) -> JudgePage:
    """The page of one stakeholder in the newest version, for somebody who may judge."""
    room = room_where_may(actor, room_id, Action.MAP_JUDGE)
    one = stakeholder_in(room.pk, key)
    newest = current_map(room.pk)
    judged = list(Judgement.objects.filter(stakeholder=one).select_related("person"))
    own = next((each for each in judged if each.person_id == actor.person_id), None)
    found = _list(actor, room, newest)
    return JudgePage(
        room=room,
        key=one.key,
        name=one.name,
        about=_about(one),
        initial=own_values(own) if own else {},
        has_judged=own is not None,
        is_settled=found.is_settled,
        spread=seen_by(judged, actor.person_id, hides=not found.is_settled),
        all=found,
    )


def _about(one: Stakeholder) -> list[Fact]:
    """What everybody must know of them to judge; what nobody has filled in is left out."""
    told = (
        (_("Kind of actor"), str(ACTOR_WORDS[ActorKind(one.actor_kind)])),
        (_("Sector"), str(SECTOR_WORDS[Sector(one.sector)])),
        (_("Are they affected, or do they affect?"), str(RELATION_WORDS[Relation(one.relation)])),
        (_("What do they know?"), one.knows),
        (_("What may they lose?"), one.may_lose),
        (_("Where do we meet them?"), one.arena),
    )
    return [Fact(term, value) for term, value in told if value]
