"""Interviews of a room, and those who were named in them: the list, a new one, contacted, and put aside."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from samskap.features.stakeholders.actions import interviews
from samskap.features.stakeholders.forms.interviews import ContactForm, InterviewForm
from samskap.features.stakeholders.forms.reasons import ReasonForm
from samskap.features.stakeholders.selectors.interviews import (
    interviews_page,
    named_called,
    named_where_may,
    stakeholder_choices,
)
from samskap.features.stakeholders.selectors.visible import room_where_may
from samskap.features.stakeholders.views.crumbs import Titled, after, crumbs, to
from samskap.features.stakeholders.views.sections import sections
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Act, Crumb


@guarded(Action.INTERVIEW_READ)
def listing(request: Asking, room_id: int) -> HttpResponse:
    found = interviews_page(request.actor, room_id, request.GET.get("side"), request.GET.get("ventende"))
    can_note = found.can["interview_note"]
    context = {
        "found": found,
        "first": Act(_("Note an interview"), to("interview_note", room_id)) if can_note else None,
        "sections": sections(request.actor, found.room, "interviews"),
        "crumbs": crumbs(found.room, Crumb(_("Interviews"))),
    }
    return page(request, "stakeholders/work/interviews.html", context)


@guarded(Action.INTERVIEW_NOTE)
def note(request: Asking, room_id: int) -> HttpResponse:
    room = room_where_may(request.actor, room_id, Action.INTERVIEW_NOTE)
    initial = {"who": named_called(request.actor, room_id, request.GET.get("nevnt"))}
    form = InterviewForm(request.POST or None, initial=initial, stakeholders=stakeholder_choices(room_id))
    if form.is_valid() and perform(
        form, lambda: interviews.note(actor=request.actor, room_id=room_id, **form.cleaned_data)
    ):
        return done(request, _("The interview has been noted."), to("interviews", room_id))
    context = {"back": to("interviews", room_id), "crumbs": _crumbs(room, _("Note an interview"))}
    return page(request, "stakeholders/work/interview_note.html", context, form)


@guarded(Action.NAMED_CONTACT)
def contact(request: Asking, room_id: int, named_id: int) -> HttpResponse:
    named = named_where_may(request.actor, room_id, named_id, Action.NAMED_CONTACT)
    form = ContactForm(request.POST or None, initial={"seen": named.revision})
    if form.is_valid() and perform(
        form, lambda: interviews.contact(actor=request.actor, named_id=named_id, **form.cleaned_data)
    ):
        return done(request, _("It is noted that they have been contacted."), after(request, room_id, "interviews"))
    context = {
        "question": _("Have you contacted %(name)s?") % {"name": named.name},
        "consequence": _("They then leave the list of those who have been named but not contacted."),
        "confirm_label": _("Save"),
        "cancel_url": to("interviews", room_id),
        "crumbs": _crumbs(named.room, _("Contacted")),
    }
    return page(request, "ui/confirm.html", context, form)


@guarded(Action.NAMED_SET_ASIDE)
def set_aside(request: Asking, room_id: int, named_id: int) -> HttpResponse:
    named = named_where_may(request.actor, room_id, named_id, Action.NAMED_SET_ASIDE)
    form = ReasonForm(request.POST or None, initial={"seen": named.revision})
    if form.is_valid() and perform(
        form, lambda: interviews.set_aside(actor=request.actor, named_id=named_id, **form.cleaned_data)
    ):
        return done(request, _("They are put aside, and the reason is kept."), to("interviews", room_id))
    context = {
        "question": _("Put %(name)s aside?") % {"name": named.name},
        "consequence": _("You do not contact them. The reason is kept, and you can contact them later all the same."),
        "confirm_label": _("Put aside"),
        "cancel_url": to("interviews", room_id),
        "crumbs": _crumbs(named.room, _("Put aside")),
    }
    return page(request, "ui/confirm.html", context, form)


def _crumbs(room: Titled, label: str) -> list[Crumb]:
    return crumbs(room, Crumb(_("Interviews"), to("interviews", room.pk)), Crumb(label))
