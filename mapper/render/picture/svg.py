"""What matplotlib's SVG lacks: titles and descriptions for screen readers, and the font that its words are set in."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from fontTools import subset
from fontTools.ttLib import TTFont

from mapper.document.visible_text import visible
from mapper.render.picture.composition import Composition
from mapper.render.picture.lettering import FAMILY, HAIR_SPACE, font_file

NAMESPACE = "http://www.w3.org/2000/svg"
SPACING = 0.1
"""Of letters, in ems: as wide as the packaged font's hair space."""

_LONG_NUMBER = re.compile(r"-?\d+\.\d{3,}")

FACES = (("normal", "normal"), ("bold", "normal"), ("normal", "oblique"), ("bold", "oblique"))
"""Weight and style, as style sheets have them."""


def finished(data: bytes, composed: Composition) -> bytes:
    """Return an SVG file that can be read aloud, and looks alike where the font is not installed."""
    ElementTree.register_namespace("", NAMESPACE)
    ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")
    root = ElementTree.fromstring(data)
    for metadata in root.findall(f"{{{NAMESPACE}}}metadata"):
        root.remove(metadata)
    root.set("role", "graphics-document")
    root.set("lang", "en")
    _shorten(root)
    _letterspace(root)
    by_id = {element.get("id"): element for element in root.iter(f"{{{NAMESPACE}}}g")}
    for identifier, (title, description) in composed.sheet.descriptions.items():
        if identifier in by_id:
            _describe(by_id[identifier], title, description)
    root.insert(0, _element("style", "\n".join(_font_faces(root))))
    _describe(root, composed.title, composed.description)
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


def _letterspace(root: ElementTree.Element) -> None:
    """Space letters by style and not by characters between them, so that words can be searched."""
    for text in root.iter(f"{{{NAMESPACE}}}text"):
        words = text.text or ""
        if HAIR_SPACE in words:
            text.text = words.replace(HAIR_SPACE, "")
            text.set("style", f"{text.get('style')}; letter-spacing: {SPACING}em")


def _describe(element: ElementTree.Element, title: str, description: str) -> None:
    if description:
        element.insert(0, _element("desc", visible(description)))
    element.insert(0, _element("title", visible(title)))


def _element(name: str, text: str) -> ElementTree.Element:
    element = ElementTree.Element(f"{{{NAMESPACE}}}{name}")
    element.text = text
    return element


def _font_faces(root: ElementTree.Element) -> Iterable[str]:
    """Yield a rule for each face, with the characters that occur in the picture."""
    characters = sorted({one for text in root.iter(f"{{{NAMESPACE}}}text") for one in text.text or ""})
    for weight, style in FACES:
        font = base64.b64encode(_subset(font_file(weight == "bold", style == "oblique"), "".join(characters))).decode()
        yield (
            f"@font-face {{ font-family: '{FAMILY}'; font-weight: {weight}; font-style: {style}; "
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
