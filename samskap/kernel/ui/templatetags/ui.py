"""The components as template tags; docs/components.md shows each with an example."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from django import template
from django.conf import settings
from django.forms import BaseForm
from django.forms.boundfield import BoundField
from django.template.context import Context
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from samskap.kernel.ui import icons, words
from samskap.kernel.ui.crowded_table import MOST_PLACES, by_kind, crowd
from samskap.kernel.ui.field_parts import FieldParts, field_parts, first_control
from samskap.kernel.ui.parts import Act, Crumb, Fact, GapLine, Pages, Phase, TrailStep
from samskap.kernel.ui.round_table import Place, picture
from samskap.kernel.ui.table_words import folds, group_words, table_words
from samskap.kernel.ui.theme import theme_version

register = template.Library()

MESSAGE_COLOURS = {"error": "danger", "warning": "warning", "success": "success"}
LONG_TRAIL = 4
SPARK_WIDTH, SPARK_HEIGHT = 100, 30


# What the bases need


@register.simple_tag
def theme_address() -> str:
    return f"{reverse('theme')}?v={theme_version(settings.MUNICIPALITY_COLOUR)}"


@register.simple_tag(takes_context=True)
def municipality_name(context: Context) -> str:
    return context.get("municipality") or settings.MUNICIPALITY_NAME


@register.inclusion_tag("ui/parts/language_switch.html", takes_context=True)
def language_switch(context: Context) -> dict[str, Any]:
    request = context.get("request")
    current = get_language() or settings.LANGUAGE_CODE
    languages = context.get("languages") or settings.LANGUAGES
    return {
        "languages": [(code, words.LANGUAGE_NAMES.get(code, name), code == current) for code, name in languages],
        "current": words.LANGUAGE_NAMES.get(current, current),
        "next": request.get_full_path() if request and request.method in {"GET", "HEAD"} else "/",
    }


@register.simple_tag
def error_title(status: int | None = None) -> str:
    """A refusal's title; an error that nobody foresaw has no status in its page."""
    return str(words.ERROR_TITLES.get(status or 500, words.ERROR_TITLES[500]))


@register.filter
def message_colour(level: str) -> str:
    return MESSAGE_COLOURS.get(level, "info")


# Small pieces


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    return icons.icon(name, label)


@register.simple_tag
def status(label: str, colour: str = "neutral") -> SafeString:
    """A tag: words on a colour."""
    return format_html('<span class="ds-tag" data-color="{}">{}</span>', colour, label)


@register.simple_tag
def dot(kind: str, filled: bool = True) -> SafeString:
    """Letter and colour of a kind of actor; words must stand beside it."""
    return format_html(
        '<span class="dot g-{}" aria-hidden="true">{}</span>',
        kind if filled else "missing",
        words.letter_of(kind, filled),
    )


@register.simple_tag
def kind_word(kind: str) -> str:
    return str(words.KIND_WORDS[kind])


@register.inclusion_tag("ui/parts/button.html")
def button(label: str, variant: str = "primary", **rest: Any) -> dict[str, Any]:
    """A button that sends its form. rest: icon, name, value, size, colour, form, to (another address)."""
    return {"label": label, "variant": variant, **rest}


@register.inclusion_tag("ui/parts/link_button.html")
def link_button(label: str, url: str, variant: str = "primary", **rest: Any) -> dict[str, Any]:
    """A link that looks like a button. rest: icon, size, colour."""
    return {"label": label, "url": url, "variant": variant, **rest}


@register.inclusion_tag("ui/parts/act.html")
def act(act: Act, variant: str = "secondary", size: str = "") -> dict[str, Any]:
    """One act as a link, or as a form of its own when it changes something."""
    return {"act": act, "variant": variant, "size": size}


# Whole components


@register.inclusion_tag("ui/parts/breadcrumbs.html")
def breadcrumbs(crumbs: Sequence[Crumb]) -> dict[str, Any]:
    return {"crumbs": crumbs}


@register.inclusion_tag("ui/parts/phases.html")
def phases(phases: Sequence[Phase], label: str = "") -> dict[str, Any]:
    return {"phases": [(phase, words.PHASE_STATES[phase.state]) for phase in phases], "label": label}


@register.inclusion_tag("ui/parts/trail.html")
def trail(steps: Sequence[TrailStep], tall: bool | None = None) -> dict[str, Any]:
    """The way here; stands upright when it is long."""
    return {"steps": steps, "tall": len(steps) > LONG_TRAIL if tall is None else tall}


@register.inclusion_tag("ui/parts/gap_list.html")
def gap_list(gaps: Sequence[GapLine], level: int = 3) -> dict[str, Any]:
    return {"lines": [(gap, *words.SEVERITIES[gap.severity]) for gap in gaps], "level": level}


@register.inclusion_tag("ui/parts/facts.html")
def facts(facts: Sequence[Fact]) -> dict[str, Any]:
    return {"facts": facts}


@register.inclusion_tag("ui/parts/empty.html")
def empty(title: str, text: str = "", act: Act | None = None, level: int = 2) -> dict[str, Any]:
    return {"title": title, "text": text, "act": act, "level": level}


@register.inclusion_tag("ui/parts/pagination.html")
def pagination(pages: Pages) -> dict[str, Any]:
    return {"pages": pages}


@register.inclusion_tag("ui/parts/key_figure.html")
def key_figure(label: str, value: Any, **rest: Any) -> dict[str, Any]:
    """A number that leads to its list. rest: of, unit, text, url, link, values (for a small curve), values_label."""
    return {"label": label, "value": value, **rest}


@register.inclusion_tag("ui/parts/bar.html")
def bar(share: float, label: str, colour: str = "success") -> dict[str, Any]:
    """A share between 0 and 1 as a bar; the label says the same in words."""
    return {"width": round(max(0.0, min(1.0, share)) * 100, 1), "label": label, "colour": colour}


@register.inclusion_tag("ui/parts/sparkline.html")
def sparkline(values: Sequence[float], label: str) -> dict[str, Any]:
    """A small curve; the label says where it went."""
    low, high = min(values, default=0), max(values, default=0)
    step = SPARK_WIDTH / max(len(values) - 1, 1)
    tall = SPARK_HEIGHT - 4
    heights = [SPARK_HEIGHT - 2 - tall * ((value - low) / ((high - low) or 1)) for value in values]
    return {"label": label, "points": " ".join(f"{i * step:.1f},{y:.1f}" for i, y in enumerate(heights))}


@register.simple_tag
def round_table(places: Sequence[Place], labelled: bool = True, name: str = "") -> SafeString:
    """The table picture; where there is little width it is drawn without labels."""
    return _drawn(_without_notes(places), labelled, name, False, get_language())


@register.simple_tag
def round_table_mini(places: Sequence[Place], name: str = "") -> SafeString:
    return _drawn(_without_notes(places), False, name, True, get_language())


def _without_notes(places: Sequence[Place]) -> tuple[Place, ...]:
    """What is drawn. Notes may hold names, which are not to lie in the memory of drawings."""
    return tuple(Place(each.label, each.kind, each.letter, each.filled) for each in places)


@lru_cache(maxsize=512)
def _drawn(places: tuple[Place, ...], labelled: bool, name: str, mini: bool, language: str | None) -> SafeString:
    """The same table is the same picture: drawing one costs more than all the rest of its card."""
    context: dict[str, Any] = {"mini": mini, "name": name, "title": table_words(places)}
    if len(places) > MOST_PLACES:
        groups = by_kind(places, words.KIND_LETTERS)
        wide = crowd(groups, [group_words(group) for group in groups]) if labelled else None
        context |= {"wide": wide, "bare": crowd(groups), "svg": "ui/crowded_table_svg.html"}
    else:
        drawn = picture(places, labelled)
        has_labels = any(seat.label for seat in drawn.seats)
        bare = picture(places, labelled=False)
        context |= {"wide": drawn if has_labels else None, "bare": bare, "svg": "ui/round_table_svg.html"}
    return render_to_string("ui/round_table.html", context)


@register.inclusion_tag("ui/places_list.html")
def places_list(places: Sequence[Place]) -> dict[str, Any]:
    """Who sits there, then who is missing and why. A crowd is folded by kind."""
    seated, empty = [place for place in places if place.filled], [place for place in places if not place.filled]
    context: dict[str, Any] = {"seated": seated, "empty": empty}
    if len(places) > MOST_PLACES:
        context |= {"folded_seated": folds(seated), "folded_empty": folds(empty)}
    return context


@register.inclusion_tag("ui/parts/legend.html")
def legend(kinds: Sequence[str] | None = None, missing: bool = True) -> dict[str, Any]:
    chosen = kinds or list(words.KIND_WORDS)
    return {"kinds": [(kind, words.KIND_WORDS[kind]) for kind in chosen], "missing": missing}


# Pieces with content between two tags


@register.simple_block_tag
def data_table(content: str, label: str) -> str:
    """A table that scrolls inside its own frame when it is too wide."""
    return render_to_string("ui/parts/data_table.html", {"content": content, "label": label})


@register.simple_block_tag
def alert(content: str, colour: str = "info", title: str = "", level: int = 2) -> str:
    return render_to_string(
        "ui/parts/alert.html", {"content": content, "colour": colour, "title": title, "level": level}
    )


@register.simple_block_tag
def page_head(content: str, title: str, lead: str = "", kicker: str = "") -> str:
    """The page's only first heading, with its acts between the tags."""
    return render_to_string(
        "ui/parts/page_head.html",
        {"content": mark_safe(content.strip()), "title": title, "lead": lead, "kicker": kicker},
    )


# Forms


@register.simple_tag(name="field_parts")
def parts_of_field(field: BoundField) -> FieldParts:
    return field_parts(field)


@register.inclusion_tag("ui/forms/error_summary.html")
def error_summary(form: BaseForm) -> Mapping[str, Any]:
    lines = [
        {"target": first_control(field), "label": field.label, "error": error}
        for field in form.visible_fields()
        for error in field.errors
    ]
    hidden = [error for field in form.hidden_fields() for error in field.errors]
    return {"general": [*form.non_field_errors(), *hidden], "lines": lines}
