"""The chosen icons, drawn into the page so that they take the text's colour and cost no request."""

import re
from functools import lru_cache
from pathlib import Path

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

FOLDER = Path(__file__).parent / "static/vendor/aksel-icons"
NAME = re.compile(r"[A-Za-z0-9]+")


@lru_cache(maxsize=256)
def _shape(name: str) -> SafeString:
    if not NAME.fullmatch(name):
        raise ValueError(f"{name!r} is not the name of an icon")
    drawing = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    inside = re.search(r"<svg[^>]*>(.*)</svg>", drawing, re.DOTALL)
    if inside is None:
        raise ValueError(f"The icon {name} is not a picture")
    return mark_safe(inside[1].strip())  # our own checked-in file


def icon(name: str, label: str = "") -> SafeString:
    """Draws an icon; without a label it is decoration beside words."""
    meaning = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    return format_html(
        '<svg class="ds-icon" viewBox="0 0 24 24" fill="none" {} focusable="false">{}</svg>', meaning, _shape(name)
    )
