"""A MapDocument to a picture, from the title to the last note."""

from __future__ import annotations

from dataclasses import dataclass

from mapper.document.map_document import MapDocument, Mark, ShownSource
from mapper.errors import UsageError
from mapper.extras import need
from mapper.layout.frame import framed
from mapper.render.common.files import common_json
from mapper.render.common.messages import LANGUAGES, Messages
from mapper.render.common.translated import translated
from mapper.render.common.words import Words
from mapper.render.picture.quiet_import import load_matplotlib
from mapper.render.picture.size import PIXELS_PER_INCH, SIGN, Size, read_size

FORMATS = ("png", "svg", "pdf")
DPI = 192


def to_picture(
    document: MapDocument,
    to: str = "png",
    *,
    size: str = "16:9",
    dpi: int = DPI,
    step: int | None = None,
    dark: bool = False,
    language: str = LANGUAGES[0],
) -> bytes:
    """Return a map as a picture: the same bytes for the same document, on every machine with the same libraries.

    None of its texts is ever read as markup or formula. The parameters, and what is raised, are those of
    `mapper.to_picture`; UsageError also where what pictures need is not installed.
    """
    if to not in FORMATS:
        raise UsageError(f'"{to}" is no format of pictures: there is {", ".join(FORMATS)}.')
    asked = read_size(size, dpi)
    _ready(language)
    from mapper.render.picture import composition, output

    told = translated(framed(document), language)
    with output.own_settings():
        return output.written(composition.compose_picture(told, asked, _colours(dark), step, language), to)


SIGN_INCHES = (SIGN[0] / PIXELS_PER_INCH, SIGN[1] / PIXELS_PER_INCH)
"""Width and height of the picture of a sign."""


@dataclass(frozen=True)
class BareMap:
    """A map for a sheet that somebody else composes.

    Parameters
    ----------
    picture
        The map alone, as PNG.
    marks
        What of the document is seen on it.
    key
        The signs that are seen on it: each as PNG, and in words.
    sources
        Of what is seen.
    remarks
        What has to be said of its ground and scale.
    """

    picture: bytes
    marks: tuple[Mark, ...]
    key: tuple[tuple[bytes, str], ...]
    sources: tuple[ShownSource, ...]
    remarks: tuple[str, ...]


def to_bare_map(
    document: MapDocument, inches: tuple[float, float], *, dpi: int, step: int | None = None, language: str = "en"
) -> BareMap:
    """Return a map without title, key and sources, of a size in inches: names on it have 12 points or more.

    The document is one that is framed and in its language already.
    """
    _ready(language)
    from mapper.render.picture import composition, output, signs
    from mapper.render.picture.notes import drawn_sources, remarks

    size = Size(inches[0] * PIXELS_PER_INCH, inches[1] * PIXELS_PER_INCH, dpi)
    with output.own_settings():
        composed = composition.compose_bare(document, size, _colours(dark=False), step, language)
        words = Words(Messages(language, room="picture"))
        marks, frame = composed.scene.marks, composed.scene.frame
        return BareMap(
            output.written(composed, "png"),
            marks,
            signs.drawn(marks, _colours(dark=False), dpi, words),
            tuple(drawn_sources(document, marks)),
            tuple(remarks(composed.scene.document, marks, frame, words)),
        )


def _ready(language: str) -> None:
    if language not in LANGUAGES:
        raise UsageError(f'"{language}" is no language of pictures: there is {", ".join(LANGUAGES)}.')
    for module in ("matplotlib", "fontTools", "fontpkg_pt_sans"):
        need(module)
    load_matplotlib()


def _colours(dark: bool) -> dict[str, str]:
    colours: dict[str, str] = common_json("palette.json")["dark" if dark else "light"]
    return colours
