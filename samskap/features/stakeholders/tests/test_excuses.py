"""A rule that does not apply: with a reason, seen as such, and taken back."""

import pytest

from samskap.features.stakeholders import selectors
from samskap.features.stakeholders.actions import excuses
from samskap.features.stakeholders.models import Excuse
from samskap.features.stakeholders.tests.factories import make_map, make_stakeholder
from samskap.kernel.access.roles import Role
from samskap.kernel.base.refusals import Invalid, NotNow, OutsideReach
from samskap.kernel.journal.models import Entry

pytestmark = pytest.mark.django_db


def by_code(room):
    return {finding.code: finding for finding in selectors.findings(room.pk)}


def test_an_excused_rule_is_no_gap_and_shows_its_reason(cast):
    lead = cast.actor(Role.LEAD)
    excuses.excuse(actor=lead, room_id=cast.room.pk, rule="3.front_line", reason="Tjenesten har ingen førstelinje.")
    found = by_code(cast.room)["3.front_line"]
    assert (found.status, found.reason) == ("not_applicable", "Tjenesten har ingen førstelinje.")
    assert "3.front_line" not in [gap["rule"] for gap in selectors.gaps(cast.room.pk)]
    assert Entry.objects.filter(action="gap.excuse", reason__contains="førstelinje").exists()
    excuses.take_back(actor=lead, room_id=cast.room.pk, rule="3.front_line")
    assert by_code(cast.room)["3.front_line"].status == "missing"
    assert Entry.objects.filter(action="gap.excuse").count() == 2


def test_one_stakeholder_can_be_excused_and_the_others_not(cast):
    drawn = make_map(cast.room)
    first, second = (make_stakeholder(drawn, strength=3, influence=0) for _ in range(2))
    rule = f"6.unheard:{first.key}"
    excuses.excuse(actor=cast.actor(Role.LEAD), room_id=cast.room.pk, rule=rule, reason="Høres gjennom panelet.")
    found = by_code(cast.room)
    assert found[rule].status == "not_applicable" and found[f"6.unheard:{second.key}"].status == "missing"


def test_an_excuse_needs_a_reason_a_real_rule_and_is_made_once(cast):
    lead = cast.actor(Role.LEAD)
    with pytest.raises(Invalid):
        excuses.excuse(actor=lead, room_id=cast.room.pk, rule="3.front_line", reason="")
    with pytest.raises(OutsideReach):
        excuses.excuse(actor=lead, room_id=cast.room.pk, rule="99.finnes_ikke", reason="Fordi.")
    excuses.excuse(actor=lead, room_id=cast.room.pk, rule="3.front_line", reason="Fordi.")
    with pytest.raises(NotNow):
        excuses.excuse(actor=lead, room_id=cast.room.pk, rule="3.front_line", reason="Fordi.")
    excuses.take_back(actor=lead, room_id=cast.room.pk, rule="3.front_line")
    with pytest.raises(NotNow):
        excuses.take_back(actor=lead, room_id=cast.room.pk, rule="3.front_line")
    assert not Excuse.objects.exists()
