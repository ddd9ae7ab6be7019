"""Designsystemet's colour scale from one base colour.

Every token has a fixed luminance, so that contrast holds whatever colour is chosen.
"""

Channels = tuple[float, float, float]

BLACK: Channels = (0.0, 0.0, 0.0)
WHITE: Channels = (255.0, 255.0, 255.0)

LUMINANCE = {
    "background-default": 1.0,
    "background-tinted": 0.9,
    "surface-default": 1.0,
    "surface-tinted": 0.81,
    "surface-hover": 0.7,
    "surface-active": 0.59,
    "border-subtle": 0.5,
    "border-default": 0.19,
    "border-strong": 0.11,
    "text-subtle": 0.11,
    "text-default": 0.0245,
}

_STEPS = 20
_CLOSE = 1e-7


def scale(base: str) -> dict[str, str]:
    """Gives the sixteen tokens of a base colour, for light pages."""
    colour = from_hex(base)
    tokens = {name: to_hex(_with_luminance(colour, wanted)) for name, wanted in LUMINANCE.items()}
    lightness = _lightness(colour)
    step = -8 if lightness <= 30 or 49 <= lightness <= 65 else 8
    return tokens | {
        "base-default": to_hex(colour),
        "base-hover": to_hex(_with_lightness(colour, lightness - step)),
        "base-active": to_hex(_with_lightness(colour, lightness - 2 * step)),
        "base-contrast-subtle": to_hex(_soft_contrast(colour, lightness)),
        "base-contrast-default": to_hex(_hard_contrast(colour)),
    }


def from_hex(text: str) -> Channels:
    digits = text.removeprefix("#")
    if len(digits) != 6:
        raise ValueError(f"A colour is written as #rrggbb, not {text!r}")
    red, green, blue = (int(digits[i : i + 2], 16) for i in (0, 2, 4))
    return float(red), float(green), float(blue)


def to_hex(colour: Channels) -> str:
    return "#" + "".join(f"{int(channel + 0.5):02x}" for channel in colour)


def luminance(colour: Channels) -> float:
    red, green, blue = (_linear(channel / 255, 0.03928) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Channels, other: Channels) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _linear(share: float, knee: float) -> float:
    return share / 12.92 if share <= knee else ((share + 0.055) / 1.055) ** 2.4


def _with_luminance(colour: Channels, wanted: float) -> Channels:
    """Moves the colour towards black or white until it has the wanted luminance."""
    if wanted in (0, 1):
        return WHITE if wanted else BLACK
    low, high = (BLACK, colour) if luminance(colour) > wanted else (colour, WHITE)
    middle = colour
    for _ in range(_STEPS + 1):
        middle = _halfway(low, high)
        found = luminance(middle)
        if abs(wanted - found) < _CLOSE:
            break
        low, high = (low, middle) if found > wanted else (middle, high)
    return from_hex(to_hex(middle))


def _halfway(one: Channels, other: Channels) -> Channels:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2, (one[2] + other[2]) / 2


def _lightness(colour: Channels) -> float:
    """Lightness from 0 to 100 as in HSLuv."""
    red, green, blue = (_linear(channel / 255, 0.04045) for channel in colour)
    y = 0.21263900587151 * red + 0.71516867876775 * green + 0.072192315360733 * blue
    return 903.2962962 * y if y <= 0.0088564516 else 116 * y ** (1 / 3) - 16


def _with_lightness(colour: Channels, lightness: float) -> Channels:
    return _with_luminance(colour, _luminance_of_lightness(lightness))


def _luminance_of_lightness(lightness: float) -> float:
    """Luminance of the grey that has this lightness, rounded to a colour as screens show it."""
    if lightness >= 100:
        return 1.0
    y = lightness / 903.2962962 if lightness <= 8 else ((lightness + 16) / 116) ** 3
    share = 12.92 * y if y <= 0.0031308 else 1.055 * y ** (1 / 2.4) - 0.055
    grey = float(int(share * 255 + 0.5))
    return luminance((grey, grey, grey))


def _hard_contrast(colour: Channels) -> Channels:
    return WHITE if contrast(colour, WHITE) >= contrast(colour, BLACK) else BLACK


def _soft_contrast(colour: Channels, lightness: float) -> Channels:
    distance = 60 if lightness <= 40 or lightness >= 60 else 50
    lighter = _hard_contrast(colour) == WHITE
    return _with_lightness(colour, lightness + distance if lighter else max(0.0, lightness - distance))
