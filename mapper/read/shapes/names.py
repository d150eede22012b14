"""What geodata/names.toml and geodata/vocabulary.toml may contain."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from mapper.model.names import NameBasis, ThingKind
from mapper.read.shapes.table import NamedTable, Number, Prose, Slug, Table, Words

CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Colour = Annotated[str, Field(pattern=r"^#[0-9A-F]{6}$")]


class RouteTable(NamedTable):
    """A table ``[[route]]``."""

    formerly: ClassVar = {
        "commodities": "Write it on the claims about the route or its legs: a route has what these have."
    }

    id: Slug
    name: Words
    name_basis: NameBasis


class AreaTable(NamedTable):
    """A table ``[[area]]``: a territory that borders define."""

    id: Slug
    name: Words
    countries: Annotated[list[CountryCode], Field(min_length=1)]
    definition: Words
    label_at: Annotated[list[Number], Field(min_length=2, max_length=2)]
    note: Prose = ""


class ThingTable(NamedTable):
    """A table ``[[thing]]``."""

    id: Slug
    kind: ThingKind
    name: Words
    aliases: list[Words] = Field(default_factory=list)


class TermTable(NamedTable):
    """A mode, and what all terms have."""

    id: Slug
    name: Words


class CommodityTable(TermTable):
    """A kind of goods, and the group of kinds by which crowded maps colour routes."""

    group: Slug | None = None


class CategoryTable(TermTable):
    """A category of sites or areas, with the word for the symbol that the page draws."""

    symbol: Slug


class MeasureTable(TermTable):
    """What a figure measures, the one unit in which it is given, and whether each figure is an event of its own."""

    unit: Words
    counts: Literal["event", "total"] = "total"


class PrecisionTable(TermTable):
    """A class of precision and the radius in metres that it stands for."""

    uncertainty_m: Annotated[Number, Field(gt=0, le=2_000_000)]


Colours = Annotated[list[Colour], Field(min_length=1)]
DEFAULT_COLOURS = ("#0072B2",)


class ColoursTable(Table):
    """What geodata/vocabulary.toml has beside its terms: colours in the order in which routes take them."""

    route_colours: Colours = Field(default_factory=lambda: [*DEFAULT_COLOURS])


class VocabularyFile(Table):
    """geodata/vocabulary.toml as a whole."""

    category: list[CategoryTable] = Field(default_factory=list)
    commodity: list[CommodityTable] = Field(default_factory=list)
    mode: list[TermTable] = Field(default_factory=list)
    measure: list[MeasureTable] = Field(default_factory=list)
    precision: list[PrecisionTable] = Field(default_factory=list)
    route_colours: Colours = Field(default_factory=lambda: [*DEFAULT_COLOURS])
