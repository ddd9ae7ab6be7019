"""The doorkeepers of views, and the turn from reach to a filter."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.db.models import Q
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor, Scope
from samskap.kernel.access.decide import Reach, grounds, may_anywhere
from samskap.kernel.base.refusals import NotAllowed
from samskap.kernel.flow import Flow

View = Callable[..., HttpResponseBase]


class Asking(HttpRequest):
    """A request as every view gets it: with who is asking (see config/middleware.py)."""

    actor: Actor


def guarded(action: Action) -> Callable[[View], View]:
    """The page is for those who have this leave somewhere; strangers are asked to log in, others refused."""

    def mark(view: View) -> View:
        @wraps(view)
        def asked(request: Asking, *args: object, **kwargs: object) -> HttpResponseBase:
            if may_anywhere(request.actor, action):
                return view(request, *args, **kwargs)
            if not request.actor.is_known:
                return redirect_to_login(request.get_full_path())
            raise NotAllowed

        asked.doorkeeper = Action(action)  # type: ignore[attr-defined]  # a mark on the function itself
        return asked

    return mark


def open_page(view: View) -> View:
    """The page is for everybody; what it shows is chosen by its selector."""
    view.doorkeeper = "open"  # type: ignore[attr-defined]  # a mark on the function itself
    return view


def as_filter(reach: Reach, *, room: str | None = None, unit: str | None = None, own: str | None = None) -> Q:
    """The reach as a filter over the named columns. What outsiders own has no unit and is reached by room alone."""
    if reach.everywhere and (reach.outside or unit is None):
        return Q(pk__isnull=False)  # never empty: an empty one falls out of an "or"
    found = Q(pk__in=[])
    if reach.everywhere:
        found |= Q(**{f"{unit}__isnull": False}) | _roomless(room)
    if room and reach.rooms:
        found |= Q(**{f"{room}__in": reach.rooms})
    if unit and reach.units:
        found |= Q(**{f"{unit}__in": reach.units})
    if own and reach.own:
        found |= Q(**{own: reach.own})
    return found


def _roomless(room: str | None) -> Q:
    return Q(**{f"{room}__isnull": True}) if room else Q(pk__in=[])


def available(actor: Actor, flow: Flow, state: str, scope: Scope) -> frozenset[str]:
    """The steps open now that the actor may take: what the page offers as buttons."""
    return frozenset(
        step.name for step in flow.open_from(state) if grounds(actor, Action(f"{flow.name}.{step.name}"), scope)
    )


def allowed(actor: Actor, scope: Scope, *actions: Action) -> frozenset[str]:
    """Those of the actions that the actor may do here, by their names."""
    return frozenset(action.value for action in actions if grounds(actor, action, scope))
