"""What a file in maps/ may contain."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from mapper.model.grade import Reliability, Status, Tlp
from mapper.model.place import Basis
from mapper.model.role import Role
from mapper.model.when import parse_calendar
from mapper.read.shapes.table import Number, Prose, Slug, Table, TranslatedTable, Words

MAX_STEPS = 200
MAX_INSETS = 2


def _calendar(text: str) -> str:
    try:
        parse_calendar(text)
    except ValueError:
        raise PydanticCustomError("calendar", "is no day, month or year") from None
    return text


Calendar = Annotated[str, AfterValidator(_calendar)]
"""A day, month or year, for one of the two clocks."""
MarkOrClaim = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$", max_length=161)]
Rectangle = Annotated[list[Number], Field(min_length=4, max_length=4)]
Asked = Field(None, min_length=1, max_length=100)


class FiltersTable(Table):
    """What is asked of the map in a step, by the facets of docs/questions.md; what is not asked hides nothing."""

    route: list[Slug] | None = Asked
    commodity: list[Slug] | None = Asked
    mode: list[Slug] | None = Asked
    role: list[Annotated[Role, Field(strict=False)]] | None = Asked
    category: list[Slug] | None = Asked
    precision: list[Slug] | None = Asked
    basis: list[Annotated[Basis, Field(strict=False)]] | None = Asked
    source: list[Slug] | None = Asked
    voice: list[Words] | None = Asked
    status: list[Annotated[Status, Field(strict=False)]] | None = Asked
    reliability: list[Annotated[Reliability, Field(strict=False)]] | None = Asked


class StepTable(TranslatedTable):
    """One ``[[step]]`` of a map's story; heading, text and notes also in other languages, as ``heading:ru``."""

    translated: ClassVar = {"heading": "headings", "text": "texts", "notes": "notes_texts"}

    headings: dict[str, Words] = Field(default_factory=dict, exclude=True)
    texts: dict[str, Prose] = Field(default_factory=dict, exclude=True)
    notes_texts: dict[str, Prose] = Field(default_factory=dict, exclude=True)
    heading: Words
    text: Prose
    view: Rectangle | None = None
    fit: list[Slug] | None = Asked
    show: Literal["figures"] | None = None
    layers: list[Slug] | None = Asked
    filters: FiltersTable | None = None
    held: Calendar | None = None
    known: Calendar | None = None
    contested: bool = False
    choose: MarkOrClaim | None = None
    notes: Prose | None = None

    @model_validator(mode="after")
    def _one_view(self) -> StepTable:
        if self.view is not None and self.fit is not None:
            raise PydanticCustomError("two_views", "has both view and fit")
        return self


class InsetTable(TranslatedTable):
    """One ``[[inset]]`` of a map: a part of it that is drawn a second time, larger; its title also as ``title:ru``."""

    translated: ClassVar = {"title": "titles"}

    titles: dict[str, Words] = Field(default_factory=dict, exclude=True)
    title: Words
    view: Rectangle


class MapFile(TranslatedTable):
    """One map: what of the dataset it shows. A list that is not there shows all, an empty one none.

    Title and subtitle also in other languages, as ``title:ru``.
    """

    translated: ClassVar = {"title": "titles", "subtitle": "subtitles"}

    titles: dict[str, Words] = Field(default_factory=dict, exclude=True)
    subtitles: dict[str, Words] = Field(default_factory=dict, exclude=True)
    title: Words
    subtitle: Words | None = None
    routes: list[Slug] | None = None
    categories: list[Slug] | None = None
    sources: list[Slug] | None = None
    commodities: list[Slug] | None = None
    areas: list[Slug] | None = None
    sites: list[Slug] | None = None
    max_tlp: Annotated[Tlp, Field(strict=False)] = Tlp.CLEAR
    view: Rectangle | None = None
    inset: list[InsetTable] = Field(default_factory=list, max_length=MAX_INSETS)
    step: list[StepTable] = Field(default_factory=list, max_length=MAX_STEPS)
