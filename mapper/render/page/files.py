"""The page's own files, read as they lie in this package."""

from __future__ import annotations

import re
from typing import Any

from mapper.render import room_files

_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)
_BLANK_OR_COMMENT = re.compile(r"^(?://.*|/\*.*\*/[ \t]*)?\n", re.MULTILINE)

_PARTING = re.compile(r"(?<=[{};,])\n| (?=\{)|(?<=:) ")

STYLES = (
    "base",
    "chrome",
    "legend",
    "marks",
    "sites",
    "names",
    "panel",
    "claims",
    "lists",
    "filters",
    "time",
    "disagreements",
    "table",
    "keys",
    "search",
    "narrow",
    "present",
    "print",
    "embed",
)
"""Style sheets in the order in which they cascade."""

SCRIPTS = (
    "namespace",
    "messages",
    "elements",
    "blocks",
    "index",
    "mercator",
    "topology",
    "outlines",
    "curves",
    "tracks",
    "ribbons",
    "paths",
    "boxes",
    "frame",
    "background",
    "symbols",
    "territories",
    "ends",
    "lanes",
    "areas",
    "legs",
    "sites",
    "fan_out",
    "swatch",
    "marks",
    "wording",
    "label_text",
    "label_spots",
    "obstacles",
    "label_plan",
    "country_names",
    "ground",
    "labels",
    "clocks",
    "facets",
    "question",
    "answer",
    "reading",
    "dates",
    "details",
    "rows",
    "walk_order",
    "sortable",
    "table_columns",
    "table",
    "route_steps",
    "citation",
    "figures",
    "passages",
    "claim_card",
    "chronology",
    "bibliography",
    "voice_view",
    "layer_view",
    "overview",
    "asked",
    "filters",
    "timeline",
    "time_bars",
    "time_forms",
    "time_lanes",
    "clock_controls",
    "clock",
    "time_left",
    "time_room",
    "disputes",
    "disagreements",
    "keys",
    "rooms",
    "mark_view",
    "panel",
    "legend",
    "chrome",
    "missing",
    "in_view",
    "flight",
    "view",
    "beyond",
    "walk",
    "stage",
    "localised",
    "folding",
    "matching",
    "search_index",
    "search_rows",
    "search",
    "notice",
    "story_text",
    "staging",
    "caption",
    "steering",
    "notes_window",
    "presenter",
    "paper",
    "embed",
    "address_state",
    "address",
    "languages",
    "app",
    "start",
)
"""Scripts in the order in which they run; each may use what those before it put into the namespace."""


def read_text(name: str) -> str:
    """Return one file of this folder as text, with line feeds as line ends."""
    return room_files.read_text(__package__, name)


def read_json(name: str) -> Any:
    """Return one JSON file of this folder as Python values."""
    return room_files.read_json(__package__, name)


def styles() -> str:
    """Return all style sheets of this folder as one, lean."""
    return "\n".join(tight(lean(read_text(f"styles/{name}.css"))) for name in STYLES)


def scripts() -> tuple[str, ...]:
    """Return the scripts of this folder, lean, in the order in which they run."""
    return tuple(lean(read_text(f"scripts/{name}.js")) for name in SCRIPTS)


def tight(style: str) -> str:
    """Return a style sheet without the white space that only parts its rules, its declarations and their values."""
    return _PARTING.sub("", style)


def lean(text: str) -> str:
    """Return a script or style sheet without indentation, blank lines and lines that are comments.

    It saves a fifth. Line breaks stay: the program is the same as long as no template literal runs over a line end.
    """
    return _BLANK_OR_COMMENT.sub("", _INDENTATION.sub("", text))
