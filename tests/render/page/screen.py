"""Where positions belong on the screen: Web Mercator worked out here, without Leaflet's help."""

from __future__ import annotations

import time
from dataclasses import dataclass
from math import atanh, pi, radians, sin
from typing import Any

from playwright.sync_api import Locator, Page

from tests.conftest import PATIENCE

CENTRE = """element => {
    const box = element.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
}"""

ALONG_PATH = """element => {
    const matrix = element.getScreenCTM();
    const length = element.getTotalLength();
    return Array.from({ length: 4001 }, (_, step) => {
        const point = element.getPointAtLength((length * step) / 4000).matrixTransform(matrix);
        return [point.x, point.y];
    });
}"""


def mercator(lon: float, lat: float) -> tuple[float, float]:
    """Return a position on a world 1 wide, x to the east and y to the south (EPSG:3857)."""
    return (lon + 180) / 360, 0.5 - atanh(sin(radians(lat))) / (2 * pi)


FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))"


def settle(page: Page) -> None:
    """Wait until the page has drawn what the last change of size or the last drag asks for."""
    page.evaluate(FRAMES)


def until(page: Page, condition: str, argument: Any = None) -> None:
    """Wait until something is so on a page, however often it takes to look.

    Playwright's own `wait_for_function` evaluates a string in the page each time but the first, which the policy of our
    pages forbids: it works only where there is nothing to wait for.
    """
    end = time.monotonic() + PATIENCE
    while not page.evaluate(condition, argument):
        assert time.monotonic() < end, f"never: {condition}"
        page.wait_for_timeout(20)


@dataclass(frozen=True)
class View:
    """How the map is shown: so many pixels for the whole world, and where its north-west corner lies."""

    scale: float
    left: float
    top: float

    def on_screen(self, lon: float, lat: float) -> tuple[float, float]:
        x, y = mercator(lon, lat)
        return self.left + x * self.scale, self.top + y * self.scale


def layer_switch(page: Page, layer: str) -> Locator:
    """Return the switch of a layer, in the panel's room for what is shown."""
    page.locator("[data-room=filters]").click()
    return page.locator(f'input[data-layer="{layer}"]')


def site_on_screen(page: Page, mark: str) -> tuple[float, float]:
    x, y = page.locator(f'[data-mark="{mark}"] .hit').evaluate(CENTRE)
    return x, y


def middle_of_leg(page: Page, mark: str) -> tuple[float, float]:
    points = path_on_screen(page, mark)
    return points[len(points) // 2]


def path_on_screen(page: Page, mark: str, part: str = "line") -> list[tuple[float, float]]:
    points: list[Any] = page.locator(f'[data-mark="{mark}"] .{part}').evaluate(ALONG_PATH)
    return [(x, y) for x, y in points]


def view_from(page: Page, one: tuple[str, tuple[float, float]], other: tuple[str, tuple[float, float]]) -> View:
    """Return the view in which two sites lie where they are drawn, judged by their distance from west to east."""
    (x1, y1), (x2, _) = site_on_screen(page, one[0]), site_on_screen(page, other[0])
    (u1, v1), (u2, _) = mercator(*one[1]), mercator(*other[1])
    scale = (x2 - x1) / (u2 - u1)
    return View(scale, x1 - u1 * scale, y1 - v1 * scale)
