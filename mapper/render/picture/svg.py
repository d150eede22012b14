"""What matplotlib's SVG lacks: titles and descriptions for screen readers, and the font that its words are set in."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from fontTools import subset
from fontTools.ttLib import TTFont

from mapper.document.visible_text import visible
from mapper.render.picture.composition import Composition
from mapper.render.picture.lettering import family_of, font_file

NAMESPACE = "http://www.w3.org/2000/svg"
_LONG_NUMBER = re.compile(r"-?\d+\.\d{3,}")


def finished(data: bytes, composed: Composition) -> bytes:
    """Return an SVG file that can be read aloud, and looks alike where the font is not installed."""
    ElementTree.register_namespace("", NAMESPACE)
    ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")
    root = ElementTree.fromstring(data)
    for metadata in root.findall(f"{{{NAMESPACE}}}metadata"):
        root.remove(metadata)
    root.set("role", "graphics-document")
    root.set("lang", composed.language)
    _shorten(root)
    by_id = {element.get("id"): element for element in root.iter(f"{{{NAMESPACE}}}g")}
    for identifier, (title, description) in composed.sheet.descriptions.items():
        if identifier in by_id:
            _describe(by_id[identifier], title, description)
    root.insert(0, _element("style", "\n".join(_font_faces(composed.sheet.faces))))
    _describe(root, composed.title, composed.told)
    text: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _shorten(root: ElementTree.Element) -> None:
    """Leave out digits that nobody can see, and turns by nothing."""
    for element in root.iter():
        for name in ("d", "x", "y"):
            value = element.get(name)
            if value is not None:
                element.set(
                    name, _LONG_NUMBER.sub(lambda number: f"{float(number[0]):.2f}".rstrip("0").rstrip("."), value)
                )
        if element.get("transform", "").startswith("rotate(-0 "):
            del element.attrib["transform"]


def _describe(element: ElementTree.Element, title: str, description: str) -> None:
    if description:
        element.insert(0, _element("desc", visible(description)))
    element.insert(0, _element("title", visible(title)))


def _element(name: str, text: str) -> ElementTree.Element:
    element = ElementTree.Element(f"{{{NAMESPACE}}}{name}")
    element.text = text
    return element


def _font_faces(faces: Mapping[tuple[bool, bool], set[str]]) -> Iterable[str]:
    """Yield a rule for each face of each family that the picture is set in, with the characters that it is to draw."""
    for (bold, italic), lines in sorted(faces.items()):
        families = {family_of(line, bold, italic).name: family_of(line, bold, italic) for line in lines}
        for name, family in sorted(families.items()):
            characters = sorted({one for line in lines if family_of(line, bold, italic) is family for one in line})
            font = base64.b64encode(_subset(font_file(family, bold, italic), "".join(characters))).decode()
            yield (
                f"@font-face {{ font-family: '{name}'; font-weight: {'bold' if bold else 'normal'}; "
                f"font-style: {'italic' if italic else 'normal'}; "
                f"src: url(data:font/woff;base64,{font}) format('woff'); }}"
            )


def _subset(path: Path, characters: str) -> bytes:
    font = TTFont(path, recalcTimestamp=False)
    options = subset.Options(
        hinting=False,
        drop_tables=[*subset.Options._drop_tables_default, "FFTM"],
        name_IDs=[0, 1, 2, 13, 14],
        notdef_outline=True,
    )
    cutter = subset.Subsetter(options)
    cutter.populate(text=characters)
    cutter.subset(font)
    font.flavor = "woff"
    file = BytesIO()
    font.save(file)
    return file.getvalue()
