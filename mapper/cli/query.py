"""`mapper query`: what is known, how surely, since when, and who disagrees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Literal

from mapper.cli import query_options as options
from mapper.cli.admitting import admitted_from, chosen
from mapper.cli.command import command
from mapper.cli.options import DataTlpOption, JsonOption, RootOption, SkipInvalidOption, resolve_root
from mapper.cli.speech import print_data, print_json, print_table, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.questions.answer import Answer
    from mapper.questions.sums import Sum


Listing = Literal["marks", "claims", "sums"]
"""What of an answer is printed; the keys under which JSON has it."""

_KINDS_DIFFER = frozenset(("category", "precision"))
"""What not every kind of mark knows."""

IDS_SHOWN = 3
"""Of a list in a table; JSON and CSV have all."""


@command(
    "mapper query --route northern-route --known 2012-03-01",
    "mapper query --within-km 50 caricc",
    "mapper query --within-km 200 66.9,39.65",
    "mapper query --kind site --country KAZ --text almaty",
    "mapper query --measure cocaine-seized",
    "mapper query --role destination --commodity heroin",
    "mapper query --contested --claims",
    "mapper query --held 2010 --status stated --format csv",
    "mapper query --map overview --voice unodc --json",
)
def query(
    map_id: options.MapOption = None,
    max_tlp: DataTlpOption = None,
    route: options.RouteOption = None,
    commodity: options.CommodityOption = None,
    mode: options.ModeOption = None,
    category: options.CategoryOption = None,
    precision: options.PrecisionOption = None,
    basis: options.BasisOption = None,
    source: options.SourceOption = None,
    voice: options.VoiceOption = None,
    status: options.StatusOption = None,
    reliability: options.ReliabilityOption = None,
    role: options.RoleOption = None,
    kind: options.KindOption = None,
    country: options.CountryOption = None,
    measure: options.MeasureOption = None,
    text: options.TextOption = "",
    held: options.HeldOption = "",
    known: options.KnownOption = "",
    as_of: options.AsOfOption = "",
    within_km: options.WithinOption = None,
    contested: options.ContestedOption = False,
    with_context: options.ContextOption = False,
    claims: options.ClaimsOption = False,
    output: options.FormatOption = "table",
    as_json: JsonOption = False,
    skip_invalid: SkipInvalidOption = False,
    root: RootOption = None,
) -> None:
    """Ask the data: which marks and claims answer, definitely or possibly, and what hid the others.

    An option may be given several times: one of its values has to fit, and every option has to. Dates and distances
    are judged with their imprecision, from discs, areas and corridors. A mark stays while a claim that passes carries
    it. An unknown value is answered with the list of those there are. Rules: docs/questions.md.
    """
    import mapper

    admitted = admitted_from(resolve_root(root), skip_invalid)
    spec = chosen([map_id], admitted)[0] if map_id is not None else None
    document = mapper.compose(admitted.dataset, spec, max_tlp=max_tlp, left_out=admitted.left_out)
    answer = mapper.query(
        document,
        route=route,
        commodity=commodity,
        mode=mode,
        category=category,
        precision=precision,
        basis=basis,
        source=source,
        voice=voice,
        status=status,
        reliability=reliability,
        role=role,
        kind=kind,
        country=country,
        measure=measure,
        text=text,
        held=held,
        known=known,
        as_of=as_of,
        within_km=within_km,
        contested=contested,
        with_context=with_context,
    )
    if as_json or output == "json":
        print_json({**answer.as_json(), "left_out": [asdict(one) for one in document.left_out]})
        return
    listing: Listing = "claims" if claims else "sums" if measure else "marks"
    _print(answer, listing, output)
    _tell_the_rest(answer)


def _print(answer: Answer, listing: Listing, output: options.AnswerFormat) -> None:
    if output == "csv":
        from mapper.export.csv import table

        print_data(table(answer.as_json()[listing]))
    else:
        rows_of, columns = _TABLES[listing]
        print_table(rows_of(answer), columns)


def _mark_rows(answer: Answer) -> list[dict[str, Any]]:
    from mapper.questions.answer import mark_row

    rows = []
    for found in answer.marks:
        standing = "stated" if found.firm else "only alleged, planned or possible"
        claims = _shortened(found.claims)
        in_words = {"standing": standing, "contested": _contested(found.contested), "claims": claims}
        rows.append({**mark_row(found), **in_words})
    return rows


def _claim_rows(answer: Answer) -> list[dict[str, Any]]:
    from mapper.questions.answer import claim_row

    rows = []
    for found in answer.claims:
        row = claim_row(found)
        status = f"{row['status']}, denies" if row["negative"] else row["status"]
        rows.append({**row, "status": status, "contested": _contested(found.contested)})
    return rows


def _sum_rows(answer: Answer) -> list[dict[str, Any]]:
    from mapper.questions.answer import sum_row

    rows = []
    for found in answer.sums:
        claims, commodities = _shortened(found.claims), ", ".join(found.commodities)
        rows.append({**sum_row(found), "figure": _figure(found), "claims": claims, "commodities": commodities})
    return rows


def _figure(found: Sum) -> str:
    from mapper.document.map_document import Figure
    from mapper.render.common.messages import Messages
    from mapper.render.common.words import Words

    figure = Figure(measure="", place="", low=found.low, high=found.high, unit=found.unit, approx=found.approx)
    return Words(Messages()).figure(figure)


def _contested(contested: bool) -> str:
    return "contested" if contested else ""


def _shortened(ids: Sequence[str]) -> str:
    more = len(ids) - IDS_SHOWN
    return ", ".join(ids[:IDS_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _tell_the_rest(answer: Answer) -> None:
    everything = len(answer.marks) + len(answer.hidden)
    undated = f", {answer.undated} of them undated" if answer.question.held else ""
    say(f"{len(answer.marks)} of {everything} marks; {len(answer.claims)} claims{undated}.")
    for reason, number in answer.hidden_by.items():
        ids = [hidden.mark.id for hidden in answer.hidden if hidden.reason == reason]
        say(f"Hidden by {reason}: {number} ({_shortened(ids)}).")
    if not answer.marks and not answer.question.with_context and not _KINDS_DIFFER.isdisjoint(answer.hidden_by):
        say("What is of a kind that does not know what is asked is hidden too: --with-context keeps it.")


_TABLES: dict[Listing, tuple[Callable[[Answer], list[dict[str, Any]]], tuple[str, ...]]] = {
    "marks": (_mark_rows, ("id", "kind", "name", "certainty", "standing", "contested", "claims")),
    "claims": (_claim_rows, ("ref", "certainty", "status", "contested", "when", "text")),
    "sums": (_sum_rows, ("measure", "commodities", "counts", "number", "figure", "place", "when", "claims")),
}
"""What makes the rows, and the columns of them that a table shows."""
