"""Cases for those who write, submit, withdraw and follow them up."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samskap.features.decisions.actions.meet import meet as meet_condition
from samskap.features.decisions.actions.submit import submit as submit_case
from samskap.features.decisions.actions.withdraw import withdraw as withdraw_case
from samskap.features.decisions.actions.write import edit as edit_case
from samskap.features.decisions.actions.write import write as write_case
from samskap.features.decisions.forms import CaseForm, SubmitForm, WithdrawForm
from samskap.features.decisions.selectors import drafts
from samskap.features.decisions.selectors import listing as lists
from samskap.features.decisions.selectors.page import case_page
from samskap.features.decisions.selectors.visible import case_visible_to, condition_visible_to
from samskap.features.rooms import selectors as rooms
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Crumb


@guarded(Action.CASE_READ)
def listing(request: Asking) -> HttpResponse:
    found = lists.listing(request.actor, request.GET.get("side", 1))
    return page(request, "decisions/work/listing.html", {"listing": found})


@guarded(Action.CASE_READ)
def show(request: Asking, case_id: int) -> HttpResponse:
    case = case_page(request.actor, case_id)
    return page(request, "decisions/work/show.html", {"case": case, "crumbs": crumbs_to(case.number)})


@guarded(Action.CASE_WRITE)
def write(request: Asking, room_id: int) -> HttpResponse:
    room = rooms.room_for(request.actor, room_id)
    gate = request.GET.get("port", "")
    form = CaseForm(request.POST or None, initial={"gate": gate}, gate=gate, **drafts.body_choices())
    if form.is_valid():
        made: list = []
        fields = {name: value for name, value in form.cleaned_data.items() if name != "seen"}
        if perform(form, lambda: made.append(write_case(actor=request.actor, room_id=room.pk, **fields))):
            return done(request, _("The draft has been saved."), reverse("decisions_work:show", args=[made[0].pk]))
    context: dict[str, object] = {"crumbs": crumbs_to(_("New case")), "room": room.title, "title": _("Write a case")}
    return page(request, "decisions/work/write.html", context, form)


@guarded(Action.CASE_WRITE)
def edit(request: Asking, case_id: int) -> HttpResponse:
    draft = drafts.draft_for(request.actor, case_id)
    form = CaseForm(request.POST or None, initial=draft.initial, gate=draft.gate, **drafts.body_choices())
    if form.is_valid() and perform(form, lambda: edit_case(actor=request.actor, case_id=case_id, **form.cleaned_data)):
        return done(request, _("The draft has been saved."), reverse("decisions_work:show", args=[case_id]))
    context: dict[str, object] = {
        "crumbs": crumbs_to(draft.number, case_id),
        "room": draft.room,
        "title": _("Change the draft"),
    }
    return page(request, "decisions/work/write.html", context, form)


@guarded(Action.CASE_SUBMIT)
def submit(request: Asking, case_id: int) -> HttpResponse:
    case = case_page(request.actor, case_id)
    form = SubmitForm(request.POST or None, initial={"seen": case.revision}, gaps=case.gaps)
    if form.is_valid() and perform(
        form, lambda: submit_case(actor=request.actor, case_id=case_id, **form.cleaned_data)
    ):
        return done(request, _("The case has been submitted, and the members are told."), show_url(case_id))
    context = {"case": case, "crumbs": crumbs_to(case.number, case_id)}
    return page(request, "decisions/work/submit.html", context, form)


@guarded(Action.CASE_WITHDRAW)
def withdraw(request: Asking, case_id: int) -> HttpResponse:
    case = case_visible_to(request.actor, case_id)
    form = WithdrawForm(request.POST or None, initial={"seen": case.revision})
    if form.is_valid() and perform(
        form, lambda: withdraw_case(actor=request.actor, case_id=case_id, **form.cleaned_data)
    ):
        return done(request, _("The case has been withdrawn."), show_url(case_id))
    context = {
        "question": _("Withdraw case %(number)s?") % {"number": case.number},
        "consequence": _("It can then not be decided. The members are told if it has been put to them."),
        "confirm_label": _("Withdraw the case"),
        "cancel_url": show_url(case_id),
        "crumbs": crumbs_to(case.number, case_id),
        "dangerous": True,
    }
    return page(request, "ui/confirm.html", context, form)


@require_POST
@guarded(Action.CONDITION_MEET)
def meet(request: Asking, condition_id: int) -> HttpResponse:
    condition = condition_visible_to(request.actor, condition_id)
    meet_condition(actor=request.actor, condition_id=condition.pk)
    return done(request, _("The condition is marked as met."), show_url(condition.decision.case_id))


def show_url(case_id: int) -> str:
    return reverse("decisions_work:show", args=[case_id])


def crumbs_to(label: str, case_id: int | None = None) -> list[Crumb]:
    """The way down to a case, or to one of its forms."""
    return [Crumb(_("Cases"), reverse("decisions_work:listing")), Crumb(label, show_url(case_id) if case_id else "")]
