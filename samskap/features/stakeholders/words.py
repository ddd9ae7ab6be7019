"""What the scales of the map, the kinds of places and the answers of people are called."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samskap.features.rooms.words import ROLE_WORDS
from samskap.features.stakeholders.states import (
    Attitude,
    Brings,
    ConflictAnswer,
    ExclusionState,
    InvitationState,
    LeadConclusion,
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

LATE_INVITATION = Status(_("The date has passed"), "danger")

CLOSED_INVITATION_TEXTS = {
    InvitationState.ACCEPTED: _("You have already said yes. There is nothing more to answer."),
    InvitationState.DECLINED: _(
        "You have already said no. Write to the one who asked you if you have changed your mind."
    ),
    InvitationState.WITHDRAWN: _("The invitation has been taken back, so there is nothing to answer."),
}
# What came of considering whether somebody else should lead.
LEAD_WORDS = {
    LeadConclusion.MUNICIPALITY: _("The municipality leads"),
    LeadConclusion.OTHER: _("Somebody else should lead"),
}

# How somebody who takes part and may decide keeps the two apart.
CONFLICT_WORDS = {
    ConflictAnswer.STEPS_ASIDE: _("They step aside when it is decided"),
    ConflictAnswer.LEAVES: _("They leave the room now"),
    ConflictAnswer.BODY_JUDGED: _("The body has judged that they may decide"),
}


def closed_invitation_text(state: str) -> str:
    """Why an invitation can no longer be answered."""
    return str(CLOSED_INVITATION_TEXTS[InvitationState(state)])


def closed_appeal_text(state: str) -> str:
    """Why a decision to hold somebody out can no longer be appealed."""
    return str(CLOSED_APPEAL_TEXTS[ExclusionState(state)])
