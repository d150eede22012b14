"""``python -m benchmarks``: builds the worlds, measures every subject in turn, prints ratios, writes RESULTS.md."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks import checking, report
from benchmarks.browser import Drawn, open_page
from benchmarks.contest import MAP, STARTS, SUBJECTS, World
from benchmarks.interleaved import Job, interleaved
from benchmarks.processes import REPOSITORY, build, run
from benchmarks.worlds import make_world

RESULTS = Path(__file__).parent / "RESULTS.md"
NOTES = Path(__file__).parent / "notes.md"
COST_HEAD = ("Building", "CPU", "peak memory", "bytes of the page")
DRAWN_HEAD = ("In Chromium", "ready", "bytes in all", "memory", "pan, median", "pan, p95", "zoom, median", "zoom, p95")
START_HEAD = ("Starting", "CPU", "peak memory")


def main() -> None:
    """Measure, print and write."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        worlds = list(_worlds(options.features, out))
        started = interleaved(_starts(out), options.runs)
        checked = checking.measure(options.runs, out)
        costs, drawings = [], []
        for world in worlds:
            say(f"{world.name}: building")
            costs += report.costs(world, interleaved(_builders(world, out), options.runs))
            say(f"{world.name}: opening")
            drawings += report.drawings(world, _opened(world, out, options.openings))
    parts = (
        "# Side by side with general tools",
        report.conditions(options.runs),
        "Figures in parentheses are ratios to folium.GeoJson; below 1 is better.",
        report.table(COST_HEAD, costs),
        report.table(DRAWN_HEAD, drawings),
        report.table(START_HEAD, report.starts(started)),
        report.table(checking.HEAD, checked),
        NOTES.read_text("utf-8").strip(),
    )
    text = "\n\n".join(parts) + "\n"
    print(text)
    options.results.write_text(text, encoding="utf-8")


def say(message: str) -> None:
    """Tell on standard error how far it is."""
    print(message, file=sys.stderr, flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="runs of each process, after one that is not counted")
    parser.add_argument("--openings", type=int, default=5, help="openings of each page")
    parser.add_argument("--features", type=int, nargs="*", default=[20, 1_000, 10_000], help="sizes of seeded worlds")
    parser.add_argument("--results", type=Path, default=RESULTS, help="the Markdown file to write")
    return parser.parse_args()


def _worlds(sizes: list[int], out: Path) -> Iterator[World]:
    yield _world(MAP, REPOSITORY, out)
    for size in sizes:
        root = out / f"seeded-{size}"
        make_world(size, root)
        yield _world(f"{size:,} features", root, out)


def _world(name: str, root: Path, out: Path) -> World:
    features = out / f"{name.replace(' ', '-')}.geojson"
    # In a process of its own: what this one holds would count as everybody's memory.
    command = [sys.executable, "-m", "benchmarks.features", str(root), MAP, str(features)]
    subprocess.run(command, cwd=REPOSITORY, check=True)
    return World(name, root, features)


def _starts(out: Path) -> dict[str, Job]:
    return {name: partial(run, command, out) for name, command in STARTS.items()}


def _builders(world: World, out: Path) -> dict[str, Job]:
    return {subject.name: partial(build, subject, world, out) for subject in SUBJECTS}


def _opened(world: World, out: Path, openings: int) -> dict[str, list[Drawn]]:
    opened: dict[str, list[Drawn]] = {subject.name: [] for subject in SUBJECTS}
    with sync_playwright() as playwright:
        for _ in range(openings):
            for subject in SUBJECTS:
                opened[subject.name].append(open_page(playwright, subject.page(world, out), subject.ready))
    return opened


if __name__ == "__main__":
    main()
