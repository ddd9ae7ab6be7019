"""The acts of members: voting, standing down, speaking for a council, and recording the decision."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.features.decisions.actions.decide import decide as decide_case
from samskap.features.decisions.actions.hear import hear as hear_council
from samskap.features.decisions.actions.recuse import recuse as recuse_member
from samskap.features.decisions.actions.vote import vote as give_vote
from samskap.features.decisions.forms import DecideForm, HearForm, RecuseForm, VoteForm
from samskap.features.decisions.selectors.page import CasePage, case_page
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.base import clock
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Crumb


@guarded(Action.CASE_VOTE)
def vote(request: Asking, case_id: int) -> HttpResponse:
    case = case_page(request.actor, case_id)
    initial = {"choice": request.GET.get("valg", ""), "condition": case.my_condition}
    form = VoteForm(request.POST or None, initial=initial, conditions=case.others_conditions)
    if form.is_valid() and perform(form, lambda: give_vote(actor=request.actor, case_id=case_id, **form.cleaned_data)):
        return done(request, _("Your vote is recorded. You can change it until the decision is made."), _show(case))
    return page(request, "decisions/work/vote.html", _context(case), form)


@guarded(Action.CASE_RECUSE)
def recuse(request: Asking, case_id: int) -> HttpResponse:
    case = case_page(request.actor, case_id)
    form = RecuseForm(request.POST or None)
    if form.is_valid() and perform(
        form, lambda: recuse_member(actor=request.actor, case_id=case_id, **form.cleaned_data)
    ):
        return done(request, _("You are recorded as disqualified in this case."), _show(case))
    return page(request, "decisions/work/recuse.html", _context(case), form)


@guarded(Action.CASE_HEAR)
def hear(request: Asking, case_id: int, body_id: int) -> HttpResponse:
    case = case_page(request.actor, case_id)
    form = HearForm(request.POST or None)
    if form.is_valid() and perform(
        form, lambda: hear_council(actor=request.actor, case_id=case_id, body_id=body_id, **form.cleaned_data)
    ):
        return done(request, _("The council's statement now stands with the case."), _show(case))
    return page(request, "decisions/work/hear.html", {**_context(case), "council": case.council(body_id)}, form)


@guarded(Action.CASE_DECIDE)
def decide(request: Asking, case_id: int) -> HttpResponse:
    case = case_page(request.actor, case_id)
    form = DecideForm(request.POST or None, initial={"seen": case.revision, "decided_on": clock.today()})
    if form.is_valid() and perform(
        form, lambda: decide_case(actor=request.actor, case_id=case_id, **form.cleaned_data)
    ):
        return done(request, _("The decision is recorded, and those concerned are told."), _show(case))
    return page(request, "decisions/work/decide.html", _context(case), form)


def _show(case: CasePage) -> str:
    return reverse("decisions_work:show", args=[case.id])


def _context(case: CasePage) -> dict[str, object]:
    crumbs = [Crumb(_("Cases"), reverse("decisions_work:listing")), Crumb(case.number, _show(case))]
    return {"case": case, "crumbs": crumbs, "back": _show(case)}
