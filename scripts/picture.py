"""Takes the picture of the overview that the README shows: docs/overview.png.

Usage: ``CHROMIUM=$(scripts/find-chromium.sh .venv/bin/python) .venv/bin/python scripts/picture.py``, with the
development requirements installed. It draws the map from this checkout's data; take it anew when that looks different.
"""

from __future__ import annotations

import base64
import os
import struct
import sys
import tempfile
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt
from playwright.sync_api import sync_playwright

import mapper
from mapper.render.page import to_html

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "overview.png"
MAP = "overview"
SIZE = (1440, 900)
MOST_BYTES = 300_000
DRAWN = "html[data-map-state=ready]"

PIXELS = """async (picture) => {
    const image = new Image();
    image.src = "data:image/png;base64," + picture;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(""));
}"""
"""JavaScript: a PNG in base64 to its pixels in base64, four bytes each (RGBA)."""

COLOURS = 256


def main() -> int:
    """Draw the map in Chromium and write what the window shows."""
    dataset = mapper.load(ROOT)
    html = to_html(mapper.compose(dataset, dataset.maps[MAP]))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{MAP}.html"
        file.write_text(html, encoding="utf-8")
        picture = photograph(file)
    if len(picture) > MOST_BYTES:
        print(f"{len(picture)} bytes are more than the {MOST_BYTES} that a README should ask for", file=sys.stderr)
        return 1
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_bytes(picture)
    return 0


def photograph(file: Path) -> bytes:
    """Return a PNG of a page, once its map is drawn; the page can reach no network."""
    width, height = SIZE
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM"))
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="light", reduced_motion="reduce", offline=True
        )
        page = context.new_page()
        page.goto(file.as_uri())
        page.locator(DRAWN).wait_for(state="attached")
        picture = base64.b64encode(page.screenshot(type="png")).decode("ascii")
        page.goto("about:blank")
        pixels = base64.b64decode(page.evaluate(PIXELS, picture))
        browser.close()
    return palette_png(np.frombuffer(pixels, np.uint8).reshape(height, width, 4)[:, :, :3])


def palette_png(pixels: npt.NDArray[np.uint8]) -> bytes:
    """Return a PNG of at most `COLOURS` colours; every pixel gets the nearest of them.

    Parameters
    ----------
    pixels
        Shape (height, width, 3), red, green and blue.
    """
    height, width, _ = pixels.shape
    found, which, times = np.unique(pixels.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True)
    palette, nearest = _palette(found.astype(np.int64), times)
    rows = nearest[which.reshape(-1)].reshape(height, width)
    unfiltered = np.zeros((height, 1), np.uint8)
    packed = zlib.compress(np.hstack([unfiltered, rows]).tobytes(), 9)
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"PLTE", palette), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _palette(found: npt.NDArray[np.int64], times: npt.NDArray[np.int64]) -> tuple[bytes, npt.NDArray[np.uint8]]:
    """Return a palette, and for each colour its place there.

    The commonest colour comes first, then again and again the one that is drawn worst: thin red lines count too.
    """
    chosen: list[int] = []
    away = np.full(len(found), np.iinfo(np.int32).max, np.int64)
    nearest = np.zeros(len(found), np.uint8)
    for place in range(min(COLOURS, len(found))):
        worst = int(np.argmax(away * np.sqrt(times)))
        chosen.append(worst)
        distance = ((found - found[worst]) ** 2).sum(axis=1)
        nearest[distance < away] = place
        away = np.minimum(away, distance)
    return found[chosen].astype(np.uint8).tobytes(), nearest


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


if __name__ == "__main__":
    sys.exit(main())
