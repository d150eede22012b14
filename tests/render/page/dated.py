"""A MapDocument for questions of time and of disagreement: sites that are carried by claims of all kinds of dates."""

from __future__ import annotations

from dataclasses import replace

from mapper.document.map_document import DateBounds, Figure, MapDocument, ShownClaim, ShownSource, Speaker
from mapper.model.when import Extent, parse_when
from tests.render.page import cable

WHENS = {
    "middle-ages": "0900",
    "century": "1850",
    "nineties": "199X",
    "some-time": "[2009..2010]",
    "since": "2006/..",
    "about": "2008~",
    "perhaps": "2007?",
    "month": "2010-03",
    "period": "2003/2005",
    "undated": "",
}
"""When something held, by the site at which it did."""

SAIDS = {"since": "2011-02", "about": "2012~", "nineties": "[..2009-06]", "some-time": "[2013..]"}
"""When it was said; the rest on the day on which the cable was written."""

UNDATED_SOURCE = replace(
    cable.SOURCES[0], id="leaflet", number=3, title="A leaflet without a date", issued="", available="", claims=()
)


def bounds(edtf: str) -> DateBounds:
    """Return a date as documents have it."""
    when = parse_when(edtf)
    ends = (when.start, when.end) if when.extent is Extent.THROUGHOUT else (when.start,)
    days = (None if day is None else day.isoformat() for end in ends for day in (end.earliest, end.latest))
    return DateBounds(edtf, when.extent.value, tuple(days))


def with_dates(document: MapDocument) -> MapDocument:
    """Return the document with every date that its claims and sources give."""
    claims, sources = document.claims, document.sources
    texts = {claim.when for claim in claims} | {claim.said for claim in claims} | {one.available for one in sources}
    return replace(document, dates=tuple(map(bounds, sorted(texts - {""}))))


def document() -> MapDocument:
    """Return a map of sites in a row from west to east, one for each of `WHENS`."""
    claims = tuple(
        cable.claim(f"moscow-226#{slug}", "para. 1", f"It was there: {slug}.", slug, when=when, said=_said(slug))
        for slug, when in WHENS.items()
    )
    untold = cable.claim("leaflet#untold", "p. 1", "They tell of it.", "undated", said="")
    marks = tuple(
        cable.site(
            slug,
            slug.capitalize(),
            "institution",
            (35.0 + 9 * place, 45.0),
            *(claim.ref for claim in (*claims, untold) if slug in claim.marks),
            category="Institution",
            symbol="institution",
        )
        for place, slug in enumerate(WHENS)
    )
    layer = replace(cable.LAYERS[2], marks=tuple(WHENS))
    sources = (cable.SOURCES[0], cable.SOURCES[1], replace(UNDATED_SOURCE, claims=(untold.ref,)))
    return with_dates(cable.document(claims=(*claims, untold), marks=marks, layers=(layer,), sources=sources))


def _said(slug: str) -> str:
    return SAIDS.get(slug, "2010-01-29")


BOARD, OFFICE = (Speaker(("Drug Board",), "2010", ("board",)),), (Speaker(("Statistics Office",), "2012", ("office",)),)


def _figure(ref: str, low: int, measure: str, chain: tuple[Speaker, ...], **others: object) -> ShownClaim:
    figure = Figure(measure, "Russia", low, low, "people", False)
    return cable.claim(ref, "p. 1", f"{measure}: {low}.", "russia", figure=figure, chain=chain, **others)


def disputed() -> MapDocument:
    """Return the cable's document with figures: two that clash, two that agree, and one that counts something else."""
    more, less = "baghai#more", "moscow-226#less"
    figures = (
        _figure(more, 9_000, "Workers", BOARD, when="2010", contested=True, conflicts=(less,)),
        _figure(less, 100, "Workers", OFFICE, when="2010", contested=True, conflicts=(more,)),
        _figure("baghai#users", 500, "Users", BOARD),
        _figure("moscow-226#users", 500, "Users", OFFICE),
    )
    lonely = cable.claim("baghai#lonely", "p. 2", "Somebody else denies this.", "russia", contested=True)
    claims = (*cable.CLAIMS, *figures, lonely)
    sources: tuple[ShownSource, ...] = tuple(
        replace(source, claims=tuple(claim.ref for claim in claims if claim.source == source.id))
        for source in cable.SOURCES
    )
    alike = ((more, less), ("baghai#users", "moscow-226#users"))
    return with_dates(cable.document(claims=claims, sources=sources, alike=alike))
