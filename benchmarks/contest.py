"""Who is measured, on what: each subject's command for a world, and how a browser knows that its page is drawn."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

MAP = "overview"

FOLIUM_READY = "document.readyState === 'complete' && !!document.querySelector('.leaflet-overlay-pane path')"


@dataclass(frozen=True)
class World:
    """One set of features: a dataset for this program, and the same as one GeoJSON file for the others."""

    name: str
    root: Path
    features: Path


@dataclass(frozen=True)
class Subject:
    """One way to draw a world.

    Parameters
    ----------
    command
        From a world and the folder for the result; the page is then `MAP`.html in that folder.
    ready
        JavaScript that is true once the page is drawn.
    """

    name: str
    command: Callable[[World, Path], list[str]]
    ready: str

    def page(self, world: World, out: Path) -> Path:
        """Return where the subject writes a world."""
        return self.folder(world, out) / f"{MAP}.html"

    def folder(self, world: World, out: Path) -> Path:
        """Return the folder that the subject writes to."""
        return out / world.name / self.name.replace(" ", "-")


def _mapper(world: World, folder: Path) -> list[str]:
    return [sys.executable, "-m", "mapper", "build", MAP, "--root", str(world.root), "--out", str(folder)]


def _module(name: str) -> Callable[[World, Path], list[str]]:
    def command(world: World, folder: Path) -> list[str]:
        page = str(folder / f"{MAP}.html")
        return [sys.executable, "-m", f"benchmarks.subjects.{name}", str(world.features), page]

    return command


OURS = "mapper build"
RIVAL = "folium.GeoJson"

SUBJECTS = (
    Subject(OURS, _mapper, "document.documentElement.dataset.mapState === 'ready'"),
    Subject(RIVAL, _module("geojson"), FOLIUM_READY),
    Subject("folium objects", _module("objects"), FOLIUM_READY),
    Subject("geopandas.explore", _module("explore"), FOLIUM_READY),
    Subject("plotly Scattergeo", _module("plotly_geo"), "!!document.querySelector('.scatterlayer .trace')"),
)

STARTS = {
    "Python itself": [sys.executable, "-c", "pass"],
    "mapper --help": [sys.executable, "-m", "mapper", "--help"],
    "what mapper build imports": [
        sys.executable,
        "-c",
        "import mapper.cli.app, mapper.admission.admit, mapper.document.compose, mapper.render.page",
    ],
    "import folium": [sys.executable, "-c", "import folium"],
    "import geopandas": [sys.executable, "-c", "import geopandas"],
    "import plotly": [sys.executable, "-c", "import plotly.graph_objects"],
}
"""What programs take before they do anything."""
