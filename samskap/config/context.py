"""What every page gets: names, navigation and who is logged in. Nothing here asks the database."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import may_anywhere


def page(request: HttpRequest) -> dict[str, object]:
    actor = getattr(request, "actor", Actor.visitor())
    return {
        "municipality": settings.MUNICIPALITY_NAME,
        "demonstration": settings.DEMONSTRATION,
        "languages": settings.LANGUAGES,
        "answer_days": settings.ANSWER_DAYS,
        "public_nav": _marked(request, _public_nav()),
        "work_nav": _marked(request, _work_nav(actor)),
        "who": _who(actor) if actor.is_known else None,
    }


def _who(actor: Actor) -> dict[str, object]:
    links = [{"label": _("My day"), "url": reverse("room_home:my_day")}]
    links.append({"label": _("Notices"), "url": reverse("notify:listing")})
    return {"name": actor.name, "kind": actor.kind, "links": links}


def _public_nav() -> list[tuple[str, str]]:
    return [
        (_("Challenges"), reverse("portal:challenges")),
        (_("Suggestions"), reverse("suggestions:listing")),
        (_("Decisions"), reverse("decisions:listing")),
        (_("Lessons learnt"), reverse("benefits:listing")),
    ]


def _work_nav(actor: Actor) -> list[tuple[str, str]]:
    doors = [
        (_("My day"), "room_home:my_day", Action.NOTICE_READ),
        (_("Inbox"), "suggestions_work:inbox", Action.SUGGESTION_ANSWER),
        (_("Rooms"), "room_home:listing", Action.ROOM_READ),
        (_("Cases"), "decisions_work:listing", Action.CASE_READ),
        (_("Organisations"), "register:listing", Action.ORGANISATION_ENTER),
        (_("Overview"), "overview:show", Action.OVERVIEW_READ),
        (_("Access rights"), "rights:show", Action.MATRIX_CHANGE),
    ]
    return [(label, reverse(name)) for label, name, action in doors if may_anywhere(actor, action)]


def _marked(request: HttpRequest, doors: list[tuple[str, str]]) -> list[dict[str, object]]:
    """The entries with the one we stand in marked: the longest address that the path begins with."""
    day = reverse("room_home:my_day")  # every work page begins with its address, and few of them are part of it
    under = (url for _label, url in doors if request.path.startswith(url) and (url != day or request.path == day))
    here = max(under, key=len, default="")
    return [{"label": label, "url": url, "current": url == here} for label, url in doors]
