"""What the form for writing a case needs: the bodies to choose among, and a draft as it stands."""

from dataclasses import dataclass

from samskap.features.decisions.selectors.visible import case_visible_to
from samskap.features.people import selectors as people
from samskap.kernel.access.actor import Actor

WRITTEN = (
    "body_id", "gate", "question", "recommendation", "facts", "participation", "not_reached", "benefits", "risk",
    "cost", "meeting_on", "external_number", "exempt_basis",
)  # fmt: skip


@dataclass(frozen=True)
class Draft:
    """A case as the form shows it."""

    number: str
    room: str
    gate: str
    initial: dict[str, object]


def body_choices() -> dict[str, list[tuple[int, str]]]:
    """The bodies that decide, and the councils that can be heard."""
    return {
        "bodies": list(people.deciding_bodies().values_list("pk", "name")),
        "councils": list(people.statutory_councils().values_list("pk", "name")),
    }


def draft_for(actor: Actor, case_id: int) -> Draft:
    """The case as it is to be changed, for those who may read it."""
    case = case_visible_to(actor, case_id)
    initial: dict[str, object] = {name: getattr(case, name) for name in WRITTEN}
    initial |= {"seen": case.revision, "council_ids": list(case.councils.values_list("pk", flat=True))}
    return Draft(case.number, case.room.title, case.gate, initial)
