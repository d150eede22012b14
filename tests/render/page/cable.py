"""A small MapDocument built by hand from what real documents say: most of it cable 10MOSCOW226."""

from __future__ import annotations

from dataclasses import replace
from math import asin, atan2, cos, degrees, pi, radians, sin
from typing import Any

from mapper.document.map_document import (
    AreaMark,
    Figure,
    Layer,
    LegendRow,
    LegMark,
    MapDocument,
    Mark,
    ShownClaim,
    ShownDisagreement,
    ShownSource,
    SiteMark,
    Speaker,
    Stop,
)
from mapper.units import EARTH_RADIUS_M

AFGHANISTAN = (66.0, 33.8)
CENTRAL_ASIA = (64.5, 42.5)
RUSSIA = (58.0, 58.0)
ALMATY = (76.9286, 43.2567)
DOMODEDOVO = (37.9061, 55.4086)
VLADIVOSTOK = (131.8869, 43.1198)


def disc(centre: tuple[float, float], radius_m: float) -> dict[str, Any]:
    """Return a circle on the sphere as a GeoJSON polygon."""
    lon, lat, angle = radians(centre[0]), radians(centre[1]), radius_m / EARTH_RADIUS_M
    ring = []
    for step in range(49):
        bearing = -2 * pi * step / 48
        to_lat = asin(sin(lat) * cos(angle) + cos(lat) * sin(angle) * cos(bearing))
        to_lon = lon + atan2(sin(bearing) * sin(angle) * cos(lat), cos(angle) - sin(lat) * sin(to_lat))
        ring.append([degrees(to_lon), degrees(to_lat)])
    ring[-1] = ring[0]
    return {"type": "Polygon", "coordinates": [ring]}


EVERY: dict[str, Any] = {
    "names": {},
    "geometry": None,
    "shading": None,
    "basis": "",
    "firm": True,
    "contested": False,
    "denials": (),
}
"""What marks have of which nothing else is said."""


def site(slug: str, name: str, layer: str, at: tuple[float, float], *claims: str, **others: Any) -> SiteMark:
    """Return a site known to a city, 10 km, unless `others` say something else."""
    fields: dict[str, Any] = {"basis": "geocoded", "precision": "city", "uncertainty_m": 10_000.0} | others
    drawn = {"geometry": {"type": "Point", "coordinates": list(at)}, "shading": disc(at, fields["uncertainty_m"])}
    fields = EVERY | dict.fromkeys(("category", "category_id", "symbol", "country"), "") | drawn | fields
    return SiteMark(id=slug, name=name, layer=layer, label_at=at, claims=claims, **fields)


def leg(slug: str, name: str, route: str, at: tuple[float, float], *claims: str, **others: Any) -> LegMark:
    """Return a schematic leg of a route, on a layer of the same id."""
    fields = EVERY | {"basis": "schematic", "layer": route, "colour": ""} | others
    return LegMark(id=slug, name=name, route=route, label_at=at, claims=claims, **fields)


def area(slug: str, name: str, at: tuple[float, float], countries: str, *claims: str, **others: Any) -> AreaMark:
    """Return an area made of whole countries, codes separated by spaces."""
    fields = EVERY | {"basis": "defined", "countries": tuple(countries.split())} | others
    return AreaMark(id=slug, name=name, layer="areas", label_at=at, claims=claims, **fields)


def claim(ref: str, locator: str, text: str, *marks: str, **others: Any) -> ShownClaim:
    """Return a claim by which goods pass marks; `others` are fields of ShownClaim by name."""
    fields: dict[str, Any] = {
        "status": "stated",
        "negative": False,
        "credibility": 6,
        "when": "",
        "said": "2010-01-29" if ref.startswith("moscow") else "2023-09-16",
        "chain": (),
        "figure": None,
        "contested": False,
        "note": "",
    }
    links = ("supports", "supported_by", "responds_to", "answered_voices", "responses", "conflicts")
    fields |= dict.fromkeys(links, ()) | others
    fields.setdefault("roles", dict.fromkeys(marks, ("transit",)))
    opposed = tuple(ShownDisagreement(other, "contradiction", "") for other in fields["conflicts"])
    fields.setdefault("disagreements", opposed)
    return ShownClaim(ref=ref, source=ref.partition("#")[0], locator=locator, text=text, marks=marks, **fields)


CLAIMS = (
    claim(
        "moscow-226#northern-route",
        "para. 2",
        "Opiates, and less hashish, come from Afghanistan to Russia through the Central Asian states.",
        "northern-leg",
        "afghanistan",
        "central-asia",
        "russia",
    ),
    claim(
        "moscow-226#canal",
        "para. 7",
        "The CSTO holds a week of interdiction on the Northern Route twice a year, under the name Canal.",
    ),
    claim(
        "moscow-226#heroin-market",
        "para. 2",
        "Russia has become the largest single market for heroin of Afghan origin.",
        "russia",
        chain=(Speaker(("United Nations Office on Drugs and Crime (UNODC)",), "2009-10"),),
        said="2009-10",
        credibility=2,
        supported_by=("moscow-226#heroin-consumed",),
    ),
    claim(
        "moscow-226#heroin-consumed",
        "para. 2",
        "Russia consumes some 75 to 80 tonnes of Afghan heroin in a year.",
        "russia",
        chain=(Speaker(("United Nations Office on Drugs and Crime (UNODC)",), "2009-10"),),
        said="2009-10",
        figure=Figure("Afghan heroin consumed", "Russia", 75_000, 80_000, "kg/year", True),
        supports=("moscow-226#heroin-market",),
    ),
    claim(
        "moscow-226#caricc-in-almaty",
        "para. 7",
        "CARICC has its seat in Almaty.",
        "caricc",
        credibility=2,
        when="2010-01",
    ),
    claim(
        "moscow-226#caricc-primary",
        "para. 7",
        "The United States holds that CARICC and the NATO-Russia Council should be the main means of working together.",
        "caricc",
        contested=True,
        conflicts=("moscow-226#csto-alternative",),
    ),
    claim(
        "moscow-226#csto-alternative",
        "para. 7",
        "Russia sees the CSTO as an alternative to CARICC and to the NATO-Russia Council.",
        "caricc",
        contested=True,
        conflicts=("moscow-226#caricc-primary",),
        chain=(Speaker(("Government of Russia",)),),
    ),
    claim(
        "moscow-226#domodedovo-training",
        "para. 9",
        "The Russian training centre at Domodedovo Airport is one place of the joint training, not the main one.",
        "domodedovo",
        when="2006/2010-01",
    ),
    claim(
        "baghai#factory",
        '"The North Korean forced labor scheme", para. 3',
        "Methamphetamine is alleged to have been made at a hidden factory near Vladivostok.",
        "vladivostok",
        status="alleged",
        credibility=5,
        chain=(Speaker(("Radio Free Asia",), "2019"), Speaker(("United States Department of State",), "2021")),
        said="2019",
        contested=True,
        responses=("baghai#russian-denial",),
        note="Told at third hand; nothing else in these documents speaks of it.",
    ),
    claim(
        "baghai#russian-denial",
        '"The North Korean forced labor scheme", para. 4',
        "The Russian government denies that it did anything wrong.",
        "vladivostok",
        negative=True,
        chain=(Speaker(("Government of Russia",)),),
        responds_to=("baghai#factory",),
        answered_voices=("Radio Free Asia",),
    ),
)

SOURCES = (
    ShownSource(
        id="moscow-226",
        number=1,
        title="Scenesetter for February 4 U.S.-Russia Bilateral Presidential Drug Trafficking Working Group Meeting",
        author="Embassy Moscow",
        citation="Embassy Moscow. Scenesetter for February 4 U.S.-Russia Bilateral Presidential Drug Trafficking "
        "Working Group Meeting. Cable 10MOSCOW226, 29 January 2010.",
        issued="2010-01-29",
        available="2011-08-24",
        url="https://wikileaks.org/plusd/cables/10MOSCOW226_a.html",
        archive_url="",
        reliability="B",
        reliability_reason="A diplomatic report by people with access, written to inform its reader.",
        marking="UNCLASSIFIED//FOR OFFICIAL USE ONLY",
        tlp="CLEAR",
        read="whole",
        sha256="ab38ad23799b6a20" * 4,
        note="",
        claims=tuple(shown.ref for shown in CLAIMS if shown.source == "moscow-226"),
    ),
    ShownSource(
        id="baghai",
        number=2,
        title="How deep is the Russian government’s involvement in drug trafficking?",
        author="Christian Baghai",
        citation="Christian Baghai. How deep is the Russian government’s involvement in drug trafficking? 2023.",
        issued="2023-09-16",
        available="",
        url="",
        archive_url="",
        reliability="E",
        reliability_reason="A blog post that retells others at second and third hand.",
        marking="",
        tlp="CLEAR",
        read="excerpt",
        sha256="",
        note="",
        claims=tuple(shown.ref for shown in CLAIMS if shown.source == "baghai"),
    ),
)

MARKS: tuple[Mark, ...] = (
    area("afghanistan", "Afghanistan", AFGHANISTAN, "AFG", "moscow-226#northern-route"),
    area(
        "central-asia",
        "Central Asia",
        CENTRAL_ASIA,
        "KAZ KGZ TJK TKM UZB",
        "moscow-226#northern-route",
        definition="UN M49, Central Asia (143)",
        names={"ru": "Центральная Азия"},
    ),
    area(
        "russia",
        "Russia",
        RUSSIA,
        "RUS",
        "moscow-226#heroin-market",
        "moscow-226#heroin-consumed",
        "moscow-226#northern-route",
        names={"ru": "Россия"},
    ),
    leg(
        "northern-leg",
        "Afghanistan to Russia through Central Asia",
        "northern-route",
        CENTRAL_ASIA,
        "moscow-226#northern-route",
        geometry={"type": "LineString", "coordinates": [list(AFGHANISTAN), list(CENTRAL_ASIA), list(RUSSIA)]},
        colour="#0072B2",
        commodities=("Opium", "Heroin", "Hashish"),
        stops=(Stop("afghanistan", "Afghanistan"), Stop("central-asia", "Central Asia"), Stop("russia", "Russia")),
        note="One leg, because the source speaks of one movement.",
    ),
    site(
        "caricc",
        "CARICC, Almaty",
        "institution",
        ALMATY,
        "moscow-226#caricc-in-almaty",
        "moscow-226#caricc-primary",
        "moscow-226#csto-alternative",
        category="Institution",
        symbol="institution",
        country="KAZ",
        names={"ru": "ЦАРИКЦ, Алматы"},
    ),
    site(
        "domodedovo",
        "Domodedovo Airport (training centre)",
        "training-centre",
        DOMODEDOVO,
        "moscow-226#domodedovo-training",
        category="Training centre",
        symbol="training",
        country="RUS",
    ),
    site(
        "vladivostok",
        "Near Vladivostok",
        "laboratory",
        VLADIVOSTOK,
        "baghai#factory",
        denials=("baghai#russian-denial",),
        firm=False,
        contested=True,
        precision="near",
        uncertainty_m=25_000.0,
        category="Laboratory",
        symbol="laboratory",
        country="RUS",
    ),
)

LAYERS = (
    Layer(
        "northern-route",
        "route",
        "Northern Route",
        {"ru": "Северный маршрут"},
        ("northern-leg",),
        colour="#0072B2",
        name_basis="stated",
        claims=("moscow-226#canal",),
    ),
    Layer("areas", "areas", "Territories", {}, ("afghanistan", "central-asia", "russia")),
    Layer("institution", "sites", "Institution", {}, ("caricc",), symbol="institution"),
    Layer("laboratory", "sites", "Laboratory", {}, ("vladivostok",), symbol="laboratory"),
    Layer("training-centre", "sites", "Training centre", {}, ("domodedovo",), symbol="training"),
)

LEGEND = (
    LegendRow("leg", "schematic", True, False),
    LegendRow("area", "defined", True, False),
    LegendRow("site", "geocoded", True, False, "institution", "Institution"),
    LegendRow("site", "geocoded", False, True, "laboratory", "Laboratory"),
    LegendRow("site", "geocoded", True, False, "training", "Training centre"),
    LegendRow("disc", "", True, False),
)


def document(**changes: Any) -> MapDocument:
    """Return the whole document; `changes` are fields of MapDocument by name."""
    whole = MapDocument(
        id="northern-route",
        title="The Northern Route",
        subtitle="Afghan opiates on the way to Russia, as told by cable 10MOSCOW226 of January 2010",
        ceiling="CLEAR",
        bounds=(28.0, 28.0, 134.0, 66.0),
        layers=LAYERS,
        marks=MARKS,
        claims=CLAIMS,
        sources=SOURCES,
        legend=LEGEND,
    )
    return replace(whole, **changes)


def changed(mark_id: str, **changes: Any) -> MapDocument:
    """Return the document with some fields of one mark changed."""
    return document(marks=tuple(replace(mark, **changes) if mark.id == mark_id else mark for mark in MARKS))
