"""What the scales of the map are called, and the sentences of the room check."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samskap.algorithms.room_check.findings import Finding
from samskap.features.rooms.words import ROLE_WORDS
from samskap.features.stakeholders.states import (
    Attitude,
    Brings,
    ExclusionState,
    InvitationState,
    Level,
    MapState,
    Relation,
    Sector,
    Sureness,
)
from samskap.kernel.access.roles import Role
from samskap.kernel.ui.parts import Status

ROLE_LABELS = {role.value: ROLE_WORDS[role] for role in Role}

SECTOR_WORDS = {
    Sector.PUBLIC: _("Public sector"),
    Sector.BUSINESS: _("Business"),
    Sector.VOLUNTARY: _("Voluntary sector"),
    Sector.RESEARCH: _("Research"),
    Sector.RESIDENTS: _("Residents themselves"),
}

RELATION_WORDS = {
    Relation.AFFECTED: _("Is affected"),
    Relation.AFFECTING: _("Affects"),
    Relation.BOTH: _("Both affects and is affected"),
}

LEVEL_WORDS = {
    Level.NONE: pgettext_lazy("level", "None"),
    Level.SMALL: pgettext_lazy("level", "Small"),
    Level.MEDIUM: pgettext_lazy("level", "Medium"),
    Level.LARGE: pgettext_lazy("level", "Large"),
}

ATTITUDE_WORDS = {
    Attitude.AGAINST: _("Against"),
    Attitude.SCEPTICAL: _("Sceptical"),
    Attitude.NEUTRAL: _("Neutral"),
    Attitude.SUPPORTIVE: _("In favour"),
    Attitude.DRIVING: _("A driving force"),
}

SURENESS_WORDS = {
    Sureness.LOW: _("Unsure"),
    Sureness.MEDIUM: _("Fairly sure"),
    Sureness.HIGH: _("Sure"),
}

BRINGS_WORDS = {
    Brings.PERSONAL_INTEREST: _("Has a personal interest"),
    Brings.SUBJECT_KNOWLEDGE: _("Knows the subject"),
    Brings.POWER: _("Has power to decide"),
    Brings.OUT_OF_BOX: _("Thinks differently"),
    Brings.EXTERNAL: _("Comes from outside"),
    Brings.IDEA_MAKER: _("Makes ideas"),
    Brings.DOER: _("Gets things done"),
    Brings.OPPONENT: _("Disagrees"),
    Brings.USER: _("Uses the service"),
    Brings.AFFECTED: _("Is affected"),
}

MAP_WORDS = {
    MapState.DRAFT: Status(pgettext_lazy("map", "Draft"), "info"),
    MapState.SETTLED: Status(pgettext_lazy("map", "Settled"), "success"),
}

INVITATION_WORDS = {
    InvitationState.SENT: Status(_("Waiting for an answer"), "info"),
    InvitationState.ACCEPTED: Status(_("Said yes"), "success"),
    InvitationState.DECLINED: Status(_("Said no"), "warning"),
    InvitationState.WITHDRAWN: Status(_("Taken back"), "neutral"),
}

EXCLUSION_WORDS = {
    ExclusionState.DECIDED: Status(_("In force, can be appealed"), "warning"),
    ExclusionState.APPEALED: Status(_("Appealed, waiting for an answer"), "info"),
    ExclusionState.UPHELD: Status(_("Stands after the appeal"), "warning"),
    ExclusionState.REVERSED: Status(_("No longer in force"), "neutral"),
}

CLOSED_APPEAL_TEXTS = {
    ExclusionState.APPEALED: _("You have appealed already. You get a letter when it has been answered."),
    ExclusionState.UPHELD: _("Your appeal has been answered. There is nothing more to send here."),
    ExclusionState.REVERSED: _("The decision is no longer in force, so there is nothing to appeal."),
}

ROLE_HELP = {
    Role.PARTICIPANT: _("You take part with what you know and have lived through. You decide nothing alone."),
    Role.FACILITATOR: _("You lead the meetings, and see to it that everybody is heard."),
    Role.LEAD: _("You lead the work, and are the one people turn to."),
    Role.OWNER: _("You own the problem, and will receive the result."),
}

# What a place is called when it is set to close a gap.
PLACE_LABELS = {
    "1.personal_interest": _("Somebody who has the matter close to heart"),
    "1.subject_knowledge": _("Somebody who knows the subject"),
    "1.power": _("Somebody who can decide"),
    "1.out_of_box": _("Somebody who thinks differently"),
    "1.external": _("Somebody from outside"),
    "1.good_mix": _("Another kind of actor"),
    "1.internal_owner": _("Problem owner"),
    "2.users": _("User of the service"),
    "2.affected": _("Somebody who is affected"),
    "3.front_line": _("Front line"),
    "4.idea_makers": _("Idea maker"),
    "4.doers": _("Doer"),
    "4.opponent": _("Opposing voice"),
}

CLOSED_INVITATION_TEXTS = {
    InvitationState.ACCEPTED: _("You have already said yes. There is nothing more to answer."),
    InvitationState.DECLINED: _(
        "You have already said no. Write to the one who asked you if you have changed your mind."
    ),
    InvitationState.WITHDRAWN: _("The invitation has been taken back, so there is nothing to answer."),
}

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
}


def closed_invitation_text(state: str) -> str:
    """Why an invitation can no longer be answered."""
    return str(CLOSED_INVITATION_TEXTS[InvitationState(state)])


def closed_appeal_text(state: str) -> str:
    """Why a decision to hold somebody out can no longer be appealed."""
    return str(CLOSED_APPEAL_TEXTS[ExclusionState(state)])


def finding_title(finding: Finding) -> str:
    """The finding in one line."""
    titles = MISSING_TITLES if finding.status == "missing" else MET_TITLES
    if finding.status == "not_applicable":
        titles = MISSING_TITLES
    if finding.rule == "6.unheard" and finding.status == "met" and not finding.values.get("concerned"):
        return _now("Nobody is strongly affected with little influence")
    if finding.rule == "5.stakeholder" and "name" not in finding.values:
        nobody_strong = _now("No stakeholder is so strong that they need looking after")
        return nobody_strong if finding.values.get("assessed") else _now("No stakeholders have been assessed")
    return str(titles[finding.rule]) % {"name": finding.values.get("name", "")}


def finding_text(finding: Finding) -> str:
    """What lies behind it, or the reason why it does not apply."""
    if finding.status == "not_applicable":
        return finding.reason
    if finding.status == "met":
        return ""
    special = {"5.stakeholder": _stakeholder_text, "6.unheard": _unheard_text, "10.map_age": _map_text}
    if finding.rule in special:
        return special[finding.rule](finding)
    text = str(MISSING_TEXTS[finding.rule])
    proxies = finding.values.get("only_spoken_for_by")
    if proxies and isinstance(proxies, list):
        spoken = _now("Only somebody who speaks for them is here: %(names)s.") % {"names": ", ".join(proxies)}
        return f"{spoken} {text}"
    return text


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
    told = {"made": _day(made), "day": _day(framed or phase)}
    if framed:
        return _now("The challenge was worded anew on %(day)s. The map is from %(made)s.") % told
    return _now("The work entered a new phase on %(day)s. The map is from %(made)s.") % told


def _day(day: object) -> str:
    return date_format(day, "DATE_FORMAT") if isinstance(day, date) else ""
