"""Who stands behind an innspill: its sender, its supporters, and the same for those merged into it."""

from django.db.models import Q, QuerySet

from samskap.features.people.models import Person


def people_behind(suggestion_id: int) -> QuerySet[Person]:
    """Everybody who is owed news about this innspill."""
    own = Q(suggestions=suggestion_id) | Q(supports__suggestion=suggestion_id)
    merged = Q(suggestions__merged_into=suggestion_id) | Q(supports__suggestion__merged_into=suggestion_id)
    return Person.objects.filter(own | merged).distinct()
