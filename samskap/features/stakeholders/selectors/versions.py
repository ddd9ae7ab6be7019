"""The versions of a room's map, light: a room has many, and the pages show one or two."""

from datetime import date
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import pgettext_lazy

from samskap.features.stakeholders.models import StakeholderMap, Topic
from samskap.features.stakeholders.selectors.maps import is_behind
from samskap.features.stakeholders.selectors.rows import Rows
from samskap.features.stakeholders.states import MapState
from samskap.features.stakeholders.words import MAP_WORDS
from samskap.kernel.ui.parts import Status

COLUMNS = ("pk", "room_id", "version", "state", "made_on", "made_by__name", "framing_version", "phase", "revision")

# The phases belong to a feature above this one; the words are the same as there.
PHASE_WORDS = {
    "anchoring": pgettext_lazy("phase of a project", "Anchoring"),
    "insight": pgettext_lazy("phase of a project", "Insight"),
    "development": pgettext_lazy("phase of a project", "Service development"),
    "pilot": pgettext_lazy("phase of a project", "Pilot"),
    "transition": pgettext_lazy("phase of a project", "Transition to operation"),
    "practice": pgettext_lazy("phase of a project", "New practice"),
}


class Version(NamedTuple):
    """One version, without who stands in it."""

    pk: int
    room_id: int
    number: int
    state: str
    made_on: date
    made_by: str
    framing: int
    phase_code: str
    revision: int

    @property
    def url(self) -> str:
        return reverse("stakeholders_work:version", args=[self.room_id, self.number])

    @property
    def status(self) -> Status:
        return MAP_WORDS[MapState(self.state)]

    @property
    def is_draft(self) -> bool:
        return self.state == MapState.DRAFT

    @property
    def phase(self) -> str:
        return str(PHASE_WORDS.get(self.phase_code, self.phase_code))

    def is_outdated(self, topic: Topic | None) -> bool:
        """Whether the floke has been worded anew, or a phase begun, after the version was made."""
        return is_behind(self.framing, self.made_on, topic)


def versions_in(room_id: int) -> list[Version]:
    """Every version, the newest first, from one query."""
    found = StakeholderMap.objects.filter(room_id=room_id).order_by("-version").values_list(*COLUMNS)
    return [Version._make(values) for values in found]


def versions_of(rows: Rows) -> list[Version]:
    """The same, from rows already fetched."""
    return [
        Version(
            each.pk, each.room_id, each.version, each.state, each.made_on, each.made_by.name, each.framing_version,
            each.phase, each.revision,
        )
        for each in rows.maps
    ]  # fmt: skip
