"""How large a picture is: what a person asks for, as pixels of the layout and of the file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mapper.errors import UsageError

PIXELS_PER_INCH = 96.0
"""Of the layout (CSS Values and Units 4, absolute lengths)."""

MILLIMETRES_PER_INCH = 25.4

NAMED = {"16:9": (1280.0, 720.0), "4:3": (960.0, 720.0), "a4": (297 / 25.4 * 96, 210 / 25.4 * 96)}
"""Pixels of the layout: slides of 7.5 inches height, as presentation programs have them, and a sheet of paper."""

LEAST, MOST = 480.0, 4800.0
"""Pixels of the layout; below, no legend has room."""

LEAST_DPI, MOST_DPI = 50, 600
MOST_PIXELS = 80_000_000

SIGN = (44.0, 22.0)
"""Width and height in pixels of a sign of the key by itself."""

_CUSTOM = re.compile(r"(\d{1,5})x(\d{1,5})(mm)?")


@dataclass(frozen=True)
class Size:
    """Width and height in pixels of the layout, and the dots per inch of a file that has dots."""

    width: float
    height: float
    dpi: int


def read_size(text: str, dpi: int) -> Size:
    """Return the size that a person asked for.

    Parameters
    ----------
    text
        ``16:9``, ``4:3``, ``a4``, width and height in dots (``1920x1080``) or in millimetres (``210x297mm``).
    dpi
        Dots per inch.

    Raises
    ------
    UsageError
        If it is none of these, or too small or too large to be drawn.
    """
    if not LEAST_DPI <= dpi <= MOST_DPI:
        raise UsageError(f"{dpi} dots per inch cannot be drawn: choose {LEAST_DPI} to {MOST_DPI}.")
    width, height = NAMED.get(text.lower()) or _custom(text, dpi)
    if min(width, height) < LEAST or max(width, height) > MOST:
        inches = f"{width / PIXELS_PER_INCH:.1f} by {height / PIXELS_PER_INCH:.1f} inches"
        raise UsageError(
            f"A picture of {inches} cannot be drawn: each side has to be 5 to 50 inches; change --dpi too."
        )
    if width * height * (dpi / PIXELS_PER_INCH) ** 2 > MOST_PIXELS:
        raise UsageError(f"That would be more than {MOST_PIXELS // 1_000_000} million dots: choose a lower --dpi.")
    return Size(width, height, dpi)


def _custom(text: str, dpi: int) -> tuple[float, float]:
    found = _CUSTOM.fullmatch(text)
    if found is None:
        raise UsageError(f'"{text}" is no size: write 16:9, 4:3, a4, dots (1920x1080) or millimetres (210x297mm).')
    per_inch = MILLIMETRES_PER_INCH if found[3] else dpi
    return int(found[1]) / per_inch * PIXELS_PER_INCH, int(found[2]) / per_inch * PIXELS_PER_INCH
