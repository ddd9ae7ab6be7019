"""The pages in a real browser: nothing for axe to find, nothing wider than the telephone, and the chain to a yes."""

import pytest
from django.conf import settings

from samskap.features.stakeholders.models import Invitation
from samskap.features.stakeholders.tests.factories import make_filled, make_map, make_place, make_stakeholder

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def lead_page(cast, client, live_server, new_context):
    """The lead's browser, at the width asked for."""
    client.force_login(cast.lead.account)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value

    def opened(width):
        context = new_context(viewport={"width": width, "height": 900}, base_url=live_server.url)
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
        return context.new_page()

    return opened


@pytest.mark.parametrize("width", [360, 1280])
def test_who_must_be_in_the_room_reads_for_everybody(cast, lead_page, axe, width):
    drawn = make_map(cast.room)
    for number in range(8):
        kind = ("resident", "organisation", "employee")[number % 3]
        make_stakeholder(drawn, strength=3, influence=number % 4, interest=number % 4, actor_kind=kind)
    make_place(cast.room, "Motstemme", brings=["opponent"])
    make_filled(cast.room, label="Ungdom")
    page = lead_page(width)
    for rest in ("hvem/", "interessenter/", "plasser/", "inviter/", "interessenter/ny/", "plasser/ny/"):
        page.goto(f"/arbeid/rom/{cast.room.pk}/{rest}")
        assert axe(page) == [], rest
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), rest


@pytest.mark.parametrize("width", [360, 1280])
def test_the_pictures_of_the_map_read_for_everybody(cast, lead_page, axe, width):
    for version in (1, 2):
        drawn = make_map(cast.room, version)
        for number in range(9 if version == 1 else 70):
            kind = ("resident", "organisation", "employee")[number % 3]
            level = (number + version) % 4
            make_stakeholder(drawn, f"k{number}", strength=level, influence=3 - level, interest=level, actor_kind=kind)
    for number in range(45):
        make_place(cast.room, f"Plass {number}", reason="Kjenner saken.", actor_kind=("kin", "elected")[number % 2])
    page = lead_page(width)
    for rest in (
        "interessenter/",
        "interessenter/?bilde=regnbue",
        "interessenter/1/",
        "interessenter/sammenlign/",
        "hvem/",
    ):
        page.goto(f"/arbeid/rom/{cast.room.pk}/{rest}")
        assert axe(page) == [], rest
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), rest


def test_a_code_in_the_picture_is_reached_with_the_keyboard_and_leads_to_its_row(cast, lead_page):
    drawn = make_map(cast.room)
    make_stakeholder(drawn, name="Unge")
    page = lead_page(1280)
    page.goto(f"/arbeid/rom/{cast.room.pk}/interessenter/")
    code = page.locator("svg.matrix-wide a.seat")
    page.locator(".band-head a[href='#tabell']").focus()
    page.keyboard.press("Tab")
    assert code.evaluate("each => each === document.activeElement && each.matches(':focus-visible')")
    assert code.evaluate("each => getComputedStyle(each.querySelector('rect')).strokeWidth") == "3px"
    page.keyboard.press("Enter")
    page.wait_for_url("**#i1")
    assert "Unge" in page.locator("tr:target").inner_text()


def test_an_invitation_goes_out_and_comes_back_with_a_yes(cast, lead_page, new_context, live_server, axe):
    make_place(cast.room, "Motstemme", brings=["opponent"])
    page = lead_page(1280)
    page.goto(f"/arbeid/rom/{cast.room.pk}/hvem/")
    page.locator(".gap a[href*='/inviter/?plass=']").first.click()
    page.fill("#id_name", "Kari Nes")
    page.fill("#id_email", "kari@example.no")
    page.fill("#id_reason", "Du sier imot når andre tier.")
    page.fill("#id_time_needed", "To kvelder")
    page.locator("main form[method=post] button[type=submit]").click()
    asked = Invitation.objects.get()
    hers = new_context(viewport={"width": 360, "height": 800}, base_url=live_server.url).new_page()
    hers.goto(f"/invitasjon/{asked.token}/")
    assert axe(hers) == []
    hers.check("input[name=accept][value=yes]")
    hers.locator("main form[method=post] button[type=submit]").click()
    assert axe(hers) == []
    page.goto(f"/arbeid/rom/{cast.room.pk}/hvem/")
    assert "Kari Nes" in page.locator(".places").inner_text()
    assert page.locator(".gap a[href*='/inviter/?plass=']").count() == 0
