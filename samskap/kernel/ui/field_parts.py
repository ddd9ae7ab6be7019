"""What the field template shows of a bound field, worked out once."""

from dataclasses import dataclass

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

COUNTED_FROM = 50


@dataclass(frozen=True)
class FieldParts:
    """Shape is hidden, check (one box), group (several) or plain."""

    shape: str
    widget: SafeString
    described_by: str
    optional: bool
    limit: int


def field_parts(field: BoundField) -> FieldParts:
    limit = _limit(field)
    shape = _shape(field)
    described_by = _described_by(field, limit)
    attrs: dict[str, str | bool] = (
        {"aria-describedby": described_by} if described_by and shape in {"plain", "check"} else {}
    )
    return FieldParts(
        shape=shape,
        widget=field.as_widget(attrs=attrs),
        described_by=described_by,
        optional=_says_optional(field, shape),
        limit=limit,
    )


def first_control(field: BoundField) -> str:
    """The id that an error message links to."""
    return f"{field.auto_id}_0" if field.use_fieldset else field.auto_id


def _shape(field: BoundField) -> str:
    if field.is_hidden:
        return "hidden"
    if isinstance(field.field.widget, forms.CheckboxInput):
        return "check"
    return "group" if field.use_fieldset else "plain"


def _says_optional(field: BoundField, shape: str) -> bool:
    return not field.field.required and shape != "check" and getattr(field.form, "mark_optional", True)


def _limit(field: BoundField) -> int:
    """Only long texts tell how long they may be."""
    limit = getattr(field.field, "max_length", None) or 0
    is_text = isinstance(field.field.widget, forms.Textarea)
    return limit if is_text and limit >= COUNTED_FROM else 0


def _described_by(field: BoundField, limit: int) -> str:
    said = [(field.errors, "error"), (field.help_text, "helptext"), (limit, "limit")]
    return " ".join(f"{field.auto_id}_{name}" for there, name in said if there)
