"""`mapper list`: what the dataset holds, as a table or as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from mapper.cli.admitting import admitted_from
from mapper.cli.command import command
from mapper.cli.options import JsonOption, RootOption, SkipInvalidOption, resolve_root
from mapper.cli.speech import print_json, print_table

if TYPE_CHECKING:
    from mapper.model.claim import Claim
    from mapper.model.dataset import Dataset, Drawable
    from mapper.model.place import Area, Line


Records = Literal["claims", "features", "sources", "routes", "maps"]
"""What can be listed."""


@command(
    "mapper list claims",
    "mapper list features --json",
    "mapper list sources | cut -f1,4",
)
def list_records(
    records: Annotated[Records, typer.Argument(help="What to list.")],
    skip_invalid: SkipInvalidOption = False,
    root: RootOption = None,
    as_json: JsonOption = False,
) -> None:
    """List what the dataset holds.

    Claims are named as they are cited, SOURCE#claim. In a pipe the columns are separated by tabs.
    """
    rows_of, columns = _TABLES[records]
    rows = rows_of(admitted_from(resolve_root(root), skip_invalid).dataset)
    if as_json:
        print_json(rows)
    else:
        print_table(rows, columns)


def _claims(dataset: Dataset) -> list[dict[str, Any]]:
    return [_claim(claim, dataset) for claim in dataset.claims.values()]


def _claim(claim: Claim, dataset: Dataset) -> dict[str, Any]:
    """Return all of a claim, its links as they are written and what follows from those of others."""
    ref, source = claim.ref, dataset.sources[claim.source]
    voice = source.voices.get(claim.voice or "")
    return {
        "id": ref,
        "source": claim.source,
        "locator": claim.locator,
        "text": claim.text,
        "evidence": list(claim.evidence),
        "voice": claim.voice,
        "by": list(voice.by if voice is not None else source.by),
        "status": claim.status.value,
        "negative": claim.negative,
        "reliability": source.reliability.value,
        "credibility": claim.credibility.value,
        "when": None if claim.when is None else claim.when.text,
        "features": [subject for subject in dataset.subjects[ref] if subject in dataset.features],
        "roles": {subject: [role.value for role in roles] for subject, roles in dataset.roles[ref].items()},
        "commodities": list(claim.commodities),
        "mode": claim.mode or None,
        "quantity": _quantity(claim, dataset),
        "supports": list(claim.supports),
        "responds_to": list(claim.responds_to),
        "disagrees_with": [one._asdict() for one in dataset.disagreements.get(ref, ())],
        "derived_from": list(claim.derived_from),
        "contested": dataset.is_contested(ref),
        "withdrawn": claim.withdrawn or source.withdrawn or None,
        "note": claim.note,
    }


def _quantity(claim: Claim, dataset: Dataset) -> dict[str, Any] | None:
    quantity = claim.quantity
    return None if quantity is None else {**asdict(quantity), "place": dataset.place_of(claim) or None}


def _features(dataset: Dataset) -> list[dict[str, Any]]:
    from mapper.model.place import Leg, Site

    return [
        {
            "id": feature.id,
            "kind": type(feature).__name__.lower(),
            "name": feature.name,
            "route": feature.route if isinstance(feature, Leg) else None,
            "precision": feature.precision if isinstance(feature, Site) else None,
            "basis": feature.basis.value,
            "claims": list(dataset.about.get(feature.id, ())),
            "bbox": _bbox(feature),
        }
        for feature in dataset.features.values()
    ]


def _bbox(feature: Drawable) -> list[float]:
    """Return west, south, east, north in degrees of the geometry."""
    from mapper.geometry.sphere import box_of
    from mapper.model.place import Leg, Site

    if isinstance(feature, Site):
        positions: Line = (feature.position,)
    elif isinstance(feature, Leg):
        positions = feature.line
    else:
        positions = tuple(position for polygon in _polygons(feature) for position in polygon[0])
    return [round(edge, 6) for edge in box_of(positions)]


def _polygons(area: Area) -> tuple[Any, ...]:
    if area.polygons:
        return area.polygons
    from mapper.geometry.borders import load_borders

    return tuple(polygon for code in area.countries for polygon in load_borders().polygons(code))


def _sources(dataset: Dataset) -> list[dict[str, Any]]:
    counts = Counter(claim.source for claim in dataset.claims.values())
    return [
        {
            "id": source.id,
            "title": source.title,
            "issued": None if source.issued is None else source.issued.text,
            "reliability": source.reliability.value,
            "tlp": source.tlp.value,
            "sha256": source.sha256 or None,
            "claims": counts[source.id],
        }
        for source in dataset.sources.values()
    ]


def _routes(dataset: Dataset) -> list[dict[str, Any]]:
    return [
        {
            "id": route.id,
            "name": route.name,
            "name_basis": route.name_basis,
            "commodities": list(dataset.goods_of(route.id)),
            "legs": [leg.id for leg in dataset.legs.values() if leg.route == route.id],
        }
        for route in dataset.routes.values()
    ]


def _maps(dataset: Dataset) -> list[dict[str, Any]]:
    return [
        {"id": spec.id, "title": spec.title, "max_tlp": spec.max_tlp.value, "file": spec.origin.file}
        for spec in dataset.maps.values()
    ]


_TABLES: dict[Records, tuple[Callable[[Dataset], list[dict[str, Any]]], tuple[str, ...]]] = {
    "claims": (_claims, ("id", "locator", "status", "text")),
    "features": (_features, ("id", "kind", "basis", "precision", "name")),
    "sources": (_sources, ("id", "issued", "reliability", "tlp", "claims", "title")),
    "routes": (_routes, ("id", "name", "name_basis", "legs")),
    "maps": (_maps, ("id", "max_tlp", "title")),
}
"""What makes the rows, and the columns of them that a table shows."""
