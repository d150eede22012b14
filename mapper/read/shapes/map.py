"""What a file in maps/ may contain."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from mapper.model.grade import Tlp
from mapper.read.shapes.table import Number, Slug, Table, Words


class MapFile(Table):
    """One map: what of the dataset it shows. A list that is not there shows all, an empty one none."""

    title: Words
    subtitle: Words | None = None
    routes: list[Slug] | None = None
    categories: list[Slug] | None = None
    sources: list[Slug] | None = None
    commodities: list[Slug] | None = None
    areas: list[Slug] | None = None
    sites: list[Slug] | None = None
    max_tlp: Annotated[Tlp, Field(strict=False)] = Tlp.CLEAR
    view: Annotated[list[Number], Field(min_length=4, max_length=4)] | None = None
