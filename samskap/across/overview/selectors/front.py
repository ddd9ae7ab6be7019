"""The overview's first page: four figures that each lead to a list, and a line for every unit."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samskap.across.overview.periods import Choice
from samskap.across.overview.selectors.counted import Everything, everything, own_units
from samskap.across.overview.selectors.units import UnitLine, unit_lines
from samskap.across.overview.wording import listed, per_cent
from samskap.kernel.access.actor import Actor


@dataclass(frozen=True)
class Figure:
    """One of the four: a number, what it is of, sentences that explain it, and its list."""

    label: str
    value: str
    of: str
    sentences: list[str]
    url: str
    link: str


@dataclass(frozen=True)
class Front:
    """Everything on the page."""

    choice: Choice
    figures: list[Figure]
    units: list[UnitLine]
    unsorted: int


def front(actor: Actor, choice: Choice) -> Front:
    """The whole administration for anybody who may read the overview; a unit's own leader sees the own unit first."""
    found = everything(choice.period)
    unsorted = found.answers.owed_per_unit.get(None)
    return Front(
        choice=choice,
        figures=[_progress(found, choice), _anchoring(found, choice), _culture(found, choice), _answers(found, choice)],
        units=unit_lines(found, own_units(actor)),
        unsorted=unsorted.owed if unsorted else 0,
    )


def address(name: str, choice: Choice, *more: str) -> str:
    """The address of a list, for the same stretch of time."""
    query = "&".join(part for part in (choice.query, *more) if part)
    return reverse(f"overview:{name}") + (f"?{query}" if query else "")


def _progress(found: Everything, choice: Choice) -> Figure:
    active = len(found.projects.sets["active"])
    return Figure(
        label=_("Progress"),
        value=str(active),
        of=ngettext("project under way", "projects under way", active),
        sentences=[*_waiting(found), _stopped(len(found.projects.sets["stopped"]))],
        url=address("progress", choice),
        link=_("See the projects"),
    )


def _waiting(found: Everything) -> list[str]:
    if not found.waiting:
        return [_("Nobody waits for a political body.")]
    count, longest = len(found.waiting), max(found.waiting.values())
    told = ngettext(
        "%(count)d waits for a body, and has done so for %(days)d days.",
        "%(count)d wait for a body, the longest for %(days)d days.",
        count,
    )
    return [told % {"count": count, "days": longest}]


def _stopped(count: int) -> str:
    return ngettext("%(count)d was stopped with learning.", "%(count)d were stopped with learning.", count) % {
        "count": count
    }


def _anchoring(found: Everything, choice: Choice) -> Figure:
    active, anchored = len(found.projects.sets["active"]), len(found.anchored)
    of = ngettext(
        "of %(count)d has a problem owner and a plan goal",
        "of %(count)d have a problem owner and a plan goal",
        active,
    )
    return Figure(
        label=_("Anchoring"),
        value=str(anchored),
        of=of % {"count": active},
        sentences=[idle_sentence(found)],
        url=address("anchoring", choice),
        link=_("See who is missing"),
    )


def idle_sentence(found: Everything) -> str:
    """Names the units with no project under way."""
    names = [unit.name for unit in found.idle_units]
    if not names:
        return _("Every unit leads at least one project.")
    told = ngettext("%(units)s leads no project.", "%(units)s lead no project.", len(names))
    return told % {"units": listed(names)}


def _culture(found: Everything, choice: Choice) -> Figure:
    led, known = len(found.projects.sets["led_by_non_managers"]), len(found.projects.sets["with_known_lead"])
    of = ngettext(
        "of %(count)d project is led by somebody who is not a manager",
        "of %(count)d projects are led by somebody who is not a manager",
        known,
    )
    return Figure(
        label=_("Culture"),
        value=str(led),
        of=of % {"count": known},
        sentences=[sheets_sentence(found), people_sentence(found)],
        url=address("culture", choice),
        link=_("See learning and participation"),
    )


def sheets_sentence(found: Everything) -> str:
    """How much has been written down for others, and how much of it is about what failed."""
    if not found.benefits.sheets:
        return _("No learning sheet was published.")
    told = ngettext(
        "%(count)d learning sheet was published, and %(failed)d of them tells what did not work.",
        "%(count)d learning sheets were published, and %(failed)d of them tell what did not work.",
        found.benefits.sheets,
    )
    return told % {"count": found.benefits.sheets, "failed": found.benefits.sheets_with_failures}


def people_sentence(found: Everything) -> str:
    """How many people took part, when they are not too few to tell."""
    if found.people.total is None:
        return _("Too few people have taken part to tell how many.")
    told = ngettext("%(count)d person has taken part.", "%(count)d people have taken part.", found.people.total)
    return told % {"count": found.people.total}


def _answers(found: Everything, choice: Choice) -> Figure:
    answers = found.answers
    middle = answers.median_days
    of = ngettext("days to an answer, median of %(count)d", "days to an answer, median of %(count)d", answers.answered)
    return Figure(
        label=_("Answers to residents"),
        value=number_format(middle, 0 if middle == int(middle) else 1) if middle is not None else "–",
        of=of % {"count": answers.answered} if answers.answered else _("no answer given in the period"),
        sentences=[rate_sentence(found), _overdue(answers.overdue)],
        url=address("answers", choice),
        link=_("See who owes an answer"),
    )


def rate_sentence(found: Everything) -> str:
    """How many of the answers that fell due have been given."""
    rate, due = found.answers.answer_rate, found.answers.due
    if rate is None:
        return _("No answer fell due in the period.")
    told = ngettext(
        "%(share)s of %(due)d answer that fell due has been given.",
        "%(share)s of %(due)d answers that fell due have been given.",
        due,
    )
    return told % {"share": per_cent(rate), "due": due}


def _overdue(count: int) -> str:
    if not count:
        return _("No suggestion is overdue now.")
    told = ngettext("%(count)d suggestion is overdue now.", "%(count)d suggestions are overdue now.", count)
    return told % {"count": count}
