"""Forms tie labels, help and errors to their fields, keep what was typed, and carry their keys."""

import pytest
from django import forms
from django.http import QueryDict
from django.utils import translation

from samskap.kernel.ui.forms import Once, SamskapForm, Seen
from samskap.kernel.ui.tests.drawing import draw
from samskap.kernel.ui.tests.gallery import EveryField


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


class Small(SamskapForm, Once, Seen):
    text = forms.CharField(label="Text", max_length=60, widget=forms.Textarea, help_text="In your own words.")
    name = forms.CharField(label="Name", required=False, max_length=20)
    way = forms.ChoiceField(label="Way", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)


def posted(**values):
    data = QueryDict(mutable=True)
    data.update(values)
    return data


def test_every_control_has_a_label_that_points_at_it():
    tree = draw("{{ form }}", form=EveryField())
    pointed_at = {attrs.get("for") for attrs, _ in tree.find("label")}
    controls = [
        attrs
        for name in ("input", "select", "textarea")
        for attrs, _ in tree.find(name)
        if attrs.get("type") != "hidden"
    ]
    assert len(controls) == 11
    assert [attrs["id"] for attrs in controls if attrs["id"] not in pointed_at] == []


def test_what_describes_a_field_is_there_and_is_named():
    tree = draw("{{ form }}", form=EveryField(posted()))
    ids = {attrs["id"] for _, attrs, _ in tree.elements if "id" in attrs}
    named = {word for _, attrs, _ in tree.elements for word in (attrs.get("aria-describedby") or "").split()}
    assert named and named <= ids
    assert {"id_text_error", "id_text_helptext", "id_text_limit", "id_groups_helptext"} <= named


def test_a_group_of_choices_is_a_fieldset_with_a_legend():
    tree = draw("{{ form }}", form=Small())
    assert tree.find("legend")[0][1] == "Way"
    assert [text for _, text in tree.find("label", for_="id_way_1")] == ["B"]


def test_optional_fields_say_so_unless_the_form_is_a_filter():
    assert "Name (optional)" in [text for _, text in draw("{{ form }}", form=Small()).find("label")]

    class Filter(SamskapForm):
        mark_optional = False
        name = forms.CharField(label="Name", required=False)

    assert [text for _, text in draw("{{ form }}", form=Filter()).find("label")] == ["Name"]


def test_the_summary_leads_to_each_field_that_is_wrong():
    tree = draw("{{ form }}", form=Small(posted(name="x" * 30)))
    links = {attrs["href"]: text for attrs, text in tree.find("a")}
    assert links.keys() == {"#id_text", "#id_name", "#id_way_0"}
    assert links["#id_text"] == "Text – This must be filled in."
    ids = {attrs.get("id") for _, attrs, _ in tree.elements}
    assert {target.removeprefix("#") for target in links} <= ids
    assert tree.find("div", role="alert", tabindex="-1")


def test_a_wrong_field_is_marked_and_keeps_what_was_typed():
    tree = draw("{{ form }}", form=Small(posted(name="a name that is too long")))
    assert tree.find("input", name="name", aria_invalid="true", value="a name that is too long")
    assert tree.find("div", class_="field-errors")


def test_no_browser_cuts_off_what_is_too_long():
    tree = draw("{{ form }}", form=Small())
    assert [attrs for _, attrs, _ in tree.elements if "maxlength" in attrs] == []
    assert [text for _, text in tree.find("p", id="id_text_limit")] == ["Up to 60 characters."]


def test_controls_have_designsystemets_classes():
    tree = draw("{{ form }}", form=EveryField())
    assert tree.find("textarea", class_="ds-input", name="text")
    assert tree.find("select", class_="ds-input", name="theme")
    assert len(tree.find("input", type="radio", class_="ds-input")) == 2
    assert len(tree.find("input", type="checkbox", class_="ds-input")) == 3


def test_text_is_normalised_before_it_is_looked_at():
    form = Small(posted(text=" A\u030as\r\n\x00her ", way="a"))
    assert form.is_valid(), form.errors
    assert form.cleaned_data["text"] == "Ås\nher"


def test_spaces_alone_are_nothing():
    assert Small(posted(text=" \u00a0\x07 ", way="a")).errors["text"] == ["This must be filled in."]


def test_what_was_posted_is_left_as_it_was():
    data = posted(text=" x ", way="a")
    Small(data)
    assert data["text"] == " x "


def test_several_answers_to_one_question_are_all_kept():
    data = QueryDict("groups=barn&groups=eldre")
    assert EveryField(data).data.getlist("groups") == ["barn", "eldre"]


def test_the_key_is_new_for_each_form_and_kept_through_an_error():
    keys = [draw("{{ form }}", form=Small()).find("input", name="once")[0][0]["value"] for _ in range(2)]
    assert keys[0] != keys[1] and len(keys[0]) >= 16
    again = draw("{{ form }}", form=Small(posted(once=keys[0])))
    assert again.find("input", name="once", type="hidden", value=keys[0])


def test_the_revision_seen_comes_back():
    form = Small(posted(text="x", way="a", seen="7"), initial={"seen": 7})
    assert form.is_valid() and form.cleaned_data["seen"] == 7
    assert draw("{{ form }}", form=Small(initial={"seen": 7})).find("input", name="seen", value="7", type="hidden")


def test_a_hidden_value_that_was_tampered_with_is_told_in_the_summary():
    tree = draw("{{ form }}", form=Small(posted(text="x", way="a", seen="no number")))
    assert "Enter a whole number." in " ".join(text for _, text in tree.find("li"))
