"""Who stands behind an innspill: its sender, its supporters, and the same for those merged into it."""

from django.db.models import Q, QuerySet
from django.urls import reverse

from samskap.features.people.models import Person
from samskap.features.suggestions.models import Suggestion, Support


def people_behind(suggestion_id: int) -> QuerySet[Person]:
    """Everybody who is owed news about this innspill."""
    own = Q(suggestions=suggestion_id) | Q(supports__suggestion=suggestion_id)
    merged = Q(suggestions__merged_into=suggestion_id) | Q(supports__suggestion__merged_into=suggestion_id)
    return Person.objects.filter(own | merged).distinct()


def status_link(token: str) -> str:
    """The sender's private status page."""
    return reverse("portal:status", args=[token])


def sender_and_supporters(suggestion_id: int) -> list[tuple[Person, str]]:
    """The sender and everybody who stands behind it, each with a page of their own to look at.

    Somebody whose own innspill was merged into this one is led to the status page of that.
    """
    suggestion = Suggestion.objects.select_related("sender").get(pk=suggestion_id)
    merged = Suggestion.objects.filter(merged_into=suggestion, sender__isnull=False)
    own_pages = {row.sender_id: status_link(row.token) for row in merged}
    public = reverse("suggestions:show", args=[suggestion.reference]) if suggestion.is_public else ""
    found = [(suggestion.sender, status_link(suggestion.token))] if suggestion.sender else []
    for support in Support.objects.filter(suggestion=suggestion).select_related("person").order_by("pk"):
        if support.person_id != suggestion.sender_id:
            found.append((support.person, own_pages.get(support.person_id, public)))
    return found
