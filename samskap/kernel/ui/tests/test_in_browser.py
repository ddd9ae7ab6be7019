"""All components in a real browser.

Axe finds nothing, nothing scrolls sideways, targets are large enough, labels do not meet, focus is seen.
"""

import pytest

ADDRESSES = ["/alt/", "/alt/?feil", "/offentlig/", "/bekreft/", "/feil/"]
SMALL_TARGETS = """() => [...document.querySelectorAll(
    'a.ds-button, button, input:not([type=hidden]), select, summary, .menu a')]
  .filter(each => each.checkVisibility())
  .map(each => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()])
  .filter(([_, box]) => box.height < 24 || box.width < 24).map(([html]) => html)"""
OUTSIDE = """() => document.documentElement.scrollWidth > innerWidth
  ? [...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > innerWidth + 1)
    .map(each => each.outerHTML.slice(0, 80)).slice(0, 5) : []"""
LABELS_MEET = """() => {
  const boxes = [...document.querySelectorAll('.table-wide')].filter(each => each.checkVisibility())
    .map(svg => [...svg.querySelectorAll('.seat-label')].map(each => each.getBoundingClientRect()));
  return boxes.flatMap(each => each.flatMap((a, i) => each.slice(i + 1).filter(b =>
    a.left < b.right && b.left < a.right && a.top + 2 < b.bottom - 2 && b.top + 2 < a.bottom - 2)
    .map(b => [a.toJSON(), b.toJSON()])));
}"""
# The date's own calendar button shows the browser's ring, and its field then is not what has focus.
UNSEEN_FOCUS = """() => { const style = getComputedStyle(document.activeElement);
  if (!document.activeElement.matches(':focus-visible')) return '';
  const framed = document.activeElement.closest('.ds-field:has(:focus-visible)');
  return style.outlineStyle === 'none' && style.boxShadow === 'none' && !framed
    ? document.activeElement.outerHTML.slice(0, 80) : '' }"""


@pytest.fixture
def at(live_server, new_context):
    def open_page(address, width):
        page = new_context(viewport={"width": width, "height": 900}).new_page()
        answer = page.goto(live_server.url + address)
        assert answer is not None and answer.status == 200
        return page

    return open_page


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_accessible_and_fits(at, axe, address, width):
    page = at(address, width)
    assert axe(page) == []
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(SMALL_TARGETS) == []
    assert page.evaluate(LABELS_MEET) == []


def test_labels_are_drawn_where_there_is_room_and_only_there(at):
    assert at("/alt/", 1280).locator(".table-wide:visible").count() == 2
    assert at("/alt/", 360).locator(".table-wide:visible").count() == 0


def test_after_an_error_the_summary_has_the_focus(at):
    page = at("/alt/?feil", 1280)
    assert page.evaluate("document.activeElement.className") == "ds-error-summary"


def test_focus_is_seen_on_everything_that_can_have_it(at):
    page = at("/alt/", 1280)
    unseen = []
    for _ in range(45):
        page.keyboard.press("Tab")
        unseen.append(page.evaluate(UNSEEN_FOCUS))
    assert page.evaluate("document.activeElement.closest('form.form') !== null")
    assert [each for each in unseen if each] == []


def test_the_menus_open_and_close_with_the_keyboard(at):
    page = at("/offentlig/", 360)
    page.locator("summary").focus()
    page.keyboard.press("Enter")
    assert page.get_by_role("button", name="English").is_visible() and page.evaluate(OUTSIDE) == []
    page.get_by_role("button", name="Nynorsk").click()
    assert page.evaluate("document.documentElement.lang") == "nn"
