"""A real browser that gets folium's own files from npm's packages and reaches nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import folium
import pytest
from playwright.sync_api import Page, Route

import mapper
from mapper.document.map_document import MapDocument
from tests.conftest import SOUND
from tests.render.notebook.cdn import answer
from tests.windows import Windows


@dataclass
class Opened:
    """A page that was opened, and what it did that it should not."""

    page: Page
    offences: list[str] = field(default_factory=list)


OpenPage = Callable[[str], Opened]
OpenMap = Callable[[folium.Map], Opened]


@pytest.fixture
def open_page(windows: Windows, tmp_path: Path) -> OpenPage:
    """Return a function that opens a page on which folium's files are to be had."""
    number = count(1)

    def open_it(html: str) -> Opened:
        opened = Opened(windows.open(viewport={"width": 1200, "height": 800}, reduced_motion="reduce"))
        _watch(opened)
        path = tmp_path / f"page-{next(number)}.html"
        path.write_text(html, encoding="utf-8")
        opened.page.goto(path.as_uri())
        return opened

    return open_it


@pytest.fixture
def open_map(open_page: OpenPage) -> OpenMap:
    """Return a function that opens the page of a folium.Map."""
    return lambda made: open_page(made.get_root().render())


@pytest.fixture(scope="session")
def document() -> MapDocument:
    """Return the map that shows all of the sound dataset."""
    dataset = mapper.load(SOUND)
    return mapper.compose(dataset, dataset.maps["all"])


def _watch(opened: Opened) -> None:
    def guard(route: Route) -> None:
        found = answer(route.request.url)
        if route.request.url.startswith("file:"):
            route.continue_()
        elif found is not None:
            content, kind = found
            route.fulfill(body=content, content_type=kind)
        else:
            opened.offences.append(route.request.url)
            route.abort()

    def dismiss(dialog: Any) -> None:
        opened.offences.append(dialog.message)
        dialog.dismiss()

    def listen(message: Any) -> None:
        if message.type in ("error", "warning"):
            opened.offences.append(message.text)

    opened.page.context.route("**/*", guard)
    opened.page.on("dialog", dismiss)
    opened.page.on("console", listen)
    opened.page.on("pageerror", lambda error: opened.offences.append(str(error)))
