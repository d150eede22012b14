"""Claims: one assertion each, at a place in a source."""

from __future__ import annotations

from dataclasses import dataclass

from mapper.model.disagreement import Disagreeing
from mapper.model.grade import Credibility, Status
from mapper.model.locator import Locator
from mapper.model.problem import Origin
from mapper.model.role import Mention
from mapper.model.when import When


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure bound to a place.

    Parameters
    ----------
    measure
        Id of a measure in the vocabulary, which says whether its figures add up or may contradict each other.
    place
        Id of the site or area that it speaks of, where the claim says so; `Dataset.place_of` knows of the others.
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
    place: str = ""
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
    roles
        Those of them to which it gives a role itself, each with that; all others are context, but for the stops of
        legs: see `Dataset.roles`.
    voice
        Id of a voice of its source; None for the source's author.
    negative
        A denial, or the statement that something is not so; never carries a mark.
    when
        When it held, only if the document dates it.
    commodities, mode
        Ids in the vocabulary: what goods it speaks of, and how they went; mode empty where it does not tell.
    supports, responds_to, derived_from
        Refs of claims (``responds_to`` also voices of its own source); those that it only repeats are one voice
        with it.
    disagrees_with
        Claims that it disagrees with, by kind and with the reason; each pair is written once.
    withdrawn
        Since when and why it counts no more; empty while it stands.
    """

    id: str
    source: str
    locators: tuple[Locator, ...]
    text: str
    evidence: tuple[str, ...]
    origin: Origin
    about: tuple[str, ...] = ()
    roles: tuple[Mention, ...] = ()
    commodities: tuple[str, ...] = ()
    mode: str = ""
    voice: str | None = None
    status: Status = Status.STATED
    negative: bool = False
    credibility: Credibility = Credibility.CANNOT_BE_JUDGED
    when: When | None = None
    quantity: Quantity | None = None
    supports: tuple[str, ...] = ()
    responds_to: tuple[str, ...] = ()
    disagrees_with: tuple[Disagreeing, ...] = ()
    derived_from: tuple[str, ...] = ()
    withdrawn: str = ""
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
