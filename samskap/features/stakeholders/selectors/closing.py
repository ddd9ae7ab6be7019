"""From what the room check finds to a line on the page with the one act that closes it."""

from collections.abc import Mapping
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.algorithms.room_check.codes import Act as Closing
from samskap.algorithms.room_check.codes import Status
from samskap.algorithms.room_check.findings import Finding
from samskap.features.stakeholders.models import Place
from samskap.features.stakeholders.process import WISHES, PlaceWish, wish_to_mix
from samskap.features.stakeholders.selectors.places import wish_for
from samskap.features.stakeholders.selectors.rows import AskedPlace, Rows
from samskap.features.stakeholders.selectors.sentences import finding_text, finding_title
from samskap.features.stakeholders.words import PLACE_LABELS
from samskap.kernel.ui.parts import Act, GapLine

WORK = "stakeholders_work:"


def line(finding: Finding, rows: Rows, can: Mapping[str, bool]) -> GapLine:
    """One line of the list: how grave, what, and what to do about it for somebody who may."""
    severity = str(finding.severity) if finding.status == Status.MISSING else str(finding.status)
    return GapLine(severity, finding_title(finding), finding_text(finding), *_acts(finding, rows, can))


def _acts(finding: Finding, rows: Rows, can: Mapping[str, bool]) -> tuple[Act | None, Act | None]:
    if finding.status == Status.MISSING:
        other = Act(_("Does not apply"), _to("excuse", rows, finding.code)) if can["gap_excuse"] else None
        return closing_act(finding, rows, can), other
    if finding.status == Status.NOT_APPLICABLE and can["gap_excuse"]:
        return Act(_("It applies after all"), _to("take_back", rows, finding.code), method="post"), None
    return None, None


def closing_act(finding: Finding, rows: Rows, can: Mapping[str, bool]) -> Act | None:
    """The act that closes the gap, or nothing for somebody who may not do it."""
    if finding.act == Closing.INVITE:
        return _invite(finding, rows, can)
    if finding.act == Closing.ADD_PLACE:
        return _add_place(finding, rows) if can["place_plan"] else None
    if finding.act == Closing.ASSIGN_RESPONSIBLE:
        label, address = _("Give somebody the responsibility"), _to("reassess", rows, finding.subject)
        return Act(label, f"{address}#id_responsible_id") if can["map_assess"] else None
    if finding.act == Closing.ASSESS:
        return Act(_("Add a stakeholder"), _to("assess", rows)) if can["map_assess"] else None
    if not can["map_begin"]:
        return None
    return Act(_("Make the map") if finding.act == Closing.MAKE_MAP else _("Make a new version"), _to("begin", rows))


def _invite(finding: Finding, rows: Rows, can: Mapping[str, bool]) -> Act | None:
    place = _place_for(finding, rows)
    if place is None:
        return None
    if place.is_asked:
        return Act(_("See the invitations"), _to("invitations", rows)) if can["invitation_send"] else None
    if not can["invitation_send"]:
        return None
    label = _("Invite: %(place)s") % {"place": place.label}
    return Act(label, f"{_to('invite', rows)}?{urlencode({'plass': place.pk})}")


def _place_for(finding: Finding, rows: Rows) -> AskedPlace | None:
    """The first empty place that would close the gap; one that nobody is asked to before one that waits."""
    named = finding.values.get("empty_places")
    labels = set(named) if isinstance(named, list) else set()
    empty = [place for place in rows.places if rows.seat_of(place) is None]
    if finding.subject:
        fitting = [place for place in empty if place.stakeholder_key == finding.subject]
    else:
        fitting = [place for place in empty if place.label in labels and _would_close(finding, place)]
    return min(fitting or [p for p in empty if p.label in labels], key=lambda place: place.is_asked, default=None)


def _would_close(finding: Finding, place: Place) -> bool:
    """Two places may have the same label: the one that brings what is missing is meant."""
    wish = WISHES.get(finding.rule)
    if wish is None or not wish.brings or wish.role != "participant":
        return True
    return bool(set(wish.brings) & set(place.brings)) or bool(place.stakeholder_key) or place.actor_kind == wish.kind


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
