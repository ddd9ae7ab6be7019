"""The stakeholder map: its newest version, whether it keeps up with the topic, and one row of it."""

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from samskap.features.people.models import Affiliation, Person
from samskap.features.people.states import AffiliationKind
from samskap.features.rooms.milestones import Milestone
from samskap.features.stakeholders.models import Stakeholder, StakeholderMap, Topic
from samskap.features.stakeholders.process import Assessment
from samskap.features.stakeholders.states import MapState
from samskap.kernel.base.refusals import OutsideReach

OUTSIDERS = (AffiliationKind.RESIDENT, AffiliationKind.SERVICE_USER, AffiliationKind.NEXT_OF_KIN)


def current_map(room_id: int) -> StakeholderMap | None:
    """The newest version of the room's stakeholder map, settled or not."""
    return StakeholderMap.objects.filter(room_id=room_id).order_by("-version").first()


def topic_of(room_id: int) -> Topic | None:
    """The framing and phase that the map must keep up with."""
    return Topic.objects.filter(room_id=room_id).first()


def is_outdated(made: StakeholderMap, topic: Topic | None) -> bool:
    """Whether the floke has been worded anew, or a phase begun, after the version was made."""
    return is_behind(made.framing_version, made.made_on, topic)


def is_behind(framing: int, made_on: date, topic: Topic | None) -> bool:
    """The same of a version's wording and day: an earlier wording is behind even when both are of today."""
    if topic is None:
        return False
    if framing < topic.framing_version:
        return True
    return any(day is not None and day > made_on for day in (topic.framed_on, topic.phase_entered_on))


def assessed_in(room_id: int) -> list[Stakeholder]:
    """Who stands in the newest version, the most affected first."""
    newest = current_map(room_id)
    return list(Stakeholder.objects.filter(map=newest)) if newest else []


def newest_stakeholders(room_id: int) -> QuerySet[Stakeholder]:
    """The same as rows still to be fetched, for those who need a column or two."""
    newest = StakeholderMap.objects.filter(room_id=room_id).order_by("-version").values("pk")[:1]
    return Stakeholder.objects.filter(map__in=newest)


def assessment_of(one: Stakeholder) -> Assessment:
    """The judgement as plain values."""
    return Assessment(
        kind=one.actor_kind,
        relation=one.relation,
        strength=one.strength,
        influence=one.influence,
        attitude=one.attitude_now,
        is_user=one.is_user,
        speaks_for_others=one.speaks_for_others,
        arena=one.arena,
    )


def stakeholder_in(room_id: int, key: str) -> Stakeholder:
    """One stakeholder of the newest version."""
    newest = current_map(room_id)
    found = Stakeholder.objects.filter(map=newest, key=key).first() if newest else None
    if found is None:
        raise OutsideReach
    return found


def possible_responsible(room_id: int) -> list[tuple[int, str]]:
    """Who can be responsible for the contact: those who work in the municipality, and those who sit in the room."""
    working = Affiliation.objects.exclude(kind__in=OUTSIDERS).filter(until_on=None).values("person_id")
    found = Person.objects.filter(pk__in=working) | Person.objects.filter(seats__room_id=room_id, seats__until_on=None)
    return [(person.pk, person.name) for person in found.distinct() if person.name]


def milestones(room_ids: Iterable[int]) -> list[Milestone]:
    """That somebody asked who must take part, in public rooms: the first settled map of each."""
    settled = StakeholderMap.objects.filter(
        room__in=list(room_ids), room__is_public=True, state=MapState.SETTLED
    ).order_by("-version")
    first = {each.room_id: each for each in settled}
    title = _("We found out who must take part")
    return [Milestone(each.room_id, each.created_at, "mapped", title) for each in first.values()]
