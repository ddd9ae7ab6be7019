"""The pages for those who offer to take part: the form, their own offer, and taking it back. No log-in is needed."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from samskap.features.stakeholders.actions import offers
from samskap.features.stakeholders.forms.offers import OfferForm
from samskap.features.stakeholders.forms.reasons import PressForm
from samskap.features.stakeholders.selectors.offers_public import Asked, asked_about, offer_by_token, own_values
from samskap.kernel.access.guard import Asking, open_page
from samskap.kernel.base import pace
from samskap.kernel.ui.acts import done, page, perform

SENT_AN_HOUR = 20


@open_page
@never_cache
def give(request: Asking) -> HttpResponse:
    asked = asked_about(request.GET.get("rom", ""), request.GET.get("plass", ""))
    initial = {**own_values(request.actor), "theme": asked.theme}
    form = OfferForm(request.POST or None, initial=initial, is_known=request.actor.is_known)
    given: list = []
    if form.is_valid() and perform(form, lambda: given.append(_given(request, form, asked))):
        said = _("Thank you! We have received your offer.")
        return done(request, said, reverse("stakeholders:offer_show", args=[given[0].token]))
    context = {"asked": asked, "own": initial}
    return page(request, "stakeholders/public/offer.html", context, form)


@open_page
@never_cache
def show(request: Asking, token: str) -> HttpResponse:
    found = offer_by_token(token)
    room_url = reverse("stakeholders_work:room_check", args=[found.room_id]) if found.room_id else ""
    return _unlisted(page(request, "stakeholders/public/offer_show.html", {"found": found, "room_url": room_url}))


@open_page
@never_cache
def withdraw(request: Asking, token: str) -> HttpResponse:
    found = offer_by_token(token)
    own = reverse("stakeholders:offer_show", args=[token])
    form = PressForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and perform(form, lambda: offers.withdraw(actor=request.actor, token=token)):
        return done(request, _("The offer is withdrawn, and what you wrote has been deleted."), own)
    context = {
        "base": "ui/public.html",
        "found": found,
        "question": _("Withdraw the offer?"),
        "consequence": _("What you wrote is deleted at once. You can offer again whenever you like."),
        "confirm_label": _("Withdraw the offer"),
        "dangerous": True,
        "cancel_url": own,
    }
    return _unlisted(page(request, "ui/confirm.html", context, form))


def _given(request: Asking, form: OfferForm, asked: Asked) -> object:
    pace.take("offer.give", request.META["REMOTE_ADDR"], most=SENT_AN_HOUR, seconds=3600)
    return offers.give(
        actor=request.actor, room_id=asked.room_id, place_id=asked.place_id, language=get_language() or "nb",
        **form.message(),
    )  # fmt: skip


def _unlisted(response: HttpResponse) -> HttpResponse:
    """The secret address is told to nobody else."""
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
