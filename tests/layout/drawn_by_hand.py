"""Small maps for the rules of the layout: a few marks, placed by hand."""

from __future__ import annotations

from collections.abc import Sequence

from mapper.document.map_document import AreaMark, LegMark, MapDocument, Mark, SiteMark, Stop
from mapper.geometry.areas import outline


def site(name: str, lon: float, lat: float, country: str = "") -> SiteMark:
    return SiteMark(
        id=name,
        name=name,
        names={},
        layer="sites",
        geometry={"type": "Point", "coordinates": (lon, lat)},
        shading=None,
        label_at=(lon, lat),
        basis="stated",
        firm=True,
        contested=False,
        claims=(),
        denials=(),
        category="",
        category_id="",
        symbol="",
        country=country,
        precision="city",
        uncertainty_m=5000.0,
    )


def area(name: str, *countries: str) -> AreaMark:
    middle = outline(countries).representative_point()
    return AreaMark(
        id=name,
        name=name,
        names={},
        layer="areas",
        geometry=None,
        shading=None,
        label_at=(middle.x, middle.y),
        basis="stated",
        firm=True,
        contested=False,
        claims=(),
        denials=(),
        countries=tuple(sorted(countries)),
    )


def leg(
    stops: Sequence[SiteMark | AreaMark],
    route: str = "route",
    *,
    mode: str = "",
    basis: str = "schematic",
    firm: bool = True,
    is_open: bool = False,
    name: str = "",
) -> LegMark:
    return LegMark(
        id=name or "-".join(stop.id for stop in stops),
        name="",
        names={},
        layer="route",
        geometry={"type": "LineString", "coordinates": [stop.label_at for stop in stops]},
        shading=None,
        label_at=stops[0].label_at,
        basis=basis,
        firm=firm,
        contested=False,
        claims=(),
        denials=(),
        route=route,
        colour="",
        mode_ids=(mode,) if mode else (),
        stops=tuple(Stop(stop.id, stop.name) for stop in stops),
        open_end=is_open,
    )


def a_map(*marks: Mark) -> MapDocument:
    return MapDocument("map", "Map", "", "CLEAR", (-180.0, -60.0, 180.0, 80.0), (), marks, (), (), ())
