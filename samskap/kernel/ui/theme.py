"""The municipality's look as one style sheet of custom properties, made from its colour."""

import hashlib
from functools import lru_cache

from samskap.kernel.ui.colour import LUMINANCE, from_hex, luminance, scale

PAPER = "#fbfaf7"
FIXED_COLOURS = {
    "neutral": "#1e2430",
    "info": "#0a71c0",
    "success": "#068718",
    "warning": "#ea9b1b",
    "danger": "#b42318",
}


@lru_cache(maxsize=8)
def theme_css(main_colour: str, paper: str = PAPER) -> str:
    """Gives the custom properties that Designsystemet's components draw with."""
    accent = _of_one_colour(scale(main_colour))
    scales = {"accent": accent} | {name: scale(base) for name, base in FIXED_COLOURS.items()}
    scales["neutral"]["background-default"] = paper
    values = [f"--ds-color-{name}-{token}:{hex}" for name, tokens in scales.items() for token, hex in tokens.items()]
    values += [
        "--ds-color-focus-inner:#ffffff",
        f"--ds-color-focus-outer:{scales['neutral']['text-default']}",
        "--ds-link-color-visited:#663299",
        "color-scheme:light",
    ]
    colours = "@layer ds.theme.color-scheme.light{:root,[data-color-scheme=light]{" + ";".join(values) + "}}"
    return colours + "\n@layer ds.theme.color{" + "".join(_chosen(name, accent) for name in scales) + "}\n"


def theme_version(main_colour: str) -> str:
    """Short digest that changes the style sheet's address when the look changes."""
    return hashlib.sha256(theme_css(main_colour).encode()).hexdigest()[:12]


def _of_one_colour(tokens: dict[str, str]) -> dict[str, str]:
    """Lets links and outlined buttons have the municipality's own colour when it is dark enough to be read."""
    if luminance(from_hex(tokens["base-default"])) < LUMINANCE["text-subtle"]:
        return tokens | {"text-subtle": tokens["base-default"], "border-strong": tokens["base-default"]}
    return tokens


def _chosen(name: str, tokens: dict[str, str]) -> str:
    """Lets data-color on an element choose which scale its components use."""
    where = ":root,[data-color=accent]" if name == "accent" else f"[data-color={name}]"
    pairs = ";".join(f"--ds-color-{token}:var(--ds-color-{name}-{token})" for token in tokens)
    return f"{where}{{{pairs}}}"
