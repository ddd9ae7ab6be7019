"""Staff entry of what came on paper, by telephone or in a meeting."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.features.suggestions.actions.register import register as enter
from samskap.features.suggestions.forms.work import RegisterForm
from samskap.features.suggestions.selectors.places import rooms_for, units_for
from samskap.features.suggestions.selectors.similar import similar_to
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.base import clock
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Crumb


@guarded(Action.SUGGESTION_REGISTER)
def register(request: Asking) -> HttpResponse:
    form = RegisterForm(
        request.POST if request.method == "POST" else None,
        initial={"received_on": clock.today()},
        units=units_for(request.actor, Action.SUGGESTION_REGISTER),
        rooms=rooms_for(request.actor, Action.SUGGESTION_REGISTER),
    )
    inbox = reverse("suggestions_work:inbox")
    if form.is_valid() and perform(form, lambda: enter(actor=request.actor, **form.cleaned_data)):
        another = request.POST.get("next") == "another"
        return done(
            request, _("The suggestion has been entered."), reverse("suggestions_work:register") if another else inbox
        )
    context = {
        "crumbs": [Crumb(_("Inbox"), inbox), Crumb(_("Enter a suggestion"))],
        "similar": similar_to(form.data.get("text", ""), 3) if form.is_bound else [],
    }
    return page(request, "suggestions/work/register.html", context, form)
