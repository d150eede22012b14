"""A MapDocument to a picture, from the title to the last note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.document.map_document import MapDocument
from mapper.errors import UsageError
from mapper.extras import need
from mapper.layout.frame import framed
from mapper.render.common.files import common_json
from mapper.render.common.messages import LANGUAGES
from mapper.render.common.translated import translated
from mapper.render.picture.quiet_import import load_matplotlib
from mapper.render.picture.size import read_size

if TYPE_CHECKING:
    from mapper.render.picture.composition import Composition

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
) -> bytes:
    """Return a map as a picture: the same bytes for the same document, on every machine with the same libraries.

    None of its texts is ever read as markup or formula. The parameters, and what is raised, are those of
    `mapper.to_picture`; UsageError also where matplotlib is not installed.
    """
    if to not in FORMATS:
        raise UsageError(f'"{to}" is no format of pictures: there is {", ".join(FORMATS)}.')
    asked = read_size(size, dpi)
    need("matplotlib")
    need("fontTools")
    load_matplotlib()
    from mapper.render.picture import composition, output

    colours: dict[str, str] = common_json("palette.json")["dark" if dark else "light"]
    told = translated(framed(document), LANGUAGES[0])
    with output.own_settings():
        composed: Composition = composition.compose_picture(told, asked, colours, step, may_space=to != "pdf")
        return output.written(composed, to)
