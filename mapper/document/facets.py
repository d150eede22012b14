"""By what marks and claims can be chosen: the facets of a map with the values that occur, and the routes of places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mapper.document.bibliography import authors
from mapper.document.map_document import Facet, Mark, ShownClaim
from mapper.model.dataset import Dataset
from mapper.model.grade import Reliability, Status
from mapper.model.independence import author_of
from mapper.model.names import Thing
from mapper.model.place import Basis
from mapper.model.role import Role
from mapper.model.vocabulary import Term


def make_facets(
    dataset: Dataset, routes: Iterable[str], marks: tuple[Mark, ...], claims: tuple[ShownClaim, ...]
) -> tuple[Facet, ...]:
    """Return the facets of a map, each with the values that occur on it in the order of the dataset."""
    terms = dataset.vocabulary
    cited = sorted({claim.source for claim in claims})
    letters = {dataset.sources[source].reliability.value for source in cited}
    return (
        _unnamed("route", routes),
        _named("commodity", terms.commodities, {each for claim in claims for each in claim.commodity_ids}),
        _named("mode", terms.modes, {claim.mode_id for claim in claims}),
        _unnamed("role", _those(Role, {role for claim in claims for roles in claim.roles.values() for role in roles})),
        _named("category", terms.categories, {mark.category_id for mark in marks if mark.kind != "leg"}),
        _named("precision", terms.precisions, {mark.precision for mark in marks if mark.kind == "site"}),
        _unnamed("basis", _those(Basis, {mark.basis for mark in marks})),
        _unnamed("source", cited),
        _voices(dataset, claims),
        _unnamed("status", _those(Status, {claim.status for claim in claims})),
        _unnamed("reliability", _those(Reliability, letters)),
    )


def _named(facet: str, terms: Mapping[str, Term] | Mapping[str, Thing], there: set[str]) -> Facet:
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
    named = _named("voice", dataset.things, speaking)
    sources = sorted({claim.source for claim in claims if author_of(claim.source) in speaking})
    return replace(named, choices=named.choices | {author_of(one): authors(dataset.sources[one]) for one in sources})
