"""What the public and the senders are told of a room's cases, and the way that led to a case."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Max, Min, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samskap.features.decisions.models import Case
from samskap.features.decisions.states import CaseState, Verdict
from samskap.features.decisions.words import VERDICT_WORDS, gate_name
from samskap.features.rooms.milestones import Milestone
from samskap.features.stakeholders.models import StakeholderMap
from samskap.features.stakeholders.states import MapState
from samskap.features.suggestions.models import Suggestion
from samskap.features.suggestions.states import SuggestionState
from samskap.kernel.access.actions import Action
from samskap.kernel.base import clock
from samskap.kernel.journal.read import entries_in_rooms
from samskap.kernel.ui.parts import TrailStep

Counted = dict[str, dict[str, Any]]
Dated = tuple[datetime, TrailStep]


def address_of(number: str) -> str:
    """The case number as it stands in an address: 26/001 becomes 26-001."""
    return number.replace("/", "-")


def public_link(number: str) -> str:
    return reverse("decisions:show", args=[address_of(number)])


def milestones_of(room_ids: Iterable[int]) -> list[Milestone]:
    cases = Case.objects.filter(room_id__in=list(room_ids), submitted_at__isnull=False)
    found: list[Milestone] = []
    for case in cases.select_related("body", "decision").order_by("pk"):
        found += _milestones_of_case(case)
    return found


def _milestones_of_case(case: Case) -> list[Milestone]:
    question = "" if case.exempt_basis else case.question
    link, body = public_link(case.number), case.body.name
    title = _("Case %(number)s was put to %(body)s") % {"number": case.number, "body": body}
    found = [Milestone(case.room_id, case.submitted_at or case.created_at, "case_submitted", title, question, link)]
    decision = getattr(case, "decision", None)
    if decision is None:
        return found
    title = _("%(body)s has decided case %(number)s") % {"number": case.number, "body": body}
    text = "" if case.exempt_basis else verdict_sentence(decision.verdict, decision.votes_for, decision.votes_against)
    return [*found, Milestone(case.room_id, decision.created_at, "decided", title, text, link)]


def verdict_sentence(verdict: str, votes_for: int, votes_against: int) -> str:
    """The verdict with the count."""
    values = {"verdict": VERDICT_WORDS[Verdict(verdict)][0], "for": votes_for, "against": votes_against}
    return _("%(verdict)s, with %(for)s votes for and %(against)s against.") % values


def trail_of(case: Case, *, is_public: bool) -> list[TrailStep]:
    """How the case came here: innspill, mapping, new understanding, trials and earlier decisions, by time."""
    until = _until(case)
    steps = [*_suggestions(case.room_id, until), *_maps(case.room_id, until), *_work(case.room_id, until)]
    steps += _earlier(case, is_public)
    return [step for _at, step in sorted(steps, key=lambda dated: dated[0])]


def _until(case: Case) -> datetime:
    """What came after the decision is no part of the way to it."""
    decision = getattr(case, "decision", None)
    return decision.created_at if decision else clock.now()


def _suggestions(room_id: int, until: datetime) -> list[Dated]:
    told = Suggestion.objects.filter(room_id=room_id, received_at__lte=until).exclude(state=SuggestionState.WITHDRAWN)
    found = told.aggregate(number=Count("pk"), senders=Count("sender", distinct=True), first=Min("received_at"),
                           nameless=Count("pk", filter=Q(sender=None)))  # fmt: skip
    if not found["number"]:
        return []
    title = ngettext("%(number)s suggestion", "%(number)s suggestions", found["number"]) % found
    text = ""
    if not found["nameless"]:
        text = ngettext("from %(senders)s sender", "from %(senders)s senders", found["senders"]) % found
    return [(found["first"], TrailStep(title, text, when=_day(found["first"])))]


def _maps(room_id: int, until: datetime) -> list[Dated]:
    maps = StakeholderMap.objects.filter(room_id=room_id, state=MapState.SETTLED, created_at__lte=until)
    latest = maps.annotate(names=Count("stakeholders")).order_by("-version").first()
    if latest is None:
        return []
    text = ngettext("%(number)s group assessed", "%(number)s groups assessed", latest.names) % {"number": latest.names}
    return [(latest.created_at, TrailStep(_("Those affected are mapped"), text, when=latest.made_on))]


def _work(room_id: int, until: datetime) -> list[Dated]:
    """New wordings of the challenge, hypotheses and trials, as the journal tells them."""
    told = (Action.CHALLENGE_FRAME, Action.HYPOTHESIS_JUDGE, Action.TRIAL_CONCLUDE)
    entries = entries_in_rooms([room_id]).filter(action__in=told, at__lte=until).order_by()
    counted = entries.values("action").annotate(
        number=Count("subject_id"), last=Max("at"), refuted=Count("pk", filter=Q(to_state="refuted"))
    )
    by_action: Counted = {row["action"]: dict(row) for row in counted}
    found = [_framed(by_action), _tried(by_action)]
    return [step for step in found if step]


def _framed(by_action: Counted) -> Dated | None:
    framed, judged = by_action.get(Action.CHALLENGE_FRAME), by_action.get(Action.HYPOTHESIS_JUDGE)
    if not framed:
        return None
    title = ngettext("The challenge was reworded once", "The challenge was reworded %(number)s times", framed["number"])
    text = ""
    if judged and judged["refuted"]:
        text = ngettext("%(refuted)s hypothesis refuted", "%(refuted)s hypotheses refuted", judged["refuted"]) % judged
    return framed["last"], TrailStep(title % framed, text, when=_day(framed["last"]))


def _tried(by_action: Counted) -> Dated | None:
    tried = by_action.get(Action.TRIAL_CONCLUDE)
    if not tried:
        return None
    title = ngettext("%(number)s trial carried out", "%(number)s trials carried out", tried["number"]) % tried
    return tried["last"], TrailStep(title, when=_day(tried["last"]))


def _earlier(case: Case, is_public: bool) -> list[Dated]:
    """Decisions made before this one in the same room; what is exempt from the public is not told there."""
    decided = Case.objects.filter(room_id=case.room_id, state=CaseState.DECIDED, pk__lt=case.pk)
    if is_public:
        decided = decided.filter(exempt_basis="")
    return [_decided(earlier, is_public) for earlier in decided.select_related("body", "decision").order_by("pk")]


def _decided(case: Case, is_public: bool) -> Dated:
    link = public_link(case.number) if is_public else reverse("decisions_work:show", args=[case.pk])
    decision = case.decision
    values = {"body": case.body.name, "for": decision.votes_for, "against": decision.votes_against}
    text = _("%(body)s, %(for)s for and %(against)s against") % values
    return decision.created_at, TrailStep(str(gate_name(case.gate)), text, link, decision.decided_on)


def _day(at: datetime) -> date:
    return timezone.localdate(at)
