"""The pages of gaps that neither a place nor a map closes: a council, a double role, and who leads."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from samskap.features.stakeholders.actions import conflicts, councils, leads
from samskap.features.stakeholders.forms.closing import ClarifyForm, CouncilForm, LeadForm
from samskap.features.stakeholders.selectors.conflicts import double_role_for
from samskap.features.stakeholders.selectors.councils import council_page
from samskap.features.stakeholders.selectors.leads import lead_page
from samskap.features.stakeholders.views.crumbs import check_url, crumbs
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Crumb


@guarded(Action.COUNCIL_ASK)
def council(request: Asking, room_id: int, council: str) -> HttpResponse:
    found = council_page(request.actor, room_id, council)
    form = CouncilForm(request.POST or None, initial={"reason": found.why}, bodies=found.bodies)
    if form.is_valid() and perform(
        form, lambda: councils.ask(actor=request.actor, room_id=room_id, **form.cleaned_data)
    ):
        return done(request, _("The council is asked, and its members are told."), check_url(room_id))
    context = {"found": found, "back": check_url(room_id), "crumbs": crumbs(found.room, Crumb(found.kind))}
    return page(request, "stakeholders/work/council.html", context, form)


@guarded(Action.CONFLICT_CLARIFY)
def clarify(request: Asking, room_id: int, person_id: int) -> HttpResponse:
    found = double_role_for(request.actor, room_id, person_id)
    initial = {"how": found.how, "reason": found.reason} if found.how else {}
    form = ClarifyForm(request.POST or None, initial=initial)
    if form.is_valid() and perform(
        form,
        lambda: conflicts.clarify(actor=request.actor, room_id=room_id, person_id=person_id, **form.cleaned_data),
    ):
        return done(request, _("It is settled how the two roles are kept apart."), check_url(room_id))
    context = {"found": found, "back": check_url(room_id), "crumbs": crumbs(found.room, Crumb(_("Double role")))}
    return page(request, "stakeholders/work/clarify.html", context, form)


@guarded(Action.LEAD_CONSIDER)
def consider_lead(request: Asking, room_id: int) -> HttpResponse:
    found = lead_page(request.actor, room_id)
    form = LeadForm(request.POST or None)
    if form.is_valid() and perform(
        form, lambda: leads.consider(actor=request.actor, room_id=room_id, **form.cleaned_data)
    ):
        return done(request, _("It is noted who should lead, and why."), check_url(room_id))
    context = {"found": found, "back": check_url(room_id), "crumbs": crumbs(found.room, Crumb(_("Who leads")))}
    return page(request, "stakeholders/work/consider_lead.html", context, form)
