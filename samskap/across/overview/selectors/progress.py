"""The list behind progress: projects and how long they take."""

from dataclasses import dataclass

from django.utils.translation import pgettext

from samskap.across.overview.periods import Choice
from samskap.across.overview.selectors.counted import everything
from samskap.across.overview.selectors.head import Head, Option, head_of, of_unit
from samskap.features.projects.selectors.counts import Days, days_per_phase, lines_for
from samskap.features.projects.selectors.listing import ProjectLine
from samskap.features.projects.selectors.phases import phase_label
from samskap.features.projects.words import PHASE_WORDS
from samskap.kernel.access.actor import Actor


@dataclass(frozen=True)
class Progress:
    """The projects shown, what else can be shown, and the days per phase of the whole municipality."""

    head: Head
    shown: list[Option]
    lines: list[ProjectLine]
    phases: list[tuple[str, Days]]


def progress(actor: Actor, choice: Choice, unit: str, show: str) -> Progress:
    """Projects under way, proposed, started, finished or stopped; those that have waited longest for a body first."""
    found = everything(choice.period)
    head = head_of(found, choice, unit)
    chosen = {name: of_unit(found, name, head) for name, _word in _words()}
    show = show if show in chosen else "active"
    lines = lines_for(actor, chosen[show])
    taken = days_per_phase(choice.period)
    return Progress(
        head=head,
        shown=[Option(name, word, name == show, len(chosen[name])) for name, word in _words()],
        lines=sorted(lines, key=lambda line: (-(line.days_waiting or 0), -(line.days_in_phase or 0), line.name)),
        phases=[(phase_label(code), taken[code]) for code in dict.fromkeys([*PHASE_WORDS, *taken]) if code in taken],
    )


def _words() -> list[tuple[str, str]]:
    return [
        ("active", pgettext("projects", "Under way")),
        ("proposed", pgettext("projects", "Wait for a mandate")),
        ("started", pgettext("projects", "Started in the period")),
        ("finished", pgettext("projects", "Became new practice")),
        ("stopped", pgettext("projects", "Stopped with learning")),
    ]
