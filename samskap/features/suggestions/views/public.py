"""The pages that everybody can read, and the sender's own acts."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache

from samskap.features.suggestions.actions import claim as claiming
from samskap.features.suggestions.actions.support import support as stand_behind
from samskap.features.suggestions.actions.withdraw import withdraw as take_back
from samskap.features.suggestions.forms.filters import FilterForm
from samskap.features.suggestions.selectors import mine as own
from samskap.features.suggestions.selectors import public
from samskap.features.suggestions.selectors.similar import beside
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded, open_page
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.forms import SamskapForm
from samskap.kernel.ui.parts import Crumb, Fact, Pages


@open_page
def listing(request: Asking) -> HttpResponse:
    form = FilterForm(request.GET)
    number = request.GET.get("side", "")
    asked = form.filters()
    found = public.published_page(
        asked, int(number) if number.isascii() and number.isdigit() and len(number) < 9 else 1
    )
    return render(
        request,
        "suggestions/public/listing.html",
        {
            "form": form,
            "asked": asked,
            "selects": form.selects(),
            "found": found,
            "is_filtered": form.is_used(),
            "pages": Pages.of(found.number, found.last, request.GET.items()),
        },
    )


@open_page
def show(request: Asking, reference: str) -> HttpResponse:
    """What it led to is drawn on the sender's status page; this page tells the innspill's own facts."""
    found = public.published_by_reference(reference)
    return render(
        request,
        "suggestions/public/show.html",
        {
            "found": found,
            "facts": _facts(found),
            "alike": beside(found.id, found.text),
            "led_to": (),
            "crumbs": _crumbs(found),
            "find_status_url": reverse("portal:find_status"),
        },
    )


@guarded(Action.SUGGESTION_SUPPORT)
def support(request: Asking, reference: str) -> HttpResponse:
    found = public.published_by_reference(reference)
    back = reverse("suggestions:show", args=[found.reference])
    form = SamskapForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and perform(form, lambda: stand_behind(actor=request.actor, suggestion_id=found.id)):
        return done(request, _("You support this suggestion, and will be told what becomes of it."), back)
    return _confirm(
        request,
        form,
        question=_("Do you support this suggestion?"),
        consequence=_("You are counted once, without your name, and are told when something happens to it."),
        confirm_label=_("Support the suggestion"),
        found=found,
        cancel_url=back,
    )


@open_page
@never_cache
def withdraw(request: Asking, token: str) -> HttpResponse:
    found = public.by_token(token)
    back = reverse("portal:status", args=[token])
    form = SamskapForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and perform(form, lambda: take_back(actor=request.actor, token=token)):
        return done(request, _("The suggestion has been withdrawn, and is no longer shown to others."), back)
    return _confirm(
        request,
        form,
        question=_("Do you want to withdraw your suggestion?"),
        consequence=_("It will not be shown to others and will not be answered. This cannot be undone."),
        confirm_label=_("Withdraw the suggestion"),
        found=found,
        cancel_url=back,
        dangerous=True,
    )


@guarded(Action.SUGGESTION_CLAIM)
def claim(request: Asking, token: str) -> HttpResponse:
    found = public.by_token(token)
    back = reverse("suggestions:mine")
    form = SamskapForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and perform(form, lambda: claiming.claim(actor=request.actor, token=token)):
        return done(request, _("The suggestion is now among yours."), back)
    return _confirm(
        request,
        form,
        question=_("Is this your suggestion?"),
        consequence=_("It is put among your own, and we write to your account's address when something happens."),
        confirm_label=_("Yes, it is mine"),
        found=found,
        cancel_url=back,
    )


@guarded(Action.SUGGESTION_CLAIM)
def mine(request: Asking) -> HttpResponse:
    """One's own innspill, and those sent with the same address before the account was made."""
    if request.method == "POST":
        count = claiming.claim_earlier(actor=request.actor)
        said = ngettext("%(count)s suggestion is now yours.", "%(count)s suggestions are now yours.", count)
        messages.success(request, said % {"count": count})
        return HttpResponseRedirect(reverse("suggestions:mine"))
    lines = [(line, reverse("portal:status", args=[line.token])) for line in own.own(request.actor)]
    return render(
        request, "suggestions/public/mine.html", {"lines": lines, "earlier": own.earlier_count(request.actor)}
    )


def _confirm(request: Asking, form: SamskapForm, **said: object) -> HttpResponse:
    return page(request, "suggestions/public/confirm.html", said, form)


def _facts(found: public.SuggestionPage) -> list[Fact]:
    told = [
        (_("Received"), date_format(timezone.localdate(found.received_at), "DATE_FORMAT")),
        (_("Place"), found.place),
        (_("The sender is"), found.own_role),
        (_("Answered by"), found.unit if found.answers else ""),
    ]
    return [Fact(term, value) for term, value in told if value]


def _crumbs(found: public.SuggestionPage) -> list[Crumb]:
    return [Crumb(_("Suggestions"), reverse("suggestions:listing")), Crumb(found.reference)]
