"""Starting help: whom the room should consider, and the answers to each proposal."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from samskap.features.stakeholders.actions import considerations
from samskap.features.stakeholders.forms.reasons import AsideForm, PressForm
from samskap.features.stakeholders.selectors.help_page import group_where_may, help_page
from samskap.features.stakeholders.selectors.voice_words import group_name
from samskap.features.stakeholders.views.crumbs import Titled, crumbs, to
from samskap.features.stakeholders.views.sections import sections
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Crumb


@guarded(Action.PROPOSAL_CONSIDER)
def show(request: Asking, room_id: int) -> HttpResponse:
    found = help_page(request.actor, room_id, request.GET.get("antall"))
    context = {
        "found": found,
        "sections": sections(request.actor, found.room, "room_check"),
        "crumbs": crumbs(found.room, Crumb(_("Proposals"))),
    }
    return page(request, "stakeholders/work/help.html", context)


@guarded(Action.PROPOSAL_CONSIDER)
def accept(request: Asking, room_id: int, group: str) -> HttpResponse:
    room = group_where_may(request.actor, room_id, group)
    form, name = PressForm(request.POST if request.method == "POST" else None), group_name(group)
    if form.is_valid() and perform(
        form, lambda: considerations.accept(actor=request.actor, room_id=room_id, group=group)
    ):
        return done(request, _("%(name)s: now in the map. Judge them there.") % {"name": name}, to("help", room_id))
    context = {
        "question": _("Put %(name)s on the map?") % {"name": name},
        "consequence": _("They are placed in the middle, as unsure, until somebody has judged them."),
        "confirm_label": _("Put on the map"),
        "cancel_url": to("help", room_id),
        "crumbs": _crumbs(room, name),
    }
    return page(request, "ui/confirm.html", context, form)


@guarded(Action.PROPOSAL_CONSIDER)
def dismiss(request: Asking, room_id: int, group: str) -> HttpResponse:
    room = group_where_may(request.actor, room_id, group)
    form, name = AsideForm(request.POST or None), group_name(group)
    if form.is_valid() and perform(
        form,
        lambda: considerations.dismiss(actor=request.actor, room_id=room_id, group=group, **form.cleaned_data),
    ):
        return done(request, _("%(name)s: put aside. The reason is kept.") % {"name": name}, to("help", room_id))
    context = {
        "question": _("Put %(name)s aside?") % {"name": name},
        "consequence": _("They are not proposed any more in this room. You can take it back."),
        "confirm_label": _("Put aside"),
        "cancel_url": to("help", room_id),
        "crumbs": _crumbs(room, name),
    }
    return page(request, "ui/confirm.html", context, form)


@guarded(Action.PROPOSAL_CONSIDER)
def take_back(request: Asking, room_id: int, group: str) -> HttpResponse:
    room = group_where_may(request.actor, room_id, group)
    form, name = PressForm(request.POST if request.method == "POST" else None), group_name(group)
    if form.is_valid() and perform(
        form, lambda: considerations.take_back(actor=request.actor, room_id=room_id, group=group)
    ):
        return done(request, _("%(name)s: may be proposed again.") % {"name": name}, to("help", room_id))
    context = {
        "question": _("Consider %(name)s again?") % {"name": name},
        "consequence": _("They are no longer put aside, and may be proposed again."),
        "confirm_label": _("Consider again"),
        "cancel_url": to("help", room_id),
        "crumbs": _crumbs(room, name),
    }
    return page(request, "ui/confirm.html", context, form)


def _crumbs(room: Titled, label: str) -> list[Crumb]:
    return crumbs(room, Crumb(_("Proposals"), to("help", room.pk)), Crumb(label))
