"""Writing the stakeholder map: a new version, judging who stands in it, and settling it."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from samskap.features.stakeholders.actions import maps
from samskap.features.stakeholders.forms.reasons import PressForm, ReasonForm
from samskap.features.stakeholders.forms.stakeholder import StakeholderForm
from samskap.features.stakeholders.selectors import map_form
from samskap.features.stakeholders.selectors.interviews import named_called
from samskap.features.stakeholders.selectors.maps import current_map, possible_responsible, stakeholder_in
from samskap.features.stakeholders.selectors.sectors import sector_asked
from samskap.features.stakeholders.selectors.visible import room_where_may
from samskap.features.stakeholders.views.crumbs import Titled, after, crumbs, to
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Crumb


@guarded(Action.MAP_BEGIN)
def begin(request: Asking, room_id: int) -> HttpResponse:
    room = room_where_may(request.actor, room_id, Action.MAP_BEGIN)
    last = current_map(room_id)
    form = PressForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and perform(form, lambda: maps.begin(actor=request.actor, room_id=room_id)):
        return done(request, _("The new version is ready to be filled in."), after(request, room_id, "map"))
    context = {
        "question": _("Make a new version of the stakeholder map?") if last else _("Begin the stakeholder map?"),
        "consequence": _("It starts as a copy of the last version. Go through it with the problem as it is now.")
        if last
        else _("You list those who are affected, who know and who decide, and judge how strongly."),
        "confirm_label": _("Make a new version") if last else _("Begin"),
        "cancel_url": to("map", room_id),
        "crumbs": _crumbs(room, _("New version")),
    }
    return page(request, "ui/confirm.html", context, form)


@guarded(Action.MAP_ASSESS)
def assess(request: Asking, room_id: int, key: str = "") -> HttpResponse:
    room = room_where_may(request.actor, room_id, Action.MAP_ASSESS)
    initial = _initial(request, room_id, key)
    form = StakeholderForm(request.POST or None, initial=initial, responsible=possible_responsible(room_id))
    if form.is_valid() and perform(
        form, lambda: maps.assess(actor=request.actor, room_id=room_id, key=key, **map_form.judged(form.cleaned_data))
    ):
        return done(request, _("The judgement has been saved."), after(request, room_id, "map"))
    context = {
        "title": initial["name"] if key else _("Add a stakeholder"),
        "lead": map_form.what_happens(current_map(room_id)),
        "back": to("map", room_id),
        "judges_too": bool(key),
        "remove_url": to("remove_stakeholder", room_id, key) if key else "",
        "crumbs": _crumbs(room, _("Change") if key else _("Add a stakeholder")),
    }
    return page(request, "stakeholders/work/assess.html", context, form)


@guarded(Action.MAP_ASSESS)
def remove(request: Asking, room_id: int, key: str) -> HttpResponse:
    room = room_where_may(request.actor, room_id, Action.MAP_ASSESS)
    one = stakeholder_in(room_id, key)
    form = ReasonForm(request.POST or None, initial={"seen": one.revision})
    if form.is_valid() and perform(
        form, lambda: maps.remove(actor=request.actor, room_id=room_id, key=key, **form.cleaned_data)
    ):
        return done(request, _("They are taken out of the map."), to("map", room_id))
    context = {
        "question": _("Take %(name)s out of the map?") % {"name": one.name},
        "consequence": _("Earlier versions keep them, and the reason is kept."),
        "confirm_label": _("Take out"),
        "cancel_url": to("map", room_id),
        "dangerous": True,
        "crumbs": _crumbs(room, _("Take out")),
    }
    return page(request, "ui/confirm.html", context, form)


@guarded(Action.MAP_SETTLE)
def settle(request: Asking, room_id: int) -> HttpResponse:
    room = room_where_may(request.actor, room_id, Action.MAP_SETTLE)
    newest = current_map(room_id)
    initial = {"seen": newest.revision} if newest else {}
    form = PressForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid() and perform(
        form, lambda: maps.settle(actor=request.actor, room_id=room_id, **form.cleaned_data)
    ):
        return done(request, _("The version is settled."), to("map", room_id))
    context = {
        "question": _("Settle this version of the map?"),
        "consequence": _("It is not changed after this, and decisions can rest on it. You can make a new version."),
        "confirm_label": _("Settle the version"),
        "cancel_url": to("map", room_id),
        "crumbs": _crumbs(room, _("Settle")),
    }
    return page(request, "ui/confirm.html", context, form)


def _initial(request: Asking, room_id: int, key: str) -> dict[str, Any]:
    if key:
        return map_form.values(stakeholder_in(room_id, key), request.actor.person_id)
    name = named_called(request.actor, room_id, request.GET.get("nevnt"))
    return {"name": name} if name else sector_asked(request.GET)


def _crumbs(room: Titled, label: str) -> list[Crumb]:
    return crumbs(room, Crumb(_("Stakeholder map"), to("map", room.pk)), Crumb(label))
