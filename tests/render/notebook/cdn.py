"""What folium's pages ask a CDN for, answered from npm's packages in .venv/cdn, so that no test needs a network."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.conftest import ROOT

PACKAGES = ROOT / ".venv/cdn/node_modules"

NPM = re.compile(r"/npm/(?P<package>(?:@[\w.-]+/)?[\w.-]+)@(?P<version>[\d.]+)/(?P<path>[\w./-]+)$")
JQUERY = re.compile(r"/jquery-(?P<version>[\d.]+)\.min\.js$")
# npm has no 2.0.2 of it; 2.0.5 is the same program.
MARKERS = re.compile(r"/Leaflet\.awesome-markers/[\d.]+/(?P<path>[\w./@-]+)$")
NOT_ON_NPM = re.compile(r"/(?:bootstrap-glyphicons|leaflet\.awesome\.rotate\.min)\.css$")

KINDS = {".js": "text/javascript", ".css": "text/css", ".png": "image/png", ".woff2": "font/woff2"}


def answer(address: str) -> tuple[bytes, str] | None:
    """Return the content and the media type of what a page asks for; None if it is nothing of folium's.

    Raises
    ------
    FileNotFoundError
        If it should be there and is not: the packages are not installed, or folium asks for another version of one.
    """
    if NOT_ON_NPM.search(address):
        return b"", KINDS[".css"]
    if found := NPM.search(address):
        path = _installed(found["package"], found["version"]) / found["path"]
    elif found := JQUERY.search(address):
        path = _installed("jquery", found["version"]) / "dist/jquery.min.js"
    elif found := MARKERS.search(address):
        path = PACKAGES / "leaflet.awesome-markers/dist" / found["path"]
    else:
        return None
    return path.read_bytes(), KINDS[path.suffix]


def _installed(package: str, version: str) -> Path:
    folder = PACKAGES / package
    if not folder.is_dir():
        install = "scripts/install-npm.sh tests/render/notebook .venv/cdn"
        raise FileNotFoundError(f"{package} is not installed. Type: {install}")
    there = json.loads((folder / "package.json").read_text("utf-8"))["version"]
    if there != version:
        raise FileNotFoundError(f"folium asks for {package} {version}, package.json beside this file has {there}")
    return folder
