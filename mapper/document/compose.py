"""A dataset and a map's specification to a MapDocument."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mapper.document.bibliography import show_sources
from mapper.document.claims import show_claims
from mapper.document.dates import make_dates
from mapper.document.facets import make_facets
from mapper.document.insets import make_insets
from mapper.document.layers import make_layers, make_legend
from mapper.document.left_out import show_left_out
from mapper.document.map_document import CitedPassage, MapDocument
from mapper.document.marks import make_marks
from mapper.document.story import Showing, make_story
from mapper.document.view import WORLD, fit
from mapper.model.dataset import Dataset
from mapper.model.figures import alike
from mapper.model.grade import Tlp
from mapper.model.map_spec import MapSpec
from mapper.model.problem import Problem
from mapper.selection.selection import released_selection

if TYPE_CHECKING:
    from mapper.document.cited import DocumentOf


def compose(
    dataset: Dataset,
    spec: MapSpec,
    max_tlp: Tlp | None = None,
    left_out: Sequence[Problem] = (),
    document_of: DocumentOf | None = None,
    notes: bool = False,
    shapes: bool = True,
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
    notes
        Whether the speaker's notes of its story come with it.
    shapes
        Whether its marks get their discs, corridors and courses, and the map its view: what is judged and not drawn
        goes without.
    """
    ceiling = spec.max_tlp if max_tlp is None else max_tlp
    released, selection = released_selection(dataset, spec, ceiling)
    marks = make_marks(released, selection, shapes)
    claims = show_claims(released, selection.claims, marks)
    passages: tuple[CitedPassage, ...] = ()
    if document_of is not None:
        from mapper.document.cited import with_passages

        claims, passages = with_passages(claims, released, document_of)
    bounds = spec.view or (fit(marks) if shapes else WORLD)
    layers, facets = make_layers(released, selection), make_facets(released, selection.routes, marks, claims)
    return MapDocument(
        id=spec.id,
        title=spec.title,
        subtitle=spec.subtitle,
        ceiling=ceiling.value,
        bounds=bounds,
        is_view_stated=spec.view is not None,
        layers=layers,
        marks=marks,
        claims=claims,
        sources=show_sources(released, claims),
        legend=make_legend(marks),
        left_out=show_left_out(left_out, dataset, ceiling),
        passages=passages,
        facets=facets,
        dates=make_dates(released, claims),
        alike=alike(released, selection.claims),
        story=make_story(spec.steps, Showing(marks, layers, claims, facets, bounds), notes),
        titles=dict(sorted(spec.titles.items())),
        subtitles=dict(sorted(spec.subtitles.items())),
        insets=make_insets(spec.insets, selection),
    )
