"""The inbox, the page of one innspill, and those that seem to say the same."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samskap.features.people.selectors import units as every_unit
from samskap.features.suggestions.actions.sort import sort_many as sort_chosen
from samskap.features.suggestions.forms.work import BulkForm, InboxForm, SortForm
from samskap.features.suggestions.selectors import duplicates, work
from samskap.features.suggestions.selectors import inbox as inboxes
from samskap.features.suggestions.selectors.within import work_reach
from samskap.kernel.access.actions import Action
from samskap.kernel.access.decide import may_anywhere
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.parts import Crumb, Fact, Pages

PAIRS_PER_PAGE = 20


@guarded(Action.SUGGESTION_READ)
def inbox(request: Asking) -> HttpResponse:
    work_reach(request.actor)
    units = list(every_unit().values_list("pk", "name"))
    return page(request, "suggestions/work/inbox.html", _inbox(request, units, BulkForm(units=units, auto_id="b_%s")))


@guarded(Action.SUGGESTION_SORT)
def sort_many(request: Asking) -> HttpResponse:
    """Ticks and choice come in one form; a refusal shows the same list with the same ticks."""
    units = list(every_unit().values_list("pk", "name"))
    form = BulkForm(request.POST if request.method == "POST" else None, units=units, auto_id="b_%s")
    chosen = form.chosen()
    if form.is_valid() and perform(
        form, lambda: sort_chosen(actor=request.actor, suggestion_ids=chosen, **form.cleaned_data)
    ):
        said = ngettext("%(count)d suggestion was sorted.", "%(count)d suggestions were sorted.", len(set(chosen)))
        back = f"{reverse('suggestions_work:inbox')}?{request.GET.urlencode()}"
        return done(request, said % {"count": len(set(chosen))}, back)
    return page(request, "suggestions/work/inbox.html", _inbox(request, units, form), form)


@guarded(Action.SUGGESTION_READ)
def show(request: Asking, reference: str) -> HttpResponse:
    found = work.suggestion_for(request.actor, reference)
    units = list(every_unit().values_list("pk", "name")) if "sort" in found.can else []
    now = {"unit_id": found.unit_id, "theme": found.theme, "sensitive": found.is_sensitive, "seen": found.revision}
    return render(
        request,
        "suggestions/work/show.html",
        {
            "found": found,
            "facts": facts(found),
            "sort_form": SortForm(initial=now, units=units),
            "can_merge": "merge" in found.can,
            "crumbs": crumbs(found),
        },
    )


@guarded(Action.SUGGESTION_MERGE)
def alike(request: Asking) -> HttpResponse:
    """Pairs among the open ones; each pair can be merged at once, on a page that says what happens."""
    batch = request.GET.get("batch", "")
    theme = request.GET.get("theme", "")
    batch_id = int(batch) if batch.isascii() and batch.isdigit() and len(batch) < 19 else None
    found = Paginator(duplicates.pairs(request.actor, theme, batch_id), PAIRS_PER_PAGE)
    here = found.get_page(request.GET.get("side"))
    return render(
        request,
        "suggestions/work/alike.html",
        {
            "pairs": here.object_list,
            "count": found.count,
            "most": duplicates.MOST_COMPARED,
            "pages": Pages.of(here.number, found.num_pages, request.GET.items()),
            "crumbs": [_home(), Crumb(_("Likely duplicates"))],
        },
    )


def facts(found: work.WorkPage) -> list[Fact]:
    """What is known about the innspill, as pairs for the page."""
    sender = ", ".join(part for part in (found.sender, found.sender_email) if part) or _("Not known")
    lines = [
        Fact(_("Sender"), sender),
        Fact(_("Who the sender is"), found.own_role),
        Fact(_("How it came"), found.channel),
        Fact(_("Entered by"), found.entered_by),
        Fact(_("Came"), found.age),
        Fact(_("Place"), found.place),
        Fact(_("Theme"), found.theme_word or _("Not sorted yet")),
        Fact(_("Unit"), found.unit or _("Not sorted yet")),
        Fact(
            _("Room"), found.room, url=reverse("room_home:show", args=[found.room_id]) if found.may_enter_room else ""
        ),
        Fact(_("Who stand behind it"), str(found.support_count)),
        Fact(_("Source and licence"), found.source),
    ]
    return [line for line in lines if line.value]


def crumbs(found: work.WorkPage, here: str = "") -> list[Crumb]:
    """The way back to the inbox; `here` names an act."""
    own = Crumb(found.reference, reverse("suggestions_work:show", args=[found.reference]))
    return [_home(), own, Crumb(here)] if here else [_home(), own]


def _home() -> Crumb:
    return Crumb(_("Inbox"), reverse("suggestions_work:inbox"))


def _inbox(request: Asking, units: list[tuple[int, str]], bulk: BulkForm) -> dict[str, object]:
    number = request.GET.get("side", "")
    asked = InboxForm(request.GET, units=units)
    filters = asked.filters(int(number) if number.isascii() and number.isdigit() and len(number) < 9 else 1)
    found = inboxes.inbox(request.actor, filters, dict(units))
    kept = [(key, value) for key, value in request.GET.items() if key not in {"tab", "side"} and value]
    return {
        "inbox": found,
        "asked": asked,
        "units": units,
        "bulk": bulk,
        "chosen": set(bulk.chosen()),
        "tabs": [(tab, "?" + urlencode([("tab", tab.code), *kept])) for tab in found.tabs],
        "is_filtered": bool({key for key, _value in kept} - {"order", "per_page"}),
        "is_narrowed": bool({key for key, _value in kept} - {"q", "batch"}),
        "pages": Pages.of(found.number, found.last, request.GET.items()),
        "query": request.GET.urlencode(),
        "may_sort": may_anywhere(request.actor, Action.SUGGESTION_SORT),
        "may_register": may_anywhere(request.actor, Action.SUGGESTION_REGISTER),
        "may_import": may_anywhere(request.actor, Action.SUGGESTION_IMPORT),
        "may_merge": may_anywhere(request.actor, Action.SUGGESTION_MERGE),
        "tab": filters.tab,
    }
