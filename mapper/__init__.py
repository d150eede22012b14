"""The library's front door: load a dataset, compose a map of it, turn the map into HTML, a picture or a folium.Map.

>>> import mapper
>>> dataset = mapper.load(".")                                    # doctest: +SKIP
>>> document = mapper.compose(dataset, "overview")                # doctest: +SKIP
>>> html = mapper.to_html(document)                               # doctest: +SKIP

`Dataset`, `MapSpec`, `MapDocument`, `Question` and `Tlp` are what these functions take and return.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mapper.arguments import answers_for_names, as_dataset, as_document, as_kind, as_root, as_spec, as_tlp
from mapper.errors import DataError, MapperError, UnreadableError, UsageError

if TYPE_CHECKING:
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
    from mapper.questions.question import Choice, Question, Time, Within

__all__ = [
    "DataError",
    "Dataset",
    "Frames",
    "MapDocument",
    "MapSpec",
    "MapperError",
    "Question",
    "Tlp",
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
_ROOMS = {
    "Dataset": "mapper.model.dataset",
    "MapDocument": "mapper.document.map_document",
    "MapSpec": "mapper.model.map_spec",
    "Question": "mapper.questions.question",
    "Tlp": "mapper.model.grade",
}


def __getattr__(name: str) -> Any:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_ROOMS[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_ROOMS})


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


@answers_for_names
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
    from mapper.admission.admit import admit

    return admit(Path(as_root(root)), as_kind(skip_invalid, bool, "skip_invalid", "True or False")).dataset


@answers_for_names
def compose(
    dataset: Dataset,
    spec: MapSpec | str | None = None,
    *,
    max_tlp: Tlp | str | None = None,
    left_out: Sequence[Problem] = (),
    notes: bool = False,
) -> MapDocument:
    """Return everything that one map shows, as plain data.

    Parameters
    ----------
    dataset
        As `load` returns it.
    spec
        The id of one of ``dataset.maps``, or a MapSpec of your own; by default all that the dataset holds.
    max_tlp
        The release ceiling, as ``"GREEN"``; by default the one of `spec`.
    left_out
        Problems of records that were left out, for the banner on the map.
    notes
        Whether the speaker's notes of its story come with it.

    Raises
    ------
    UsageError
        If there is no such map or level, or one of these is something else.
    """
    from mapper.document.compose import compose as compose_document

    known = as_dataset(dataset, "compose")
    spec, notes = as_spec(spec, known), as_kind(notes, bool, "notes", "True or False")
    return compose_document(known, spec, as_tlp(max_tlp), left_out, notes=notes)


@answers_for_names
def query(
    document: MapDocument | Dataset,
    question: Question | None = None,
    *,
    route: Choice = None,
    commodity: Choice = None,
    mode: Choice = None,
    category: Choice = None,
    precision: Choice = None,
    basis: Choice = None,
    kind: Choice = None,
    country: Choice = None,
    source: Choice = None,
    voice: Choice = None,
    status: Choice = None,
    reliability: Choice = None,
    role: Choice = None,
    measure: Choice = None,
    held: Time = None,
    known: Time = None,
    as_of: Time = None,
    text: str = "",
    within_km: Within = None,
    contested: bool = False,
    with_context: bool = False,
) -> Answer:
    """Return what of a map answers a question, how surely, and what hid the rest; docs/questions.md has the rules.

    Parameters
    ----------
    document
        As `compose` returns it; a Dataset is asked for all that it holds, within TLP:CLEAR.
    question
        As an Answer holds it; else give its parts.
    route, commodity, mode, category, precision, basis, kind, country, source, voice, status, reliability, role, measure
        An id or several, of which one has to fit; kinds are ``site``, ``leg`` and ``area``, countries ISO alpha-3.
    held, known
        A day, month or year, as ``"2010-03"`` or a date. `as_of` is another name of `known`.
    text
        Words that names or claims have to hold.
    within_km
        Kilometres, and the id of a mark or ``"lon,lat"`` in degrees.
    contested
        Whether only what is contested is wanted.
    with_context
        Whether marks stay of which a part asks what their kind does not have, as on the page.

    Raises
    ------
    UsageError
        If there is no such part, or the map does not have what is asked for.

    >>> answer = mapper.query(document, route="northern-route", known="2012-03")  # doctest: +SKIP
    >>> [found.mark.name for found in answer.marks]                               # doctest: +SKIP
    """
    from mapper.questions.ask import ask
    from mapper.questions.question import Parts
    from mapper.questions.question import Question as Asked
    from mapper.questions.wording import make_question, put_to

    shown = as_document(document, "query")
    parts: Parts = {"route": route, "commodity": commodity, "mode": mode, "category": category, "precision": precision}
    parts |= {"basis": basis, "kind": kind, "country": country, "source": source, "voice": voice, "status": status}
    parts |= {"reliability": reliability, "role": role, "measure": measure, "held": held, "known": known}
    parts |= {
        "as_of": as_of,
        "text": text,
        "within_km": within_km,
        "contested": contested,
        "with_context": with_context,
    }
    if question is None:
        return ask(shown, make_question(shown, parts))
    if any(value is not None and value != "" and value is not False for value in parts.values()):
        raise UsageError("query takes a question or its parts, not both: leave one of them out.")
    asked = as_kind(question, Asked, "question", "a Question (give its parts by name)")
    return ask(shown, put_to(shown, asked))


@answers_for_names
def measure(dataset: Dataset, route: str | None = None, *, max_tlp: Tlp | str | None = None) -> Measurement:
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

    if route is not None:
        as_kind(route, str, "route", "the id of one route, as a text")
    return measure_routes(as_dataset(dataset, "measure"), route, as_tlp(max_tlp) or Tlp.CLEAR)


@answers_for_names
def to_html(document: MapDocument | Dataset) -> str:
    """Return a map, or all that a dataset holds, as one HTML page that asks the network for nothing."""
    from mapper.render.page import to_html as render_html

    return render_html(as_document(document, "to_html"))


@answers_for_names
def to_folium(document: MapDocument | Dataset) -> folium.Map:
    """Return a map as a folium.Map with the same layers, names and claims.

    Notes
    -----
    folium's pages load Leaflet and more from its CDN: unlike `to_html`, they need a network.
    """
    from mapper.render.notebook import to_folium as render_folium

    return render_folium(as_document(document, "to_folium"))


@answers_for_names
def to_picture(
    document: MapDocument | Dataset,
    to: str = "png",
    *,
    size: str = "16:9",
    dpi: int = 192,
    step: int | None = None,
    dark: bool = False,
    language: str = "en",
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
    language
        ``en``, ``ru`` or ``es``: of its own words, and of the names that the dataset has in it.

    Raises
    ------
    UsageError
        If there is no such format, size, step or language.

    >>> Path("overview.png").write_bytes(mapper.to_picture(document))  # doctest: +SKIP
    """
    from mapper.render.picture import to_picture as render_picture

    as_kind(to, str, "to", "png, svg or pdf")
    as_kind(size, str, "size", "a text, as 16:9 or 1920x1080")
    as_kind(dpi, int, "dpi", "a whole number, as 192")
    as_kind(dark, bool, "dark", "True or False")
    as_kind(language, str, "language", "a tag, as en")
    if step is not None:
        as_kind(step, int, "step", "the number of a step, as 1")
    shown = as_document(document, "to_picture")
    return render_picture(shown, to, size=size, dpi=dpi, step=step, dark=dark, language=language)


@answers_for_names
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

    known = as_dataset(dataset, "to_frames")
    return Frames(frames.sites(known), frames.legs(known), frames.areas(known), frames.claims(known))
