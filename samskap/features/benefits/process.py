"""How a measured value stands against where it started and where it should go: plain rules."""

from decimal import Decimal
from enum import StrEnum


class Standing(StrEnum):
    """Where the newest value lies between the starting point and the target."""

    NOT_MEASURED = "not_measured"
    REACHED = "reached"
    ON_THE_WAY = "on_the_way"
    NO_CHANGE = "no_change"
    WORSE = "worse"


class Trend(StrEnum):
    """Which way the last step went."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


def share_of_way(baseline: Decimal, target: Decimal, value: Decimal) -> float:
    """How much of the way from the starting point to the target is gone: 0 at the start, 1 at the target."""
    return float((value - baseline) / (target - baseline))


def standing(baseline: Decimal, target: Decimal, value: Decimal | None) -> Standing:
    """The value judged by the target that was set beforehand; a target may lie below the starting point."""
    if value is None:
        return Standing.NOT_MEASURED
    share = share_of_way(baseline, target, value)
    if share >= 1:
        return Standing.REACHED
    if share == 0:
        return Standing.NO_CHANGE
    return Standing.ON_THE_WAY if share > 0 else Standing.WORSE


def trend(baseline: Decimal, target: Decimal, values: list[Decimal]) -> Trend | None:
    """Whether the newest value lies nearer the target than the one before it; nothing when there is no newest."""
    if not values:
        return None
    before, now = [baseline, *values][-2:]
    step = share_of_way(baseline, target, now) - share_of_way(baseline, target, before)
    if step == 0:
        return Trend.SAME
    return Trend.BETTER if step > 0 else Trend.WORSE
