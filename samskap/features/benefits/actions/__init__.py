"""Writes of benefits and learning. Each act stands in its file; those that others call are named here."""

from samskap.features.benefits.actions.measure import measure
from samskap.features.benefits.actions.plan import plan
from samskap.features.benefits.actions.sheets import publish_sheet, rewrite_sheet, write_sheet

__all__ = ["measure", "plan", "publish_sheet", "rewrite_sheet", "write_sheet"]
