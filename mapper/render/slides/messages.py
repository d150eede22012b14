"""The words of slides: their own from `messages.en.json`, and those that they share with the page."""

from __future__ import annotations

from mapper.render.page.messages import Messages
from mapper.render.slides.files import read_json

LANGUAGE = "en"


class Words:
    """Messages by key, the page's own among them as `shared`."""

    def __init__(self) -> None:
        self.shared = Messages(LANGUAGE)
        self._own: dict[str, str] = read_json(f"messages.{LANGUAGE}.json")

    def text(self, key: str, **values: object) -> str:
        """Return one message with its slots filled; a value is never searched for slots."""
        return self._own[key].format_map(values)
