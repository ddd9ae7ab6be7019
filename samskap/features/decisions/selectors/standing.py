"""Who may decide a case: members, chair, recusals, seats in the room, and how the votes stand."""

from collections.abc import Collection
from dataclasses import dataclass

from samskap.features.decisions.models import Case, CaseVote, Recusal
from samskap.features.decisions.process import Ballot, Count, count
from samskap.features.decisions.states import CaseState
from samskap.features.people import selectors as people
from samskap.features.rooms import selectors as rooms


@dataclass(frozen=True)
class Member:
    """A member of the body today."""

    person_id: int
    name: str
    is_chair: bool


@dataclass(frozen=True)
class Standing:
    """What one person is in one case; somebody without a number is nobody there."""

    person_id: int = 0
    is_member: bool = False
    is_recused: bool = False
    has_seat: bool = False

    @property
    def may_vote(self) -> bool:
        return self.is_member and not self.is_recused


@dataclass(frozen=True)
class Voter:
    """A member with the vote or recusal given, for those who may see names."""

    person_id: int
    name: str
    is_chair: bool
    choice: str = ""
    condition: str = ""
    has_seat: bool = False
    recusal: str = ""


def standing(case: Case, person_id: int | None) -> Standing:
    """Whether the person is a member of the body that has the case, is recused, and has taken part in the room."""
    if person_id is None or not people.membership(case.body_id).filter(person_id=person_id).exists():
        return Standing()
    return Standing(
        person_id=person_id,
        is_member=True,
        is_recused=Recusal.objects.filter(case=case, member_id=person_id).exists(),
        has_seat=rooms.has_seat(person_id, case.room_id),
    )


def members(body_id: int) -> list[Member]:
    """The body's members today, the chair first; nobody twice."""
    found: dict[int, Member] = {}
    for seat in people.membership(body_id):
        found.setdefault(seat.person_id, Member(seat.person_id, seat.person.name, seat.is_chair))
    return list(found.values())


def voters(case: Case) -> list[Voter]:
    """The body's members with what they voted or why they are recused; of a decided case, those who took part."""
    votes = {vote.member_id: vote for vote in CaseVote.objects.filter(case=case).select_related("member")}
    recusals = {row.member_id: row for row in Recusal.objects.filter(case=case).select_related("member")}
    today = members(case.body_id)
    if case.state == CaseState.DECIDED:
        chairs = {member.person_id for member in today if member.is_chair}
        took_part = [*(vote.member for vote in votes.values()), *(row.member for row in recusals.values())]
        today = [Member(person.pk, person.name, person.pk in chairs) for person in took_part]
    return [_voter(member, votes.get(member.person_id), recusals.get(member.person_id)) for member in today]


def count_of(found: Collection[Voter]) -> Count:
    """How the votes stand among the members."""
    ballots = [Ballot(voter.person_id, voter.choice, voter.condition) for voter in found if voter.choice]
    chairs = [voter.person_id for voter in found if voter.is_chair and not voter.recusal]
    return count(ballots, {voter.person_id for voter in found}, next(iter(chairs), None))


def _voter(member: Member, vote: CaseVote | None, recusal: Recusal | None) -> Voter:
    return Voter(
        person_id=member.person_id,
        name=member.name,
        is_chair=member.is_chair,
        choice=vote.choice if vote else "",
        condition=vote.condition if vote else "",
        has_seat=vote.has_seat if vote else False,
        recusal=recusal.reason if recusal else "",
    )
