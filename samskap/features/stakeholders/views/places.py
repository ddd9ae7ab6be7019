"""Places at the table: the list, setting and changing one, proposals from the map, and who sits there."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samskap.features.stakeholders.actions import places, seats
from samskap.features.stakeholders.forms.places import AppointForm, NewPlaceForm, PlaceForm, ProposeForm, SearchForm
from samskap.features.stakeholders.forms.reasons import ReasonForm
from samskap.features.stakeholders.selectors import places as reads
from samskap.features.stakeholders.selectors.candidates import candidates
from samskap.features.stakeholders.selectors.visible import place_where_may, room_where_may
from samskap.features.stakeholders.views.crumbs import Titled, crumbs, to
from samskap.features.stakeholders.views.sections import sections
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Crumb


@guarded(Action.MAP_READ)
def listing(request: Asking, room_id: int) -> HttpResponse:
    found = reads.places_page(request.actor, room_id)
    context = {
        "found": found,
        "sections": sections(request.actor, found.room, "places"),
        "crumbs": crumbs(found.room, Crumb(_("Places"))),
    }
    return page(request, "stakeholders/work/places.html", context)


@guarded(Action.PLACE_PLAN)
def plan(request: Asking, room_id: int) -> HttpResponse:
    room = room_where_may(request.actor, room_id, Action.PLACE_PLAN)
    initial = reads.asked_for(room_id, request.GET)
    form = NewPlaceForm(request.POST or None, initial=initial, stakeholders=reads.stakeholder_choices(room_id))
    if form.is_valid() and perform(
        form, lambda: places.plan(actor=request.actor, room_id=room_id, **form.cleaned_data)
    ):
        return done(request, _("The place is set. Now it can be filled."), to("room_check", room_id))
    lead = _("Set a place for those the topic needs. Afterwards you invite or appoint somebody to it.")
    context: dict[str, object] = {"title": _("Set a place"), "lead": lead, "back": to("places", room_id)}
    context["crumbs"] = _crumbs(room, _("Set a place"))
    return page(request, "stakeholders/work/place.html", context, form)


@guarded(Action.PLACE_PLAN)
def change(request: Asking, room_id: int, place_id: int) -> HttpResponse:
    place = place_where_may(request.actor, room_id, place_id, Action.PLACE_PLAN)
    choices = reads.stakeholder_choices(room_id)
    form = PlaceForm(request.POST or None, initial=reads.form_values(place), stakeholders=choices)
    if form.is_valid() and perform(
        form, lambda: places.change(actor=request.actor, place_id=place_id, **form.cleaned_data)
    ):
        return done(request, _("The place has been changed."), to("places", room_id))
    context = {
        "title": place.label,
        "back": to("places", room_id),
        "remove_url": to("remove", room_id, place_id),
        "crumbs": _crumbs(place.room, place.label),
    }
    return page(request, "stakeholders/work/place.html", context, form)


@guarded(Action.PLACE_PLAN)
def remove(request: Asking, room_id: int, place_id: int) -> HttpResponse:
    place = place_where_may(request.actor, room_id, place_id, Action.PLACE_PLAN)
    form = ReasonForm(request.POST or None, initial={"seen": place.revision})
    if form.is_valid() and perform(
        form, lambda: places.remove(actor=request.actor, place_id=place_id, **form.cleaned_data)
    ):
        return done(request, _("The place has been removed."), to("places", room_id))
    context = {
        "question": _("Remove the place “%(place)s”?") % {"place": place.label},
        "consequence": _("The table no longer asks for it. The reason is kept."),
        "confirm_label": _("Remove the place"),
        "dangerous": True,
        "cancel_url": to("places", room_id),
        "crumbs": _crumbs(place.room, place.label),
    }
    return page(request, "ui/confirm.html", context, form)


@guarded(Action.PLACE_PLAN)
def propose(request: Asking, room_id: int) -> HttpResponse:
    room = room_where_may(request.actor, room_id, Action.PLACE_PLAN)
    wished = reads.wishes_in(request.actor, room)
    form = ProposeForm(request.POST if request.method == "POST" else None, **reads.wish_choices(wished))
    made: list = []
    if form.is_valid() and perform(
        form, lambda: made.extend(places.propose(actor=request.actor, room_id=room_id, **form.cleaned_data))
    ):
        said = ngettext("%(count)s place has been set.", "%(count)s places have been set.", len(made))
        return done(request, said % {"count": len(made)}, to("room_check", room_id))
    context = {"wished": wished, "back": to("places", room_id), "crumbs": _crumbs(room, _("Proposed places"))}
    return page(request, "stakeholders/work/propose.html", context, form)


@guarded(Action.PLACE_FILL)
def fill(request: Asking, room_id: int, place_id: int) -> HttpResponse:
    place = place_where_may(request.actor, room_id, place_id, Action.PLACE_FILL)
    search = SearchForm(request.GET if "sok" in request.GET else None)
    text = search.cleaned_data["sok"] if search.is_bound and search.is_valid() else ""
    found = candidates(place, text)
    form = AppointForm(request.POST or None, initial={"seen": place.revision}, people=found)
    if form.is_valid() and perform(
        form, lambda: seats.fill(actor=request.actor, place_id=place_id, **form.cleaned_data)
    ):
        return done(request, _("The place is filled."), to("room_check", room_id))
    context = {"place": place, "search": search, "text": text, "people": found}
    context |= {"back": to("places", room_id), "crumbs": _crumbs(place.room, place.label)}
    context["invite_url"] = f"{to('invite', room_id)}?plass={place_id}"
    return page(request, "stakeholders/work/fill.html", context, form)


@guarded(Action.PLACE_FILL)
def empty(request: Asking, room_id: int, place_id: int) -> HttpResponse:
    place = place_where_may(request.actor, room_id, place_id, Action.PLACE_FILL)
    form = ReasonForm(request.POST or None, initial={"seen": place.revision})
    if form.is_valid() and perform(
        form, lambda: seats.empty(actor=request.actor, place_id=place_id, **form.cleaned_data)
    ):
        return done(request, _("The place is empty."), to("places", room_id))
    context = {
        "question": _("Empty the place “%(place)s”?") % {"place": place.label},
        "consequence": reads.what_ends(place),
        "confirm_label": _("Empty the place"),
        "dangerous": True,
        "cancel_url": to("places", room_id),
        "crumbs": _crumbs(place.room, place.label),
    }
    return page(request, "ui/confirm.html", context, form)


def _crumbs(room: Titled, label: str) -> list[Crumb]:
    return crumbs(room, Crumb(_("Places"), to("places", room.pk)), Crumb(label))
