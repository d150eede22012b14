"""`mapper query`: what is known, how surely, since when, and who disagrees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mapper.cli import query_options as options
from mapper.cli.ending import ends_well
from mapper.cli.options import DataTlpOption, JsonOption, RootOption
from mapper.cli.query_options import AnswerFormat
from mapper.cli.speech import harmless, print_json, print_table, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mapper.document.map_document import MapDocument
    from mapper.model.grade import Tlp
    from mapper.questions.answer import Answer

IDS_SHOWN = 3
"""Of a list in a table; JSON and CSV have all."""


@ends_well
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
    held: options.HeldOption = "",
    as_of: options.AsOfOption = "",
    within_km: options.WithinOption = None,
    contested: options.ContestedOption = False,
    claims: options.ClaimsOption = False,
    output: options.FormatOption = AnswerFormat.TABLE,
    as_json: JsonOption = False,
    root: RootOption = None,
) -> None:
    """Ask the data: which marks and claims fit, definitely or possibly, and what hid the others.

    An option may be given several times: one of its values has to fit, and every option has to. Dates and distances
    are judged with their imprecision, from discs, areas and corridors. A mark stays while a claim that passes carries
    it. An unknown value is answered with the list of those there are. Rules: docs/questions.md.

    Examples: mapper query --route northern-route --as-of 2010-03-01 · mapper query --within-km 50 caricc ·
    mapper query --contested --claims · mapper query --held 2010 --status stated --format csv ·
    mapper query --map overview --voice unodc --json · mapper query --within-km 200 66.9,39.65
    """
    import mapper

    facets = {"route": route, "commodity": commodity, "mode": mode, "category": category, "precision": precision}
    facets |= {"basis": basis, "source": source, "voice": voice, "status": status, "reliability": reliability}
    chosen: Any = {facet: values for facet, values in facets.items() if values}
    document = _document(root, map_id, max_tlp)
    answer = mapper.query(document, **chosen, held=held, as_of=as_of, within_km=within_km, contested=contested)
    _print(answer, claims, AnswerFormat.JSON if as_json else output)


def _document(root: Path | None, map_id: str | None, max_tlp: Tlp | None) -> MapDocument:
    from mapper.check.admit import admit
    from mapper.cli.build import chosen
    from mapper.cli.options import resolve_root
    from mapper.document.compose import compose
    from mapper.model.map_spec import MapSpec
    from mapper.model.problem import Origin

    admitted = admit(resolve_root(root))
    everything = MapSpec("dataset", "All that the dataset holds", Origin(""))
    spec = chosen([map_id], admitted)[0] if map_id is not None else everything
    return compose(admitted.dataset, spec, max_tlp)


def _print(answer: Answer, claims: bool, output: AnswerFormat) -> None:
    if output is AnswerFormat.JSON:
        print_json(answer.as_json())
        return
    if output is AnswerFormat.CSV:
        rows = answer.as_json()["claims" if claims else "marks"]
        _print_csv(rows)
    elif claims:
        print_table(_claim_rows(answer), ("ref", "certainty", "status", "contested", "when", "text"))
    else:
        print_table(_mark_rows(answer), ("id", "kind", "name", "certainty", "standing", "contested", "claims"))
    _tell_the_rest(answer)


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


def _contested(contested: bool) -> str:
    return "contested" if contested else ""


def _shortened(ids: Sequence[str]) -> str:
    more = len(ids) - IDS_SHOWN
    return ", ".join(ids[:IDS_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _print_csv(rows: list[dict[str, Any]]) -> None:
    import csv
    import sys

    from mapper.export.csv import FORMULA_STARTS

    if not rows:
        return
    writer = csv.DictWriter(sys.stdout, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    for row in rows:
        cells = {key: "; ".join(value) if isinstance(value, list) else str(value) for key, value in row.items()}
        # What a spreadsheet would run as a formula begins with an apostrophe, as in mapper export.
        safe = {key: f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell for key, cell in cells.items()}
        writer.writerow({key: harmless(cell) for key, cell in safe.items()})


def _tell_the_rest(answer: Answer) -> None:
    everything = len(answer.marks) + len(answer.hidden)
    undated = f", {answer.undated} of them undated" if answer.question.held else ""
    say(f"{len(answer.marks)} of {everything} marks; {len(answer.claims)} claims{undated}.")
    for reason, number in answer.hidden_by.items():
        ids = [hidden.mark.id for hidden in answer.hidden if hidden.reason == reason]
        say(f"Hidden by {reason}: {number} ({_shortened(ids)}).")
