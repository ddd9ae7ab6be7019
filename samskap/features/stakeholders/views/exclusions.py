"""Holding somebody out of a room: the list, the decision, the answer to an appeal, lifting it, and one's own letter."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from samskap.features.stakeholders.actions import exclusions
from samskap.features.stakeholders.forms.exclusions import AnswerForm, AppealForm, ExcludeForm
from samskap.features.stakeholders.forms.reasons import ReasonForm
from samskap.features.stakeholders.selectors import exclusions as reads
from samskap.features.stakeholders.selectors.visible import room_where_may
from samskap.features.stakeholders.views.crumbs import crumbs, to
from samskap.features.stakeholders.views.sections import sections
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded, open_page
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Crumb


@guarded(Action.EXCLUSION_READ)
def listing(request: Asking, room_id: int) -> HttpResponse:
    found = reads.exclusions_page(request.actor, room_id)
    context = {
        "found": found,
        "sections": sections(request.actor, found.room, "exclusions"),
        "crumbs": crumbs(found.room, Crumb(_("Held out"))),
    }
    return page(request, "stakeholders/work/exclusions.html", context)


@guarded(Action.EXCLUSION_DECIDE)
def exclude(request: Asking, room_id: int) -> HttpResponse:
    room = room_where_may(request.actor, room_id, Action.EXCLUSION_DECIDE)
    people = reads.who_can_be_held_out(request.actor, room_id)
    initial = {"person_id": reads.person_at(room_id, request.GET.get("sete", ""))}
    form = ExcludeForm(request.POST or None, initial=initial, people=people)
    if form.is_valid() and perform(
        form, lambda: exclusions.decide(actor=request.actor, room_id=room_id, **form.cleaned_data)
    ):
        return done(
            request, _("The decision is made, and the person has been sent a letter."), to("exclusions", room_id)
        )
    context = {"people": people, "room": room, "back": to("exclusions", room_id), "places_url": to("places", room_id)}
    context["crumbs"] = crumbs(room, Crumb(_("Held out"), to("exclusions", room_id)), Crumb(_("Hold somebody out")))
    return page(request, "stakeholders/work/exclude.html", context, form)


@guarded(Action.EXCLUSION_ANSWER)
def answer(request: Asking, room_id: int, exclusion_id: int) -> HttpResponse:
    found = reads.exclusion_where_may(request.actor, room_id, exclusion_id, Action.EXCLUSION_ANSWER)
    form = AnswerForm(request.POST or None, initial={"seen": found.revision})
    back = to("exclusions", room_id)
    if form.is_valid() and perform(
        form, lambda: exclusions.answer(actor=request.actor, exclusion_id=exclusion_id, **form.cleaned_data)
    ):
        return done(request, _("The appeal has been answered, and the person is told."), back)
    context = {"found": found, "back": back}
    context["crumbs"] = crumbs(found.room, Crumb(_("Held out"), back), Crumb(_("Answer the appeal")))
    return page(request, "stakeholders/work/answer_appeal.html", context, form)


@guarded(Action.EXCLUSION_LIFT)
def lift(request: Asking, room_id: int, exclusion_id: int) -> HttpResponse:
    found = reads.exclusion_where_may(request.actor, room_id, exclusion_id, Action.EXCLUSION_LIFT)
    form = ReasonForm(request.POST or None, initial={"seen": found.revision})
    back = to("exclusions", room_id)
    if form.is_valid() and perform(
        form, lambda: exclusions.lift(actor=request.actor, exclusion_id=exclusion_id, **form.cleaned_data)
    ):
        return done(request, _("The decision is lifted, and the person is told."), back)
    context = {
        "question": _("Let %(name)s in again?") % {"name": found.person.name},
        "consequence": _(
            "The seat is given back, at the same place if it is still empty. The person reads your reason."
        ),
        "confirm_label": _("Lift the decision"),
        "cancel_url": back,
        "crumbs": crumbs(found.room, Crumb(_("Held out"), back), Crumb(_("Lift"))),
    }
    return page(request, "ui/confirm.html", context, form)


@open_page
@never_cache
def letter(request: Asking, token: str) -> HttpResponse:
    told = reads.exclusion_letter(request.actor, token)
    form = AppealForm(request.POST or None)
    if form.is_valid() and perform(
        form, lambda: exclusions.appeal(actor=request.actor, token=token, **form.cleaned_data)
    ):
        return done(request, _("Your appeal has been sent."), reverse("stakeholders:exclusion", args=[token]))
    response = page(request, "stakeholders/public/exclusion.html", {"told": told}, form)
    # The secret address is told to nobody else; "no-referrer" would also hide it from our own check of the form.
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
