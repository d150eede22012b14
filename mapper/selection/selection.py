"""Which features one map shows, and which claims come with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from mapper.model.dataset import Dataset
from mapper.model.figures import alike
from mapper.model.grade import Tlp
from mapper.model.map_spec import MapSpec
from mapper.model.place import Area, Leg, Site
from mapper.selection.release import release

_Feature = TypeVar("_Feature", Leg, Site, Area)


@dataclass(frozen=True)
class Selection:
    """What a map shows, each in a fixed order: by id, claims in the order of the seed files."""

    legs: tuple[Leg, ...]
    sites: tuple[Site, ...]
    areas: tuple[Area, ...]
    routes: tuple[str, ...]
    claims: tuple[str, ...]


def select(dataset: Dataset, spec: MapSpec) -> Selection:
    """Return what of a released dataset a map shows.

    Notes
    -----
    Areas that the map does not name come along if a claim carries them and, on a map of chosen routes, one of the
    legs shown begins, passes or ends there. Claims are those about what is shown, denials included, and those one
    link away from them: otherwise the reader would be told of an answer or a conflict and not see it.
    Figures that count the same come along together.
    """
    legs = tuple(leg for leg in _by_id(dataset.legs) if _leg_shown(leg, dataset, spec))
    sites = tuple(
        site
        for site in _by_id(dataset.sites)
        if _wanted(site.category, spec.categories) and _wanted(site.id, spec.sites)
    )
    passed = {stop for leg in legs for stop in leg.stops}
    areas = tuple(
        area for area in _by_id(dataset.areas) if dataset.carriers(area.id) and _area_shown(area, spec, passed)
    )
    drawn, with_legs = ({leg.route for leg in some} for some in (legs, dataset.legs.values()))
    routes = tuple(
        route
        for route in dataset.routes
        if route in drawn or (route not in with_legs and _route_told(route, dataset, spec))
    )
    subjects = [*routes, *(feature.id for feature in (*legs, *sites, *areas))]
    direct = {ref for subject in subjects for ref in dataset.about.get(subject, ())}
    # What answers a voice is gathered once, however much the voice said.
    voices = {dataset.claims[ref].voice_ref for ref in direct}
    answers = (answer for target in (*direct, *voices) for answer in dataset.answers.get(target, ()))
    shown = direct.union(answers, (linked for ref in direct for linked in _linked(ref, dataset)))
    shown.update(*(refs for refs in alike(dataset, dataset.claims) if not direct.isdisjoint(refs)))
    return Selection(legs, sites, areas, routes, tuple(ref for ref in dataset.claims if ref in shown))


def released_selection(dataset: Dataset, spec: MapSpec, max_tlp: Tlp | None = None) -> tuple[Dataset, Selection]:
    """Return what of a dataset may be on a map, and what of that the map shows."""
    released = release(dataset, spec.max_tlp if max_tlp is None else max_tlp, spec.sources)
    return released, select(released, spec)


def _by_id(records: dict[str, _Feature]) -> list[_Feature]:
    return [records[key] for key in sorted(records)]


def _route_told(route: str, dataset: Dataset, spec: MapSpec) -> bool:
    """Whether a route that no source gives two ends is on the map with its claims alone."""
    return bool(dataset.carriers(route)) and _wanted(route, spec.routes) and _carries(route, dataset, spec)


def _leg_shown(leg: Leg, dataset: Dataset, spec: MapSpec) -> bool:
    return _wanted(leg.route, spec.routes) and _carries(leg.id, dataset, spec)


def _carries(subject: str, dataset: Dataset, spec: MapSpec) -> bool:
    return spec.commodities is None or not set(spec.commodities).isdisjoint(dataset.goods_of(subject))


def _area_shown(area: Area, spec: MapSpec, passed: set[str]) -> bool:
    if spec.areas is not None:
        return area.id in spec.areas
    if area.category and not _wanted(area.category, spec.categories):
        return False
    return spec.routes is None or area.id in passed


def _wanted(identifier: str, chosen: tuple[str, ...] | None) -> bool:
    return chosen is None or identifier in chosen


def _linked(ref: str, dataset: Dataset) -> set[str]:
    claim = dataset.claims[ref]
    return {
        *claim.supports,
        *(answered for answered in claim.responds_to if answered in dataset.claims),
        *dataset.supported_by.get(ref, ()),
        *dataset.conflicts.get(ref, ()),
    }
