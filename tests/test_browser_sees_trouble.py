"""The watch on the browser notices what must never happen on a page; proved by pages where it happens."""

import pytest

from tests.fixtures.browser import watch

PLACE = "http://localhost/page"
POLICY = {"Content-Security-Policy": "default-src 'self'", "Content-Type": "text/html; charset=utf-8"}
PLAIN = {"Content-Type": "text/html; charset=utf-8"}


@pytest.fixture
def troubles_on(browser, request):
    """Open a page with this content, and give back what the watch noted."""
    context = browser.new_context()
    request.addfinalizer(context.close)
    troubles: list[str] = []
    watch(context, troubles)

    def open_page(body, headers):
        page = context.new_page()
        page.route("**/*", lambda route: route.abort())
        page.route(PLACE, lambda route: route.fulfill(body=f"<!doctype html><p>Hei</p>{body}", headers=headers))
        page.goto(PLACE)
        page.wait_for_timeout(200)
        return troubles

    return open_page


@pytest.mark.journey
@pytest.mark.parametrize(
    ("body", "headers", "trouble"),
    [
        ("<script>document.title = 1</script>", POLICY, "security policy: script-src-elem stopped inline"),
        ("<p style='color: red'>Hei</p>", POLICY, "security policy: style-src-attr stopped inline"),
        ("<script>missing()</script>", PLAIN, "script error"),
        ("<img src='https://elsewhere.example/x.png' alt=''>", PLAIN, "a request to elsewhere.example"),
    ],
)
def test_trouble_is_noted(troubles_on, body, headers, trouble):
    assert any(each.startswith(trouble) for each in troubles_on(body, headers))


@pytest.mark.journey
def test_a_good_page_is_left_in_peace(troubles_on):
    assert troubles_on("<p>Ingen ting</p>", POLICY) == []


@pytest.mark.journey
def test_axe_finds_a_picture_without_words(page, axe):
    page.set_content("<!doctype html><html lang='nb'><title>Hei</title><main><h1>Hei</h1><img src='data:,'></main>")
    assert [name for name, _where in axe(page)] == ["image-alt"]
