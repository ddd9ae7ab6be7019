"""One's day, the rooms, and one room."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samskap.across.room_home import selectors
from samskap.across.room_home.forms import EndSeatForm
from samskap.features.rooms import actions as rooms
from samskap.features.rooms import selectors as room_selectors
from samskap.kernel.access.actions import Action
from samskap.kernel.access.decide import authorize
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform


@guarded(Action.NOTICE_READ)
@require_safe
def my_day(request: Asking) -> HttpResponse:
    return render(request, "room_home/my_day.html", selectors.my_day(request.actor))


@guarded(Action.ROOM_READ)
@require_safe
def listing(request: Asking) -> HttpResponse:
    return render(request, "room_home/listing.html", {"rooms": selectors.room_lines(request.actor)})


@guarded(Action.ROOM_READ)
@require_safe
def show(request: Asking, room_id: int) -> HttpResponse:
    found = selectors.room_page(request.actor, room_id, request.GET.get("side", "1"))
    return render(request, "room_home/show.html", found)


@guarded(Action.SEAT_END)
def end_seat(request: Asking, room_id: int, seat_id: int) -> HttpResponse:
    room = room_selectors.room_for(request.actor, room_id)
    seat = room_selectors.seat_in(room.pk, seat_id)
    authorize(request.actor, Action.SEAT_END, seat)
    form = EndSeatForm(request.POST or None)
    back = reverse("room_home:show", args=[room.pk])
    if form.is_valid() and perform(
        form, lambda: rooms.seat_end(actor=request.actor, seat_id=seat.pk, reason=form.cleaned_data["reason"])
    ):
        return done(request, _("The seat has ended."), back)
    context = {
        "question": _("End the seat of %(name)s?") % {"name": seat.person.name},
        "consequence": _("The place becomes empty at the table. What the person has contributed stays."),
        "confirm_label": _("End the seat"),
        "cancel_url": back,
        "base": "ui/work.html",
    }
    return page(request, "ui/confirm.html", context, form)
