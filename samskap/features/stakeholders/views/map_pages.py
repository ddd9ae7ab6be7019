"""Reading the stakeholder map: one version with its pictures and table, and two versions beside each other."""

from django.http import HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from samskap.features.stakeholders.forms.map_pages import CompareForm, MapFilterForm
from samskap.features.stakeholders.selectors.compare import comparison, versions_to_compare
from samskap.features.stakeholders.selectors.map_pictures import MATRIX
from samskap.features.stakeholders.selectors.map_view import Asked, map_page
from samskap.features.stakeholders.selectors.versions import Version
from samskap.features.stakeholders.views.crumbs import crumbs, to
from samskap.features.stakeholders.views.sections import sections
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import page
from samskap.kernel.ui.parts import Act, Crumb


@guarded(Action.MAP_READ)
def show(request: Asking, room_id: int, version: int | None = None) -> HttpResponse:
    form = MapFilterForm(request.GET)
    form.is_valid()
    found = map_page(request.actor, room_id, version, _asked(request, form))
    can_add = found.can["map_assess"] and (found.map is None or found.map.is_newest)
    first = Act(_("Add the first stakeholder"), to("assess", room_id)) if can_add else None
    context = {
        "found": found,
        "first": first,
        "sections": sections(request.actor, found.room, "map"),
        "crumbs": crumbs(found.room, Crumb(_("Stakeholder map"))),
    }
    return page(request, "stakeholders/work/map.html", context, form)


def _asked(request: Asking, form: MapFilterForm) -> Asked:
    """A page that is no number is the first one; a filter that means nothing is told of, and left out."""
    number = request.GET.get("side", "")
    side = int(number) if number.isascii() and number.isdigit() and len(number) < 6 else 1
    picture = form.cleaned_data.get("bilde") or MATRIX
    query = tuple((key, str(value)) for key, value in request.GET.items() if key in form.fields)
    return Asked(picture, side, form.cleaned_data, query)


@guarded(Action.MAP_READ)
def compare(request: Asking, room_id: int) -> HttpResponse:
    room, versions = versions_to_compare(request.actor, room_id)
    asked = request.GET if {"fra", "til"} & set(request.GET) else _last_two(versions)
    form = CompareForm(asked, versions=[(each.number, _named(each)) for each in versions])
    by_number = {each.number: each for each in versions}
    found = None
    if len(versions) > 1 and form.is_valid():
        found = comparison(by_number[form.cleaned_data["fra"]], by_number[form.cleaned_data["til"]])
    context = {"room": room, "versions": versions, "found": found}
    context["crumbs"] = crumbs(room, Crumb(_("Stakeholder map"), to("map", room_id)), Crumb(_("Compare versions")))
    return page(request, "stakeholders/work/compare.html", context, form)


def _last_two(versions: list[Version]) -> dict[str, str]:
    return {"til": str(versions[0].number), "fra": str(versions[1].number)} if len(versions) > 1 else {}


def _named(each: Version) -> str:
    day = date_format(each.made_on, "SHORT_DATE_FORMAT")
    return _("Version %(number)s, %(day)s") % {"number": each.number, "day": day}
