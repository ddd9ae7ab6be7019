"""The municipality's colour gives the same scale as Designsystemet's own tool, and stays readable."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samskap.kernel.ui.colour import contrast, from_hex, scale
from samskap.kernel.ui.theme import PAPER, theme_css, theme_version

# Made with the tool of Designsystemet, version 1.15.0, for twenty-four colours of every lightness.
THEIRS = json.loads((Path(__file__).parent / "colour_scales.json").read_text(encoding="utf-8"))
channel = st.integers(0, 255)
colours = st.builds("#{:02x}{:02x}{:02x}".format, channel, channel, channel)


@pytest.mark.parametrize("base", THEIRS)
def test_the_scale_is_the_one_that_designsystemet_makes(base):
    assert scale(base) == THEIRS[base]


@given(colours)
def test_text_is_readable_on_paper_and_on_the_surfaces_whatever_the_colour(base):
    css = theme_css(base)
    found = dict(re.findall(r"--ds-color-accent-([a-z-]+):(#[0-9a-f]{6})", css))
    for text in ("text-subtle", "text-default"):
        for ground in (PAPER, found["surface-default"], found["surface-tinted"]):
            assert contrast(from_hex(found[text]), from_hex(ground)) >= 4.5
    assert contrast(from_hex(found["base-contrast-default"]), from_hex(found["base-default"])) >= 4.5


def test_a_colour_that_is_no_colour_is_refused():
    with pytest.raises(ValueError, match="#rrggbb"):
        scale("blue")


def test_the_style_sheet_is_kept_for_a_year_under_its_version_only(client, settings):
    settings.MUNICIPALITY_COLOUR = "#123b5d"
    kept = client.get("/tema.css", {"v": theme_version("#123b5d")})
    assert "max-age=31536000" in kept["Cache-Control"] and kept["Content-Type"].startswith("text/css")
    assert "--ds-color-accent-base-default:#123b5d" in kept.content.decode()
    assert client.get("/tema.css", {"v": "old"})["Cache-Control"] == "no-cache"
    assert client.get("/tema.css", headers={"If-None-Match": kept["ETag"]}).status_code == 304


def test_another_colour_gives_another_address():
    assert theme_version("#123b5d") != theme_version("#7a3e9d")
