"""A room's page for finding somebody, and what is done about an offer."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from samskap.features.stakeholders.actions import draw as drawing
from samskap.features.stakeholders.actions import offers
from samskap.features.stakeholders.forms.offers import DeclineForm, DrawForm, OfferSearchForm, TakeUpForm
from samskap.features.stakeholders.selectors.offers import drawable, offer_where_may
from samskap.features.stakeholders.selectors.offers_page import offers_page
from samskap.features.stakeholders.selectors.places import empty_places
from samskap.features.stakeholders.selectors.visible import place_where_may, room_where_may
from samskap.features.stakeholders.views.crumbs import Titled, crumbs, to
from samskap.features.stakeholders.views.sections import sections
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Crumb


@guarded(Action.OFFER_READ)
def listing(request: Asking, room_id: int) -> HttpResponse:
    search = OfferSearchForm(request.GET or None)
    found = offers_page(request.actor, room_id, search.wanted(), request.GET.get("side", 1), request.GET)
    context = {
        "found": found,
        "search": search,
        "sections": sections(request.actor, found.room, "offers"),
        "crumbs": crumbs(found.room, Crumb(_("Offers"))),
    }
    return page(request, "stakeholders/work/offers.html", context)


@guarded(Action.OFFER_TAKE_UP)
def take_up(request: Asking, room_id: int, offer_id: int) -> HttpResponse:
    room = room_where_may(request.actor, room_id, Action.OFFER_TAKE_UP)
    offer = offer_where_may(request.actor, room_id, offer_id, Action.OFFER_TAKE_UP)
    places = [(place.pk, place.label) for place in empty_places(room_id)]
    initial = {"seen": offer.revision, "place_id": offer.place_id}
    form = TakeUpForm(request.POST or None, initial=initial, places=places)
    if form.is_valid() and perform(
        form, lambda: offers.take_up(actor=request.actor, room_id=room_id, offer_id=offer_id, **form.cleaned_data)
    ):
        return done(request, _("The place is filled, and the person is told."), to("offers", room_id))
    context = {"offer": offer, "places": places, "back": to("offers", room_id), "plan_url": to("plan", room_id)}
    return page(request, "stakeholders/work/take_up.html", context | {"crumbs": _crumbs(room, _("Take up"))}, form)


@guarded(Action.OFFER_DECLINE)
def decline(request: Asking, room_id: int, offer_id: int) -> HttpResponse:
    room = room_where_may(request.actor, room_id, Action.OFFER_DECLINE)
    offer = offer_where_may(request.actor, room_id, offer_id, Action.OFFER_DECLINE)
    form = DeclineForm(request.POST or None, initial={"seen": offer.revision})
    if form.is_valid() and perform(
        form, lambda: offers.decline(actor=request.actor, room_id=room_id, offer_id=offer_id, **form.cleaned_data)
    ):
        return done(request, _("The person has been told."), to("offers", room_id))
    context = {
        "question": _("Say no to this offer?"),
        "consequence": _("The person reads your answer on a page of their own, and gets it by e-mail."),
        "confirm_label": _("Send the answer"),
        "cancel_url": to("offers", room_id),
        "crumbs": _crumbs(room, _("Say no")),
    }
    return page(request, "ui/confirm.html", context, form)


@guarded(Action.PLACE_DRAW)
def draw(request: Asking, room_id: int, place_id: int) -> HttpResponse:
    place = place_where_may(request.actor, room_id, place_id, Action.PLACE_DRAW)
    asking = drawable(place)
    form = DrawForm(request.POST or None, initial={"among": len(asking)})
    if form.is_valid() and perform(
        form, lambda: drawing.draw(actor=request.actor, place_id=place_id, **form.cleaned_data)
    ):
        return done(
            request, _("The lot has been drawn. Everybody who asked for the place is told."), to("offers", room_id)
        )
    context = {"place": place, "number": len(asking), "back": to("offers", room_id)}
    context["crumbs"] = _crumbs(place.room, _("Draw lots"))
    return page(request, "stakeholders/work/draw.html", context, form)


def _crumbs(room: Titled, label: str) -> list[Crumb]:
    return crumbs(room, Crumb(_("Offers"), to("offers", room.pk)), Crumb(label))
