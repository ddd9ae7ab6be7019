"""The room check: what it looks at, what it finds, and what is missing in plain values."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from samskap.algorithms.room_check.check import RULE_CODES, check
from samskap.algorithms.room_check.codes import Severity, Status
from samskap.algorithms.room_check.facts import Place as PlaceFacts
from samskap.algorithms.room_check.facts import RoomFacts, StakeholderFacts
from samskap.algorithms.room_check.findings import Finding
from samskap.features.people.states import ActorKind
from samskap.features.rooms.models import Seat
from samskap.features.stakeholders.models import Place, Stakeholder
from samskap.features.stakeholders.process import INTERNAL_KINDS
from samskap.features.stakeholders.selectors.rows import Rows, rows_of
from samskap.features.stakeholders.words import ROLE_LABELS, finding_text, finding_title


def findings(room_id: int) -> list[Finding]:
    """What the room check finds, gravest first."""
    return check(room_facts(room_id))


def gaps(room_id: int) -> list[dict[str, Any]]:
    """What is not met, in words and as plain values, so that it can be kept with a case or a gate."""
    return [_kept(finding) for finding in findings(room_id) if finding.status == Status.MISSING]


def _kept(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.code,
        "severity": str(finding.severity),
        "title": finding_title(finding),
        "text": finding_text(finding),
        "values": {name: _plain(value) for name, value in finding.values.items()},
    }


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def told_now(kept: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Gaps that were kept with a case or a gate, in the reader's language; as they were written when the rule is gone."""
    return [{**gap, **_words_now(gap)} for gap in kept]


def _words_now(gap: dict[str, Any]) -> dict[str, str]:
    rule = str(gap.get("rule", "")).partition(":")[0]
    if rule not in RULE_CODES or "values" not in gap:
        return {}
    severity = Severity(gap.get("severity", Severity.MISSING))
    finding = Finding(rule=rule, status=Status.MISSING, severity=severity, values=gap["values"])
    return {"title": finding_title(finding), "text": finding_text(finding)}


def room_facts(room_id: int) -> RoomFacts:
    """Everything the room check looks at, as plain values."""
    return facts_from(rows_of(room_id))


def facts_from(rows: Rows) -> RoomFacts:
    """The same, from rows already fetched."""
    newest, topic = rows.newest, rows.topic
    return RoomFacts(
        places=(
            *(_place_facts(place, rows.seat_of(place)) for place in rows.places),
            *(_seat_facts(seat) for seat in rows.unplanned()),
        ),
        stakeholders=tuple(_stakeholder_facts(one) for one in rows.assessed()),
        map_version=newest.version if newest else 0,
        map_made_on=newest.made_on if newest else None,
        last_framed_on=topic.framed_on if topic else None,
        phase_entered_on=topic.phase_entered_on if topic else None,
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


def _seat_facts(seat: Seat) -> PlaceFacts:
    return PlaceFacts(
        id=f"seat-{seat.pk}",
        label=seat.on_behalf_of or str(ROLE_LABELS[seat.role]),
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
