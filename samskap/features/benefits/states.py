"""The kinds of benefit."""

from enum import StrEnum


class BenefitKind(StrEnum):
    QUALITY = "quality"
    EFFICIENCY = "efficiency"
    OTHERS = "others"
