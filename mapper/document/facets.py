"""By what marks and claims can be chosen: the facets of a map with the values that occur, and the routes of places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mapper.document.bibliography import authors
from mapper.document.map_document import Facet, Mark, ShownClaim
from mapper.document.selection import Selection
from mapper.model.dataset import Dataset
from mapper.model.grade import Reliability, Status
from mapper.model.independence import author_of
from mapper.model.place import Basis, Leg
from mapper.model.vocabulary import Term

Routes = Mapping[str, tuple[str, ...]]
"""Ids of routes by the id of a feature."""


def routes_of(dataset: Dataset, selection: Selection) -> Routes:
    """Return the routes of a map to which its features belong, by their id, in the order of the map.

    A leg belongs to its own. Sites and areas belong to the routes of which they are a stop, or of which (or of whose
    legs) one of their carriers speaks too.
    """
    found: dict[str, dict[str, None]] = {}
    legs_of: dict[str, list[Leg]] = {}
    for leg in selection.legs:
        legs_of.setdefault(leg.route, []).append(leg)
    for route in selection.routes:
        legs = legs_of.get(route, [])
        refs = dict.fromkeys(ref for subject in (route, *(leg.id for leg in legs)) for ref in dataset.carriers(subject))
        stops = [stop for leg in legs for stop in leg.stops]
        for place in (*stops, *(subject for ref in refs for subject in dataset.subjects[ref])):
            if place not in dataset.legs:
                found.setdefault(place, {})[route] = None
    return {place: tuple(routes) for place, routes in found.items()} | {leg.id: (leg.route,) for leg in selection.legs}


def make_facets(
    dataset: Dataset, routes: Iterable[str], marks: tuple[Mark, ...], claims: tuple[ShownClaim, ...]
) -> tuple[Facet, ...]:
    """Return the facets of a map, each with the values that occur on it in the order of the dataset."""
    terms = dataset.vocabulary
    cited = sorted({claim.source for claim in claims})
    letters = {dataset.sources[source].reliability.value for source in cited}
    return (
        _unnamed("route", routes),
        _named("commodity", terms.commodities, {each for mark in marks for each in mark.commodity_ids}),
        _named("mode", terms.modes, {mark.mode_id for mark in marks}),
        _named("category", terms.categories, {mark.category_id for mark in marks}),
        _named("precision", terms.precisions, {mark.precision for mark in marks}),
        _unnamed("basis", _those(Basis, {mark.basis for mark in marks})),
        _unnamed("source", cited),
        _voices(dataset, claims),
        _unnamed("status", _those(Status, {claim.status for claim in claims})),
        _unnamed("reliability", _those(Reliability, letters)),
    )


def _named(facet: str, terms: Mapping[str, Term], there: set[str]) -> Facet:
    present = [term for term in terms.values() if term.id in there]
    languages = sorted({language for term in present for language in term.names})
    names = {
        language: {term.id: term.names[language] for term in present if language in term.names}
        for language in languages
    }
    return Facet(facet, {term.id: term.name for term in present}, names)


def _unnamed(facet: str, values: Iterable[str]) -> Facet:
    return Facet(facet, dict.fromkeys(values, ""))


def _those(values: Iterable[str], there: set[str]) -> list[str]:
    return [str(value) for value in values if value in there]


def _voices(dataset: Dataset, claims: tuple[ShownClaim, ...]) -> Facet:
    speaking = {voice for claim in claims for voice in claim.voices}
    things = {thing.id: thing.name for thing in dataset.things.values() if thing.id in speaking}
    sources = sorted({claim.source for claim in claims if author_of(claim.source) in speaking})
    return Facet("voice", things | {author_of(source): authors(dataset.sources[source]) for source in sources})
