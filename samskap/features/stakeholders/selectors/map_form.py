"""What the form about one stakeholder starts with, and what will happen when it is saved."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from samskap.features.stakeholders.models import Stakeholder, StakeholderMap
from samskap.features.stakeholders.states import MapState

NAMES = (
    "name", "actor_kind", "sector", "relation", "strength", "interest", "influence", "is_user", "speaks_for_others",
    "attitude_now", "attitude_wanted", "knows", "may_lose", "arena", "responsible_id", "sureness",
)  # fmt: skip


def values(one: Stakeholder) -> dict[str, Any]:
    """The judgement as it stands, with the revision the writer sees."""
    return {**{name: getattr(one, name) for name in NAMES}, "seen": one.revision}


def judged(cleaned: Mapping[str, Any]) -> dict[str, Any]:
    """What the form gives, as the act takes it."""
    return {name: cleaned[name] for name in (*NAMES, "seen")}


def what_happens(newest: StakeholderMap | None) -> str:
    """Which version the judgement ends up in."""
    if newest is None:
        return _("This begins version 1 of the stakeholder map.")
    if newest.state == MapState.SETTLED:
        return _("Version %(version)s is settled. When you save, a new version begins as a copy of it.") % {
            "version": newest.version
        }
    return _("Goes into version %(version)s, which is a draft.") % {"version": newest.version}
