"""Cases and decisions as everybody may see them; of exempt ones only number, body and legal basis."""

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Paginator
from django.db.models import F, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samskap.features.decisions.models import Case, Decision
from samskap.features.decisions.selectors.content import Basis, Result, basis_of, kept_of, result_of
from samskap.features.decisions.selectors.page import kicker_of
from samskap.features.decisions.selectors.story import address_of, public_link, verdict_sentence
from samskap.features.decisions.states import CaseState, Verdict
from samskap.features.decisions.words import STATE_WORDS, VERDICT_WORDS
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.ui.parts import Pages

PER_PAGE = 25


@dataclass(frozen=True)
class PublicCase:
    """One case in a public list. The title of an exempt case says nothing of its content."""

    number: str
    title: str
    body: str
    link: str
    label: str
    colour: str
    when: date | None
    sentence: str
    exempt_basis: str


@dataclass(frozen=True)
class PublicListing:
    waiting: list[PublicCase]
    decided: list[PublicCase]
    decided_total: int
    pages: Pages


@dataclass(frozen=True)
class PublicPage:
    """A case for everybody; without a basis when it is exempt from the public."""

    number: str
    title: str
    kicker: str
    label: str
    colour: str
    body: str
    exempt_basis: str
    led_by_unit: bool
    basis: Basis | None
    result: Result | None
    withdrawn: bool


def public_listing(number: int | str = 1) -> PublicListing:
    """Cases that wait for a decision, and decisions by page, newest first."""
    sheet = Paginator(_decided(), PER_PAGE).get_page(number)
    waiting = (
        _known().filter(state=CaseState.SUBMITTED).order_by(F("meeting_on").asc(nulls_last=True), "pk")
        if sheet.number == 1
        else []
    )
    return PublicListing(
        waiting=[_card(case) for case in waiting],
        decided=[_card(case) for case in sheet.object_list],
        decided_total=sheet.paginator.count,
        pages=Pages.of(sheet.number, sheet.paginator.num_pages),
    )


def latest_decisions(limit: int) -> list[PublicCase]:
    """The newest decisions, for other pages."""
    return [_card(case) for case in _decided()[:limit]]


def public_case(address: str) -> PublicPage:
    """One case that has been put to its body, by its number."""
    case = next((case for case in _known().filter(number=address.replace("-", "/"))), None)
    if case is None or address != address_of(case.number):
        raise OutsideReach
    is_open = not case.exempt_basis
    label, colour = STATE_WORDS[CaseState(case.state)]
    return PublicPage(
        number=case.number,
        title=_title(case),
        kicker=kicker_of(case) if is_open else case.body.name,
        label=str(label),
        colour=colour,
        body=case.body.name,
        exempt_basis=case.exempt_basis,
        led_by_unit=case.room.unit_id is not None,
        basis=basis_of(case, kept_of(case), is_public=True) if is_open else None,
        result=result_of(case) if is_open else None,
        withdrawn=case.state == CaseState.WITHDRAWN,
    )


def _known() -> QuerySet[Case]:
    return Case.objects.filter(submitted_at__isnull=False).select_related("body", "room", "decision")


def _decided() -> QuerySet[Case]:
    return _known().filter(state=CaseState.DECIDED).order_by("-decision__decided_on", "-pk")


def _title(case: Case) -> str:
    if case.exempt_basis:
        return _("Case %(number)s is exempt from the public") % {"number": case.number}
    return case.question


def _card(case: Case) -> PublicCase:
    decision: Decision | None = getattr(case, "decision", None)
    label, colour = STATE_WORDS[CaseState(case.state)]
    sentence = "" if decision else _when(case)
    if decision and not case.exempt_basis:
        label, colour = VERDICT_WORDS[Verdict(decision.verdict)]
        sentence = verdict_sentence(decision.verdict, decision.votes_for, decision.votes_against)
    return PublicCase(
        number=case.number,
        title=_title(case),
        body=case.body.name,
        link=public_link(case.number),
        label=str(label),
        colour=colour,
        when=decision.decided_on if decision else None,
        sentence=sentence,
        exempt_basis=case.exempt_basis,
    )


def _when(case: Case) -> str:
    if case.meeting_on:
        return _("To be decided on %(date)s.") % {"date": date_format(case.meeting_on, "DATE_FORMAT")}
    return _("The meeting date is not set yet.")


def cases_of_public_room(room_id: int) -> list[PublicCase]:
    """The cases about one room that everybody may know of, newest first."""
    return [_card(case) for case in _known().filter(room_id=room_id).exclude(state=CaseState.WITHDRAWN)]


def newest_decided_room() -> int | None:
    """The public room that a body decided about most lately."""
    return _decided().filter(room__is_public=True, exempt_basis="").values_list("room_id", flat=True).first()
