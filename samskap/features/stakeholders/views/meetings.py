"""Attendance of a room: the meetings and who came, noting one, and following up those who never come."""

from datetime import date

from django.http import HttpResponse
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from samskap.features.stakeholders.actions import meetings
from samskap.features.stakeholders.forms.meetings import FollowUpForm, MeetingForm, NewMeetingForm
from samskap.features.stakeholders.selectors import meetings as reads
from samskap.features.stakeholders.selectors.visible import room_where_may
from samskap.features.stakeholders.views.crumbs import Titled, after, crumbs, to
from samskap.features.stakeholders.views.sections import sections
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, allowed, guarded
from samskap.kernel.base import clock
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Act, Crumb


@guarded(Action.MEETING_READ)
def listing(request: Asking, room_id: int) -> HttpResponse:
    numbers = request.GET.get("side", "1"), request.GET.get("folk", "1")
    found = reads.attendance_page(request.actor, room_id, *numbers)
    context = {
        "found": found,
        "sections": sections(request.actor, found.room, "attendance"),
        "note": Act(_("Note a meeting"), to("meeting_note", room_id)) if found.can["meeting_note"] else None,
        "crumbs": crumbs(found.room, Crumb(_("Attendance"))),
    }
    return page(request, "stakeholders/work/attendance.html", context)


@guarded(Action.MEETING_NOTE)
def note(request: Asking, room_id: int) -> HttpResponse:
    room = room_where_may(request.actor, room_id, Action.MEETING_NOTE)
    day = _day(request, clock.today())
    start = {"held_on": day, "listed_for": day}
    could_come = reads.who_could_come(room_id, day)
    form = NewMeetingForm(request.POST or None, initial=start, day=day, could_come=could_come)
    if form.is_valid() and perform(
        form, lambda: meetings.note(actor=request.actor, room_id=room_id, **form.cleaned_data)
    ):
        return done(request, _("The meeting is noted."), to("attendance", room_id))
    context = {"title": _("Note a meeting"), "back": to("attendance", room_id)}
    return page(request, "stakeholders/work/meeting.html", context | {"crumbs": _crumbs(room, context["title"])}, form)


@guarded(Action.MEETING_NOTE)
def change(request: Asking, room_id: int, meeting_id: int) -> HttpResponse:
    meeting = reads.meeting_where_may(request.actor, room_id, meeting_id)
    start: dict[str, object] = {"what": meeting.what, "held_on": meeting.held_on, "listed_for": meeting.held_on}
    start |= {"came": reads.came_to(meeting), "seen": meeting.revision}
    day = _day(request, meeting.held_on)
    form = MeetingForm(request.POST or None, initial=start, day=day, could_come=reads.who_could_come(room_id, day))
    if form.is_valid() and perform(
        form, lambda: meetings.change(actor=request.actor, meeting_id=meeting.pk, **form.cleaned_data)
    ):
        return done(request, _("The meeting has been corrected."), to("attendance", room_id))
    context = {"title": meeting.what, "back": to("attendance", room_id), "crumbs": _crumbs(meeting.room, meeting.what)}
    return page(request, "stakeholders/work/meeting.html", context, form)


@guarded(Action.ABSENCE_FOLLOW_UP)
def follow_up(request: Asking, room_id: int, seat_id: int) -> HttpResponse:
    room, seat, missed, told = reads.absent_where_may(request.actor, room_id, seat_id)
    form = FollowUpForm(request.POST or None, initial={"done_on": clock.today()})
    if form.is_valid() and perform(
        form, lambda: meetings.follow_up(actor=request.actor, seat_id=seat_id, **form.cleaned_data)
    ):
        return done(request, _("It is noted what you have done."), after(request, room_id, "attendance"))
    context: dict[str, object] = {"seat": seat, "missed": missed, "told": told, "back": to("attendance", room_id)}
    if allowed(request.actor, seat.access_scope(), Action.SEAT_END):
        context["end_url"] = reverse("room_home:end_seat", args=[room_id, seat_id])
    context |= {"crumbs": _crumbs(room, seat.person.name or _("Follow up"))}
    return page(request, "stakeholders/work/follow_up.html", context, form)


def _day(request: Asking, otherwise: date) -> date:
    """The day that the list is made for: the one that was typed, when it is one."""
    try:
        return parse_date(request.POST.get("held_on", "").strip()) or otherwise
    except ValueError:
        return otherwise


def _crumbs(room: Titled, label: object) -> list[Crumb]:
    return crumbs(room, Crumb(_("Attendance"), to("attendance", room.pk)), Crumb(str(label)))
