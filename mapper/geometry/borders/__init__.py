"""The borders of countries (Natural Earth 1:50m): whose territory a place lies in, how far from it, what is land."""

from __future__ import annotations

import json
import zlib
from functools import cache
from importlib.resources import files
from typing import Any

from mapper.geometry.borders.codes import known_codes
from mapper.geometry.borders.countries import Borders
from mapper.geometry.borders.topology import Topology

__all__ = ["Borders", "deflated_topojson", "disputed", "known_codes", "load_borders", "topojson_bytes"]


def deflated_topojson() -> bytes:
    """Return the committed file as it is inlined in a page: the zlib stream (RFC 1950) of `topojson_bytes`."""
    return (files(__package__) / "countries-50m.json.zlib").read_bytes()


def topojson_bytes() -> bytes:
    """Return the borders as TopoJSON with one object, `countries`; README.md describes it."""
    return zlib.decompress(deflated_topojson())


@cache
def disputed() -> list[dict[str, Any]]:
    """Return the entries of `disputed.json`: land that several states claim; README.md describes them."""
    read: list[dict[str, Any]] = json.loads((files(__package__) / "disputed.json").read_text("utf-8"))
    return read


@cache
def load_borders() -> Borders:
    """Read the borders, once per process; rings are decoded when they are first asked for."""
    return Borders(Topology(topojson_bytes()))
