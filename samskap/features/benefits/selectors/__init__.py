"""Reads of benefits and learning. What others ask for stands here by name; pages go to the files."""

from samskap.features.benefits.selectors.figures import BenefitFigures, figures, sheets_behind
from samskap.features.benefits.selectors.results import BenefitLine, benefits_of, benefits_of_projects, due_for
from samskap.features.benefits.selectors.sheets import (
    SheetCard,
    SheetFilters,
    published_sheet,
    published_sheets,
    search,
    sheets_of,
)
from samskap.features.benefits.selectors.trail import milestones

__all__ = [
    "BenefitFigures",
    "BenefitLine",
    "SheetCard",
    "SheetFilters",
    "benefits_of",
    "benefits_of_projects",
    "due_for",
    "figures",
    "milestones",
    "published_sheet",
    "published_sheets",
    "search",
    "sheets_behind",
    "sheets_of",
]
