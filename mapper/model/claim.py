"""Claims: one assertion each, at a place in a source."""

from __future__ import annotations

from dataclasses import dataclass

from mapper.model.grade import Credibility, Status
from mapper.model.locator import Locator
from mapper.model.problem import Origin
from mapper.model.when import When


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure bound to a territory.

    Parameters
    ----------
    measure
        Id of a measure in the vocabulary, which says whether its figures add up or may contradict each other.
    area
        Id of the area that it speaks of; empty if none.
    low, high
        Bounds in `unit`; equal for a single figure, None where open ("at least").
    unit
        As the vocabulary gives it for the measure.
    approx
        Whether the source says about, roughly, nearly.
    """

    measure: str
    unit: str
    low: float | None
    high: float | None
    area: str = ""
    approx: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion of one source (or of a voice in it).

    Parameters
    ----------
    id, source
        Slugs; together ``SOURCE#id``, see `ref`.
    locators
        Places in the document; every one must hold.
    text
        The assertion in our own words.
    evidence
        Words of the document that must stand at the locators.
    about
        Ids of the sites, legs, routes, areas and things that it speaks of.
    voice
        Id of a voice of its source; None for the source's author.
    negative
        A denial, or the statement that something is not so; never carries a mark.
    when
        When it held, only if the document dates it.
    supports, responds_to, conflicts_with
        Refs of claims (``responds_to`` also voices of its own source).
    """

    id: str
    source: str
    locators: tuple[Locator, ...]
    text: str
    evidence: tuple[str, ...]
    origin: Origin
    about: tuple[str, ...] = ()
    voice: str | None = None
    status: Status = Status.STATED
    negative: bool = False
    credibility: Credibility = Credibility.CANNOT_BE_JUDGED
    when: When | None = None
    quantity: Quantity | None = None
    supports: tuple[str, ...] = ()
    responds_to: tuple[str, ...] = ()
    conflicts_with: tuple[str, ...] = ()
    note: str = ""

    @property
    def ref(self) -> str:
        """How the claim is cited: ``SOURCE-ID#claim-id``."""
        return f"{self.source}#{self.id}"

    @property
    def locator(self) -> str:
        """Its locators as they are told."""
        return ", ".join(map(str, self.locators))

    @property
    def voice_ref(self) -> str:
        """How the voice that made it is cited; empty where the source's author did."""
        return f"{self.source}#{self.voice}" if self.voice else ""
