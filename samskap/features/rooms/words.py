"""What themes and roles in a room are called."""

from django.utils.translation import gettext_lazy as _

from samskap.features.rooms.states import Theme
from samskap.kernel.access.roles import Role

THEME_WORDS = {
    Theme.UPBRINGING: _("Children, youth and school"),
    Theme.HEALTH: _("Health and care"),
    Theme.INCLUSION: _("Inclusion and living conditions"),
    Theme.CULTURE: _("Culture and leisure"),
    Theme.TOWN: _("Town centre and business"),
    Theme.TRANSPORT: _("Roads and transport"),
    Theme.ENVIRONMENT: _("Climate, nature and waste"),
    Theme.HOUSING: _("Housing"),
    Theme.PLANNING: _("Land-use planning"),
    Theme.DIGITAL: _("Digital services"),
    Theme.DEMOCRACY: _("Participation and democracy"),
    Theme.SAFETY: _("Safety and preparedness"),
    Theme.INTEGRATION: _("Refugees and integration"),
    Theme.WORK: _("Work and skills"),
    Theme.ADMINISTRATION: _("The municipality's own work"),
}

ROLE_WORDS = {
    Role.VISITOR: _("Visitor"),
    Role.RESIDENT: _("Resident"),
    Role.PARTICIPANT: _("Participant"),
    Role.FACILITATOR: _("Facilitator"),
    Role.LEAD: _("Lead"),
    Role.OWNER: _("Problem owner"),
    Role.DECIDER: _("Decider"),
    Role.COORDINATOR: _("Coordinator"),
    Role.LEADER: _("Unit leader"),
    Role.AUDITOR: _("Auditor"),
    Role.STEWARD: _("System steward"),
    Role.SYSTEM: _("The system itself"),
}
