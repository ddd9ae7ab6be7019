"""Writes of floker: making one from innspill, wording it anew, trying beliefs, publishing and closing."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from samskap.features.challenges.models import Challenge, Framing, Hypothesis, KeyFigure, PlanGoal, SuggestionLink
from samskap.features.challenges.notices import ChallengeReframed, HypothesisJudged, SuggestionGathered
from samskap.features.challenges.states import CLOSE, FLOW, HYPOTHESIS_FLOW, PUBLISH, REFUTE, SUPPORT, ChallengeState
from samskap.features.people import selectors as people
from samskap.features.people.models import Unit
from samskap.features.rooms import actions as rooms
from samskap.features.rooms.states import RoomKind
from samskap.features.stakeholders.actions import topic as stakeholders
from samskap.features.suggestions.actions.join_room import join_room
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.decide import authorize
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid, NotNow
from samskap.kernel.journal.write import move, record
from samskap.kernel.notify.tell import tell


@transaction.atomic
def create(
    *, actor: Actor, title: str, question: str, understanding: str, theme: str, unit_id: int, owner_id: int,
    trigger: str, breadth: str, plan_goal_id: int | None = None, earlier_attempts: str = "",
    suggestion_ids: Iterable[int] = (),
) -> Challenge:  # fmt: skip
    """Makes a floke with its room, its problem owner, its first wording, and the innspill it is made from."""
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise Invalid(_("Choose which unit the challenge belongs to."), field="unit_id")
    hat = authorize(actor, Action.CHALLENGE_CREATE, Scope(unit_id=unit.pk))
    room = rooms.open_room(actor=actor, kind=RoomKind.CHALLENGE, title=title, theme=theme, unit=unit)
    challenge = Challenge.objects.create(
        room=room, slug=_free_slug(title), trigger=trigger, breadth=breadth,
        plan_goal=_plan_goal(plan_goal_id), earlier_attempts=earlier_attempts,
    )  # fmt: skip
    record(Action.CHALLENGE_CREATE, challenge, by=actor, hat=hat)
    rooms.seat_give(
        actor=actor, room_id=room.pk, person_id=owner_id, role=Role.OWNER,
        actor_kind=people.actor_kind_of(owner_id), reason=_("Owns the problem."),
    )  # fmt: skip
    _word(challenge, actor, question, understanding, "")
    for suggestion_id in suggestion_ids:
        gather(actor=actor, challenge_id=challenge.pk, suggestion_id=suggestion_id)
    return challenge


def _free_slug(title: str) -> str:
    """An address from the title, with a number behind it when it is taken."""
    stem = slugify(title.replace("ø", "o").replace("Ø", "o").replace("æ", "ae").replace("å", "a"))[:70] or "floke"
    taken = set(Challenge.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return stem if stem not in taken else next(slug for slug in numbered if slug not in taken)


def _plan_goal(plan_goal_id: int | None) -> PlanGoal | None:
    return PlanGoal.objects.filter(pk=plan_goal_id).first() if plan_goal_id else None


def _word(challenge: Challenge, actor: Actor, question: str, understanding: str, reason: str) -> Framing:
    version = challenge.framings.count() + 1
    framing = Framing.objects.create(
        challenge=challenge, version=version, question=question, understanding=understanding, reason=reason,
        framed_by_id=actor.known_id,
    )  # fmt: skip
    stakeholders.note_framing(
        actor=Actor.system(), room_id=challenge.room_id, version=version, question=question, level=challenge.breadth
    )
    return framing


@transaction.atomic
def frame(
    *, actor: Actor, challenge_id: int, question: str, understanding: str, reason: str, seen: int | None = None
) -> Framing:
    """Words the floke anew: a new version with a reason; the stakeholder map is now older than the problem."""
    challenge = lock(Challenge, challenge_id, seen)
    hat = authorize(actor, Action.CHALLENGE_FRAME, challenge, read=Action.CHALLENGE_READ)
    _not_closed(challenge)
    newest = challenge.framings.order_by("-version").first()
    if newest and (newest.question, newest.understanding) == (question, understanding):
        raise Invalid(_("Nothing is changed from the version before."), field="question")
    framing = _word(challenge, actor, question, understanding, reason)
    keep(challenge)
    record(Action.CHALLENGE_FRAME, challenge, by=actor, hat=hat, reason=reason, version=framing.version)
    tell(ChallengeReframed(framing.pk))
    return framing


@transaction.atomic
def edit(
    *, actor: Actor, challenge_id: int, trigger: str, breadth: str, plan_goal_id: int | None, earlier_attempts: str,
    seen: int | None = None,
) -> Challenge:  # fmt: skip
    """Corrects what the floke is tied to: trigger, breadth, plan goal and earlier attempts."""
    challenge = lock(Challenge, challenge_id, seen)
    hat = authorize(actor, Action.CHALLENGE_EDIT, challenge, read=Action.CHALLENGE_READ)
    _not_closed(challenge)
    if breadth != challenge.breadth:
        stakeholders.note_level(actor=Actor.system(), room_id=challenge.room_id, level=breadth)
    challenge.trigger, challenge.breadth, challenge.earlier_attempts = trigger, breadth, earlier_attempts
    challenge.plan_goal = _plan_goal(plan_goal_id)
    keep(challenge, "trigger", "breadth", "plan_goal", "earlier_attempts")
    record(Action.CHALLENGE_EDIT, challenge, by=actor, hat=hat)
    return challenge


@transaction.atomic
def add_figure(*, actor: Actor, challenge_id: int, label: str, value: str, source: str, as_of: date) -> KeyFigure:
    """Adds a key figure, with source and date."""
    challenge = lock(Challenge, challenge_id)
    hat = authorize(actor, Action.CHALLENGE_EDIT, challenge, read=Action.CHALLENGE_READ)
    figure = KeyFigure.objects.create(challenge=challenge, label=label, value=value, source=source, as_of=as_of)
    record(Action.CHALLENGE_EDIT, challenge, by=actor, hat=hat, figure=label)
    return figure


@transaction.atomic
def gather(*, actor: Actor, challenge_id: int, suggestion_id: int, note: str = "") -> SuggestionLink:
    """Gathers an innspill into the floke; its sender and supporters are told, and follow from now on."""
    challenge = lock(Challenge, challenge_id)
    hat = authorize(actor, Action.CHALLENGE_GATHER, challenge, read=Action.CHALLENGE_READ)
    _not_closed(challenge)
    link, is_new = SuggestionLink.objects.get_or_create(
        challenge=challenge, suggestion_id=suggestion_id, defaults={"note": note, "linked_by_id": actor.known_id}
    )
    if is_new:
        join_room(actor=actor, suggestion_id=suggestion_id, room_id=challenge.room_id)
        record(Action.CHALLENGE_GATHER, challenge, by=actor, hat=hat, suggestion_id=suggestion_id)
        tell(SuggestionGathered(link.pk))
    return link


@transaction.atomic
def gather_many(*, actor: Actor, challenge_id: int, suggestion_ids: Iterable[int]) -> list[SuggestionLink]:
    """Gathers several innspill at once: all of them, or none."""
    authorize(actor, Action.CHALLENGE_GATHER, lock(Challenge, challenge_id), read=Action.CHALLENGE_READ)
    return [gather(actor=actor, challenge_id=challenge_id, suggestion_id=each) for each in suggestion_ids]


@transaction.atomic
def publish(*, actor: Actor, challenge_id: int, seen: int | None = None) -> Challenge:
    """Gives the floke its public page. It must have a wording first."""
    challenge = lock(Challenge, challenge_id, seen)
    hat = authorize(actor, Action.CHALLENGE_PUBLISH, challenge, read=Action.CHALLENGE_READ)
    if not challenge.framings.exists():
        raise NotNow(_("The challenge needs a wording before it can be published."))
    move(challenge, FLOW, PUBLISH, by=actor, hat=hat)
    rooms.make_public(actor=actor, room_id=challenge.room_id, is_public=True)
    return challenge


@transaction.atomic
def close(*, actor: Actor, challenge_id: int, reason: str, seen: int | None = None) -> Challenge:
    """Closes the floke with a reason. Its page and its story stay."""
    challenge = lock(Challenge, challenge_id, seen)
    hat = authorize(actor, Action.CHALLENGE_CLOSE, challenge, read=Action.CHALLENGE_READ)
    challenge.closed_reason = reason
    keep(challenge, "closed_reason")
    move(challenge, FLOW, CLOSE, by=actor, hat=hat, reason=reason)
    return challenge


@transaction.atomic
def put_hypothesis(*, actor: Actor, challenge_id: int, statement: str, would_refute: str) -> Hypothesis:
    """Puts up a belief, with what would refute it."""
    challenge = lock(Challenge, challenge_id)
    hat = authorize(actor, Action.HYPOTHESIS_PUT, challenge, read=Action.CHALLENGE_READ)
    _not_closed(challenge)
    hypothesis = Hypothesis.objects.create(challenge=challenge, statement=statement, would_refute=would_refute)
    record(Action.HYPOTHESIS_PUT, hypothesis, by=actor, hat=hat)
    return hypothesis


@transaction.atomic
def judge_hypothesis(
    *, actor: Actor, hypothesis_id: int, refuted: bool, evidence: str, seen: int | None = None
) -> Hypothesis:
    """Judges a belief by the evidence. A refuted one is progress, and followers are told either way."""
    hypothesis = lock(Hypothesis, hypothesis_id, seen)
    hat = authorize(actor, Action.HYPOTHESIS_JUDGE, hypothesis, read=Action.CHALLENGE_READ)
    hypothesis.evidence, hypothesis.judged_at = evidence, clock.now()
    keep(hypothesis, "evidence", "judged_at")
    step = REFUTE if refuted else SUPPORT
    move(hypothesis, HYPOTHESIS_FLOW, step, by=actor, hat=hat, reason=evidence)
    tell(HypothesisJudged(hypothesis.pk))
    return hypothesis


def _not_closed(challenge: Challenge) -> None:
    if challenge.state == ChallengeState.CLOSED:
        raise NotNow(_("The challenge is closed."))
