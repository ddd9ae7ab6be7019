"""Columns of who must be in the room, one thing in each file; the framework finds them by this list."""

from samskap.features.stakeholders.models.checks import Clarified, CouncilAsked, Excuse, LeadConsidered
from samskap.features.stakeholders.models.exclusions import Exclusion
from samskap.features.stakeholders.models.maps import (
    ATTITUDES,
    LEVELS,
    Consideration,
    Judgement,
    Stakeholder,
    StakeholderMap,
    Topic,
)
from samskap.features.stakeholders.models.meetings import Attendance, FollowUp, Meeting
from samskap.features.stakeholders.models.offers import Offer
from samskap.features.stakeholders.models.places import Invitation, Place
from samskap.features.stakeholders.models.register import RegisterFile
from samskap.features.stakeholders.models.snowball import Interview, Mention, Named

__all__ = [
    "ATTITUDES",
    "Attendance",
    "Clarified",
    "Consideration",
    "CouncilAsked",
    "Exclusion",
    "Excuse",
    "FollowUp",
    "Interview",
    "Invitation",
    "Judgement",
    "LEVELS",
    "LeadConsidered",
    "Meeting",
    "Mention",
    "Named",
    "Offer",
    "Place",
    "RegisterFile",
    "Stakeholder",
    "StakeholderMap",
    "Topic",
]
