"""The room check: what it looks at, what it finds, and what is missing in plain values."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from samskap.algorithms.room_check.check import RULE_CODES, check
from samskap.algorithms.room_check.codes import Severity, Status
from samskap.algorithms.room_check.facts import Place as PlaceFacts
from samskap.algorithms.room_check.facts import RoomFacts, StakeholderFacts
from samskap.algorithms.room_check.findings import Finding
from samskap.features.people.states import ActorKind
from samskap.features.rooms.models import Seat
from samskap.features.stakeholders.models import Place, Stakeholder
from samskap.features.stakeholders.process import INTERNAL_KINDS
from samskap.features.stakeholders.selectors.followed import Followed, followed_in
from samskap.features.stakeholders.selectors.rows import Rows, rows_to_check
from samskap.features.stakeholders.selectors.sentences import finding_text, finding_title, public_text, public_title
from samskap.kernel.base import clock


def findings(room_id: int) -> list[Finding]:
    """What the room check finds, gravest first."""
    return check(room_facts(room_id))


def gaps(room_id: int) -> list[dict[str, Any]]:
    """What is not met, in words and as plain values, so that it can be kept with a case or a gate."""
    return missing_in(whole_check(room_id))


def whole_check(room_id: int) -> dict[str, Any]:
    """The whole answer of the room check in plain values: what is met, missing, and set aside with its reason, and when."""
    return _whole(rows_to_check(room_id))


def gaps_from(rows: Rows) -> list[dict[str, Any]]:
    """The same as `gaps`, from rows already fetched."""
    return missing_in(_whole(rows))


def _whole(rows: Rows) -> dict[str, Any]:
    found = check(facts_from(rows, followed_in(rows)))
    return {"checked_on": clock.today().isoformat(), "findings": [_kept(finding, rows) for finding in found]}


def missing_in(kept: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The gaps of a check that was kept, the gravest first."""
    return _with_status(kept, Status.MISSING)


def excused_in(kept: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What was set aside when the check was kept."""
    return _with_status(kept, Status.NOT_APPLICABLE)


def met_in(kept: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What was in place when the check was kept."""
    return _with_status(kept, Status.MET)


def _with_status(kept: Mapping[str, Any], status: Status) -> list[dict[str, Any]]:
    return [line for line in kept.get("findings", ()) if line.get("status", Status.MISSING) == status]


def _kept(finding: Finding, rows: Rows) -> dict[str, Any]:
    kept = {
        "rule": finding.code,
        "status": str(finding.status),
        "severity": str(finding.severity),
        "title": finding_title(finding),
        "text": finding_text(finding),
        "values": {name: _plain(value) for name, value in finding.values.items()},
    }
    excused = rows.excused.get(finding.code) or rows.excused.get(finding.rule)
    if finding.status == Status.NOT_APPLICABLE and excused:
        kept |= {"reason": finding.reason, "by": excused.by, "on": excused.on.isoformat()}
    return kept


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def told_now(kept: Iterable[dict[str, Any]], *, is_public: bool = False) -> list[dict[str, Any]]:
    """Findings kept with a case or a gate, in the reader's language; as they were written when the rule is gone.

    To the public nobody is named, and no words that were written for those inside are told: not those of a rule that
    is gone either.
    """
    return [{**line, **_words_now(line, is_public)} for line in kept]


def _has_words(line: dict[str, Any]) -> bool:
    return str(line.get("rule", "")).partition(":")[0] in RULE_CODES and "values" in line


def _words_now(line: dict[str, Any], is_public: bool) -> dict[str, str]:
    rule, _colon, subject = str(line.get("rule", "")).partition(":")
    if not _has_words(line):
        return {"title": _("Something that is no longer asked about"), "text": ""} if is_public else {}
    finding = Finding(
        rule=rule,
        status=Status(line.get("status", Status.MISSING)),
        severity=Severity(line.get("severity", Severity.MISSING)),
        subject=subject,
        values=line["values"],
        reason=line.get("reason", ""),
    )
    if is_public:
        return {"title": public_title(finding), "text": public_text(finding)}
    return {"title": finding_title(finding), "text": finding_text(finding)}


def room_facts(room_id: int) -> RoomFacts:
    """Everything the room check looks at, as plain values."""
    rows = rows_to_check(room_id)
    return facts_from(rows, followed_in(rows))


def facts_from(rows: Rows, followed: Followed) -> RoomFacts:
    """The same, from rows already fetched."""
    newest, topic = rows.newest, rows.topic
    return RoomFacts(
        places=(
            *(_place_facts(place, rows.seat_of(place)) for place in rows.places),
            *(_seat_facts(seat, rows.label_of(seat)) for seat in rows.unplanned()),
        ),
        stakeholders=tuple(_stakeholder_facts(one) for one in rows.assessed()),
        map_version=newest.version if newest else 0,
        map_made_on=newest.made_on if newest else None,
        map_framing=newest.framing_version if newest else 0,
        framing=topic.framing_version if topic else 0,
        last_framed_on=topic.framed_on if topic else None,
        phase_entered_on=topic.phase_entered_on if topic else None,
        councils=followed.councils,
        named=followed.named,
        interviews_held=followed.interviews_held,
        absent=followed.absent,
        deciders=followed.deciders,
        other_lead_considered_on=followed.considered_on,
        led_outside=followed.led_outside,
        excused=rows.excuses,
    )


def _place_facts(place: Place, seat: Seat | None) -> PlaceFacts:
    return PlaceFacts(
        id=f"place-{place.pk}",
        label=place.label,
        kind=place.actor_kind,
        role=place.role,
        brings=frozenset(place.brings),
        filled=seat is not None,
        stakeholder_key=place.stakeholder_key or None,
        is_front_line=place.is_front_line or place.actor_kind == ActorKind.EMPLOYEE,
        internal=place.actor_kind in INTERNAL_KINDS,
    )


def _seat_facts(seat: Seat, label: str) -> PlaceFacts:
    return PlaceFacts(
        id=f"seat-{seat.pk}",
        label=label,
        kind=seat.actor_kind,
        role=seat.role,
        filled=True,
        is_front_line=seat.actor_kind == ActorKind.EMPLOYEE,
        internal=seat.actor_kind in INTERNAL_KINDS,
    )


def _stakeholder_facts(one: Stakeholder) -> StakeholderFacts:
    return StakeholderFacts(
        key=one.key,
        name=one.name,
        kind=one.actor_kind,
        sector=one.sector,
        relation=one.relation,
        strength=one.strength,
        interest=one.interest,
        influence=one.influence,
        speaks_for_others=one.speaks_for_others,
        is_user=one.is_user,
        arena=one.arena,
        responsible=one.responsible_id is not None,
    )
