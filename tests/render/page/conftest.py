"""A real browser that reaches nothing but files, and reports everything that a page tries besides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from mapper.document.map_document import MapDocument
from mapper.render.page import to_html
from tests.render.page import cable
from tests.windows import Windows

WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
"""
LOADED = "html:not([data-map-state=loading])"
LOCAL = ("file:", "data:", "about:")


@dataclass
class Opened:
    """A page that was opened, and what it did that it should not."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    @property
    def state(self) -> str | None:
        return self.page.locator("html").get_attribute("data-map-state")

    @property
    def offences(self) -> list[str]:
        """Requests, console errors and warnings, uncaught exceptions, dialogs and violations of the policy."""
        violations: list[str] = self.page.evaluate("window.violations")
        return [*self.requests, *self.complaints, *self.dialogs, *violations]


Opener = Callable[..., Opened]


@pytest.fixture
def open_html(windows: Windows, tmp_path: Path) -> Opener:
    """Return a function that opens HTML from a file; keyword arguments are Playwright's for a browser context."""
    number = count(1)

    def open_it(html: str, before: str = "", **options: Any) -> Opened:
        settings: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce"} | options
        opened = Opened(windows.open(**settings))
        _watch(opened)
        opened.page.add_init_script(WATCH + before)
        path = tmp_path / f"page-{next(number)}.html"
        path.write_text(html, encoding="utf-8")
        opened.page.goto(path.as_uri())
        if settings.get("java_script_enabled", True):
            opened.page.locator(LOADED).wait_for(state="attached")
        return opened

    return open_it


@pytest.fixture
def open_map(open_html: Opener) -> Opener:
    """Return a function that opens the page of a document; without one, of the cable's."""

    def open_it(document: MapDocument | None = None, **options: Any) -> Opened:
        return open_html(to_html(document or cable.document()), **options)

    return open_it


def _watch(opened: Opened) -> None:
    def guard(route: Route) -> None:
        if route.request.url.startswith(LOCAL):
            route.continue_()
        else:
            opened.requests.append(route.request.url)
            route.abort()

    def dismiss(dialog: Any) -> None:
        opened.dialogs.append(dialog.message)
        dialog.dismiss()

    def listen(message: Any) -> None:
        if message.type in ("error", "warning"):
            opened.complaints.append(message.text)

    opened.page.context.route("**/*", guard)
    opened.page.on("dialog", dismiss)
    opened.page.on("console", listen)
    opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
