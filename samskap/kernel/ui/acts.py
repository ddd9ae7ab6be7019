"""The shape of every page with a form: draw it, carry out one act, or say in the page why not."""

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from samskap.kernel.access.decide import Denied
from samskap.kernel.base.refusals import ALREADY_DONE, NotAllowed, OutsideReach, Refusal, Stale
from samskap.kernel.flow import IllegalStep
from samskap.kernel.ui.forms import SamskapForm


def perform(form: SamskapForm, act: Callable[[], object]) -> bool:
    """Carries out the act. A refusal becomes an error in the form, so that what was typed is kept."""
    try:
        act()
    except OutsideReach:
        raise
    except Stale as refusal:
        _renew(form)
        return _refused(form, str(refusal), refusal.status)
    except Refusal as refusal:
        return _refused(form, str(refusal), refusal.status, refusal.field)
    except IllegalStep:
        return _refused(form, str(ALREADY_DONE), 409)
    except Denied as denied:
        if not denied.visible:
            raise
        return _refused(form, str(NotAllowed.message), NotAllowed.status)
    return True


def _renew(form: SamskapForm) -> None:
    """Lets the page carry the revision it now shows, so that who reads it and still means it can send once more."""
    if form.initial.get("seen") is not None:
        form.data = form.data.copy()
        form.data["seen"] = form.initial["seen"]


def _refused(form: SamskapForm, message: str, status: int, field: str | None = None) -> bool:
    form.add_error(field if field in form.fields else None, message)
    form.refusal_status = status
    return False


def page(
    request: HttpRequest, template: str, context: Mapping[str, object], form: SamskapForm | None = None
) -> HttpResponse:
    """The page; with the code of the refusal when the form was refused, 422 when it was filled in wrongly."""
    status = 200
    if form is not None and form.is_bound and request.method == "POST":
        status = form.refusal_status or 422
    return render(request, template, {**context, "form": form} if form is not None else context, status=status)


def done(request: HttpRequest, message: str, to: str) -> HttpResponse:
    """Back to the page after an act, with a line that says what happened."""
    messages.success(request, message)
    return HttpResponseRedirect(to)
