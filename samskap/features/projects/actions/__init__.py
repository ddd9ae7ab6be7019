"""Writes of projects. Each act stands in its file; those that other features call are named here."""

from samskap.features.projects.actions.gates import pass_gate, return_to_phase
from samskap.features.projects.actions.handovers import accept_handover, decline_handover, propose_handover
from samskap.features.projects.actions.papers import note_paper
from samskap.features.projects.actions.proposing import edit, propose
from samskap.features.projects.actions.trials import begin_trial, conclude_trial, plan_trial

__all__ = [
    "accept_handover",
    "begin_trial",
    "conclude_trial",
    "decline_handover",
    "edit",
    "note_paper",
    "pass_gate",
    "plan_trial",
    "propose",
    "propose_handover",
    "return_to_phase",
]
