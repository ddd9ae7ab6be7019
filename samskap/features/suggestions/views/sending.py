"""The pages for sending an innspill: the form, its likenesses, and the receipt."""

from django.conf import settings
from django.core.exceptions import BadRequest, RequestDataTooBig
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from samskap.features.suggestions.actions.submit import LONGEST
from samskap.features.suggestions.actions.submit import submit as send_in
from samskap.features.suggestions.forms.submit import SubmitForm
from samskap.features.suggestions.selectors import public
from samskap.features.suggestions.selectors.similar import similar_to
from samskap.kernel.access.guard import Asking, open_page
from samskap.kernel.base import pace
from samskap.kernel.base.text import clean
from samskap.kernel.ui.acts import page, perform
from samskap.kernel.ui.same_site import token_fits

LARGEST_FORM = 15 * 1024 * 1024
DRAINED_AT_MOST = 60 * 1024 * 1024
SENT_AN_HOUR = 30
LIKENESSES_A_MINUTE = 60


@csrf_exempt
@open_page
def submit(request: Asking) -> HttpResponse:
    """Exempt from the ordinary token check, because the front page's field has no token and a stale form is kept.

    Without the token nothing is saved: the form is only shown with the text in it.
    """
    trouble = _trouble_reading(request)
    if trouble:
        return _draw(request, _fresh(request, {}), trouble=trouble, status=413)
    if request.method != "POST" or "once" not in request.POST or "similar" in request.POST:
        return _draw(request, _fresh(request, request.POST.dict()), alike=_alike(request))
    form = SubmitForm(request.POST, request.FILES, is_known=request.actor.is_known)
    sent: list = []
    if not token_fits(request):
        form.refuse(_("The form was open too long. Your text is kept: send once more."), 403)
    elif form.is_valid() and perform(form, lambda: sent.append(_sent(request, form))):
        return HttpResponseRedirect(reverse("suggestions:receipt", args=[sent[0].token]))
    return _draw(request, form)


@csrf_exempt
@require_POST
def _similar(request: Asking) -> HttpResponse:
    """The list of likenesses alone, for the script. Posted, so that no text stands in an address; saves nothing."""
    if _trouble_reading(request):
        return HttpResponse(status=413)
    pace.take("suggestion.similar", request.META["REMOTE_ADDR"], most=LIKENESSES_A_MINUTE, seconds=60)
    found = similar_to(clean(request.POST.get("text", ""))[:LONGEST])
    return render(request, "suggestions/public/_similar.html", {"alike": found})


similar = open_page(_similar)


@open_page
@never_cache
def receipt(request: Asking, token: str) -> HttpResponse:
    found = public.by_token(token)
    return render(
        request,
        "suggestions/public/receipt.html",
        {
            "found": found,
            "status_url": reverse("portal:status", args=[token]),
            "is_mine": found.sender_id is not None and found.sender_id == request.actor.person_id,
        },
    )


def _sent(request: Asking, form: SubmitForm) -> object:
    pace.take("suggestion.submit", request.META["REMOTE_ADDR"], most=SENT_AN_HOUR, seconds=3600)
    return send_in(actor=request.actor, **form.message())


def _fresh(request: Asking, typed: dict[str, str]) -> SubmitForm:
    """The form as it is first shown, with what somebody has begun to write elsewhere or a moment ago."""
    typed = {name: clean(value) for name, value in typed.items() if name in SubmitForm.base_fields}
    language = get_language() or "nb"
    return SubmitForm(initial=typed, is_known=request.actor.is_known, language=language)


def _alike(request: Asking) -> list | None:
    """The likenesses, when they were asked for; None when they were not."""
    if "similar" not in request.POST:
        return None
    return similar_to(clean(request.POST.get("text", ""))[:LONGEST])


def _trouble_reading(request: Asking) -> str:
    """Why what was sent cannot be read, if so. The rest is read to its end, or the browser would not see the answer."""
    try:
        if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST_FORM:
            raise RequestDataTooBig
        request.POST  # noqa: B018 - reading it is what can fail
    except RequestDataTooBig:
        _drain(request)
        return _(
            "What you sent is too large, and nothing has been saved. The text can have up to 5,000 characters, and a "
            "picture can be up to 10 MB. Go back in the browser to find your text again."
        )
    except BadRequest:
        return _("We could not read the letters in what you sent, and nothing has been saved.")
    return ""


def _drain(request: Asking) -> None:
    left = DRAINED_AT_MOST
    while left > 0 and (piece := request.read(min(65_536, left))):
        left -= len(piece)


def _draw(
    request: Asking, form: SubmitForm, *, alike: list | None = None, trouble: str = "", status: int = 0
) -> HttpResponse:
    context = {
        "alike": alike,
        "trouble": trouble,
        "answer_days": settings.ANSWER_DAYS,
        "has_more": any(form[name].errors or form[name].value() for name in ("theme", "place", "photo", "own_role")),
        "photo_lost": bool(request.FILES) if not trouble else False,
    }
    response = page(request, "suggestions/public/submit.html", context, form)
    response.status_code = status or response.status_code
    return response
