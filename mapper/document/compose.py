"""A dataset and a map's specification to a MapDocument."""

from __future__ import annotations

from collections.abc import Sequence

from mapper.document.bibliography import show_sources
from mapper.document.cited import DocumentOf, with_passages
from mapper.document.claims import show_claims
from mapper.document.dates import make_dates
from mapper.document.facets import make_facets
from mapper.document.layers import make_layers, make_legend
from mapper.document.map_document import CitedPassage, LeftOut, MapDocument
from mapper.document.marks import make_marks
from mapper.document.release import release
from mapper.document.selection import Selection, select
from mapper.document.view import fit
from mapper.model.dataset import Dataset
from mapper.model.grade import Tlp
from mapper.model.map_spec import MapSpec
from mapper.model.problem import Problem


def compose(
    dataset: Dataset,
    spec: MapSpec,
    max_tlp: Tlp | None = None,
    left_out: Sequence[Problem] = (),
    document_of: DocumentOf | None = None,
) -> MapDocument:
    """Return everything that one map shows.

    Parameters
    ----------
    dataset
        A dataset without faults, as `mapper.load` returns it.
    spec
        One of its maps, or another.
    max_tlp
        The release ceiling; by default the one of `spec`.
    left_out
        Problems of records that were left out of the dataset.
    document_of
        Where the cited passages come from, if the map is to hold any; see `mapper.document.cited`.
    """
    ceiling = spec.max_tlp if max_tlp is None else max_tlp
    released, selection = released_selection(dataset, spec, ceiling)
    marks = make_marks(released, selection)
    claims = show_claims(released, selection.claims, marks)
    passages: tuple[CitedPassage, ...] = ()
    if document_of is not None:
        claims, passages = with_passages(claims, released, document_of)
    return MapDocument(
        id=spec.id,
        title=spec.title,
        subtitle=spec.subtitle,
        ceiling=ceiling.value,
        bounds=spec.view or fit(marks),
        layers=make_layers(released, selection, marks),
        marks=marks,
        claims=claims,
        sources=show_sources(released, claims),
        legend=make_legend(marks),
        left_out=_left_out(left_out, dataset, ceiling),
        passages=passages,
        facets=make_facets(released, selection.routes, marks, claims),
        dates=make_dates(released, claims),
    )


def released_selection(dataset: Dataset, spec: MapSpec, max_tlp: Tlp | None = None) -> tuple[Dataset, Selection]:
    """Return what of a dataset may be on a map, and what of that the map shows."""
    released = release(dataset, spec.max_tlp if max_tlp is None else max_tlp, spec.sources)
    return released, select(released, spec)


def _left_out(problems: Sequence[Problem], dataset: Dataset, ceiling: Tlp) -> tuple[LeftOut, ...]:
    """Return what to say of left-out records; without particulars where a withheld source might speak through them."""
    if not problems:
        return ()
    seeds_in_doubt = any(problem.file.startswith("seeds/") for problem in problems)
    if seeds_in_doubt or not all(source.tlp.releasable_at(ceiling) for source in dataset.sources.values()):
        return (LeftOut("", 0, "", ""),)
    return tuple(LeftOut(problem.file, problem.line, problem.feature, problem.message) for problem in problems)
