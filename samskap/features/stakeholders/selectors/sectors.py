"""A stakeholder that the room check asks for by sector: what the form starts with."""

from typing import Any

from django.http import QueryDict

from samskap.features.people.states import ActorKind
from samskap.features.stakeholders.states import Sector

# Who is most often meant; the form lets it be changed.
USUAL_KIND = {
    Sector.PUBLIC: ActorKind.ORGANISATION,  # other authorities: the municipality's own people are found elsewhere
    Sector.BUSINESS: ActorKind.ORGANISATION,
    Sector.VOLUNTARY: ActorKind.ORGANISATION,
    Sector.RESEARCH: ActorKind.ORGANISATION,
    Sector.RESIDENTS: ActorKind.RESIDENT,
}


def sector_asked(query: QueryDict) -> dict[str, Any]:
    """The sector, and the kind of actor it most often means; what is no sector is left out."""
    asked = query.get("sektor", "")
    if asked not in set(Sector):
        return {}
    return {"sector": asked, "actor_kind": USUAL_KIND[Sector(asked)].value}
