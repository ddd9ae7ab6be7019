"""How votes are counted: quorum, majority, the chair's vote, and which conditions follow the decision."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from samskap.features.decisions.states import Choice, Verdict


@dataclass(frozen=True)
class Ballot:
    """One member's vote; each line of the condition is a condition of its own."""

    member_id: int
    choice: str
    condition: str = ""


@dataclass(frozen=True)
class Carried:
    """A condition somebody put, how many stand behind it, and whether it follows the decision."""

    text: str
    backers: int
    is_carried: bool


@dataclass(frozen=True)
class Count:
    """The state of the vote. Without a verdict it cannot be decided yet."""

    members: int
    votes_for: int
    conditional: int
    votes_against: int
    needed: int
    has_quorum: bool
    is_tied: bool
    by_chair: bool
    conditions: tuple[Carried, ...]
    verdict: Verdict | None

    @property
    def cast(self) -> int:
        return self.votes_for + self.votes_against

    @property
    def carried(self) -> tuple[str, ...]:
        return tuple(condition.text for condition in self.conditions if condition.is_carried)


def count(ballots: Iterable[Ballot], members: Collection[int], chair_id: int | None) -> Count:
    """Counts the votes of those who are members. `chair_id` is empty when there is no chair who may vote.

    Kommuneloven § 11-9: at least half of the members must vote, the majority of the votes cast decides, and in a tie
    the chair's vote. A condition follows when at least half of those who voted for stand behind it.
    """
    valid = [ballot for ballot in ballots if ballot.member_id in members]
    supporting = [ballot for ballot in valid if ballot.choice != Choice.AGAINST]
    votes_for, votes_against = len(supporting), len(valid) - len(supporting)
    conditions = _conditions(supporting)
    needed = max(1, (len(members) + 1) // 2)
    is_tied = votes_for == votes_against and bool(valid)
    is_adopted = _majority(valid, votes_for, votes_against, chair_id)
    has_quorum = len(valid) >= needed
    return Count(
        members=len(members),
        votes_for=votes_for,
        conditional=sum(ballot.choice == Choice.CONDITIONS for ballot in valid),
        votes_against=votes_against,
        needed=needed,
        has_quorum=has_quorum,
        is_tied=is_tied,
        by_chair=is_tied and is_adopted is not None and chair_id is not None,
        conditions=conditions,
        verdict=_verdict(is_adopted, conditions) if has_quorum else None,
    )


def lines_of(condition: str) -> list[str]:
    """The conditions of one vote, one per line."""
    return [line.strip() for line in condition.splitlines() if line.strip()]


def _majority(valid: list[Ballot], votes_for: int, votes_against: int, chair_id: int | None) -> bool | None:
    """Adopted or not; nothing while a tie waits for the chair."""
    if votes_for != votes_against or chair_id is None:
        return votes_for > votes_against
    chairs = [ballot.choice for ballot in valid if ballot.member_id == chair_id]
    return chairs[0] != Choice.AGAINST if chairs else None


def _verdict(is_adopted: bool | None, conditions: tuple[Carried, ...]) -> Verdict | None:
    if is_adopted is None:
        return None
    if not is_adopted:
        return Verdict.REJECTED
    has_conditions = any(condition.is_carried for condition in conditions)
    return Verdict.ADOPTED_WITH_CONDITIONS if has_conditions else Verdict.ADOPTED


def _conditions(supporting: list[Ballot]) -> tuple[Carried, ...]:
    first_wording: dict[str, str] = {}
    backers: dict[str, set[int]] = {}
    for ballot in supporting:
        for line in lines_of(ballot.condition):
            first_wording.setdefault(_same(line), line)
            backers.setdefault(_same(line), set()).add(ballot.member_id)
    return tuple(Carried(first_wording[key], len(who), 2 * len(who) >= len(supporting)) for key, who in backers.items())


def _same(text: str) -> str:
    """What makes two wordings the same condition: not spaces, capitals or the full stop."""
    return " ".join(text.split()).casefold().rstrip(".")
