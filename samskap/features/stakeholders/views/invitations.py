"""Invitations of a room: asking somebody, the list with answers, and taking one back."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samskap.features.stakeholders.actions import invitations, reminders
from samskap.features.stakeholders.forms.invitations import InvitationForm
from samskap.features.stakeholders.forms.reasons import ReasonForm
from samskap.features.stakeholders.selectors.invitation_letter import invited_from, offered_address
from samskap.features.stakeholders.selectors.invitations import invitations_page
from samskap.features.stakeholders.selectors.places import empty_places
from samskap.features.stakeholders.selectors.visible import invitation_where_may, room_where_may
from samskap.features.stakeholders.views.crumbs import after, crumbs, to
from samskap.features.stakeholders.views.sections import sections
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Act, Crumb


@guarded(Action.INVITATION_SEND)
def send(request: Asking, room_id: int) -> HttpResponse:
    room = room_where_may(request.actor, room_id, Action.INVITATION_SEND)
    places = [(place.pk, place.label) for place in empty_places(room_id)]
    address = offered_address(room, request.GET)
    start = invited_from(room, request.GET)
    form = InvitationForm(request.POST or None, initial=start, places=places, address=address)
    if form.is_valid() and perform(form, lambda: invitations.send(actor=request.actor, **form.cleaned_data)):
        return done(request, _("The invitation has been sent."), after(request, room_id, "invitations"))
    context = {
        "places": places,
        "set_place": Act(_("Set a place"), to("plan", room_id)),
        "back": to("room_check", room_id),
        "crumbs": crumbs(room, Crumb(_("Invite"))),
    }
    return page(request, "stakeholders/work/invite.html", context, form)


@guarded(Action.INVITATION_SEND)
def listing(request: Asking, room_id: int) -> HttpResponse:
    found = invitations_page(request.actor, room_id, request.GET.get("tilstand", ""), request.GET.get("side", "1"))
    context = {
        "found": found,
        "sections": sections(request.actor, found.room, "invitations"),
        "invite": Act(_("Invite somebody"), to("invite", room_id)),
        "crumbs": crumbs(found.room, Crumb(_("Invitations"))),
    }
    return page(request, "stakeholders/work/invitations.html", context)


@require_POST
@guarded(Action.INVITATION_REMIND)
def remind(request: Asking, room_id: int, invitation_id: int) -> HttpResponse:
    asked = invitation_where_may(request.actor, room_id, invitation_id, Action.INVITATION_REMIND)
    reminders.remind(actor=request.actor, invitation_id=asked.pk)
    return done(request, _("A reminder has been sent."), to("invitations", room_id))


@guarded(Action.INVITATION_WITHDRAW)
def withdraw(request: Asking, room_id: int, invitation_id: int) -> HttpResponse:
    asked = invitation_where_may(request.actor, room_id, invitation_id, Action.INVITATION_WITHDRAW)
    back = to("invitations", room_id)
    form = ReasonForm(request.POST or None, initial={"seen": asked.revision})
    if form.is_valid() and perform(
        form, lambda: invitations.withdraw(actor=request.actor, invitation_id=invitation_id, **form.cleaned_data)
    ):
        return done(request, _("The invitation has been taken back, and the person is told."), back)
    context = {
        "question": _("Take back the invitation to %(name)s?") % {"name": asked.name or asked.person.name},
        "consequence": _("It can no longer be answered. The person is told that it is taken back, but not why."),
        "confirm_label": _("Take back the invitation"),
        "dangerous": True,
        "cancel_url": back,
        "crumbs": crumbs(room_where_may(request.actor, room_id, Action.INVITATION_WITHDRAW), Crumb(_("Take back"))),
    }
    return page(request, "ui/confirm.html", context, form)
