"""The library's front door: load a dataset, compose a map of it, turn the map into HTML, a picture or a folium.Map.

>>> import mapper
>>> dataset = mapper.load(".")                                    # doctest: +SKIP
>>> document = mapper.compose(dataset, dataset.maps["overview"])  # doctest: +SKIP
>>> html = mapper.to_html(document)                               # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mapper.errors import DataError, MapperError, UnreadableError, UsageError

if TYPE_CHECKING:
    from typing import Unpack

    import folium
    import geopandas
    import pandas

    from mapper.document.map_document import MapDocument
    from mapper.model.dataset import Dataset
    from mapper.model.grade import Tlp
    from mapper.model.map_spec import MapSpec
    from mapper.model.problem import Problem
    from mapper.questions.answer import Answer
    from mapper.questions.measure import Measurement
    from mapper.questions.question import Parts, Question

__all__ = [
    "DataError",
    "Frames",
    "MapperError",
    "UnreadableError",
    "UsageError",
    "compose",
    "load",
    "measure",
    "query",
    "to_folium",
    "to_frames",
    "to_html",
    "to_picture",
]

# Every function imports what it needs when it is called: `import mapper` and `mapper --help` stay quick.


class Frames(NamedTuple):
    """A dataset as tables, one row per record, in the order of the dataset.

    Parameters
    ----------
    sites, legs, areas
        With geometry in EPSG:4326, longitude before latitude, cut at 180°.
    claims
        A plain table; `ref` is what the lists `claims` and `denials` of the others hold.

    Notes
    -----
    The functions of the same names in `mapper.export.frames` document the columns.
    """

    sites: geopandas.GeoDataFrame
    legs: geopandas.GeoDataFrame
    areas: geopandas.GeoDataFrame
    claims: pandas.DataFrame


def load(root: str | Path, *, skip_invalid: bool = False) -> Dataset:
    """Return the dataset in a folder.

    Parameters
    ----------
    root
        The folder that holds seeds/, geodata/ and maps/.
    skip_invalid
        Leave out what has faults instead of refusing all.

    Raises
    ------
    DataError
        If it has errors; `.problems` lists them with file, line, column and mend.
    UnreadableError
        If a file cannot be read.
    """
    from mapper.check.admit import admit

    return admit(Path(root), skip_invalid).dataset


def compose(
    dataset: Dataset,
    spec: MapSpec,
    *,
    max_tlp: Tlp | None = None,
    left_out: Sequence[Problem] = (),
    notes: bool = False,
) -> MapDocument:
    """Return everything that one map shows, as plain data.

    Parameters
    ----------
    dataset
        As `load` returns it.
    spec
        One of ``dataset.maps``, or a MapSpec of your own.
    max_tlp
        The release ceiling; by default the one of `spec`.
    left_out
        Problems of records that were left out, for the banner on the map.
    notes
        Whether the speaker's notes of its story come with it.
    """
    from mapper.document.compose import compose as compose_document

    return compose_document(dataset, spec, max_tlp, left_out, notes=notes)


def query(document: MapDocument, question: Question | None = None, **parts: Unpack[Parts]) -> Answer:
    """Return what of a map fits a question, how surely, and what hid the rest; docs/questions.md has the rules.

    Parameters
    ----------
    document
        As `compose` returns it.
    question
        As an Answer holds it; else give its parts.
    **parts
        ``route``, ``commodity``, ``mode``, ``category``, ``precision``, ``basis``, ``source``, ``voice``, ``status``
        and ``reliability`` (an id or several), ``held`` and ``as_of`` (a day, month or year), ``within_km``
        (kilometres, and the id of a mark or ``lon,lat`` in degrees), ``contested``.

    Raises
    ------
    UsageError
        If the map does not have what is asked for.

    >>> answer = mapper.query(document, route="northern-route", as_of="2010-03")  # doctest: +SKIP
    >>> [found.mark.name for found in answer.marks]                               # doctest: +SKIP
    """
    from mapper.questions.ask import ask
    from mapper.questions.wording import make_question

    return ask(document, make_question(document, parts) if question is None else question)


def measure(dataset: Dataset, route: str | None = None, *, max_tlp: Tlp | None = None) -> Measurement:
    """Return how long routes are, as ranges in metres, what they pass in order by which claims, and where they meet.

    Parameters
    ----------
    dataset
        As `load` returns it.
    route
        The id of one; by default all.
    max_tlp
        The release ceiling; by default CLEAR.

    Raises
    ------
    UsageError
        If there is no such route.
    """
    from mapper.model.grade import Tlp
    from mapper.questions.measure import measure as measure_routes

    return measure_routes(dataset, route, Tlp.CLEAR if max_tlp is None else max_tlp)


def to_html(document: MapDocument) -> str:
    """Return a map as one HTML page that asks the network for nothing."""
    from mapper.render.page import to_html as render_html

    return render_html(document)


def to_folium(document: MapDocument) -> folium.Map:
    """Return a map as a folium.Map with the same layers, names and claims.

    Notes
    -----
    folium's pages load Leaflet and more from its CDN: unlike `to_html`, they need a network.
    """
    from mapper.render.notebook import to_folium as render_folium

    return render_folium(document)


def to_picture(
    document: MapDocument,
    to: str = "png",
    *,
    size: str = "16:9",
    dpi: int = 192,
    step: int | None = None,
    dark: bool = False,
) -> bytes:
    """Return a map as a picture: the bytes of a PNG, SVG or PDF file, in a projection that suits the map.

    Parameters
    ----------
    document
        As `compose` returns it.
    to
        ``png``, ``svg`` or ``pdf``; words stay text in the last two.
    size
        ``16:9``, ``4:3``, ``a4``, or width and height in dots (``1920x1080``) or millimetres (``210x297mm``).
    dpi
        Dots per inch.
    step
        The number of a step of the map's story; by default the whole map is drawn.
    dark
        Whether it is for a dark room.

    Raises
    ------
    UsageError
        If there is no such format, size or step.

    >>> Path("overview.png").write_bytes(mapper.to_picture(document))  # doctest: +SKIP
    """
    from mapper.render.picture import to_picture as render_picture

    return render_picture(document, to, size=size, dpi=dpi, step=step, dark=dark)


def to_frames(dataset: Dataset) -> Frames:
    """Return a dataset as GeoDataFrames of its sites, legs and areas, and a DataFrame of its claims.

    Parameters
    ----------
    dataset
        As `load` returns it.

    Notes
    -----
    The tables hold everything in the dataset, whatever its release level: only maps withhold.

    >>> sites, legs, areas, claims = mapper.to_frames(dataset)  # doctest: +SKIP
    >>> claims[claims.status == "alleged"].text                 # doctest: +SKIP
    """
    from mapper.export import frames

    return Frames(frames.sites(dataset), frames.legs(dataset), frames.areas(dataset), frames.claims(dataset))
