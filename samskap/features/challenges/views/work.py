"""Work with floker: list, make, word anew, try beliefs, gather innspill, publish and close."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samskap.features.challenges import actions, selectors
from samskap.features.challenges.differences import difference
from samskap.features.challenges.forms import (
    CloseForm,
    CreateForm,
    EditForm,
    FigureForm,
    FrameForm,
    GatherForm,
    HypothesisForm,
    JudgeForm,
)
from samskap.features.challenges.views.pages import challenge_page
from samskap.features.suggestions.selectors import chosen
from samskap.kernel.access.actions import Action
from samskap.kernel.access.decide import may_anywhere
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform
from samskap.kernel.ui.forms import SamskapForm


@guarded(Action.CHALLENGE_READ)
def listing(request: Asking) -> HttpResponse:
    cards = selectors.cards_visible_to(request.actor)
    return page(request, "challenges/work/listing.html", {"cards": cards, "may_create": _may_create(request)})


def _may_create(request: Asking) -> bool:
    return may_anywhere(request.actor, Action.CHALLENGE_CREATE)


@guarded(Action.CHALLENGE_CREATE)
def create(request: Asking) -> HttpResponse:
    """Those ticked in the inbox are carried over in the address, so that a reload or an error keeps them."""
    if "chosen" in request.POST:
        references = chosen.references_of(request.actor, request.POST.getlist("chosen"))
        return HttpResponseRedirect(f"{reverse('challenges_work:create')}?{_carried(references)}")
    picked = chosen.chosen_suggestions(request.actor, request.GET.getlist("innspill"))
    form = CreateForm(request.POST or None, initial=chosen.first_guess(picked))
    ids = [suggestion.pk for suggestion in picked]
    if form.is_valid() and perform(form, lambda: _create(request, form, ids)):
        return done(request, _("The challenge is made."), reverse("challenges_work:show", args=[form.made.slug]))
    context = {
        "picked": picked,
        "carried": _carried(suggestion.reference for suggestion in picked),
        "others": selectors.open_to_gather(request.actor) if picked else [],
    }
    return page(request, "challenges/work/create.html", context, form)


def _carried(references: Iterable[str]) -> str:
    return urlencode([("innspill", reference) for reference in references])


def _create(request: Asking, form: CreateForm, ids: list[int]) -> None:
    form.made = actions.create(actor=request.actor, suggestion_ids=ids, **form.cleaned_data)


@guarded(Action.CHALLENGE_READ)
def show(request: Asking, slug: str) -> HttpResponse:
    return page(request, "challenges/work/show.html", challenge_page(request.actor, slug))


@guarded(Action.CHALLENGE_READ)
def framings(request: Asking, slug: str) -> HttpResponse:
    challenge = selectors.challenge_for(request.actor, slug)
    versions = difference(selectors.framings(challenge.pk))
    return page(request, "challenges/work/framings.html", {"challenge": challenge, "versions": versions})


@guarded(Action.CHALLENGE_FRAME)
def frame(request: Asking, slug: str) -> HttpResponse:
    challenge = selectors.challenge_for(request.actor, slug)
    now = {"question": challenge.question, "understanding": challenge.understanding, "seen": challenge.revision}
    form = FrameForm(request.POST or None, initial=now)
    act = lambda: actions.frame(actor=request.actor, challenge_id=challenge.pk, **form.cleaned_data)  # noqa: E731
    return _one_form(request, challenge, form, act, _("Word the challenge anew"), _("The new wording is saved."))


@guarded(Action.CHALLENGE_EDIT)
def edit(request: Asking, slug: str) -> HttpResponse:
    challenge = selectors.challenge_for(request.actor, slug)
    now = {name: getattr(challenge, name) for name in ("trigger", "breadth", "plan_goal_id", "earlier_attempts")}
    form = EditForm(request.POST or None, initial={**now, "seen": challenge.revision})
    act = lambda: actions.edit(actor=request.actor, challenge_id=challenge.pk, **form.cleaned_data)  # noqa: E731
    return _one_form(request, challenge, form, act, _("Edit"), _("The changes are saved."))


@guarded(Action.CHALLENGE_EDIT)
def add_figure(request: Asking, slug: str) -> HttpResponse:
    challenge = selectors.challenge_for(request.actor, slug)
    form = FigureForm(request.POST or None)
    act = lambda: actions.add_figure(actor=request.actor, challenge_id=challenge.pk, **form.cleaned_data)  # noqa: E731
    return _one_form(request, challenge, form, act, _("Add a key figure"), _("The figure is added."))


@guarded(Action.HYPOTHESIS_PUT)
def put_hypothesis(request: Asking, slug: str) -> HttpResponse:
    challenge = selectors.challenge_for(request.actor, slug)
    form = HypothesisForm(request.POST or None)
    act = lambda: actions.put_hypothesis(actor=request.actor, challenge_id=challenge.pk, **form.cleaned_data)  # noqa: E731
    return _one_form(request, challenge, form, act, _("Put up a hypothesis"), _("The hypothesis is put up."))


@guarded(Action.HYPOTHESIS_JUDGE)
def judge_hypothesis(request: Asking, slug: str, hypothesis_id: int) -> HttpResponse:
    hypothesis = selectors.hypothesis_for(request.actor, slug, hypothesis_id)
    challenge = selectors.challenge_for(request.actor, slug)
    form = JudgeForm(request.POST or None, initial={"seen": hypothesis.revision, "evidence": hypothesis.evidence})
    act = lambda: actions.judge_hypothesis(actor=request.actor, hypothesis_id=hypothesis.pk, **form.cleaned_data)  # noqa: E731
    more = {"lead": hypothesis.statement, "note": hypothesis.would_refute}
    return _one_form(request, challenge, form, act, _("Judge the hypothesis"), _("The finding is saved."), **more)


@guarded(Action.CHALLENGE_GATHER)
def gather(request: Asking, slug: str) -> HttpResponse:
    challenge = selectors.challenge_for(request.actor, slug)
    form = GatherForm(request.POST or None, initial={"references": " ".join(request.GET.getlist("innspill"))})
    if form.is_valid() and perform(form, lambda: _gather(request, form, challenge.pk)):
        count = len(form.gathered)
        message = ngettext("%(count)s suggestion is gathered.", "%(count)s suggestions are gathered.", count)
        return done(request, message % {"count": count}, reverse("challenges_work:show", args=[slug]))
    return page(request, "challenges/work/one_form.html", _form_page(challenge, _("Gather suggestions")), form)


def _gather(request: Asking, form: GatherForm, challenge_id: int) -> None:
    found = chosen.suggestions_by_reference(request.actor, form.cleaned_data["references"])
    ids = [suggestion.pk for suggestion in found]
    form.gathered = actions.gather_many(actor=request.actor, challenge_id=challenge_id, suggestion_ids=ids)


@guarded(Action.CHALLENGE_PUBLISH)
def publish(request: Asking, slug: str) -> HttpResponse:
    challenge = selectors.challenge_for(request.actor, slug)
    form = SamskapForm(request.POST) if request.method == "POST" else SamskapForm()
    if form.is_valid() and perform(form, lambda: actions.publish(actor=request.actor, challenge_id=challenge.pk)):
        return done(request, _("The challenge has its public page."), reverse("challenges_work:show", args=[slug]))
    context = {
        "question": _("Publish the challenge?"),
        "consequence": _("Anybody can then read how we understand it, who takes part, and what we learn."),
        "confirm_label": _("Publish"),
        "cancel_url": reverse("challenges_work:show", args=[slug]),
        "base": "ui/work.html",
    }
    return page(request, "ui/confirm.html", context, form)


@guarded(Action.CHALLENGE_CLOSE)
def close(request: Asking, slug: str) -> HttpResponse:
    challenge = selectors.challenge_for(request.actor, slug)
    form = CloseForm(request.POST or None, initial={"seen": challenge.revision})
    act = lambda: actions.close(actor=request.actor, challenge_id=challenge.pk, **form.cleaned_data)  # noqa: E731
    return _one_form(request, challenge, form, act, _("Close the challenge"), _("The challenge is closed."))


def _one_form(request, challenge, form, act, title: str, message: str, **more: str) -> HttpResponse:
    """The shape that most acts here share: one form, one act, and back to the floke."""
    if form.is_valid() and perform(form, act):
        return done(request, message, reverse("challenges_work:show", args=[challenge.slug]))
    return page(request, "challenges/work/one_form.html", {**_form_page(challenge, title), **more}, form)


def _form_page(challenge, title: str) -> dict[str, object]:
    return {"challenge": challenge, "title": title, "back": reverse("challenges_work:show", args=[challenge.slug])}
