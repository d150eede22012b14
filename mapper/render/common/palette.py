"""Colours: the page's own from `palette.json`, and the routes' made to stand out from land and water."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mapper.render.common.files import common_json

LINE_CONTRAST = 3.0
"""The least contrast of a route's line with what lies under it (WCAG 2.2, success criterion 1.4.11)."""

TEXT_CONTRAST = 4.5
"""The least contrast of a route's name with what lies under it (WCAG 2.2, success criterion 1.4.3)."""

GROUNDS = ("land", "water", "area-fill", "sea-fill")
"""Colours of the palette that lie under routes: land and water, and what of both is claimed."""

CLAIMED_CONTRAST = 1.35
"""The least contrast of claimed land with other land: enough to be seen at a glance, and quieter than any mark."""

SCHEMES = {"light": ":root", "dark": ":root:not([data-printing])"}
"""The schemes, each with the root that it is for: paper is never dark."""

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_STEPS = 50


def style(route_colours: Iterable[str]) -> str:
    """Return a style sheet with the page's colours as custom properties, and a rule for each colour of a route.

    Parameters
    ----------
    route_colours
        As the document gives them; what is not ``#RRGGBB`` gets no rule, and is drawn in ink.
    """
    schemes: dict[str, dict[str, str]] = common_json("palette.json")
    colours = sorted({colour for colour in route_colours if _COLOUR.fullmatch(colour)})
    light, dark = (_rules(schemes[scheme], colours, root) for scheme, root in SCHEMES.items())
    return f"{light}@media (prefers-color-scheme: dark) {{\n{dark}}}\n"


def legible(colour: str, scheme: dict[str, str], least: float) -> str:
    """Return the colour nearest to this one that has at least this contrast with all `GROUNDS` of a scheme.

    It is mixed with the scheme's ink, in steps of a fiftieth, until it has; what is not ``#RRGGBB`` becomes ink.
    """
    if not _COLOUR.fullmatch(colour):
        return scheme["ink"]
    for step in range(_STEPS):
        mixed = _mix(colour, scheme["ink"], step / _STEPS)
        if all(contrast(mixed, scheme[ground]) >= least for ground in GROUNDS):
            return mixed
    return scheme["ink"]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two ``#RRGGBB`` colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _rules(scheme: dict[str, str], route_colours: list[str], root: str) -> str:
    own = "".join(f"  --{name}: {colour};\n" for name, colour in scheme.items())
    return f"{root} {{\n{own}}}\n" + "".join(f"{root} {_route_rule(colour, scheme)}" for colour in route_colours)


def _route_rule(colour: str, scheme: dict[str, str]) -> str:
    line, name = (legible(colour, scheme, least) for least in (LINE_CONTRAST, TEXT_CONTRAST))
    return f'[data-colour="{colour}"] {{ --route: {line}; --route-name: {name}; }}\n'


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mix(colour: str, other: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02X}" for one, two in pairs)


def _luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2), 0 for black to 1 for white."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
