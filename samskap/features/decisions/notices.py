"""What members, councils and followers are told about a case."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse

from samskap.features.decisions.models import Case
from samskap.features.decisions.selectors.story import public_link
from samskap.features.decisions.states import Verdict
from samskap.features.decisions.words import VERDICT_WORDS
from samskap.features.people import selectors as people
from samskap.features.people.models import Person
from samskap.features.rooms import selectors as rooms
from samskap.kernel.notify.tell import Notice, Recipient


@dataclass(frozen=True)
class CaseSubmitted(Notice):
    """To the members of the body: a case waits for their vote."""

    template = "decisions/mail/submitted"
    case_id: int

    def audience(self) -> Iterable[Recipient]:
        case = _case(self.case_id)
        return _recipients(people.members_of(case.body_id), _work_link(case))

    def context(self) -> dict[str, object]:
        return _about(_case(self.case_id))


@dataclass(frozen=True)
class CouncilAsked(Notice):
    """To the members of a statutory council: the municipality asks for their statement."""

    template = "decisions/mail/council_asked"
    case_id: int
    body_id: int

    def audience(self) -> Iterable[Recipient]:
        case = _case(self.case_id)
        return _recipients(people.members_of(self.body_id), _work_link(case))

    def context(self) -> dict[str, object]:
        case = _case(self.case_id)
        council = case.councils.filter(pk=self.body_id).first()
        return {**_about(case), "council": council.name if council else ""}


@dataclass(frozen=True)
class DecisionMade(Notice):
    """To the members and to everybody who follows the room: what was decided. Exempt content is not told by letter."""

    template = "decisions/mail/decided"
    case_id: int

    def audience(self) -> Iterable[Recipient]:
        case = _case(self.case_id)
        yield from _recipients(people.members_of(case.body_id), _work_link(case))
        yield from _recipients(rooms.followers(case.room_id), public_link(case.number))

    def context(self) -> dict[str, object]:
        case = _case(self.case_id)
        decision = case.decision
        return {
            **_about(case),
            "verdict": VERDICT_WORDS[Verdict(decision.verdict)][0],
            "votes_for": decision.votes_for,
            "votes_against": decision.votes_against,
            "conditions": [condition.text for condition in decision.conditions.all()],
        }


@dataclass(frozen=True)
class CaseWithdrawn(Notice):
    """To the members and the councils asked: the case has been taken back."""

    template = "decisions/mail/withdrawn"
    case_id: int
    reason: str

    def audience(self) -> Iterable[Recipient]:
        case = _case(self.case_id)
        told: dict[int, Person] = {}
        for body_id in [case.body_id, *case.councils.values_list("pk", flat=True)]:
            told.update({person.pk: person for person in people.members_of(body_id)})
        return _recipients(told.values(), _work_link(case))

    def context(self) -> dict[str, object]:
        case = _case(self.case_id)
        return {**_about(case), "reason": "" if case.exempt_basis else self.reason}


def _case(case_id: int) -> Case:
    return Case.objects.select_related("body", "decision").get(pk=case_id)


def _about(case: Case) -> dict[str, object]:
    return {
        "number": case.number,
        "body": case.body.name,
        "question": "" if case.exempt_basis else case.question,
        "meeting_on": case.meeting_on,
        "exempt_basis": case.exempt_basis,
    }


def _work_link(case: Case) -> str:
    return reverse("decisions_work:show", args=[case.pk])


def _recipients(persons: Iterable[Person], link: str) -> Iterator[Recipient]:
    for person in persons:
        yield people.recipient(person, link)
