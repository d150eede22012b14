"""Sources, and the voices that speak in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from mapper.model.grade import Reliability, Tlp
from mapper.model.locator import Locator
from mapper.model.problem import Origin
from mapper.model.when import When

Read = Literal["whole", "excerpt"]
"""How much of a document its claims are drawn from."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody whose statement a source relays.

    Parameters
    ----------
    id
        Slug, unique within its source.
    by
        Ids of the things (people, organisations) that speak.
    issued
        When they said it, if told.
    via
        Id of the voice through which it came, for longer chains.
    """

    id: str
    by: tuple[str, ...]
    origin: Origin
    issued: When | None = None
    via: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Unmapped:
    """A place that a source names and that is deliberately not on any map.

    Parameters
    ----------
    place
        As the source calls it.
    reason
        Why it is no mark.
    """

    place: str
    locators: tuple[Locator, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Source:
    """One document: its bibliographic record and its handling.

    Parameters
    ----------
    id
        Slug; the name of its file in seeds/.
    bibliography
        CSL-JSON variables as written (``type``, ``title``, ``author``, ``publisher`` …), dates left as EDTF strings.
    issued, available
        When it was issued; when it became public, if later.
    sha256
        Of the text that the claims were checked against, lower-case hexadecimal.
    marking
        Handling words as printed on the document.
    read
        ``whole`` or ``excerpt``.
    furniture
        Literal starts of page-furniture lines.
    by
        Ids of the things that its author is.
    read_at
        Address of the copy that was read, where it is not the publisher's.
    withdrawn
        Since when and why none of its claims counts any more; empty while it stands.
    unmapped
        Places that it names and that no mark stands for.
    """

    id: str
    bibliography: dict[str, object]
    origin: Origin
    tlp: Tlp
    issued: When | None = None
    available: When | None = None
    sha256: str = ""
    reliability: Reliability = Reliability.F
    reliability_reason: str = ""
    marking: str = ""
    read: Read = "whole"
    furniture: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    archive_url: str = ""
    read_at: str = ""
    withdrawn: str = ""
    note: str = ""
    voices: dict[str, Voice] = field(default_factory=dict)
    unmapped: tuple[Unmapped, ...] = ()

    @property
    def title(self) -> str:
        """The title as printed."""
        return str(self.bibliography["title"])

    @property
    def url(self) -> str:
        """Address of the document, empty if it has none."""
        return str(self.bibliography.get("URL", ""))

    @property
    def language(self) -> str:
        """The tag of the language that the document is in, empty if the record does not say."""
        return str(self.bibliography.get("language", ""))
