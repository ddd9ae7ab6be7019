"""What the page of one floke is put together from."""

from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.features.challenges import selectors
from samskap.features.challenges.states import FLOW, HYPOTHESIS_FLOW, ChallengeState, HypothesisState
from samskap.features.challenges.words import BREADTH_WORDS, HYPOTHESIS_WORDS, STATE_WORDS, TRIGGER_WORDS
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.guard import allowed, available
from samskap.kernel.ui.parts import Crumb, Fact


def challenge_page(actor: Actor, slug: str) -> dict[str, object]:
    """The floke with its wording, beliefs, figures and innspill, and what the actor may do with it."""
    challenge = selectors.challenge_for(actor, slug)
    scope = challenge.access_scope()
    can = allowed(
        actor, scope, Action.CHALLENGE_EDIT, Action.CHALLENGE_FRAME, Action.CHALLENGE_GATHER, Action.HYPOTHESIS_PUT
    )
    steps = available(actor, FLOW, challenge.state, scope)
    return {
        "challenge": challenge,
        "state": STATE_WORDS[ChallengeState(challenge.state)],
        "framing": selectors.current_framing(challenge.pk),
        "hypotheses": _hypotheses(actor, challenge.pk, scope),
        "figures": selectors.key_figures(challenge.pk),
        "gathered": selectors.gathered(actor, challenge.pk),
        "ties": _ties(challenge),
        "can": {name.replace(".", "_") for name in can} | {f"challenge_{step}" for step in steps},
        "crumbs": [Crumb(_("Challenges"), reverse("challenges_work:listing")), Crumb(challenge.room.title)],
    }


def _hypotheses(actor: Actor, challenge_id: int, scope) -> list[dict[str, object]]:
    return [
        {
            "row": hypothesis,
            "state": HYPOTHESIS_WORDS[HypothesisState(hypothesis.state)],
            "may_judge": bool(available(actor, HYPOTHESIS_FLOW, hypothesis.state, scope)),
        }
        for hypothesis in selectors.hypotheses(challenge_id)
    ]


def _ties(challenge) -> list[Fact]:
    return [
        Fact(_("What makes us take it up"), TRIGGER_WORDS[challenge.trigger]),
        Fact(_("How wide is it?"), BREADTH_WORDS[challenge.breadth]),
        Fact(_("Goal in our plans"), str(challenge.plan_goal or _("None yet"))),
        Fact(_("Belongs to"), str(challenge.room.unit or challenge.room.organisation)),
    ]
