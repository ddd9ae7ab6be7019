"""Measuring a benefit: one value on one day."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from samskap.features.benefits.models import Benefit, Measurement
from samskap.features.benefits.notices import ResultMeasured
from samskap.features.projects import actions as projects
from samskap.features.projects.states import PaperCode
from samskap.kernel.access.actions import Action
from samskap.kernel.access.actor import Actor
from samskap.kernel.access.decide import authorize
from samskap.kernel.base import clock
from samskap.kernel.base.records import keep, lock
from samskap.kernel.base.refusals import Invalid
from samskap.kernel.journal.write import record
from samskap.kernel.notify.tell import tell


@transaction.atomic
def measure(
    *, actor: Actor, benefit_id: int, value: Decimal, measured_on: date | None = None, note: str = "",
    next_on: date | None = None,
) -> Measurement:  # fmt: skip
    """Measures the benefit; followers are told the result against the target. Sent twice, it is measured once."""
    benefit = lock(Benefit, benefit_id)
    hat = authorize(actor, Action.BENEFIT_MEASURE, benefit, read=Action.PROJECT_READ)
    day = measured_on or clock.today()
    if day > clock.today():
        raise Invalid(_("The day of the measurement cannot lie in the future."), field="measured_on")
    if next_on is not None and next_on <= clock.today():
        raise Invalid(_("The next measurement must lie after today."), field="next_on")
    said: dict[str, Any] = {"note": note, "measured_by_id": actor.person_id}
    measurement, is_new = Measurement.objects.get_or_create(
        benefit=benefit, value=value, measured_on=day, defaults=said
    )
    if not is_new:
        return measurement
    benefit.next_on = next_on
    keep(benefit, "next_on")
    record(Action.BENEFIT_MEASURE, benefit, by=actor, hat=hat, value=str(value), measured_on=day.isoformat())
    projects.note_paper(
        actor=actor, project_id=benefit.project_id, paper=PaperCode.MEASUREMENT, owner_id=benefit.owner_id
    )
    tell(ResultMeasured(measurement.pk))
    return measurement
