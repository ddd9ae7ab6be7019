"""Everything that the work page of one innspill shows."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from samskap.features.people.models import Person, Unit
from samskap.features.people.words import ACTOR_SELF_WORDS
from samskap.features.rooms.states import Theme
from samskap.features.rooms.words import ROLE_WORDS, THEME_WORDS
from samskap.features.suggestions.models import Suggestion
from samskap.features.suggestions.selectors.duplicates import Alike, alike
from samskap.features.suggestions.selectors.public import headline_of
from samskap.features.suggestions.selectors.within import reads_whole, within, work_reach, work_row
from samskap.features.suggestions.states import FLOW, OPEN_STATES, SuggestionState
from samskap.features.suggestions.words import CHANNEL_WORDS, HELD_WORDS, OUTCOME_WORDS, STATE_WORDS, Word
from samskap.features.suggestions.work_words import HISTORY_WORDS, age_words, due_word
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.guard import allowed, available
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock
from samskap.kernel.files import store
from samskap.kernel.journal.models import Entry
from samskap.kernel.journal.read import entries_of

NOT_SHOWN = {Action.SUGGESTION_REMIND}


@dataclass(frozen=True)
class HistoryLine:
    """One act in words: what, by whom wearing which hat, when, and why."""

    at: datetime
    what: str
    who: str
    detail: str
    reason: str


@dataclass(frozen=True)
class GivenAnswer:
    """One answer, with who gave it."""

    text: str
    reason: str
    outcome: Word
    by: str
    at: datetime


@dataclass(frozen=True)
class Joined:
    """One innspill that was merged into this."""

    reference: str
    text: str
    sender: str


@dataclass(frozen=True)
class WorkPage:
    """One innspill as those who work with it see it."""

    id: int
    revision: int
    reference: str
    headline: str
    text: str
    language: str
    place: str
    theme: str
    theme_word: str
    unit_id: int | None
    unit: str
    room_id: int | None
    may_enter_room: bool
    room: str
    channel: str
    own_role: str
    sender: str
    sender_email: str
    entered_by: str
    source: str
    received_on: date
    age: str
    due_on: date
    due: Word | None
    state: Word
    outcome: Word | None
    is_open: bool
    is_sensitive: bool
    is_public: bool
    held: str
    photo_url: str
    photo_alt: str
    support_count: int
    merged_into: str
    joined: tuple[Joined, ...]
    answers: tuple[GivenAnswer, ...]
    history: tuple[HistoryLine, ...]
    alike: tuple[Alike, ...]
    can: frozenset[str]
    may_gather: bool


def suggestion_for(actor: Actor, reference: str) -> WorkPage:
    """The innspill with its answers, history, likely duplicates, and what the actor may do with it now."""
    row = work_row(actor, reference)
    knows = reads_whole(actor, row)
    return WorkPage(
        id=row.pk,
        revision=row.revision,
        reference=row.reference,
        headline=headline_of(row.text),
        text=row.text,
        language=row.language,
        place=row.place,
        theme=row.theme,
        theme_word=str(THEME_WORDS[Theme(row.theme)]) if row.theme else "",
        unit_id=row.unit_id,
        unit=row.unit.name if row.unit else "",
        room_id=row.room_id,
        room=row.room.title if row.room else "",
        may_enter_room=bool(row.room and allowed(actor, row.room.access_scope(), Action.ROOM_READ)),
        channel=str(CHANNEL_WORDS[row.channel]),
        own_role=str(ACTOR_SELF_WORDS.get(row.own_role, "")),
        sender=_sender(row, knows),
        sender_email=row.sender.email if row.sender and knows else "",
        entered_by=row.entered_by.name if row.entered_by else "",
        source=row.batch.source if row.batch else "",
        received_on=timezone.localdate(row.received_at),
        age=age_words((clock.today() - timezone.localdate(row.received_at)).days),
        due_on=row.due_on,
        due=due_word(row.state, (row.due_on - clock.today()).days),
        state=STATE_WORDS[row.state],
        outcome=OUTCOME_WORDS[row.outcome] if row.outcome else None,
        is_open=row.state in OPEN_STATES,
        is_sensitive=row.sensitive,
        is_public=row.is_public,
        held=str(HELD_WORDS.get(row.held_for, "")),
        photo_url=store.address(row.photo) if row.photo else "",
        photo_alt=row.photo.alt if row.photo else "",
        support_count=row.support_count,
        merged_into=row.merged_into.reference if row.merged_into else "",
        joined=_joined(row, knows),
        answers=_answers(row),
        history=_history(row, knows),
        alike=tuple(alike(actor, row)) if not row.merged_into_id else (),
        can=_can(actor, row),
        may_gather=row.state != SuggestionState.WITHDRAWN
        and bool(allowed(actor, row.access_scope(), Action.CHALLENGE_CREATE)),
    )


def _can(actor: Actor, row: Suggestion) -> frozenset[str]:
    """The steps open now, and the two that leave the state as it is: correcting what is published, and its showing."""
    scope = row.access_scope()
    may = allowed(actor, scope, Action.SUGGESTION_SORT, Action.SUGGESTION_PUBLISH, Action.SUGGESTION_UNPUBLISH)
    steps = available(actor, FLOW, row.state, scope) - {"publish", "unpublish", "withdraw"}
    if row.state == SuggestionState.PUBLISHED and Action.SUGGESTION_SORT in may:
        steps |= {"sort"}
    if row.is_public and Action.SUGGESTION_UNPUBLISH in may:
        steps |= {"unpublish"}
    hidden = row.is_public or row.sensitive or row.merged_into_id
    if not hidden and Action.SUGGESTION_PUBLISH in may and row.state not in _NOT_PUBLISHED_FROM:
        steps |= {"publish"}
    return steps


_NOT_PUBLISHED_FROM = (SuggestionState.RECEIVED, SuggestionState.WITHDRAWN, SuggestionState.PUBLISHED)


def _sender(row: Suggestion, knows: bool) -> str:
    """The sender's name, for those who answer and those who audit. Others need what was said, not who said it."""
    if row.sender is None:
        return ""
    return row.sender.name if knows else _("Shown only to those who answer")


def _joined(row: Suggestion, knows: bool) -> tuple[Joined, ...]:
    merged = Suggestion.objects.filter(merged_into=row).select_related("sender").order_by("pk")
    if not knows:
        return tuple(Joined(m.reference, m.text, "") for m in merged.filter(sensitive=False, held_for=""))
    return tuple(Joined(m.reference, m.text, m.sender.name or m.sender.email if m.sender else "") for m in merged)


def _answers(row: Suggestion) -> tuple[GivenAnswer, ...]:
    given = row.answers.select_related("answered_by")
    return tuple(
        GivenAnswer(a.text, a.reason, OUTCOME_WORDS[a.outcome], a.answered_by.name, a.created_at) for a in given
    )


def _history(row: Suggestion, knows: bool) -> tuple[HistoryLine, ...]:
    """What has been done, newest first, with names of people and units from one question each."""
    entries = [entry for entry in entries_of(row) if entry.action not in NOT_SHOWN]
    told = {e.person_id for e in entries if e.person_id and (knows or e.person_id != row.sender_id)}
    names = dict(Person.objects.filter(pk__in=told).values_list("pk", "name"))
    units = dict(Unit.objects.filter(pk__in={e.details.get("unit_id") for e in entries}).values_list("pk", "name"))
    return tuple(_line(entry, row, names, units) for entry in reversed(entries))


def _line(entry: Entry, row: Suggestion, names: dict[int, str], units: dict[int, str]) -> HistoryLine:
    return HistoryLine(
        at=entry.at,
        what=str(HISTORY_WORDS.get(entry.action, _("Changed"))),
        who=_who(entry, row, names),
        detail=_detail(entry, units),
        reason=entry.reason,
    )


def _who(entry: Entry, row: Suggestion, names: dict[int, str]) -> str:
    if entry.person_id is None:
        return _("By itself") if entry.hat == Role.SYSTEM else _("The sender")
    name = names.get(entry.person_id, "")
    if not name:
        return _("The sender") if entry.person_id == row.sender_id else _("Somebody without a name here")
    return f"{name} ({str(ROLE_WORDS[Role(entry.hat)]).lower()})"


def _detail(entry: Entry, units: dict[int, str]) -> str:
    """What the act was about, in words."""
    said = entry.details
    if entry.action == Action.SUGGESTION_SORT:
        theme = str(THEME_WORDS.get(said.get("theme"), ""))
        sensitive = _("Marked as sensitive") if said.get("sensitive") else ""
        return ", ".join(part for part in (units.get(said.get("unit_id"), ""), theme, sensitive) if part)
    if entry.action == Action.SUGGESTION_ANSWER and said.get("outcome") in OUTCOME_WORDS:
        return str(OUTCOME_WORDS[said["outcome"]].label)
    if said.get("into"):
        return _("Into %(reference)s") % {"reference": said["into"]}
    if said.get("joined_by"):
        return _("%(reference)s came along") % {"reference": said["joined_by"]}
    if said.get("released"):
        return _("A person had read the text first")
    return ""


def short(actor: Actor, reference: str) -> str:
    """The text of another innspill that the actor may read, to be seen beside this one; empty when there is none."""
    rows = Suggestion.objects.filter(within(work_reach(actor)), reference=reference.strip().upper())
    return rows.values_list("text", flat=True).first() or "" if reference else ""
