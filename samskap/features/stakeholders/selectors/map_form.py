"""What the form about one stakeholder starts with, and what will happen when it is saved."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from samskap.features.stakeholders.models import Judgement, Stakeholder, StakeholderMap
from samskap.features.stakeholders.states import MapState

DESCRIBED = (
    "name", "actor_kind", "sector", "relation", "is_user", "speaks_for_others", "attitude_wanted", "knows",
    "may_lose", "arena", "responsible_id",
)  # fmt: skip
JUDGED = ("strength", "interest", "influence", "attitude_now", "sureness", "note")


def values(one: Stakeholder, reader_id: int | None) -> dict[str, Any]:
    """The description as it stands with the revision the writer sees, and the writer's own judgement.

    Nothing is chosen on the scales for somebody who has not judged yet: what others think is not theirs.
    """
    described = {name: getattr(one, name) for name in DESCRIBED}
    own = Judgement.objects.filter(stakeholder=one, person=reader_id).first()
    blank = {"strength": None, "interest": None, "influence": None}
    return {**described, **(own_values(own, "attitude_now") if own else blank), "seen": one.revision}


def own_values(own: Judgement, attitude: str = "attitude") -> dict[str, Any]:
    """One's own judgement, as a form starts with it."""
    told = {name: getattr(own, name) for name in ("strength", "interest", "influence", "sureness", "note")}
    return {**told, attitude: own.attitude}


def judged(cleaned: Mapping[str, Any]) -> dict[str, Any]:
    """What the form gives, as the act takes it."""
    return {name: cleaned[name] for name in (*DESCRIBED, *JUDGED, "seen")}


def what_happens(newest: StakeholderMap | None) -> str:
    """Which version the judgement ends up in."""
    if newest is None:
        return _("This begins version 1 of the stakeholder map.")
    if newest.state == MapState.SETTLED:
        return _("Version %(version)s is settled. When you save, a new version begins as a copy of it.") % {
            "version": newest.version
        }
    return _("Goes into version %(version)s, which is a draft.") % {"version": newest.version}
