"""Each component says in words what it says in colour, and leads where it should."""

import pytest
from django.test import RequestFactory
from django.utils import translation

from samskap.kernel.ui.parts import Act, Crumb, Fact, GapLine, Pages, Phase, Status, TrailStep
from samskap.kernel.ui.round_table import Place
from samskap.kernel.ui.tests.drawing import draw
from samskap.kernel.ui.tests.gallery import PLACES, place
from samskap.kernel.ui.words import ERROR_TITLES, KIND_LETTERS, KIND_WORDS, SEVERITIES


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def test_a_tag_has_words_and_colour():
    assert draw('{% status "Open" "info" %}').find("span", data_color="info") == [
        ({"class": "ds-tag", "data-color": "info"}, "Open")
    ]


def test_what_people_write_is_never_markup():
    source = "{% status x %}{% facts facts %}{% page_head x lead=x %}{% endpage_head %}"
    tree = draw(source, x="<b>", facts=[Fact("<i>", "<u>")])
    assert [tree.find(name) for name in ("b", "i", "u")] == [[], [], []]


def test_every_kind_has_one_letter_and_words():
    assert KIND_LETTERS.keys() == KIND_WORDS.keys()
    assert len(set(KIND_LETTERS.values())) == len(KIND_LETTERS)


def test_a_place_that_nobody_fills_has_a_question_mark_in_place_of_its_letter():
    assert [text for _, text in draw('{% dot "kin" %}{% dot "kin" filled=False %}').find("span")] == ["P", "?"]


def test_an_unknown_icon_is_refused():
    with pytest.raises(ValueError, match="not the name"):
        draw('{% icon "../LICENSE" %}')
    with pytest.raises(FileNotFoundError):
        draw('{% icon "Unicorn" %}')


def test_an_icon_is_decoration_unless_it_has_a_label():
    tree = draw('{% icon "Plus" %}{% icon "Clock" "Waiting" %}')
    assert len(tree.find("svg", aria_hidden="true")) == 1
    assert len(tree.find("svg", role="img", aria_label="Waiting")) == 1


def test_an_act_that_changes_something_is_a_form_with_a_token_and_another_is_a_link():
    acts = [Act("See", "/see/"), Act("Do", "/do/", "post", {"id": "3"})]
    request = RequestFactory().get("/")
    from_page = draw("{% for a in acts %}{% act a %}{% endfor %}", acts=acts, csrf_token="token", request=request)
    assert from_page.find("a", href="/see/")[0][1] == "See"
    assert from_page.find("form", action="/do/", method="post")
    assert from_page.find("input", name="csrfmiddlewaretoken", value="token")
    assert from_page.find("input", name="id", value="3")


def test_the_phase_we_are_in_is_marked_for_all_readers():
    tree = draw("{% phases p %}", p=[Phase("One", "done"), Phase("Two", "now"), Phase("Three")])
    assert [text for _, text in tree.find("li", aria_current="step")] == ["2Two (Now)"]
    assert [text for _, text in tree.find("li")][0] == "✓One (Done)"


def test_a_long_trail_stands_upright():
    steps = [TrailStep(f"Step {number}") for number in range(6)]
    assert draw("{% trail s %}", s=steps).find("ol", class_="trail is-tall")
    assert draw("{% trail s %}", s=steps[:3]).find("ol", class_="trail")


def test_each_gap_names_how_serious_it_is_and_offers_its_one_act():
    gaps = [GapLine(severity, f"About {severity}", act=Act("Mend", f"/{severity}/")) for severity in SEVERITIES]
    tree = draw("{% gap_list g %}", g=gaps)
    assert [text for attrs, text in tree.find("span") if attrs["class"] == "ds-tag"] == [
        "Grave", "Missing", "Outdated", "Met", "Not applicable",
    ]  # fmt: skip
    assert [attrs["href"] for attrs, _ in tree.find("a")] == [f"/{severity}/" for severity in SEVERITIES]


def test_facts_are_terms_with_values():
    said = [Fact("Cost", "1 mill.", Status("Too much", "danger")), Fact("Case", "4", url="/4/")]
    tree = draw("{% facts f %}", f=said)
    assert [text for _, text in tree.find("dt")] == ["Cost", "Case"]
    assert [text for _, text in tree.find("dd")] == ["1 mill. Too much", "4"]
    assert tree.find("a", href="/4/")


def test_the_last_crumb_is_where_we_are():
    tree = draw("{% breadcrumbs c %}", c=[Crumb("Rooms", "/r/"), Crumb("Here", "/r/1/")])
    assert [attrs["href"] for attrs, _ in tree.find("a")] == ["/r/"]
    assert tree.find("span", aria_current="page")[0][1] == "Here"


def test_pages_keep_the_filters_and_leave_out_the_far_ones():
    pages = Pages.of(7, 24, [("q", "buss & bane"), ("side", "7")])
    assert [link.number for link in pages.links] == [1, 0, 6, 7, 8, 0, 24]
    tree = draw("{% pagination p %}", p=pages)
    assert tree.find("a", rel="next")[0][0]["href"] == "?q=buss+%26+bane&side=8"
    assert [attrs["aria-label"] for attrs, _ in tree.find("a", aria_current="true")] == ["Page 7"]


ENDS = [(1, 1, [1]), (1, 2, [1, 2]), (3, 3, [1, 2, 3]), (1, 9, [1, 2, 0, 9])]


@pytest.mark.parametrize(("number", "last", "shown"), ENDS)
def test_pages_at_the_ends(number, last, shown):
    pages = Pages.of(number, last)
    assert [link.number for link in pages.links] == shown
    assert bool(pages.previous) == (number > 1) and bool(pages.next) == (number < last)


def test_one_page_needs_no_links():
    assert draw("{% pagination p %}", p=Pages.of(1, 1)).find("nav") == []


def test_a_bar_stays_in_its_frame_and_says_its_share():
    for share, width in [(0.834, "83.4"), (1.7, "100.0"), (-1, "0.0")]:
        with translation.override("nb"):
            tree = draw('{% bar share "said" %}', share=share)
        assert tree.find("svg", role="img", aria_label="said")
        assert tree.find("rect", class_="bar-success")[0][0]["width"] == width


def test_a_curve_can_be_flat_or_short():
    for values in ([], [3], [2, 2, 2]):
        assert len(draw('{% sparkline v "said" %}', v=values).find("polyline")) == 1


def test_a_figure_leads_to_its_list_and_says_which():
    tree = draw('{% key_figure "Waiting" 7 of="of 12" url="/list/" %}')
    assert tree.find("a", href="/list/")[0][1] == "See the list (Waiting)"
    assert tree.find("p", class_="figure")[0][1] == "7 of 12"


def test_a_wide_table_can_be_reached_and_scrolled_with_the_keyboard():
    tree = draw('{% data_table label="Units" %}<table></table>{% enddata_table %}')
    assert tree.find("div", role="region", tabindex="0", aria_label="Units") and tree.find("table")


def test_the_table_picture_tells_how_many_sit_and_how_many_are_missing():
    tree = draw("{% round_table p %}", p=PLACES)
    said = {attrs["aria-label"] for attrs, _ in tree.find("svg", role="img")}
    missing = "Ungdom uten skoleplass, Helsesykepleier, Motstemme"
    assert said == {f"10 of 13 places are filled. 3 are missing. Missing: {missing}."}
    assert (
        "1 is missing. Missing: A."
        in draw("{% round_table p %}", p=[place("A", "kin", False)]).find("svg")[0][0]["aria-label"]
    )


def test_the_picture_is_drawn_with_points_in_every_language():
    with translation.override("nb"):
        tree = draw("{% round_table p %}", p=PLACES)
    assert all("," not in attrs["cx"] + attrs["cy"] + attrs["r"] for attrs, _ in tree.find("circle"))


def test_the_list_beside_the_picture_carries_everything_in_it():
    said = " ".join(text for _, text in draw("{% places_list p %}", p=PLACES).find("div"))
    for each in PLACES:
        assert each.label in said and each.note in said
    assert said.index("10 at the table") < said.index("3 are missing") < said.index("Nevnt av fire")


def test_only_the_small_picture_and_a_crowd_go_without_labels():
    crowd = [place(str(number), "kin") for number in range(30)]
    assert len(draw("{% round_table p %}", p=crowd).find("circle")) == 31
    for source, places in [("{% round_table_mini p %}", PLACES), ("{% round_table p %}", crowd)]:
        assert draw(source, p=places).find("text", class_="seat-label") == []
    assert draw("{% round_table p %}", p=PLACES).find("text", class_="seat-label")


def test_a_crowd_is_drawn_and_listed_by_kind_with_how_many():
    crowd = [Place("Ungdom", "resident", "I", number % 4 > 0, "", "Lever med det.") for number in range(400)]
    crowd += [Place("<b>Rådet", "elected", "V") for _ in range(100)]
    drawn = draw("{% round_table p name='Bordet' %}", p=crowd)
    assert drawn.find("circle") and len(drawn.find("path")) == 6
    labels = " ".join(text for _, text in drawn.find("text", class_="seat-label"))
    assert "300 of" in labels and "400" in labels and "100 of 100" in labels
    listed = draw("{% places_list p %}", p=crowd)
    assert [text for _, text in listed.find("summary")] == [
        "Residents and users: 300", "Elected members and councils: 100", "Residents and users: 100"
    ]  # fmt: skip
    lines = [text for _, text in listed.find("li")]
    assert lines == ["Ungdom × 300", "<b>Rådet × 100", "Missing: Ungdom × 100Why: Lever med det."]


def test_the_list_says_who_sits_before_who_is_missing_and_why():
    row = [Place("Ungdom", "resident", "?", False, "", "Lever med det."), Place("NAV", "employee", "M", True, "Kari")]
    lines = [text for _, text in draw("{% places_list p %}", p=row).find("li")]
    assert lines == ["MNAV (Employees and front line)Kari", "?Missing: Ungdom (Residents and users)Why: Lever med det."]


def test_a_refusal_has_a_title_and_an_unforeseen_error_has_one_too():
    assert draw("{% error_title 409 %}<p>{% error_title 409 %}</p>").find("p")[0][1] == ERROR_TITLES[409]
    assert draw("<p>{% error_title status %}</p>").find("p")[0][1] == ERROR_TITLES[500]
