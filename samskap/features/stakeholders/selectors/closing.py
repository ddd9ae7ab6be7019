"""From what the room check finds to a line on the page with the one act that closes it."""

from collections.abc import Mapping
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.algorithms.room_check.codes import Act as Closing
from samskap.algorithms.room_check.codes import Status
from samskap.algorithms.room_check.findings import Finding
from samskap.features.stakeholders.process import WISHES, PlaceWish, wish_to_mix
from samskap.features.stakeholders.selectors.places import wish_for
from samskap.features.stakeholders.selectors.rows import AskedPlace, Rows
from samskap.features.stakeholders.selectors.sentences import day_of, finding_text, finding_title
from samskap.features.stakeholders.words import PLACE_LABELS
from samskap.kernel.access.roles import Role
from samskap.kernel.ui.parts import Act, GapLine

WORK = "stakeholders_work:"


def line(finding: Finding, rows: Rows, can: Mapping[str, bool], own_id: int | None = None) -> GapLine:
    """One line of the list: how grave, what, and what to do about it for somebody who may.

    `own_id` is a person who decides here as well, and may settle their own double role.
    """
    severity = str(finding.severity) if finding.status == Status.MISSING else str(finding.status)
    acts = _acts(finding, rows, can, own_id)
    return GapLine(severity, finding_title(finding), _text(finding, rows), *acts)


def _text(finding: Finding, rows: Rows) -> str:
    """What lies behind it; of a rule that is set aside, why, and who said so when."""
    excused = rows.excused.get(finding.code) or rows.excused.get(finding.rule)
    if finding.status != Status.NOT_APPLICABLE or excused is None:
        return finding_text(finding)
    told = {"reason": excused.reason, "name": excused.by, "day": day_of(excused.on)}
    return _("%(reason)s (%(name)s, %(day)s)") % told


def _acts(finding: Finding, rows: Rows, can: Mapping[str, bool], own_id: int | None) -> tuple[Act | None, Act | None]:
    if finding.status == Status.MISSING:
        other = Act(_("Does not apply"), _to("excuse", rows, finding.code)) if can["gap_excuse"] else None
        return closing_act(finding, rows, can, own_id), other
    if finding.status == Status.NOT_APPLICABLE and can["gap_excuse"]:
        code = finding.code if finding.code in rows.excused else finding.rule
        return Act(_("It applies after all"), _to("take_back", rows, code), method="post"), None
    return None, None


def closing_act(finding: Finding, rows: Rows, can: Mapping[str, bool], own_id: int | None = None) -> Act | None:
    """The act that closes the gap, or nothing for somebody who may not do it."""
    if finding.act == Closing.INVITE:
        return _invite(finding, rows, can)
    if finding.act == Closing.ADD_PLACE:
        return _add_place(finding, rows) if can["place_plan"] else None
    leave, label, address = _of_its_own(finding, rows)
    is_own = finding.act == Closing.CLARIFY and finding.subject == str(own_id)
    return Act(label, address) if can[leave] or is_own else None


def _of_its_own(finding: Finding, rows: Rows) -> tuple[str, str, str]:
    """The leave, the words and the address of an act that has one page."""
    subject = finding.subject
    if finding.act == Closing.ASSIGN_RESPONSIBLE:
        address = f"{_form('reassess', rows, subject)}#id_responsible_id"
        return "map_assess", _("Give somebody the responsibility"), address
    if finding.act == Closing.ASSESS:
        asked = {"sektor": subject} if subject else {}
        return "map_assess", _("Add a stakeholder"), _form("assess", rows, **asked)
    if finding.act == Closing.ASK_COUNCIL:
        return "council_ask", _("Ask the council"), _to("council", rows, subject)
    if finding.act == Closing.CONTACT:
        return "named_contact", _("Take contact"), _form("named_contact", rows, subject)
    if finding.act == Closing.FOLLOW_UP:
        return "absence_follow_up", _("Follow up"), _form("follow_up", rows, subject)
    if finding.act == Closing.CLARIFY:
        return "conflict_clarify", _("Settle it"), _to("clarify", rows, subject)
    if finding.act == Closing.CONSIDER_LEAD:
        return "lead_consider", _("Consider who leads"), _to("consider_lead", rows)
    label = _("Make the map") if finding.act == Closing.MAKE_MAP else _("Make a new version")
    return "map_begin", label, _form("begin", rows)


def _invite(finding: Finding, rows: Rows, can: Mapping[str, bool]) -> Act | None:
    place = _place_for(finding, rows)
    if place is None or not can["invitation_send"]:
        return None
    if place.role != Role.PARTICIPANT and not can["place_fill"]:
        return None  # a place that runs the room is given only by those who may appoint to it
    if place.is_asked:
        return Act(_("See the invitations"), _to("invitations", rows))
    label = _("Invite: %(place)s") % {"place": place.label}
    return Act(label, _form("invite", rows, plass=place.pk))


def _place_for(finding: Finding, rows: Rows) -> AskedPlace | None:
    """The first empty place that would close the gap; one that nobody is asked to before one that waits."""
    named = finding.values.get("empty_ids")
    ids = set(named) if isinstance(named, list) else set()
    return min((p for p in rows.places if f"place-{p.pk}" in ids), key=lambda place: place.is_asked, default=None)


def _add_place(finding: Finding, rows: Rows) -> Act:
    if finding.subject:
        return _add_for_stakeholder(finding, rows)
    wish, label = _wish(finding), str(PLACE_LABELS[finding.rule])
    told = [("navn", label), ("slag", wish.kind), ("rolle", wish.role), *(("bidrar", code) for code in wish.brings)]
    if wish.is_front_line:
        told.append(("forstelinje", "1"))
    return Act(_("Set a place: %(place)s") % {"place": label}, f"{_to('plan', rows)}?{urlencode(told)}")


def _add_for_stakeholder(finding: Finding, rows: Rows) -> Act:
    one = next(each for each in rows.assessed() if each.key == finding.subject)
    wish = wish_for(one)
    told = [("navn", wish.label), ("slag", wish.actor_kind), ("interessent", one.key), ("grunn", wish.reason)]
    told += [("bidrar", code) for code in wish.brings]
    return Act(_("Set a place: %(place)s") % {"place": wish.label}, f"{_to('plan', rows)}?{urlencode(told)}")


def _wish(finding: Finding) -> PlaceWish:
    if finding.rule != "1.good_mix":
        return WISHES[finding.rule]
    missing, inside, outside = (finding.values[name] for name in ("missing_kinds", "inside", "outside"))
    return wish_to_mix(
        missing if isinstance(missing, list) else [],
        inside if isinstance(inside, int) else 0,
        outside if isinstance(outside, int) else 0,
    )


def _to(name: str, rows: Rows, *more: object) -> str:
    return reverse(f"{WORK}{name}", args=[rows.room_id, *more])


def _form(name: str, rows: Rows, *more: object, **asked: object) -> str:
    """A form with what it begins with; "fra" brings whoever sends it back to the room check."""
    return f"{_to(name, rows, *more)}?{urlencode({**asked, 'fra': 'hvem'}, doseq=True)}"
