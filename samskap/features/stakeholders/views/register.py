"""The register of organisations: looking somebody up, entering, changing."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.features.people import actions as people
from samskap.features.stakeholders.forms.register import OrganisationForm, RegisterSearchForm
from samskap.features.stakeholders.selectors.register import OrganisationPage, organisation_page, register_page
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Act, Crumb, Fact


@guarded(Action.ORGANISATION_ENTER)
def listing(request: Asking) -> HttpResponse:
    search = RegisterSearchForm(request.GET or None)
    found = register_page(request.actor, search.asked(), request.GET.get("side", 1), request.GET)
    enter = Act(_("Enter an organisation"), reverse("register:enter"))
    return page(request, "stakeholders/register/listing.html", {"found": found, "search": search, "enter": enter})


@guarded(Action.ORGANISATION_ENTER)
def show(request: Asking, organisation_id: int) -> HttpResponse:
    found = organisation_page(request.actor, organisation_id)
    context = {"found": found, "facts": _facts(found), "crumbs": crumbs(found.line.name)}
    return page(request, "stakeholders/register/show.html", context)


@guarded(Action.ORGANISATION_ENTER)
def enter(request: Asking) -> HttpResponse:
    form = OrganisationForm(request.POST or None)
    made: list = []
    if form.is_valid() and perform(
        form, lambda: made.append(people.enter_organisation(actor=request.actor, **form.cleaned_data))
    ):
        return done(request, _("The organisation stands in the register."), _url(made[0].pk))
    context: dict[str, object] = {"title": _("Enter an organisation"), "back": reverse("register:listing")}
    context |= {"crumbs": crumbs(_("Enter an organisation"))}
    return page(request, "stakeholders/register/organisation.html", context, form)


@guarded(Action.ORGANISATION_ENTER)
def change(request: Asking, organisation_id: int) -> HttpResponse:
    found = organisation_page(request.actor, organisation_id)
    form = OrganisationForm(request.POST or None, initial=found.values)
    if form.is_valid() and perform(
        form,
        lambda: people.enter_organisation(actor=request.actor, organisation_id=organisation_id, **form.cleaned_data),
    ):
        return done(request, _("The organisation has been changed."), _url(organisation_id))
    context = {"title": found.line.name, "back": _url(organisation_id), "crumbs": crumbs(found.line.name)}
    return page(request, "stakeholders/register/organisation.html", context, form)


def _facts(found: OrganisationPage) -> list[Fact]:
    told = (
        (_("Organisation number"), found.line.number),
        (_("Themes"), found.line.themes),
        (_("Area"), found.line.area),
        (_("E-mail address"), found.email),
    )
    return [Fact(term, value or _("Not told")) for term, value in told]


def crumbs(*labels: str) -> list[Crumb]:
    """The register, and what lies below."""
    return [Crumb(_("Organisations"), reverse("register:listing")), *(Crumb(label) for label in labels)]


def _url(organisation_id: int) -> str:
    return reverse("register:organisation", args=[organisation_id])
