"""The steward's page: the matrix, and a change of one cell."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from samskap.across.rights.forms import ChangeForm
from samskap.across.rights.selectors import rights_page
from samskap.features.people import actions as people
from samskap.features.people.selectors import matrix_changes
from samskap.kernel.access.actions import Action
from samskap.kernel.access.decide import put_in_force
from samskap.kernel.access.guard import Asking, guarded
from samskap.kernel.ui.acts import done, page, perform


@guarded(Action.MATRIX_CHANGE)
def show(request: Asking) -> HttpResponse:
    form = ChangeForm(request.POST or None)
    if form.is_valid() and perform(form, lambda: people.change_matrix(actor=request.actor, **form.cleaned_data)):
        put_in_force(matrix_changes())
        return done(request, _("The change is in force, within half a minute everywhere."), reverse("rights:show"))
    return page(request, "rights/show.html", rights_page(), form)
