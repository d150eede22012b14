"""The page's own files, read as they lie in this package."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

STYLES = ("base", "chrome", "marks", "panel", "narrow")
"""Style sheets in the order in which they cascade."""

SCRIPTS = (
    "namespace",
    "messages",
    "elements",
    "blocks",
    "index",
    "mercator",
    "topology",
    "curves",
    "paths",
    "boxes",
    "frame",
    "background",
    "symbols",
    "areas",
    "legs",
    "sites",
    "swatch",
    "marks",
    "wording",
    "label_text",
    "label_spots",
    "obstacles",
    "country_names",
    "labels",
    "dates",
    "details",
    "rows",
    "claim_card",
    "bibliography",
    "overview",
    "mark_view",
    "panel",
    "legend",
    "chrome",
    "view",
    "stage",
    "start",
)
"""Scripts in the order in which they run; each may use what those before it put into the namespace."""


@cache
def read_text(name: str) -> str:
    """Return one file of this folder as text, with line feeds as line ends."""
    return files(__package__).joinpath(*name.split("/")).read_text(encoding="utf-8").replace("\r\n", "\n")


@cache
def read_json(name: str) -> Any:
    """Return one JSON file of this folder as Python values."""
    return json.loads(read_text(name))


def styles() -> str:
    """Return all style sheets of this folder as one."""
    return "\n".join(read_text(f"styles/{name}.css") for name in STYLES)


def scripts() -> tuple[str, ...]:
    """Return the scripts of this folder, in the order in which they run."""
    return tuple(read_text(f"scripts/{name}.js") for name in SCRIPTS)
