"""Medians, ratios and the Markdown table."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Sequence
from datetime import date
from importlib.metadata import version
from statistics import median, quantiles

from benchmarks.browser import Drawn
from benchmarks.contest import OURS, RIVAL, World
from benchmarks.processes import Cost

Row = list[str]
PACKAGES = ("folium", "geopandas", "plotly", "playwright")


def costs(world: World, measured: dict[str, list[Cost]]) -> list[Row]:
    """Return a row for each subject: medians of its builds of a world, and their ratio to folium.GeoJson's."""
    middle = {
        name: [median(getattr(run, field) for run in runs) for field in ("cpu", "peak", "bytes")]
        for name, runs in measured.items()
    }
    scales = ((1, "s", 2), (1e6, "MB", 0), (1e6, "MB", 2))
    return [_row(world.name, name, middle, scales) for name in middle]


def drawings(world: World, opened: dict[str, list[Drawn]]) -> list[Row]:
    """Return a row for each subject: medians of its openings of a world in a browser, and ratios."""
    middle = {
        name: [
            median(run.ready for run in runs),
            median(run.loaded for run in runs),
            median(run.memory for run in runs),
            *_frames([frame for run in runs for frame in run.pan]),
            *_frames([frame for run in runs for frame in run.zoom]),
        ]
        for name, runs in opened.items()
    }
    scales = ((1, "ms", 0), (1e6, "MB", 2), (1e6, "MB", 0), *([(1, "ms", 1)] * 4))
    return [_row(world.name, name, middle, scales) for name in middle]


def starts(measured: dict[str, list[Cost]]) -> list[Row]:
    """Return a row for each thing that is merely started."""
    return [
        [name, f"{median(run.cpu for run in runs):.2f} s", f"{median(run.peak for run in runs) / 1e6:.0f} MB"]
        for name, runs in measured.items()
    ]


def table(head: Sequence[str], rows: Iterable[Row]) -> str:
    """Return a Markdown table, numbers to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def conditions(runs: int) -> str:
    """Return when, on what and with what was measured."""
    programs = [f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in PACKAGES)]
    machine = f"{platform.system()} {platform.machine()}"
    return f"{date.today().isoformat()}; {machine}; {', '.join(programs)}. Medians of {runs} interleaved runs."


def _row(world: str, name: str, middle: dict[str, list[float]], scales: Sequence[tuple[float, str, int]]) -> Row:
    against = middle.get(RIVAL)
    cells = []
    for place, (scale, unit, digits) in enumerate(scales):
        value = middle[name][place]
        ratio = f" ({value / against[place]:.2f})" if against and against[place] and name != RIVAL else ""
        cells.append(f"{value / scale:,.{digits}f} {unit}{ratio}")
    shown = f"**{name}**" if name == OURS else name
    return [f"{world}: {shown}", *cells]


def _frames(times: Sequence[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile."""
    return median(times), quantiles(times, n=20)[-1]
