"""One's own letters, and saying no to e-mail with one press."""

from django.core.paginator import Paginator
from django.core.signing import BadSignature
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded, open_page
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.notify import actions, deliver, selectors
from samskap.kernel.ui.acts import done


@guarded(Action.NOTICE_READ)
def listing(request: Asking) -> HttpResponse:
    page = Paginator(selectors.letters_of(request.actor), 25).get_page(request.GET.get("side"))
    context = {"page": page, "letters": list(page.object_list), "unread": selectors.unread_count(request.actor)}
    return render(request, "notify/listing.html", context)


@guarded(Action.NOTICE_READ)
@require_POST
def read_all(request: Asking) -> HttpResponse:
    actions.read_all(actor=request.actor)
    return done(request, _("All notices are marked as read."), reverse("notify:listing"))


@open_page
@csrf_exempt
def no_thanks(request: Asking, token: str) -> HttpResponse:
    """The signed token is leave enough: mail programs press the button without a form of ours."""
    if request.method != "POST":
        return render(request, "notify/no_thanks.html", {"token": token})
    try:
        deliver.mute(token)
    except BadSignature:
        raise OutsideReach from None
    return render(request, "notify/no_thanks.html", {"is_done": True})
