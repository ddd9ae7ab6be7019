"""The case page for those who work with it: the basis, the vote, and what the reader may do."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samskap.features.decisions.models import Case
from samskap.features.decisions.process import Count, lines_of
from samskap.features.decisions.selectors.content import Basis, Result, basis_of, kept_of, result_of
from samskap.features.decisions.selectors.standing import Standing, Voter, count_of, standing, voters
from samskap.features.decisions.selectors.visible import case_visible_to
from samskap.features.decisions.states import FLOW, CaseState, Choice
from samskap.features.decisions.words import CHOICE_WORDS, STATE_WORDS, VERDICT_WORDS, gate_name
from samskap.features.people import selectors as people
from samskap.features.people.models import Body
from samskap.features.stakeholders import selectors as stakeholders
from samskap.features.stakeholders.selectors.checks import missing_in
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import grounds
from samskap.kernel.access.guard import allowed, available


@dataclass(frozen=True)
class VoterLine:
    """A member's vote in words, for those who may see names."""

    name: str
    is_chair: bool
    vote: str
    condition: str
    has_seat: bool
    recusal: str


@dataclass(frozen=True)
class CasePage:
    """Everything the page shows. `can` names the acts that are open to the reader now."""

    id: int
    room_id: int
    room: str
    number: str
    kicker: str
    question: str
    label: str
    colour: str
    exempt_basis: str
    led_by_unit: bool
    revision: int
    basis: Basis
    result: Result | None
    count: Count
    standing: Standing
    gaps: list[dict]
    my_choice: str
    my_condition: str
    hearings: list[Body]
    councils: dict[int, str]
    voters: list[VoterLine]
    can: frozenset[str]
    is_open: bool
    conditions_url: str
    verdict: str
    verdict_colour: str

    @property
    def has_gaps(self) -> bool:
        """Whether a reason must be written before the case can be submitted."""
        return bool(self.gaps)

    @property
    def others_conditions(self) -> list[str]:
        """Conditions that have been put, apart from the reader's own."""
        mine = set(lines_of(self.my_condition))
        return [condition.text for condition in self.count.conditions if condition.text not in mine]

    def council(self, body_id: int) -> str:
        """The name of a council that was asked."""
        return self.councils.get(body_id, "")


def case_page(actor: Actor, case_id: int) -> CasePage:
    """One case as the actor may see it."""
    case = case_visible_to(actor, case_id)
    mine = standing(case, actor.person_id)
    found, checked = voters(case), check_of(case)
    counted = count_of(found)
    hearings = hearings_open_to(actor, case)
    my_vote = next((voter for voter in found if voter.person_id == actor.person_id), None)
    label, colour = STATE_WORDS[CaseState(case.state)]
    verdict, verdict_colour = VERDICT_WORDS[counted.verdict] if counted.verdict else ("", "neutral")
    return CasePage(
        id=case.pk,
        room_id=case.room_id,
        room=case.room.title,
        number=case.number,
        kicker=kicker_of(case),
        question=case.question,
        label=str(label),
        colour=colour,
        exempt_basis=case.exempt_basis,
        led_by_unit=case.room.unit_id is not None,
        revision=case.revision,
        basis=basis_of(case, checked, is_public=False),
        result=result_of(case),
        count=counted,
        standing=mine,
        gaps=missing_in(checked),
        my_choice=str(CHOICE_WORDS[Choice(my_vote.choice)]) if my_vote and my_vote.choice else "",
        my_condition=my_vote.condition if my_vote else "",
        hearings=hearings,
        councils=dict(case.councils.values_list("pk", "name")),
        voters=[_line(voter) for voter in found] if _may_see_names(actor, case, mine) else [],
        can=_can(actor, case, mine, counted) | ({"hear"} if hearings else set()),
        is_open=case.state == CaseState.SUBMITTED,
        conditions_url=reverse("decisions_work:vote", args=[case.pk]) + "?valg=conditions",
        verdict=str(verdict),
        verdict_colour=verdict_colour,
    )


def kicker_of(case: Case) -> str:
    """The line above the question: gate, body and meeting date, case number."""
    name = gate_name(case.gate)
    gate = _("Gate %(gate)s") % {"gate": case.gate if name == case.gate else f"{case.gate} {name}"}
    body = case.body.name
    if case.meeting_on:
        body = f"{body} {date_format(case.meeting_on, 'DATE_FORMAT')}"
    number = _("case %(number)s") % {"number": case.number}
    parts = [gate, body, number]
    if case.external_number:
        parts.append(_("meeting system %(number)s") % {"number": case.external_number})
    return " · ".join(parts)


def check_of(case: Case) -> dict:
    """What the room check says: kept with the case when it was submitted, run anew while it is a draft."""
    return stakeholders.whole_check(case.room_id) if case.state == CaseState.DRAFT else kept_of(case)


def hearings_open_to(actor: Actor, case: Case) -> list[Body]:
    """The councils asked that the actor is a member of and that have not spoken yet."""
    if case.state != CaseState.SUBMITTED or actor.person_id is None:
        return []
    mine = case.councils.filter(pk__in=people.bodies_of(actor.person_id))
    return list(mine.exclude(statements__case=case))


def _can(actor: Actor, case: Case, mine: Standing, counted: Count) -> frozenset[str]:
    scope = case.access_scope()
    steps = set(available(actor, FLOW, case.state, scope))
    acts = allowed(actor, scope, Action.CASE_WRITE, Action.CASE_VOTE, Action.CASE_RECUSE, Action.CONDITION_MEET)
    steps -= {"decide"} if not mine.may_vote or counted.verdict is None else set()
    if case.state == CaseState.DRAFT and Action.CASE_WRITE in acts:
        steps.add("edit")
    if case.state == CaseState.SUBMITTED and mine.may_vote:
        steps |= {name for name, action in _VOTING.items() if action in acts}
    if case.state == CaseState.DECIDED and Action.CONDITION_MEET in acts:
        steps.add("meet")
    return frozenset(steps)


_VOTING = {"vote": Action.CASE_VOTE, "recuse": Action.CASE_RECUSE}


def _may_see_names(actor: Actor, case: Case, mine: Standing) -> bool:
    """Members of the body and those who audit see who voted what; everybody sees the count."""
    if case.state not in (CaseState.SUBMITTED, CaseState.DECIDED):
        return False
    return mine.is_member or grounds(actor, Action.JOURNAL_READ, case.access_scope()) is not None


def _line(voter: Voter) -> VoterLine:
    if voter.recusal:
        vote = _("Disqualified")
    else:
        vote = str(CHOICE_WORDS[Choice(voter.choice)]) if voter.choice else _("Has not voted yet")
    return VoterLine(voter.name, voter.is_chair, vote, voter.condition, voter.has_seat, voter.recusal)
