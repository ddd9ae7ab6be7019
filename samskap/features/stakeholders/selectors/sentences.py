"""What the room check finds, in sentences: for those inside with names, for the public without."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from samskap.algorithms.room_check.findings import Finding
from samskap.features.rooms.states import Theme
from samskap.features.rooms.words import THEME_WORDS

SOME = 3

MISSING_TITLES = {
    "1.personal_interest": _("Nobody has the matter close to heart"),
    "1.subject_knowledge": _("Nobody knows the subject"),
    "1.power": _("Nobody has power to decide"),
    "1.out_of_box": _("Nobody thinks differently"),
    "1.external": _("Nobody comes from outside"),
    "1.good_mix": _("The mix is too narrow"),
    "1.internal_owner": _("No problem owner in the municipality"),
    "2.users": _("The users themselves are missing"),
    "2.affected": _("Those affected are missing"),
    "3.front_line": _("The front line is missing"),
    "4.idea_makers": _("Nobody makes ideas"),
    "4.doers": _("Nobody gets things done"),
    "4.opponent": _("Nobody disagrees"),
    "5.stakeholder": _("A strong stakeholder is not looked after: %(name)s"),
    "6.unheard": _("Strongly affected, little influence, no place: %(name)s"),
    "10.map_age": _("The stakeholder map is out of date"),
    "7.council:youth": _("The youth council is not with us"),
    "7.council:elderly": _("The council for the elderly is not with us"),
    "7.council:disability": _("The council for people with disabilities is not with us"),
    "8.sector:public": _("Nobody from the public sector stands in the map"),
    "8.sector:business": _("Nobody from business stands in the map"),
    "8.sector:voluntary": _("Nobody from the voluntary sector stands in the map"),
    "8.sector:research": _("Nobody from research stands in the map"),
    "8.sector:residents": _("No residents stand in the map"),
    "9.named": _("Named, but not contacted: %(name)s"),
    "11.never_came": _("Has never come: %(name)s"),
    "12.decides": _("Takes part, and will also decide: %(name)s"),
    "13.other_lead": _("Nobody has asked whether somebody else should lead"),
}

MET_TITLES = {
    "1.personal_interest": _("Somebody has the matter close to heart"),
    "1.subject_knowledge": _("Knowledge of the subject is in place"),
    "1.power": _("Power to decide is in place"),
    "1.out_of_box": _("Somebody thinks differently"),
    "1.external": _("Somebody comes from outside"),
    "1.good_mix": _("The mix is good"),
    "1.internal_owner": _("The problem owner is in place"),
    "2.users": _("The users themselves are here"),
    "2.affected": _("Those affected are here"),
    "3.front_line": _("The front line is here"),
    "4.idea_makers": _("There are people who make ideas"),
    "4.doers": _("There are people who get things done"),
    "4.opponent": _("There is somebody who disagrees"),
    "5.stakeholder": _("Looked after: %(name)s"),
    "6.unheard": _("Nobody strongly affected is left outside"),
    "10.map_age": _("The stakeholder map is up to date"),
    "7.council:youth": _("The youth council is with us"),
    "7.council:elderly": _("The council for the elderly is with us"),
    "7.council:disability": _("The council for people with disabilities is with us"),
    "8.sector:public": _("The public sector stands in the map"),
    "8.sector:business": _("Business stands in the map"),
    "8.sector:voluntary": _("The voluntary sector stands in the map"),
    "8.sector:research": _("Research stands in the map"),
    "8.sector:residents": _("Residents stand in the map"),
    "9.named": _("Everybody who was named has been contacted"),
    "11.never_came": _("Everybody with a place has come, or is followed up"),
    "12.decides": _("Nobody takes part and decides without it being settled"),
    "13.other_lead": _("It has been considered who should lead"),
}

MISSING_TEXTS = {
    "1.personal_interest": _("Find somebody who lives with the problem, and wants it solved."),
    "1.subject_knowledge": _("Find somebody who knows the field, from practice or from research."),
    "1.power": _("Without somebody who can decide, the work stops at the first crossroads."),
    "1.out_of_box": _("Invite somebody who is known for seeing things in another way."),
    "1.external": _("Invite somebody from outside the municipality's own organisation."),
    "1.good_mix": _("A room needs at least four kinds of people, from inside and outside the municipality."),
    "1.internal_owner": _("Someone in the municipality must own the problem and receive the result."),
    "2.users": _("Those who use the service must be here themselves."),
    "2.affected": _("Those whom the problem touches must be here themselves."),
    "3.front_line": _("Those who meet the users every day see what others do not."),
    "4.idea_makers": _("The room needs people who come up with ideas."),
    "4.doers": _("The room needs people who carry things out."),
    "4.opponent": _("Everybody who sits here is in favour. Invite somebody who is not."),
    "13.other_lead": _("Those who own the problem are not always the municipality. Think it through, and write why."),
}

# What the public is told where the finding itself names a person.
PUBLIC_TITLES = {
    "9.named": _("Somebody who was named has not been contacted"),
    "11.never_came": _("Somebody who has a place has never come"),
    "12.decides": _("Somebody who takes part also sits in the body that decides"),
}


def finding_title(finding: Finding) -> str:
    """The finding in one line."""
    titles = MET_TITLES if finding.status == "met" else MISSING_TITLES
    if finding.status == "met" and finding.rule in SPECIAL_MET:
        special = SPECIAL_MET[finding.rule](finding)
        if special:
            return special
    if finding.rule == "5.stakeholder" and "name" not in finding.values:
        nobody_strong = _now("No stakeholder is so strong that they need looking after")
        return nobody_strong if finding.values.get("assessed") else _now("No stakeholders have been assessed")
    title = titles.get(finding.code) or titles[finding.rule]
    return str(title) % {"name": finding.values.get("name", "")}


def finding_text(finding: Finding) -> str:
    """What lies behind it, or the reason why it does not apply."""
    if finding.status == "not_applicable":
        return finding.reason
    if finding.status == "met":
        return ""
    if finding.rule in SPECIAL_TEXTS:
        return SPECIAL_TEXTS[finding.rule](finding)
    text = str(MISSING_TEXTS[finding.rule])
    proxies = finding.values.get("only_spoken_for_by")
    if proxies and isinstance(proxies, list):
        spoken = _now("Only somebody who speaks for them is here: %(names)s.") % {"names": ", ".join(proxies)}
        return f"{spoken} {text}"
    return text


def public_title(finding: Finding) -> str:
    """The finding as everybody may read it: no person is named, and no seat that one person is known by."""
    if finding.status != "met" and finding.rule in PUBLIC_TITLES:
        return str(PUBLIC_TITLES[finding.rule])
    return finding_title(finding)


def public_text(finding: Finding) -> str:
    """What lies behind it; what names a person, or was written for those inside, is left out."""
    return "" if finding.status == "not_applicable" or finding.rule in PUBLIC_TITLES else finding_text(finding)


def in_place(found: list[Finding]) -> list[str]:
    """What is met, short: those who are looked after, and the sectors, in one line each."""
    looked_after = [str(each.values["name"]) for each in found if each.rule == "5.stakeholder" and each.subject]
    lines = [finding_title(each) for each in found if not (each.rule == "5.stakeholder" and each.subject)]
    if len(looked_after) > SOME:
        more = len(looked_after) - SOME
        told = ngettext("Looked after: %(names)s and %(more)s more", "Looked after: %(names)s and %(more)s more", more)
        return [*lines, told % {"names": ", ".join(looked_after[:SOME]), "more": more}]
    return [*lines, *([_now("Looked after: %(name)s") % {"name": ", ".join(looked_after)}] if looked_after else [])]


def _nobody_weak(finding: Finding) -> str:
    return "" if finding.values.get("concerned") else _now("Nobody is strongly affected with little influence")


def _nobody_waits(finding: Finding) -> str:
    return "" if finding.values.get("named") else _now("Those we have talked with have named nobody new")


def _led_outside(finding: Finding) -> str:
    if not finding.values.get("led_outside"):
        return ""
    return _now("Somebody outside the municipality leads the work")


def _stakeholder_text(finding: Finding) -> str:
    values = finding.values
    if "name" not in values:
        return _now("Make the map: who is affected, who knows, and who decides?")
    if not (values["seated"] or values["arena"]):
        return _now("They have neither a place here nor an arena of their own.")
    return _now("Nobody is responsible for the contact with them.")


def _unheard_text(finding: Finding) -> str:
    if finding.values["empty_places"]:
        return _now("They are assessed as strongly affected. A place is set for them, but nobody sits there.")
    return _now("They are assessed as strongly affected. None of them has a place in the room.")


def _map_text(finding: Finding) -> str:
    values = finding.values
    if "version" not in values:
        return _now("Nobody has found out yet who is affected, who knows and who decides.")
    framed, phase, made = (values.get(name) for name in ("framed_on", "phase_on", "made_on"))
    told = {"made": day_of(made), "day": day_of(framed or phase)}
    if framed:
        return _now("The challenge was worded anew on %(day)s. The map is from %(made)s.") % told
    return _now("The work entered a new phase on %(day)s. The map is from %(made)s.") % told


def _council_text(finding: Finding) -> str:
    what, _colon, which = str(finding.values.get("why", "")).partition(":")
    if what == "group":
        return _now("“%(group)s” stands in the map as affected. The law gives the council a right to be heard.") % {
            "group": which
        }
    theme = THEME_WORDS[Theme(which)] if which in set(Theme) else which
    return _now("The theme is “%(theme)s”, which touches those the council speaks for.") % {"theme": theme}


def _sector_text(_finding: Finding) -> str:
    return _now("Add whoever is affected or can help, or tell why nobody there is touched by this.")


def _named_text(finding: Finding) -> str:
    times = finding.values.get("named_by")
    number = times if isinstance(times, int) else 1
    told = ngettext(
        "%(number)s we have talked with says that we must talk with them.",
        "%(number)s we have talked with say that we must talk with them.",
        number,
    )
    return told % {"number": number}


def _never_came_text(finding: Finding) -> str:
    values = finding.values
    held = values.get("meetings")
    number = held if isinstance(held, int) else 1
    told = {"number": number, "day": day_of(values.get("last_meeting_on"))}
    text = ngettext(
        "One meeting is held since the seat was taken, on %(day)s, and they were not there.",
        "%(number)s meetings are held since the seat was taken, the last on %(day)s, and they were at none of them.",
        number,
    )
    if not values.get("followed_up_on"):
        return text % told
    followed = _now("It was followed up on %(day)s, but they have stayed away since.")
    return f"{text % told} {followed % {'day': day_of(values['followed_up_on'])}}"


def _decides_text(finding: Finding) -> str:
    return _now("They have a seat here and in %(body)s. It must be settled how the two are kept apart.") % {
        "body": finding.values.get("body", "")
    }


def day_of(day: object) -> str:
    """A date in words; also one that was kept as text."""
    if isinstance(day, str):
        try:
            return date_format(date.fromisoformat(day), "DATE_FORMAT")
        except ValueError:
            return day
    return date_format(day, "DATE_FORMAT") if isinstance(day, date) else ""


SPECIAL_MET = {"6.unheard": _nobody_weak, "9.named": _nobody_waits, "13.other_lead": _led_outside}

SPECIAL_TEXTS = {
    "5.stakeholder": _stakeholder_text,
    "6.unheard": _unheard_text,
    "7.council": _council_text,
    "8.sector": _sector_text,
    "9.named": _named_text,
    "10.map_age": _map_text,
    "11.never_came": _never_came_text,
    "12.decides": _decides_text,
}
