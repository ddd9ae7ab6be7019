"""Judging and interviews in a real browser: nothing for axe to find, and nothing wider than the telephone."""

import pytest
from django.conf import settings

from samskap.features.stakeholders.actions import interviews, judgements, maps
from samskap.features.stakeholders.models import Judgement, Named
from samskap.features.stakeholders.tests.factories import JUDGED, make_stakeholder
from samskap.kernel.access.roles import Role
from samskap.kernel.base import clock

pytestmark = pytest.mark.django_db(transaction=True)


def furnish(cast):
    """Two who disagree about one stakeholder, and a talk that named three."""
    lead = cast.actor(Role.LEAD)
    one = maps.assess(actor=lead, room_id=cast.room.pk, **JUDGED)
    make_stakeholder(one.map, "b", name="Voksne")
    judgements.judge(
        actor=cast.actor(Role.OWNER), room_id=cast.room.pk, key=one.key, strength=1, interest=2, influence=3,
        attitude=-1, sureness="low", note="De eier hallen.",
    )  # fmt: skip
    names = "Vaktmesteren – ser hvem som blir igjen\nBesteforeldre\nIdrettslaget"
    told = {"who": "En sykepleier", "held_on": clock.today(), "said": "De kommer om natta.", "names": names}
    interviews.note(actor=lead, room_id=cast.room.pk, **told)
    first, second, _third = Named.objects.all()
    interviews.contact(actor=lead, named_id=first.pk, how="Ringte.", contacted_on=clock.today())
    interviews.set_aside(actor=lead, named_id=second.pk, reason="Gjelder ikke.")
    return one


@pytest.mark.parametrize("width", [360, 1280])
def test_judging_and_interviews_read_for_everybody(cast, client, live_server, new_context, axe, width):
    one = furnish(cast)
    client.force_login(cast.lead.account)
    context = new_context(viewport={"width": width, "height": 900}, base_url=live_server.url)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    page = context.new_page()
    judging = f"/arbeid/rom/{cast.room.pk}/interessenter/vurder/"
    talks = f"/arbeid/rom/{cast.room.pk}/samtaler/"
    for path in (judging, f"{judging}{one.key}/", f"{judging}b/", talks, talks + "ny/"):
        page.goto(path)
        assert axe(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    page.goto(f"{judging}b/")
    for name, value in {"strength": 3, "interest": 1, "influence": 0, "attitude": 1, "sureness": "high"}.items():
        page.check(f"input[name={name}][value='{value}']")
    page.locator("main form[method=post] button[type=submit]").last.click()
    assert Judgement.objects.filter(stakeholder__key="b", person=cast.lead, strength=3).exists()
    assert axe(page) == []
