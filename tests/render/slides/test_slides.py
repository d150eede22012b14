"""Slides, read back by the library that programs like PowerPoint have in common with it: their format."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from itertools import combinations
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.util import Inches

import mapper
from mapper.document.map_document import MapDocument
from mapper.document.visible_text import visible
from mapper.model.grade import Tlp
from mapper.questions.steps import marks_of_step
from mapper.render.slides import to_slides
from tests.conftest import ROOT, SOUND
from tests.hostile_texts import TEXTS, full_of
from tests.inflated import inflated
from tests.render.page import cable
from tests.render.page.hostile import PAYLOADS, poisoned

# They make slides, with a picture on each.
pytestmark = pytest.mark.slow

DIGEST = """
import hashlib
from mapper.render.slides import to_slides
from tests.render.page import cable
print(hashlib.sha256(to_slides(cable.document())).hexdigest())
"""


def composed(ceiling: Tlp = Tlp.CLEAR, *, notes: bool = False) -> MapDocument:
    dataset = mapper.load(SOUND)
    return mapper.compose(dataset, dataset.maps["all"], max_tlp=ceiling, notes=notes)


def opened(content: bytes) -> Any:
    return Presentation(BytesIO(content))


def text_of(slide: Any, name: str) -> str:
    return next(str(shape.text_frame.text) for shape in slide.shapes if shape.name == name)


@pytest.fixture(scope="module")
def document() -> MapDocument:
    return composed()


@pytest.fixture(scope="module")
def content(document: MapDocument) -> bytes:
    return to_slides(document)


@pytest.fixture(scope="module")
def slides(content: bytes) -> list[Any]:
    return list(opened(content).slides)


def test_a_slide_for_each_step_and_one_for_the_sources(document: MapDocument, slides: list[Any]) -> None:
    assert document.story is not None
    headings = [step.heading for step in document.story.steps]
    assert [slide.shapes.title.text_frame.text for slide in slides] == [*headings, "Sources"]


def test_the_words_of_a_step_are_words(slides: list[Any]) -> None:
    text = next(shape for shape in slides[0].shapes if shape.name == "Text").text_frame
    assert text.paragraphs[0].text == "Users are counted1. That is not all of it1,2."
    assert text.paragraphs[1].text == "• A <i>ferry</i> sails2, and it is told.1"
    styled = {run.text: (run.font.bold, run.font.italic) for run in text.paragraphs[0].runs}
    assert styled["counted"] == (None, True)
    assert styled["not "] == (True, None)
    assert styled["all"] == (True, True)
    raised = [run.text for run in text.paragraphs[0].runs if run.font._element.get("baseline")]
    assert raised == ["1", "1,2"]


def test_every_footnote_is_on_the_slide_and_in_full_in_the_notes(document: MapDocument, slides: list[Any]) -> None:
    assert document.story is not None
    claims = {claim.ref: claim for claim in document.claims}
    for step, slide in zip(document.story.steps, slides, strict=False):
        footnotes, notes = text_of(slide, "Footnotes"), slide.notes_slide.notes_text_frame.text
        for note in step.footnotes:
            assert claims[note.claim].locator in footnotes
            assert str(note.number) in footnotes
            assert claims[note.claim].text in notes
            assert note.claim in notes


def test_every_slide_says_how_it_may_be_handled(slides: list[Any]) -> None:
    assert all(text_of(slide, "Handling").startswith("TLP:CLEAR") for slide in slides)


def test_markings_are_shown_as_printed() -> None:
    slide = opened(to_slides(cable.document())).slides[0]
    markings = [source.marking for source in cable.document().sources if source.marking]
    assert markings
    assert all(marking in text_of(slide, "Handling") for marking in markings)


def test_a_picture_can_be_heard(document: MapDocument, slides: list[Any]) -> None:
    assert document.story is not None
    for step, slide in zip(document.story.steps, slides, strict=False):
        picture = next(shape for shape in slide.shapes if shape.name == "Map")
        told = picture._element.nvPicPr.cNvPr.get("descr")
        assert visible(step.heading) in told


def test_all_sources_are_on_the_last_slide_with_their_addresses(document: MapDocument, slides: list[Any]) -> None:
    entries = text_of(slides[-1], "Sources")
    for source in document.sources:
        # Dates are told in words.
        assert source.issued in source.citation
        assert f"[{source.number}] {source.citation.partition(source.issued)[0]}" in entries
        assert source.url in entries


def test_nothing_lies_outside_of_the_slide(content: bytes, slides: list[Any]) -> None:
    presentation = opened(content)
    assert (presentation.slide_width, presentation.slide_height) == (Inches(13.333), Inches(7.5))
    for slide in slides:
        for shape in slide.shapes:
            assert 0 <= shape.left <= shape.left + shape.width <= presentation.slide_width + 1
            assert 0 <= shape.top <= shape.top + shape.height <= presentation.slide_height + 1


def test_a_slide_is_map_for_more_than_half_and_no_two_of_its_shapes_overlap(content: bytes, slides: list[Any]) -> None:
    presentation = opened(content)
    for slide in slides[:-1]:
        picture = next(shape for shape in slide.shapes if shape.name == "Map")
        assert picture.width * picture.height >= 0.55 * presentation.slide_width * presentation.slide_height
        for one, other in combinations(slide.shapes, 2):
            is_beside = one.left + one.width <= other.left + 1 or other.left + other.width <= one.left + 1
            is_level = one.top + one.height > other.top + 1 and other.top + other.height > one.top + 1
            assert is_beside or not is_level, (one.name, other.name)


def test_a_slide_has_a_key_of_the_signs_that_its_map_shows(slides: list[Any]) -> None:
    for slide in slides[:-1]:
        signs = [shape for shape in slide.shapes if shape.name == "Sign"]
        words = [shape.text_frame.text for shape in slide.shapes if shape.name == "Key"]
        told = [sign._element.nvPicPr.cNvPr.get("descr") for sign in signs]
        assert told
        assert told == words[: len(told)]


def test_the_notes_tell_the_sources_of_all_that_is_drawn(document: MapDocument, slides: list[Any]) -> None:
    assert document.story is not None
    for step, slide in zip(document.story.steps, slides, strict=False):
        notes = slide.notes_slide.notes_text_frame.text.partition("Sources of what is drawn")[2]
        carried = {ref for mark in marks_of_step(document, step.question, step.layers) for ref in mark.claims}
        numbers = {source.number for source in document.sources if carried & set(source.claims)}
        assert {int(number) for number in re.findall(r"(?m)^\[(\d+)\]", notes)} <= numbers
        assert bool(re.search(r"(?m)^\[\d+\]", notes)) == bool(carried)


def test_slides_speak_the_language_that_they_are_asked_for(document: MapDocument) -> None:
    slides = list(opened(to_slides(document, language="ru")).slides)
    assert slides[-1].shapes.title.text_frame.text == "Источники"
    assert "распространение" in text_of(slides[0], "Handling")


def test_a_map_without_a_story_gets_a_slide() -> None:
    document = cable.document()
    slides = list(opened(to_slides(document)).slides)
    assert [slide.shapes.title.text_frame.text for slide in slides] == [document.title, "Sources"]
    assert text_of(slides[0], "Text") == document.subtitle


def test_the_same_bytes_everywhere(tmp_path: Path) -> None:
    seed = {"1": "2"}.get(os.environ.get("PYTHONHASHSEED", ""), "1")
    elsewhere = {"PYTHONHASHSEED": seed, "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "0"}
    environment = {**os.environ, **elsewhere, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-c", DIGEST], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == hashlib.sha256(to_slides(cable.document())).hexdigest()


def test_the_file_tells_neither_when_nor_by_whom_it_was_made(content: bytes) -> None:
    with ZipFile(BytesIO(content)) as file:
        entries = file.infolist()
        properties = file.read("docProps/core.xml").decode()
    names = [entry.filename for entry in entries]
    assert names == sorted(names)
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert not [name for name in names if "thumbnail" in name or "printer" in name or "app.xml" in name]
    assert not any(word in properties for word in ("created", "modified", "lastModifiedBy>S", "python"))


@pytest.mark.parametrize("level", [Tlp.CLEAR, Tlp.GREEN, Tlp.AMBER])
def test_withheld_words_are_nowhere_in_it(level: Tlp) -> None:
    text = inflated("a.pptx", to_slides(composed(level))).lower()
    assert (b"quokka" in text) == (level is Tlp.AMBER)
    assert b"closed-paper" not in text


def test_what_only_the_speaker_reads_comes_when_asked_for(content: bytes) -> None:
    assert b"wombat" not in inflated("a.pptx", content)
    slide = opened(to_slides(composed(notes=True))).slides[0]
    assert "wombat" in slide.notes_slide.notes_text_frame.text
    assert not any("wombat" in shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


@pytest.mark.parametrize("name", PAYLOADS)
def test_hostile_words_are_only_words(name: str) -> None:
    hostile = poisoned(cable.document(), PAYLOADS[name])
    content = to_slides(hostile)
    title = opened(content).slides[0].shapes.title.text_frame.text
    assert title.split() == visible(hostile.title).split()
    with ZipFile(BytesIO(content)) as file:
        relations = "".join(file.read(one).decode() for one in file.namelist() if one.endswith(".rels"))
    outward = re.findall(r'Target="([^"]*)" TargetMode="External"', relations)
    assert all(address.startswith(("http://", "https://")) for address in outward)


def test_slides_full_of_hostile_texts_can_be_opened() -> None:
    slide = opened(to_slides(full_of(cable.document()))).slides[0]
    told = [text for shape in slide.shapes if shape.has_text_frame for text in [shape.text_frame.text]]
    assert any(visible(text) in words for text in TEXTS.values() for words in told)


def test_a_long_handling_line_keeps_clear_of_the_title() -> None:
    document = cable.document()
    sources = tuple(replace(source, marking="NOT FOR RELEASE TO ANYBODY ELSE " * 8) for source in document.sources)
    slide = opened(to_slides(replace(document, sources=sources))).slides[0]
    bar = next(shape for shape in slide.shapes if shape.name == "Handling")
    assert bar.top + bar.height <= slide.shapes.title.top
    assert slide.shapes.title.height > Inches(0.3)


def test_a_step_that_shows_figures_has_them_as_shapes_with_their_footnotes_beside_a_small_map() -> None:
    dataset = mapper.load(SOUND)
    spec = dataset.maps["all"]
    counting = replace(spec.steps[0], show="figures")
    bare, slide = (
        next(iter(opened(to_slides(mapper.compose(dataset, replace(spec, steps=(step,))))).slides))
        for step in (spec.steps[0], counting)
    )
    told = [shape.text_frame.text for shape in slide.shapes if shape.name == "Counted"]
    assert told == [
        "Regular users",
        "about 6,000,000 people  Russia, An office, A. Writer1",
        "0 to 10,000,000 people",
    ]
    track, bar = (shape for shape in slide.shapes if shape.name == "Bar")
    assert bar.width / track.width == pytest.approx(0.6, abs=0.001)
    assert (bar.left, bar.top) == (track.left, track.top)
    assert "about 6,000,000 people" in track._element.nvSpPr.cNvPr.get("descr")
    (small,), (large,) = ([shape for shape in one.shapes if shape.name == "Map"] for one in (slide, bare))
    assert small.width < large.width / 2
    assert not [shape for shape in bare.shapes if shape.name in ("Bar", "Counted")]
