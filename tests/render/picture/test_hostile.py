"""Words that try to become something other than words, and documents that try to be too much."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from mapper.document.map_document import MapDocument
from mapper.document.visible_text import visible
from mapper.render.picture import to_picture
from tests.hostile_texts import TEXTS, full_of
from tests.render.page.hostile import PAYLOADS, poisoned

# Each draws a picture.
pytestmark = pytest.mark.slow

SVG = "{http://www.w3.org/2000/svg}"

FORMULAS = {
    "formula": r"$\frac{1}{2}$ \textbf{bold}",
    "broken-formula": r"$\undefined{$$ _^ 100% & #",
    "newlines": "one\ntwo\r\nthree\tfour",
    "right-to-left": "مخدرات و אופיום",
    "no-glyph": "鴉片 🐘 ᚠ",
    "cyrillic": "Героин в Россию",
}
EVERY = {**PAYLOADS, **FORMULAS}
LARGE = ("long", "newlines", "spaces")
"""They, or the lines that they make, leave no room for the map."""

ALONE = {name: EVERY[name] for name in (*LARGE, "formula", "broken-formula")}
OTHERS = sorted(name for name in EVERY if name not in ALONE)
WORDS = ALONE | {
    ", ".join(names): " ".join(EVERY[name] for name in names) for names in (OTHERS[start::6] for start in range(6))
}
"""The others in threes, which leave room for the map: a picture takes seconds to draw."""


def written(svg: bytes) -> list[str]:
    return [str(text.text) for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def spaced(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("payload", WORDS)
def test_hostile_words_are_drawn_as_words(sound_document: MapDocument, payload: str) -> None:
    document = poisoned(replace(sound_document, story=None), WORDS[payload])
    svg = to_picture(document, "svg", size="4:3")
    root = ElementTree.fromstring(svg)
    assert {element.tag for element in root.iter()} & {f"{SVG}script", f"{SVG}image", f"{SVG}animate"} == set()
    assert any(line.startswith("Everything") for line in written(svg))
    if payload not in LARGE:
        told = {spaced(str(element.text)) for element in root.iter(f"{SVG}title")}
        assert {spaced(visible(mark.name)) for mark in document.marks} <= told


@pytest.mark.parametrize("to", ["png", "svg", "pdf"])
def test_a_map_full_of_hostile_texts_is_drawn(sound_document: MapDocument, to: str) -> None:
    drawn = to_picture(replace(full_of(sound_document), story=None), to, size="4:3", dpi=72)
    if to == "svg":
        told = {element.text for element in ElementTree.fromstring(drawn).iter(f"{SVG}title")}
        # For those who hear the picture: the names of as many marks as there is room for.
        assert len({visible(text) for text in TEXTS.values()} & told) > 10
    assert len(drawn) > 10_000


@pytest.mark.parametrize("to", ["png", "pdf"])
@pytest.mark.parametrize("payload", ["broken-formula", "right-to-left", "no-glyph", "surrogates", "long"])
def test_hostile_words_stop_no_format(sound_document: MapDocument, payload: str, to: str) -> None:
    document = poisoned(replace(sound_document, story=None), EVERY[payload])
    assert len(to_picture(document, to, size="4:3", dpi=72)) > 10_000


def test_a_formula_is_told_and_not_set(sound_document: MapDocument) -> None:
    document = replace(sound_document, title=r"$\alpha$ and $x^2$")
    assert r"$\alpha$ and $x^2$" in written(to_picture(document, "svg"))


def test_what_the_font_lacks_is_told_by_its_number(sound_document: MapDocument) -> None:
    lines = written(to_picture(replace(sound_document, title="鴉 tea"), "svg"))
    assert "⟨U+9D09⟩ tea" in lines


def test_an_empty_map_says_that_it_is_empty(sound_document: MapDocument) -> None:
    empty = replace(sound_document, marks=(), layers=(), claims=(), sources=(), legend=(), story=None)
    assert any("Nothing in the dataset" in line for line in written(to_picture(empty, "svg")))


def test_a_map_with_hundreds_of_sites_is_drawn(sound_document: MapDocument) -> None:
    site = next(mark for mark in sound_document.marks if mark.kind == "site")
    many = tuple(
        replace(
            site,
            id=f"place-{number}",
            name=f"Place {number}",
            geometry={"type": "Point", "coordinates": (40 + number % 20, 35 + number // 20)},
            label_at=(40 + number % 20, 35 + number // 20),
            shading=None,
        )
        for number in range(300)
    )
    crowded = replace(sound_document, marks=many, bounds=(38.0, 33.0, 62.0, 52.0), story=None)
    groups = ElementTree.fromstring(to_picture(crowded, "svg")).iter(f"{SVG}g")
    assert sum(str(group.get("id")).startswith("place-") for group in groups) == 300
