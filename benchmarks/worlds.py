"""Seeded worlds: valid datasets of any size, the same for the same number of features on every machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

SEED = 226
VERTICES = 50
CLAIMS_PER_SITE = 3
CLAIMS_PER_SOURCE = 1000

INLAND = {
    "KAZ": (61.0, 46.0, 73.0, 49.5),
    "RUS": (62.0, 58.0, 125.0, 65.0),
    "BRA": (-60.0, -15.0, -48.0, -5.0),
    "USA": (-110.0, 34.0, -90.0, 46.0),
    "DZA": (0.0, 26.0, 7.0, 32.0),
    "CHN": (95.0, 30.0, 110.0, 40.0),
    "AUS": (122.0, -30.0, 142.0, -22.0),
}
"""West, south, east, north of boxes that lie wholly within a country, so that every site is where it says it is."""

VOCABULARY = """\
route_colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7"]

[[category]]
id = "city"
name = "City"
symbol = "city"

[[category]]
id = "institution"
name = "Institution"
symbol = "institution"

[[precision]]
id = "city"
name = "Somewhere in the city"
uncertainty_m = 10000

[[precision]]
id = "near"
name = "Near the place named"
uncertainty_m = 25000
"""

ROUTES = tuple(f"route-{number}" for number in range(1, 5))

Coordinates = list[float]
Claim = dict[str, str]


def make_world(features: int, root: Path) -> None:
    """Write a dataset of that many features: half sites with three claims each, half lines of fifty vertices.

    Parameters
    ----------
    features
        How many; an even number.
    root
        The folder to write to; it gets seeds/, geodata/ and maps/ with one map, ``overview``.
    """
    random = Random(f"{SEED}/{features}")
    for station in ("seeds", "geodata", "maps"):
        (root / station).mkdir(parents=True)
    sites = [_site(number, random) for number in range(features // 2)]
    legs = [_leg(number, site, random) for number, site in enumerate(sites)]
    for kind, found in (("sites", sites), ("legs", legs)):
        collection = {"type": "FeatureCollection", "features": found}
        _write(root / f"geodata/{kind}.geojson", json.dumps(collection))
    names = (f'[[route]]\nid = "{route}"\nname = "Route {route[-1]}"\nname_basis = "ours"\n' for route in ROUTES)
    _write(root / "geodata/names.toml", "\n".join(names))
    _write(root / "geodata/vocabulary.toml", VOCABULARY)
    _write(root / "maps/overview.toml", 'title = "A seeded world"\n')
    claims = [claim for feature in (*sites, *legs) for claim in _claims(feature["properties"], random)]
    for start in range(0, len(claims), CLAIMS_PER_SOURCE):
        number = start // CLAIMS_PER_SOURCE + 1
        _write(root / f"seeds/source-{number}.toml", _seed(number, claims[start : start + CLAIMS_PER_SOURCE]))


def _site(number: int, random: Random) -> dict[str, Any]:
    country = random.choice(sorted(INLAND))
    west, south, east, north = INLAND[country]
    properties = {
        "id": f"site-{number}",
        "kind": "site",
        "name": f"Place {number}",
        "category": random.choice(("city", "institution")),
        "country": country,
        "precision": random.choice(("city", "near")),
        "basis": "geocoded",
    }
    return _feature(properties, "Point", [_rounded(random.uniform(west, east)), _rounded(random.uniform(south, north))])


def _leg(number: int, site: dict[str, Any], random: Random) -> dict[str, Any]:
    properties = {
        "id": f"leg-{number}",
        "kind": "leg",
        "name": f"Leg from place {number}",
        "route": random.choice(ROUTES),
        "from": site["properties"]["id"],
        "basis": "traced",
    }
    return _feature(properties, "LineString", list(_walk(site["geometry"]["coordinates"], random)))


def _walk(start: Coordinates, random: Random) -> Iterator[Coordinates]:
    lon, lat = start
    east, north = random.uniform(-0.2, 0.2), random.uniform(-0.2, 0.2)
    for _ in range(VERTICES):
        yield [_rounded(lon), _rounded(lat)]
        lon += east + random.uniform(-0.1, 0.1)
        lat += north + random.uniform(-0.1, 0.1)


def _claims(properties: dict[str, Any], random: Random) -> Iterator[Claim]:
    subject, name = properties["id"], properties["name"]
    for number in range(1, (CLAIMS_PER_SITE if properties["kind"] == "site" else 1) + 1):
        year = random.randrange(1990, 2024)
        yield {
            "id": f"{subject}-{number}",
            "locator": f"para. {random.randrange(1, 400)}",
            "text": f"{name} was named in {year} as one of {random.randrange(2, 90)} on the way from there to here.",
            "evidence": f'["{name.lower()}", "on the way"]',
            "about": subject,
            "status": random.choice(("stated", "stated", "alleged")),
            "when": str(year),
        }


def _seed(number: int, claims: list[Claim]) -> str:
    source = f'[source]\ntype = "report"\ntitle = "Seeded source {number}"\nissued = "2024-01"\ntlp = "CLEAR"\n'
    table = (
        '\n[[claim]]\nid = "{id}"\nlocator = "{locator}"\ntext = "{text}"\nevidence = {evidence}\n'
        'about = ["{about}"]\nstatus = "{status}"\nwhen = "{when}"\n'
    )
    return source + "".join(table.format(**claim) for claim in claims)


def _feature(properties: dict[str, Any], geometry: str, coordinates: list[Any]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": geometry, "coordinates": coordinates},
    }


def _rounded(degrees: float) -> float:
    return round(degrees, 5)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
