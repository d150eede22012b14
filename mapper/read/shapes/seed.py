"""What a file in seeds/ may contain: one source, the voices in it, and the claims drawn from it."""

from __future__ import annotations

import re
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from mapper.model.disagreement import Disagreement
from mapper.model.grade import Reliability, Status, Tlp
from mapper.model.legible import is_legible
from mapper.model.source import Read
from mapper.read.shapes.about import About, Spoken
from mapper.read.shapes.table import ClaimRef, Edtf, Locators, Number, Prose, Slug, Table, WebAddress, Words

MAX_EVIDENCE_WORDS = 6
_WITHDRAWN = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]): ")


def _dated_reason(text: str) -> str:
    if not _WITHDRAWN.match(text) or not is_legible(text.partition(":")[2]):
        raise PydanticCustomError("withdrawn", "does not say since when and why")
    return text


Withdrawn = Annotated[Words, AfterValidator(_dated_reason)]
"""A day and a reason, as ``2026-11-30: reason``."""


class NameTable(Table):
    """A CSL-JSON name: a `literal`, or a `family` name with what goes around it."""

    literal: Words | None = None
    family: Words | None = None
    given: Words | None = None

    @model_validator(mode="after")
    def _one_form(self) -> NameTable:
        if (self.literal is None) == (self.family is None):
            raise PydanticCustomError("csl_name", "has neither or both of literal and family")
        return self


class SourceTable(Table):
    """The table ``[source]``: CSL-JSON variables, then this project's own keys."""

    type: Words
    genre: Words | None = None
    title: Words
    author: list[NameTable] = Field(default_factory=list)
    editor: list[NameTable] = Field(default_factory=list)
    interviewer: list[NameTable] = Field(default_factory=list)
    translator: list[NameTable] = Field(default_factory=list)
    container_title: Words | None = Field(None, alias="container-title")
    collection_title: Words | None = Field(None, alias="collection-title")
    section: Words | None = None
    event_title: Words | None = Field(None, alias="event-title")
    event_place: Words | None = Field(None, alias="event-place")
    event_date: Edtf | None = Field(None, alias="event-date")
    authority: Words | None = None
    publisher: Words | None = None
    publisher_place: Words | None = Field(None, alias="publisher-place")
    issued: Edtf | None = None
    available_date: Edtf | None = Field(None, alias="available-date")
    number: Words | None = None
    volume: Words | None = None
    issue: Words | None = None
    page: Words | None = None
    version: Words | None = None
    medium: Words | None = None
    archive: Words | None = None
    archive_location: Words | None = None
    URL: WebAddress | None = None
    DOI: Words | None = None
    ISBN: Words | None = None
    ISSN: Words | None = None
    accessed: Edtf | None = None
    language: Words | None = None

    by: list[Slug] = Field(default_factory=list)
    archive_url: WebAddress | None = None
    read_at: WebAddress | None = None
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    reliability: Annotated[Reliability, Field(strict=False)] = Reliability.F
    reliability_reason: Prose = ""
    marking: Words | None = None
    tlp: Annotated[Tlp, Field(strict=False)]
    read: Read = "whole"
    furniture: list[Words] = Field(default_factory=list)
    withdrawn: Withdrawn | None = None
    note: Prose = ""


class VoiceTable(Table):
    """A table ``[[voice]]``."""

    id: Slug
    by: Annotated[list[Slug], Field(min_length=1)]
    issued: Edtf | None = None
    via: Slug | None = None
    note: Prose = ""


class UnmappedTable(Table):
    """A table ``[[unmapped]]``: a place that the document names and that is deliberately no mark."""

    place: Words
    locator: Locators
    reason: Words


class QuantityTable(Table):
    """The inline table `quantity` of a claim."""

    formerly: ClassVar = {
        "area": "Write `place`: a site or an area; leave it out where `about` has one place with a role."
    }

    measure: Slug
    place: Slug | None = None
    low: Number | None = None
    high: Number | None = None
    unit: Words
    approx: bool = False

    @model_validator(mode="after")
    def _bounded(self) -> QuantityTable:
        if self.low is None and self.high is None:
            raise PydanticCustomError("quantity_open", "has neither low nor high")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise PydanticCustomError("quantity_order", "has its low above its high")
        return self


def _enough(evidence: list[str]) -> list[str]:
    lengths = [sum(map(is_legible, item.split())) for item in evidence]
    if len(evidence) < 2 and max(lengths, default=0) < 3:
        raise PydanticCustomError("evidence_few", "is too little to find the passage by")
    if max(lengths) > MAX_EVIDENCE_WORDS:
        raise PydanticCustomError("evidence_long", "has an item of more than six words")
    return evidence


class DisagreementTable(Table):
    """One table in ``disagrees_with``."""

    claim: ClaimRef
    kind: Annotated[Disagreement, Field(strict=False)]
    why: Words


class ClaimTable(Table):
    """A table ``[[claim]]``."""

    formerly: ClassVar = {
        "conflicts_with": 'Write disagrees_with = [{ claim = "SOURCE#claim", kind = "contradiction", why = "…" }].'
    }

    id: Slug
    locator: Locators
    text: Words
    evidence: Annotated[list[Words], AfterValidator(_enough)]
    about: About = Spoken()
    commodities: list[Slug] = Field(default_factory=list)
    mode: Slug | None = None
    voice: Slug | None = None
    status: Annotated[Status, Field(strict=False)] = Status.STATED
    negative: bool = False
    credibility: Annotated[int, Field(ge=1, le=6)] = 6
    when: Edtf | None = None
    quantity: QuantityTable | None = None
    supports: list[ClaimRef] = Field(default_factory=list)
    responds_to: list[ClaimRef] = Field(default_factory=list)
    disagrees_with: list[DisagreementTable] = Field(default_factory=list)
    derived_from: list[ClaimRef] = Field(default_factory=list)
    withdrawn: Withdrawn | None = None
    note: Prose = ""
