"""Pages in Chromium: time until they are drawn, memory of the process that draws them, frames while they move.

folium's files come from npm's packages on this machine, so that no network is measured; everything else is refused.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright, Route

from tests.render.notebook.cdn import answer

WIDTH, HEIGHT = 1440, 900
PATIENCE_MS = 180_000

WATCH = """
window.ready = new Promise((resolve, reject) => {{
    const drawn = () => {{ try {{ return {ready}; }} catch {{ return false; }} }};
    const settle = (left) => left ? requestAnimationFrame(() => settle(left - 1)) : resolve(performance.now());
    const wait = () => drawn() ? settle(2) : requestAnimationFrame(wait);
    setTimeout(() => reject(new Error("the page was not drawn")), {patience});
    requestAnimationFrame(wait);
}});
"""

RECORD = """() => {
    const seen = [];
    let last = performance.now();
    window.recording = true;
    const step = (now) => {
        seen.push(now - last);
        last = now;
        if (window.recording) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
    window.frame_times = seen;
}"""


@dataclass(frozen=True)
class Drawn:
    """One opening of a page.

    Parameters
    ----------
    ready
        Milliseconds until two frames after it was drawn.
    loaded
        Bytes of the page and of all that it asked for.
    memory
        Bytes of the process that draws it.
    pan, zoom
        Milliseconds of each frame while it moved.
    """

    ready: float
    loaded: float
    memory: float
    pan: tuple[float, ...]
    zoom: tuple[float, ...]


def chromium() -> str:
    """Return the path of Chromium: `$CHROMIUM`, else one on PATH.

    Raises
    ------
    RuntimeError
        If there is none.
    """
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        raise RuntimeError("no Chromium: set CHROMIUM to its path")
    return path


def open_page(playwright: Playwright, path: Path, ready: str) -> Drawn:
    """Open a page in a new browser, move it about, and return what was seen.

    Parameters
    ----------
    path
        The page's file.
    ready
        JavaScript that is true once it is drawn.
    """
    with _browser(playwright) as browser:
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        sizes = [path.stat().st_size]
        page.route("**/*", lambda route: sizes.append(_serve(route)))
        page.add_init_script(WATCH.format(ready=ready, patience=PATIENCE_MS))
        page.goto(path.as_uri(), timeout=PATIENCE_MS)
        ready_at = float(page.evaluate("window.ready"))
        memory = _memory(browser)
        return Drawn(ready_at, sum(sizes), memory, _pan(page), _zoom(page))


@contextmanager
def _browser(playwright: Playwright) -> Iterator[Browser]:
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
    browser = playwright.chromium.launch(executable_path=chromium(), args=quiet)
    try:
        yield browser
    finally:
        browser.close()


def _serve(route: Route) -> int:
    """Answer a request, and return the bytes of the answer; those of the page itself are known."""
    found = answer(route.request.url)
    if route.request.url.startswith("file:"):
        route.continue_()
    elif found is not None:
        route.fulfill(body=found[0], content_type=found[1])
        return len(found[0])
    else:
        route.abort()
    return 0


def _memory(browser: Browser) -> float:
    """Return the proportional share of memory (PSS) of the largest renderer, in bytes; Linux only."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return max(_pss(process["id"]) for process in processes if process["type"] == "renderer")


def _pss(process: int) -> float:
    for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return float(line.split()[1]) * 1024
    return 0.0


def _pan(page: Page) -> tuple[float, ...]:
    """Drag the map to and fro and return how long each frame took, in milliseconds."""
    x, y = WIDTH / 2, HEIGHT / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(RECORD)
    for goal in (x + 240, x - 240, x):
        page.mouse.move(goal, y + (goal - x) / 4, steps=20)
    times = _recorded(page)
    page.mouse.up()
    return times


def _zoom(page: Page) -> tuple[float, ...]:
    """Turn the wheel in and out and return how long each frame took, in milliseconds."""
    page.mouse.move(WIDTH / 2, HEIGHT / 2)
    page.evaluate(RECORD)
    for turn in (-240, -240, 240, 240):
        page.mouse.wheel(0, turn)
        page.wait_for_timeout(450)
    return _recorded(page)


def _recorded(page: Page) -> tuple[float, ...]:
    page.evaluate("window.recording = false")
    return tuple(page.evaluate("window.frame_times"))[1:]
