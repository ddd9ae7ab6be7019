"""Forms as they are everywhere: cleaned text, readable errors, keys against double sending and stale tabs."""

import secrets
from html import escape
from typing import Any

from django import forms
from django.forms.renderers import TemplatesSetting
from django.http import QueryDict
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from samskap.kernel.base.text import clean

GROUP_TEMPLATES = {"django/forms/widgets/radio.html", "django/forms/widgets/checkbox_select.html"}
SELECT_TEMPLATE = "django/forms/widgets/select.html"
UNSTYLED = {"hidden", "file"}


class SamskapRenderer(TemplatesSetting):
    """Draws every form with Designsystemet's classes; set as FORM_RENDERER."""

    form_template_name = "ui/forms/form.html"
    field_template_name = "ui/forms/field.html"

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> str:
        if "widget" in context:
            _dress(context["widget"])
        if template_name == SELECT_TEMPLATE:
            return _select(context["widget"])
        if template_name in GROUP_TEMPLATES:
            return _options(context["widget"])
        return super().render(template_name, context, request)


# A list of choices is written by hand, without a template for each: units and themes stand on many pages, and
# everybody at a meeting may be hundreds. Every value and label is escaped here.


def _select(widget: dict[str, Any]) -> SafeString:
    groups = "".join(_group(label, _lines(options)) for label, options, _index in widget["optgroups"])
    return mark_safe(f"<select{_attributes({'name': widget['name'], **widget['attrs']})}>{groups}</select>")


def _group(label: str | None, lines: str) -> str:
    return f'<optgroup label="{_escaped(label)}">{lines}</optgroup>' if label else lines


def _lines(options: list[dict[str, Any]]) -> str:
    return "".join(
        f'<option value="{_escaped(one["value"])}"{_attributes(one["attrs"])}>{_escaped(one["label"])}</option>'
        for one in options
    )


def _options(widget: dict[str, Any]) -> SafeString:
    """Boxes or round buttons, one under the other."""
    return mark_safe(
        "".join(
            (f'<p class="option-group">{_escaped(label)}</p>' if label else "") + "".join(map(_box, options))
            for label, options, _index in widget["optgroups"]
        )
    )


def _box(one: dict[str, Any]) -> str:
    asked = _attributes({"type": one["type"], "name": one["name"], "value": one["value"], **one["attrs"]})
    label = f'<label class="ds-label" for="{_escaped(one["attrs"].get("id", ""))}">{_escaped(one["label"])}</label>'
    return f'<div class="ds-field option"><input{asked}>{label}</div>'


def _attributes(attrs: dict[str, Any]) -> str:
    """True stands as a name alone; False and nothing do not stand at all."""
    return "".join(
        f" {name}" if value is True else f' {name}="{_escaped(value)}"'
        for name, value in attrs.items()
        if value is not False and value is not None
    )


def _escaped(value: Any) -> str:
    return str(value) if hasattr(value, "__html__") else escape(str(value))


def _dress(widget: dict[str, Any]) -> None:
    """Gives a widget its class, and lets the server say what is too long: a browser would cut it off silently."""
    attrs = widget["attrs"]
    attrs.pop("maxlength", None)
    if attrs.pop("cols", None) and attrs.get("rows") == "10":
        attrs["rows"] = "5"
    if widget.get("type") not in UNSTYLED:
        attrs["class"] = f"ds-input {attrs.get('class', '')}".strip()
    for part in widget.get("subwidgets", ()):
        _dress(part)
    for _group, options, _index in widget.get("optgroups", ()):
        for option in options:
            if option.get("type") in {"radio", "checkbox"}:
                _dress(option)


class SamskapForm(forms.Form):
    """A form whose text is normalised before it is looked at, so that spaces alone count as nothing."""

    required_css_class = "is-required"
    mark_optional = True
    refusal_status = 0  # the code of the refusal, when the act was refused
    fields: dict[str, Any]  # each kind of field has its own columns, such as choices
    data: Any  # what was posted is a QueryDict; a test may give a plain dict

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_bound:
            self.data = cleaned(self.data)
        for field in self.fields.values():
            if field.error_messages.get("required") == forms.Field.default_error_messages["required"]:
                field.error_messages["required"] = _("This must be filled in.")


def cleaned(posted: Any) -> Any:
    """Gives a copy of what was posted with every text in its normal form."""
    if not isinstance(posted, QueryDict):
        return {key: clean(value) if isinstance(value, str) else value for key, value in posted.items()}
    copy = QueryDict(mutable=True, encoding=posted.encoding)
    for key, values in posted.lists():
        copy.setlist(key, [clean(value) for value in values])
    return copy


def new_key() -> str:
    return secrets.token_urlsafe(12)


class Once(forms.Form):
    """Carries a key made when the form was shown, so that sending it twice is seen as one act."""

    once = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40, initial=new_key)


class Seen(forms.Form):
    """Carries the revision that the writer saw, so that two people do not overwrite each other."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
