"""Leaflet's own files, from the installed package XStatic-Leaflet, made fit to be inlined."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_PACKAGE = "xstatic.pkg.leaflet"
_SOURCE_MAP_COMMENT = re.compile(r"^//# sourceMappingURL=.*\n?", re.MULTILINE)
_DECLARATION_WITH_ADDRESS = re.compile(r"[\w-]+\s*:[^;{}]*\burl\([^)]*\)[^;{}]*;?")


@cache
def script() -> str:
    """Return Leaflet's script with its licence line, without the comment that makes a browser ask for a source map."""
    return _SOURCE_MAP_COMMENT.sub("", _read("leaflet.js"))


@cache
def style() -> str:
    """Return Leaflet's style sheet without the declarations that would make a browser ask for an image file."""
    return _DECLARATION_WITH_ADDRESS.sub("", _read("leaflet.css"))


def _read(name: str) -> str:
    return files(_PACKAGE).joinpath("data", name).read_text(encoding="utf-8").replace("\r\n", "\n")
