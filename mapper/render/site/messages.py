"""The words of the front page: its own from `messages.en.json`, and those that it shares with the maps."""

from __future__ import annotations

from mapper.render.page.messages import Messages
from mapper.render.site.files import read_json

LANGUAGE = "en"


class Words:
    """Messages by key, the maps' own among them as `shared`."""

    def __init__(self) -> None:
        self.shared = Messages(LANGUAGE)
        self._own: dict[str, str] = read_json(f"messages.{LANGUAGE}.json")

    def text(self, key: str, **values: object) -> str:
        """Return one message with its slots filled; a value is never searched for slots."""
        return self._own[key].format_map(values)

    def count(self, key: str, number: int) -> str:
        """Return the message that tells a number."""
        return self.text(f"{key}.{'one' if number == 1 else 'other'}", count=number)
