"""The invited person's own page: read, and answer yes or no, without logging in."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from samskap.features.stakeholders.actions import invitations
from samskap.features.stakeholders.forms.invitations import ReplyForm
from samskap.features.stakeholders.selectors.invitations import letter
from samskap.kernel.access.guard import Asking, open_page
from samskap.kernel.ui.acts import done, page, perform


@open_page
@never_cache
def reply(request: Asking, token: str) -> HttpResponse:
    asked = letter(token)
    form = ReplyForm(request.POST or None)
    if form.is_valid() and perform(
        form, lambda: invitations.reply(actor=request.actor, token=token, **form.cleaned_data)
    ):
        said = _("Thank you! Your place is ready.") if form.cleaned_data["accept"] else _("Thank you for answering.")
        return done(request, said, reverse("stakeholders:reply", args=[token]))
    context = {"asked": asked, "room_url": reverse("stakeholders_work:room_check", args=[asked.room_id])}
    response = page(request, "stakeholders/public/reply.html", context, form)
    # The secret address is told to nobody else; "no-referrer" would also hide it from our own check of the form.
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
