"""The register of organisations: the list, and one of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.core.paginator import Paginator
from django.http import QueryDict

from samskap.algorithms.organisation_numbers.check import spaced
from samskap.features.people import selectors as people
from samskap.features.people.models import Organisation
from samskap.features.people.states import OrganisationKind
from samskap.features.people.words import ORGANISATION_WORDS
from samskap.features.rooms.states import Theme
from samskap.features.rooms.words import THEME_WORDS
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import anywhere, authorize
from samskap.kernel.access.guard import allowed
from samskap.kernel.base.text import Text
from samskap.kernel.ui.parts import Pages

ON_A_PAGE = 25


@dataclass(frozen=True)
class OrganisationLine:
    """One organisation in words; `themes` are its themes by name."""

    id: int
    name: str
    number: str
    kind: Text
    themes: str
    competence: str
    area: str
    about: str
    has_email: bool


@dataclass(frozen=True)
class RegisterPage:
    """One page of the register; `is_narrowed` when something was asked for."""

    rows: list[OrganisationLine]
    count: int
    pages: Pages
    is_narrowed: bool
    can: Mapping[str, bool]


def line_of(found: Organisation) -> OrganisationLine:
    """An organisation as it is shown. Its e-mail address is for the system to write to."""
    return OrganisationLine(
        id=found.pk,
        name=found.name,
        number=spaced(found.number),
        kind=ORGANISATION_WORDS[OrganisationKind(found.kind)],
        themes=theme_names(found.themes),
        competence=found.competence,
        area=found.area,
        about=found.about,
        has_email=bool(found.email),
    )


def theme_names(codes: Iterable[str]) -> str:
    """The themes by name; codes that are no longer themes are left out."""
    known = set(Theme)
    return ", ".join(str(THEME_WORDS[Theme(code)]) for code in codes if code in known)


@dataclass(frozen=True)
class Asked:
    """What somebody looks for in the register."""

    q: str = ""
    kompetanse: str = ""
    tema: str = ""
    omrade: str = ""
    slag: str = ""

    @property
    def is_narrowed(self) -> bool:
        return any((self.q, self.kompetanse, self.tema, self.omrade, self.slag))


def register_page(actor: Actor, asked: Asked, number: int | str = 1, query: QueryDict | None = None) -> RegisterPage:
    """The organisations that fit, by name, for those who keep the register."""
    authorize(actor, Action.ORGANISATION_ENTER, anywhere(actor, Action.ORGANISATION_ENTER))
    found = people.organisations_like(
        asked.q, competence=asked.kompetanse, theme=asked.tema, area=asked.omrade, kind=asked.slag
    )
    page = Paginator(found, ON_A_PAGE).get_page(number)
    return RegisterPage(
        rows=[line_of(each) for each in page.object_list],
        count=page.paginator.count,
        pages=Pages.of(page.number, page.paginator.num_pages, query.items() if query else ()),
        is_narrowed=asked.is_narrowed,
        can=register_can(actor),
    )


def register_can(actor: Actor) -> dict[str, bool]:
    """What the actor may do with the register."""
    acts = (Action.ORGANISATION_ENTER, Action.ORGANISATION_IMPORT)
    return {act.name.lower(): bool(allowed(actor, anywhere(actor, act), act)) for act in acts}


@dataclass(frozen=True)
class OrganisationPage:
    """One organisation, with what the form for changing it starts with."""

    line: OrganisationLine
    email: str
    can: Mapping[str, bool]
    values: Mapping[str, object] = field(default_factory=dict)


def organisation_page(actor: Actor, organisation_id: int) -> OrganisationPage:
    """One organisation in the register, with its address, for those who keep the register."""
    authorize(actor, Action.ORGANISATION_ENTER, anywhere(actor, Action.ORGANISATION_ENTER))
    found = people.organisation(organisation_id)
    names = ("name", "kind", "about", "email", "themes", "competence", "area")
    values = {name: getattr(found, name) for name in names}
    values |= {"number": spaced(found.number), "seen": found.revision}
    return OrganisationPage(line_of(found), found.email, register_can(actor), values)
