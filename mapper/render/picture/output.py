"""A drawn sheet as bytes of a file, with nothing in them that changes from one day or machine to the next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import matplotlib
from matplotlib import rcParamsDefault
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.backends.backend_svg import FigureCanvasSVG

from mapper.document.visible_text import visible
from mapper.render.picture.composition import Composition
from mapper.render.picture.sheet import Sheet
from mapper.render.picture.svg import finished

SETTINGS = {
    "lines.scale_dashes": False,
    "path.simplify": False,
    "pdf.fonttype": 42,
    "svg.fonttype": "none",
    "svg.hashsalt": "trafficking-route-mapper",
    "text.hinting": "none",
    "text.parse_math": False,
    "text.usetex": False,
}
"""Fonts are embedded whole outlines (Type 42) in PDF, so that words can be selected and searched."""

_BACKENDS = ("backend", "backend_fallback")


@contextmanager
def own_settings() -> Iterator[None]:
    """Draw by matplotlib's own defaults and ours, whatever the user has set for other figures."""
    defaults = {key: value for key, value in rcParamsDefault.items() if key not in _BACKENDS}
    with matplotlib.rc_context({**defaults, **SETTINGS}):  # type: ignore[dict-item]
        yield


def written(composed: Composition, to: str) -> bytes:
    """Return a composition as PNG, SVG or PDF; the last two say in words what it shows, and all of its sources."""
    if to == "png":
        return as_png(composed.sheet)
    file = BytesIO()
    figure, title = composed.sheet.figure, visible(composed.title)
    if to == "pdf":
        nothing = dict.fromkeys(("Creator", "Producer", "CreationDate"))
        FigureCanvasPdf(figure).print_pdf(file, metadata={**nothing, "Title": title, "Subject": visible(composed.told)})  # type: ignore[no-untyped-call]
        return file.getvalue()
    figure.set_dpi(72)
    nothing = dict.fromkeys(("Creator", "Date", "Format", "Type"))
    FigureCanvasSVG(figure).print_svg(file, metadata=nothing)  # type: ignore[no-untyped-call]
    return finished(file.getvalue(), composed)


def as_png(sheet: Sheet) -> bytes:
    """Return a sheet as PNG."""
    file = BytesIO()
    FigureCanvasAgg(sheet.figure).print_png(file, metadata={"Software": None})  # type: ignore[no-untyped-call]
    return file.getvalue()
