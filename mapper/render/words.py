"""The words of a room that is not the page: its own from `messages.en.json`, and those that it shares with the page."""

from __future__ import annotations

from mapper.render.page.messages import Messages
from mapper.render.room_files import read_json

LANGUAGE = "en"


class Words(Messages):
    """A room's own messages, with the page's as `shared`.

    Parameters
    ----------
    room
        The package, as ``__package__`` names it to its modules.
    """

    def __init__(self, room: str) -> None:
        super().__init__(LANGUAGE, read_json(room, f"messages.{LANGUAGE}.json"))
        self.shared = Messages(LANGUAGE)
