"""What GDAL and QGIS write into GeoJSON of their own accord: judged where it could be wrong, and then dropped."""

from __future__ import annotations

import math
import re
from typing import Any

from mapper.read.coordinates import CoordinateError

FILE_ADDITIONS = ("crs", "bbox", "xy_coordinate_resolution", "z_coordinate_resolution")
"""Keys of a collection. RFC 7946 knows no reference system but WGS84, and the resolution is GDAL's own affair."""

FEATURE_ADDITIONS = ("bbox",)
"""Keys of a feature and of a geometry."""

PROPERTY_ADDITIONS = ("fid", "ogc_fid")
"""Row numbers of the table in which a GIS program kept the features."""

_WGS84 = re.compile(
    r"""urn:ogc:def:crs:(ogc:(1\.3)?:crs84|epsg:[0-9.]*:4326)
    | https?://(www\.)?opengis\.net/(def/crs/(ogc/1\.3/crs84|epsg/[0-9.]+/4326)|gml/srs/epsg\.xml\#4326)
    | (epsg:4326|ogc:crs84|crs:?84)""",
    re.VERBOSE | re.IGNORECASE,
)
"""Names of WGS84; in files longitude comes first, whatever the authority's order is."""


def is_wgs84(crs: Any) -> bool:
    """Whether a collection's ``crs`` is absent or one of the names of WGS84, as GeoJSON of 2008 has them."""
    if crs is None:
        return True
    properties = crs.get("properties") if isinstance(crs, dict) else None
    if not isinstance(properties, dict):
        return False
    name = properties.get("name", properties.get("href"))
    if isinstance(name, str):
        return _WGS84.fullmatch(name.strip()) is not None
    return bool(crs.get("type") == "EPSG" and properties.get("code") in (4326, "4326"))


def judge_bbox(bbox: Any) -> None:
    """Refuse a bounding box that is none (RFC 7946, 5); whether it is still up to date is nobody's concern.

    Parameters
    ----------
    bbox
        West, south, east, north in degrees, west more than east across 180°; with heights behind south and north.

    Raises
    ------
    CoordinateError
        With the path ``bbox``.
    """
    if bbox is not None and not is_bbox(bbox):
        fix = "Remove it, or write [west, south, east, north] in degrees."
        raise CoordinateError(("bbox",), "is not a bounding box on the globe.", fix)


def is_bbox(bbox: Any) -> bool:
    """Whether a value is a bounding box in degrees."""
    if not isinstance(bbox, list) or len(bbox) not in (4, 6):
        return False
    if any(isinstance(number, bool) or not isinstance(number, int | float) for number in bbox):
        return False
    if not all(math.isfinite(number) for number in bbox):
        return False
    half = len(bbox) // 2
    (west, south), (east, north) = bbox[:2], bbox[half : half + 2]
    return bool(-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= north <= 90)
