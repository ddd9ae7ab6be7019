"""The invited person's own page: read, and answer yes or no, without logging in."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from samskap.features.stakeholders.actions import invitations
from samskap.features.stakeholders.forms.invitations import ReplyForm
from samskap.features.stakeholders.selectors.invitation_letter import letter
from samskap.kernel.access.guard import Asking, open_page
from samskap.kernel.ui.acts import done, page, perform


@open_page
@never_cache
def reply(request: Asking, token: str) -> HttpResponse:
    asked = letter(request.actor, token)
    if asked is None:
        return _private(render(request, "stakeholders/public/not_yours.html", {"name": request.actor.name}, status=403))
    form = ReplyForm(request.POST or None)
    if form.is_valid() and perform(
        form, lambda: invitations.reply(actor=request.actor, token=token, **form.cleaned_data)
    ):
        said = _("Thank you! Your place is ready.") if form.cleaned_data["accept"] else _("Thank you for answering.")
        return done(request, said, reverse("stakeholders:reply", args=[token]))
    context = {"asked": asked, "room_url": reverse("stakeholders_work:room_check", args=[asked.room_id])}
    return _private(page(request, "stakeholders/public/reply.html", context, form))


def _private(response: HttpResponse) -> HttpResponse:
    """The secret address is told to nobody else; "no-referrer" would also hide it from our own check of the form."""
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
