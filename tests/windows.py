"""Windows of one browser that tests have one after the other: opening one costs more than the page shown in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

OF_MEDIA = {"color_scheme", "reduced_motion"}
OF_A_PAGE = {*OF_MEDIA, "viewport"}
"""What a page can be given when it is opened: windows do not differ in it."""


class Windows:
    """Contexts of a browser that outlive a test. In each a page stays open, whose process later pages of files share.

    Parameters
    ----------
    resting
        The file that stays open.
    """

    def __init__(self, browser: Browser, resting: Path) -> None:
        self._browser = browser
        self._resting = resting
        self._kept: dict[tuple[str, int], BrowserContext] = {}
        self._lent: list[BrowserContext] = []

    def open(self, **options: Any) -> Page:
        """Return a new page in a window that no other page of the test has; options are Playwright's for a context."""
        context = self._lend({name: value for name, value in options.items() if name not in OF_A_PAGE})
        page = context.new_page()
        page.emulate_media(**{name: value for name, value in options.items() if name in OF_MEDIA})
        if "viewport" in options:
            page.set_viewport_size(options["viewport"])
        return page

    def take_back(self) -> None:
        """Close what the test has opened."""
        for context in self._lent:
            context.unroute_all()
            for page in context.pages[1:]:
                page.close()
        self._lent.clear()

    def _lend(self, options: dict[str, Any]) -> BrowserContext:
        number, kind = 0, repr(sorted(options.items()))
        while (context := self._kept.get((kind, number))) in self._lent:
            number += 1
        if context is None:
            context = self._kept[kind, number] = self._browser.new_context(**options)
            context.new_page().goto(self._resting.as_uri())
        self._lent.append(context)
        return context
