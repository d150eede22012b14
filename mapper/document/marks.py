"""Features to marks: what is known of each, who says so, and where it is drawn in true metres."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from mapper.document.map_document import AreaMark, LegMark, Mark, SiteMark, Stop
from mapper.model.dataset import Dataset, Drawable
from mapper.model.place import Area, Leg, Line, Polygon, Site
from mapper.selection.layer_ids import AREAS_LAYER, route_layer, sites_layer
from mapper.selection.route_colours import route_colours
from mapper.selection.routes import Routes, routes_of
from mapper.selection.selection import Selection
from mapper.units import DEGREE_DECIMALS

AIR_STEP_M = 50_000.0


def make_marks(dataset: Dataset, selection: Selection, shapes: bool = True) -> tuple[Mark, ...]:
    """Return the marks of a map: areas, legs, sites, each by id; without what has to be computed unless `shapes`."""
    drawn = {feature.id for feature in (*selection.areas, *selection.legs, *selection.sites)}
    routes = routes_of(dataset, selection)
    areas = [_area_mark(area, dataset, routes, shapes) for area in selection.areas]
    colours = route_colours(dataset, selection)
    legs = [_leg_mark(leg, colours[leg.route], dataset, routes, drawn, shapes) for leg in selection.legs]
    discs = _discs(selection.sites) if shapes else [()] * len(selection.sites)
    sites = [_site_mark(site, disc, dataset, routes) for site, disc in zip(selection.sites, discs, strict=True)]
    return (*areas, *legs, *sites)


def _evidence(feature: Drawable, dataset: Dataset, routes: Routes) -> dict[str, Any]:
    return {
        "id": feature.id,
        "name": feature.name,
        "names": dict(sorted(feature.names.items())),
        "basis": feature.basis.value,
        "firm": dataset.is_firm(feature.id),
        "contested": dataset.is_mark_contested(feature.id),
        "quiet": dataset.is_quiet(feature.id),
        "claims": strongest_first(dataset.carriers(feature.id), dataset),
        "denials": tuple(ref for ref in dataset.about.get(feature.id, ()) if dataset.claims[ref].negative),
        "note": feature.note,
        "routes": routes.get(feature.id, ()),
    }


def strongest_first(refs: Sequence[str], dataset: Dataset) -> tuple[str, ...]:
    """Return refs by status, then reliability of the source, then credibility, then the order of the seed files."""

    def weakness(ref: str) -> tuple[bool, str, int]:
        claim = dataset.claims[ref]
        return not claim.status.is_firm, dataset.sources[claim.source].reliability.value, claim.credibility.value

    return tuple(sorted(refs, key=weakness))


def _site_mark(site: Site, disc: tuple[Polygon, ...], dataset: Dataset, routes: Routes) -> SiteMark:
    category = dataset.vocabulary.categories[site.category]
    corners = [[list(map(tuple, ring)) for ring in polygon] for polygon in disc]
    return SiteMark(
        **_evidence(site, dataset, routes),
        layer=sites_layer(site.category),
        geometry={"type": "Point", "coordinates": site.position.rounded()},
        shading=_geojson("Polygon", corners) if disc else None,
        label_at=site.position.rounded(),
        category=category.name,
        category_id=site.category,
        symbol=category.symbol,
        country=site.country,
        precision=site.precision,
        uncertainty_m=site.uncertainty_m,
    )


def _leg_mark(leg: Leg, colour: str, dataset: Dataset, routes: Routes, drawn: Collection[str], shapes: bool) -> LegMark:
    terms, goods = dataset.vocabulary, dataset.goods_of(leg.id)
    modes = dataset.modes(*dataset.carriers(leg.id))
    return LegMark(
        **_evidence(leg, dataset, routes),
        layer=route_layer(leg.route),
        geometry=_course(leg, is_flown=modes == ("air",)) if shapes else None,
        shading=None if leg.half_width_m is None or not shapes else _corridor(leg.line, leg.half_width_m),
        label_at=leg.line[len(leg.line) // 2].rounded(),
        route=leg.route,
        colour=colour,
        modes=tuple(terms.modes[mode].name for mode in modes),
        mode_ids=modes,
        commodities=tuple(terms.commodities[commodity].name for commodity in goods),
        commodity_ids=goods,
        stops=tuple(_stop(dataset.features[stop], drawn) for stop in leg.stops),
        open_start=leg.start is None,
        open_end=leg.end is None,
        half_width_m=leg.half_width_m,
        width_note=leg.width_note,
    )


def _course(leg: Leg, *, is_flown: bool) -> dict[str, Any]:
    from mapper.geometry.antimeridian import split_line
    from mapper.geometry.geodesic import densify

    return _lines(split_line(densify(leg.line, AIR_STEP_M) if is_flown else leg.line))


def _corridor(line: Line, half_width_m: float) -> dict[str, Any]:
    from mapper.geometry.corridor import corridor

    return _polygons(corridor(line, half_width_m))


def _stop(place: Drawable, drawn: Collection[str]) -> Stop:
    undrawn = place.countries if isinstance(place, Area) and place.id not in drawn else ()
    return Stop(place.id, place.name, tuple(sorted(undrawn)))


def _area_mark(area: Area, dataset: Dataset, routes: Routes, shapes: bool) -> AreaMark:
    category = dataset.vocabulary.categories.get(area.category)
    polygons, water = _drawn(area) if shapes and area.polygons else (area.polygons, False)
    return AreaMark(
        **_evidence(area, dataset, routes),
        layer=AREAS_LAYER,
        geometry=_polygons(polygons) if polygons else None,
        shading=None,
        label_at=area.label_at.rounded(),
        category=category.name if category else "",
        category_id=area.category,
        symbol=category.symbol if category else "",
        countries=tuple(sorted(area.countries)),
        definition=area.definition,
        water=water,
    )


def _drawn(area: Area) -> tuple[tuple[Polygon, ...], bool]:
    """Return the polygons of a drawn area, a sea's as far as the coast, and whether it is a sea."""
    from mapper.geometry.sea import is_at_sea, to_the_coast

    return (to_the_coast(area.polygons), True) if is_at_sea(area.label_at) else (area.polygons, False)


def _discs(sites: Sequence[Site]) -> list[tuple[Polygon, ...]]:
    if not sites:
        return []
    from mapper.geometry.uncertainty import discs

    return discs([site.position for site in sites], [site.uncertainty_m for site in sites], decimals=DEGREE_DECIMALS)


def _pairs(line: Line) -> list[tuple[float, float]]:
    return [(round(lon, DEGREE_DECIMALS), round(lat, DEGREE_DECIMALS)) for lon, lat in line]


def _lines(lines: Sequence[Line]) -> dict[str, Any]:
    return _geojson("LineString", [_pairs(line) for line in lines])


def _polygons(polygons: Sequence[Polygon]) -> dict[str, Any]:
    return _geojson("Polygon", [[_pairs(ring) for ring in polygon] for polygon in polygons])


def _geojson(kind: str, parts: list[Any]) -> dict[str, Any]:
    if len(parts) == 1:
        return {"type": kind, "coordinates": parts[0]}
    return {"type": f"Multi{kind}", "coordinates": parts}
