"""Judging who stands in the map, one by one, each person for themselves."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from samskap.features.stakeholders.actions import judgements
from samskap.features.stakeholders.forms.judgement import JudgementForm
from samskap.features.stakeholders.selectors.judgements import JudgePage, judge_list, judge_page
from samskap.features.stakeholders.views.crumbs import crumbs, to
from samskap.features.stakeholders.views.sections import sections
from samskap.kernel.access.actions import Action
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Crumb


@guarded(Action.MAP_JUDGE)
def listing(request: Asking, room_id: int) -> HttpResponse:
    found = judge_list(request.actor, room_id)
    context = {
        "found": found,
        "sections": sections(request.actor, found.room, "map"),
        "crumbs": crumbs(found.room, Crumb(_("Stakeholder map"), to("map", room_id)), Crumb(_("Judge"))),
    }
    return page(request, "stakeholders/work/judge_all.html", context)


@guarded(Action.MAP_JUDGE)
def judge(request: Asking, room_id: int, key: str) -> HttpResponse:
    found = judge_page(request.actor, room_id, key)
    form = JudgementForm(request.POST or None, initial=found.initial)
    if form.is_valid() and perform(
        form, lambda: judgements.judge(actor=request.actor, room_id=room_id, key=key, **form.cleaned_data)
    ):
        return done(request, _("Your judgement has been saved."), _after(found, "next" in request.POST))
    context = {
        "found": found,
        "crumbs": crumbs(
            found.room,
            Crumb(_("Stakeholder map"), to("map", room_id)),
            Crumb(_("Judge"), to("judge_all", room_id)),
            Crumb(found.name),
        ),
    }
    return page(request, "stakeholders/work/judge.html", context, form)


def _after(found: JudgePage, wants_next: bool) -> str:
    """The next who is not judged, when that was asked for; else the same page, which now shows what others said."""
    if not wants_next:
        return to("judge", found.room.pk, found.key)
    return found.next.url if found.next else to("judge_all", found.room.pk)
