"""Who must be in the room: what is missing, the table and the map; and rules that do not apply."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samskap.features.stakeholders.actions import excuses
from samskap.features.stakeholders.forms.reasons import ExcuseForm
from samskap.features.stakeholders.selectors.room_page import reader_of
from samskap.features.stakeholders.selectors.rule_titles import title_of_rule
from samskap.features.stakeholders.selectors.visible import room_where_may
from samskap.features.stakeholders.views.crumbs import check_url, crumbs
from samskap.features.stakeholders.views.drawn_check import drawn_check
from samskap.features.stakeholders.views.sections import sections
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Crumb


@guarded(Action.MAP_READ)
def show(request: Asking, room_id: int) -> HttpResponse:
    found = drawn_check(reader_of(request.actor, room_id))
    context = {
        "found": found,
        "sections": sections(request.actor, found.room, "room_check"),
        "crumbs": crumbs(found.room),
    }
    return page(request, "stakeholders/work/room_check.html", context)


@guarded(Action.GAP_EXCUSE)
def excuse(request: Asking, room_id: int, rule: str) -> HttpResponse:
    room = room_where_may(request.actor, room_id, Action.GAP_EXCUSE)
    title = title_of_rule(room_id, rule)
    form = ExcuseForm(request.POST or None)
    if form.is_valid() and perform(
        form, lambda: excuses.excuse(actor=request.actor, room_id=room_id, rule=rule, **form.cleaned_data)
    ):
        return done(request, _("It is noted that this does not apply here."), check_url(room_id))
    context = {
        "question": _("Does this not apply here?"),
        "consequence": title,
        "confirm_label": _("It does not apply here"),
        "cancel_url": check_url(room_id),
        "crumbs": crumbs(room, Crumb(_("Does not apply"))),
    }
    return page(request, "ui/confirm.html", context, form)


@require_POST
@guarded(Action.GAP_EXCUSE)
def take_back(request: Asking, room_id: int, rule: str) -> HttpResponse:
    room_where_may(request.actor, room_id, Action.GAP_EXCUSE)
    excuses.take_back(actor=request.actor, room_id=room_id, rule=rule)
    return done(request, _("The rule applies again."), check_url(room_id))
