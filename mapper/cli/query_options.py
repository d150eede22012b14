"""The options of `mapper query`: one for each part of a question, in the order of docs/questions.md."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from mapper.cli.options import option

AnswerFormat = Literal["table", "json", "csv"]
"""How answers are printed."""

Several = list[str] | None
"""Each time that an option of this type is given adds a value."""

MapOption = Annotated[str | None, option("--map", "Ask this map; by default all data.", metavar="MAP")]
RouteOption = Annotated[Several, option("--route", "Legs and stops of a route.", metavar="ID")]
CommodityOption = Annotated[Several, option("--commodity", "Goods that claims name.", metavar="ID")]
ModeOption = Annotated[Several, option("--mode", "How goods went, as claims tell.", metavar="ID")]
CategoryOption = Annotated[Several, option("--category", "Kinds of places.", metavar="ID")]
PrecisionOption = Annotated[Several, option("--precision", "How exact places are.", metavar="ID")]
BasisOption = Annotated[Several, option("--basis", "How coordinates were got: schematic, traced …", metavar="ID")]
SourceOption = Annotated[Several, option("--source", "Documents of claims.", metavar="ID")]
VoiceOption = Annotated[Several, option("--voice", 'Who said it first; or "author of SOURCE".', metavar="ID")]
StatusOption = Annotated[Several, option("--status", "stated, alleged, planned, possible.", metavar="ID")]
ReliabilityOption = Annotated[Several, option("--reliability", "A to F, of the source.", metavar="LETTER")]
RoleOption = Annotated[Several, option("--role", "What a place is in a claim: origin, seizure …", metavar="ROLE")]
KindOption = Annotated[Several, option("--kind", "site, leg or area.", metavar="KIND")]
CountryOption = Annotated[Several, option("--country", "Where it lies: ISO alpha-3 code, as KAZ.", metavar="CODE")]
MeasureOption = Annotated[Several, option("--measure", "Figures of a measure; lists their sums.", metavar="ID")]
TextOption = Annotated[str, option("--text", "Words in a name or claim.", metavar="WORDS")]
HeldOption = Annotated[str, option("--held", "When it held: 2010, 2010-03 or 2010-03-01.", metavar="DATE")]
KnownOption = Annotated[str, option("--known", "What was known on a day: said, and public.", metavar="DATE")]
AsOfOption = Annotated[str, option("--as-of", "Another name of --known.", metavar="DATE", hidden=True)]
WithinOption = Annotated[
    tuple[float, str] | None, option("--within-km", "Near the id of a mark, or lon,lat.", metavar="KM PLACE")
]
ContestedOption = Annotated[bool, typer.Option("--contested", help="Only what is contested.")]
ContextOption = Annotated[
    bool, typer.Option("--with-context", help="Keep marks of kinds that do not know what is asked, as the page does.")
]
ClaimsOption = Annotated[bool, typer.Option("--claims", help="List claims rather than marks.")]
FormatOption = Annotated[AnswerFormat, typer.Option("--format", help="table, json or csv.")]
