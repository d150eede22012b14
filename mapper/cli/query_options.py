"""The options of `mapper query`: one for each part of a question, in the order of docs/questions.md."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

AnswerFormat = Literal["table", "json", "csv"]
"""How answers are printed."""


MapOption = Annotated[
    str | None, typer.Option("--map", metavar="MAP", help="Ask this map; by default all data.", show_default=False)
]
RouteOption = Annotated[list[str] | None, typer.Option("--route", metavar="ID", help="Legs and stops of a route.")]
CommodityOption = Annotated[list[str] | None, typer.Option("--commodity", metavar="ID", help="What legs carry.")]
ModeOption = Annotated[list[str] | None, typer.Option("--mode", metavar="ID", help="How legs are travelled.")]
CategoryOption = Annotated[list[str] | None, typer.Option("--category", metavar="ID", help="Kinds of places.")]
PrecisionOption = Annotated[list[str] | None, typer.Option("--precision", metavar="ID", help="How exact places are.")]
BasisOption = Annotated[
    list[str] | None, typer.Option("--basis", metavar="ID", help="How coordinates were got: schematic, traced …")
]
SourceOption = Annotated[list[str] | None, typer.Option("--source", metavar="ID", help="Documents of claims.")]
VoiceOption = Annotated[
    list[str] | None, typer.Option("--voice", metavar="ID", help='Who said it first; or "author of SOURCE".')
]
StatusOption = Annotated[
    list[str] | None, typer.Option("--status", metavar="ID", help="stated, alleged, planned, possible.")
]
ReliabilityOption = Annotated[
    list[str] | None, typer.Option("--reliability", metavar="LETTER", help="A to F, of the source.")
]
KindOption = Annotated[list[str] | None, typer.Option("--kind", metavar="KIND", help="site, leg or area.")]
CountryOption = Annotated[
    list[str] | None, typer.Option("--country", metavar="CODE", help="Where it lies: ISO alpha-3 code, as KAZ.")
]
MeasureOption = Annotated[
    list[str] | None, typer.Option("--measure", metavar="ID", help="Figures of a measure; lists their sums.")
]
TextOption = Annotated[
    str, typer.Option("--text", metavar="WORDS", help="Words in a name or claim.", show_default=False)
]
HeldOption = Annotated[
    str, typer.Option("--held", metavar="DATE", help="When it held: 2010, 2010-03 or 2010-03-01.", show_default=False)
]
KnownOption = Annotated[
    str, typer.Option("--known", metavar="DATE", help="What was known on a day: said, and public.", show_default=False)
]
AsOfOption = Annotated[
    str, typer.Option("--as-of", metavar="DATE", help="Another name of --known.", show_default=False, hidden=True)
]
WithinOption = Annotated[
    tuple[float, str] | None,
    typer.Option("--within-km", metavar="KM PLACE", help="Near the id of a mark, or lon,lat.", show_default=False),
]
ContestedOption = Annotated[bool, typer.Option("--contested", help="Only what is contested.")]
ContextOption = Annotated[
    bool, typer.Option("--with-context", help="Keep marks of kinds that do not know what is asked, as the page does.")
]
ClaimsOption = Annotated[bool, typer.Option("--claims", help="List claims rather than marks.")]
FormatOption = Annotated[AnswerFormat, typer.Option("--format", help="table, json or csv.")]
