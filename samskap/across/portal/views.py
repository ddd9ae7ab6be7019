"""The public pages that look at several features: front page, floker, the sender's status page, and about."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samskap.across.portal.forms import FindForm
from samskap.across.portal.selectors.challenges import public_cards, public_page
from samskap.across.portal.selectors.front import front_page
from samskap.across.portal.selectors.trail import trail_of
from samskap.features.challenges import selectors as challenges
from samskap.features.rooms import actions as rooms
from samskap.features.suggestions.selectors import public as suggestions
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded, open_page
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.ui.acts import done


@open_page
@require_safe
def front(request: Asking) -> HttpResponse:
    return render(request, "portal/front.html", {**front_page(), "find": FindForm()})


@open_page
@require_safe
def challenge_list(request: Asking) -> HttpResponse:
    return render(request, "portal/challenges.html", {"cards": public_cards()})


@open_page
@require_safe
def challenge(request: Asking, slug: str) -> HttpResponse:
    return render(request, "portal/challenge.html", public_page(request.actor, slug))


@guarded(Action.ROOM_FOLLOW)
@require_POST
def follow(request: Asking, slug: str) -> HttpResponse:
    found = challenges.challenge_by_slug_visible_to(request.actor, slug)
    rooms.follow(actor=request.actor, room_id=found.room_id, person_id=request.actor.known_id)
    return done(request, _("You will be told what happens."), reverse("portal:challenge", args=[slug]))


@open_page
@require_safe
def find_status(request: Asking) -> HttpResponse:
    """Leads a reference to the sender's own page or the public one; says nothing of what lies in between."""
    form = FindForm(request.GET or None)
    if not form.is_valid():
        return render(request, "portal/find.html", {"form": form}, status=422 if form.is_bound else 200)
    reference = form.cleaned_data["ref"].upper()
    token = suggestions.token_of_reference(reference, request.actor.person_id)
    if token:
        return HttpResponseRedirect(reverse("portal:status", args=[token]))
    try:
        return HttpResponseRedirect(
            reverse("suggestions:show", args=[suggestions.published_by_reference(reference).reference])
        )
    except OutsideReach:
        form.add_error("ref", _("We cannot show this one by its reference. Use the private link from the receipt."))
        return render(request, "portal/find.html", {"form": form}, status=404)


def _is_mine(request: Asking, found: suggestions.SuggestionPage) -> bool:
    return found.sender_id is not None and found.sender_id == request.actor.person_id


@open_page
@require_safe
def status(request: Asking, token: str) -> HttpResponse:
    found = suggestions.by_token(token)
    context = {"found": found, "steps": trail_of(found), "is_mine": _is_mine(request, found)}
    response = render(request, "portal/status.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Cache-Control"] = "private, no-store"
    return response


@open_page
@require_safe
def privacy(request: Asking) -> HttpResponse:
    return render(request, "portal/privacy.html")


@open_page
@require_safe
def accessibility(request: Asking) -> HttpResponse:
    return render(request, "portal/accessibility.html")
