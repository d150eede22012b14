"""The files: words that stay words, ids and titles, legend and sources, the same bytes everywhere."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

import mapper
from mapper.document.map_document import MapDocument
from mapper.errors import UsageError
from mapper.model.dataset import Dataset
from mapper.model.grade import Tlp
from mapper.render.common.messages import Messages
from mapper.render.common.words import Words
from mapper.render.picture import to_picture
from mapper.render.picture.legend import entries
from tests.conftest import ROOT, SOUND
from tests.render.picture.conftest import REAL_MAPS, Drawn

# They draw pictures.
pytestmark = pytest.mark.slow

SVG = "{http://www.w3.org/2000/svg}"

DIGESTS = """
import sys
import mapper
from tests.render.picture.test_formats import digests
dataset = mapper.load(sys.argv[1])
print(digests(mapper.compose(dataset, dataset.maps["all"])))
"""


@pytest.fixture(scope="module")
def northern(real: Dataset) -> MapDocument:
    return mapper.compose(real, real.maps["northern-route"])


@pytest.fixture(scope="module")
def svg(northern: MapDocument) -> ElementTree.Element:
    return ElementTree.fromstring(to_picture(northern, "svg"))


@pytest.fixture(scope="module")
def pdf(northern: MapDocument) -> PdfReader:
    return PdfReader(BytesIO(to_picture(northern, "pdf", size="a4")))


def test_every_mark_has_an_element_with_its_id_and_its_name(svg: ElementTree.Element, northern: MapDocument) -> None:
    groups = {element.get("id"): element for element in svg.iter(f"{SVG}g")}
    for mark in northern.marks:
        assert groups[mark.id].findtext(f"{SVG}title") == mark.name
        assert "claim" in str(groups[mark.id].findtext(f"{SVG}desc"))


def test_an_svg_says_what_it_is_and_asks_for_nothing(svg: ElementTree.Element) -> None:
    assert svg.findtext(f"{SVG}title") == "The Northern Route"
    assert "Albers equal-area conic projection" in str(svg.findtext(f"{SVG}desc"))
    assert svg.find(f"{SVG}metadata") is None
    style = str(svg.findtext(f"{SVG}style"))
    addresses = re.findall(r"url\(([^)]{0,10})", style + ElementTree.tostring(svg, encoding="unicode"))
    assert addresses
    assert all(address.startswith(("data:", "#")) for address in addresses)
    assert not [one for element in svg.iter() for one in element.attrib.values() if one.startswith("http")]


def test_words_of_an_svg_are_text(svg: ElementTree.Element) -> None:
    written = {str(text.text) for text in svg.iter(f"{SVG}text")}
    assert {"The Northern Route", "Northern Route", "Kabul", "RUSSIA", "TLP:CLEAR", "Key"} <= written


def test_words_of_a_pdf_can_be_searched(pdf: PdfReader, northern: MapDocument) -> None:
    pdf_words = " ".join(pdf.pages[0].extract_text().split())
    for words in ("The Northern Route", "Kabul", "RUSSIA", "UZBEKISTAN", "Black Sea", "TLP:CLEAR"):
        assert words in pdf_words
    assert "Albers equal-area conic projection, standard parallels 38° N and 52° N" in pdf_words
    assert "no endorsement implied" in pdf_words
    # Where letters are set close, a reader of the file may see a space, or none.
    together = "".join(pdf_words.split())
    for source in northern.sources:
        assert "".join(f"[{source.number}] {source.citation}"[:40].split()) in together
        assert source.marking in pdf_words


def test_files_hold_no_time_and_no_maker(northern: MapDocument, pdf: PdfReader) -> None:
    png = to_picture(northern, "png", dpi=72)
    assert re.findall(rb"tEXt|iTXt|zTXt|tIME", png) == []
    assert {str(key): str(value) for key, value in (pdf.metadata or {}).items() if key != "/Subject"} == {
        "/Title": "The Northern Route"
    }


def test_a_file_tells_all_sources_also_those_that_have_no_room(real: Dataset) -> None:
    document = mapper.compose(real, real.maps["overview"])
    root = ElementTree.fromstring(to_picture(document, "svg", size="480x640", dpi=96))
    subject = str(dict(PdfReader(BytesIO(to_picture(document, "pdf", size="480x640", dpi=96))).metadata or {}))
    written = " ".join(str(text.text) for text in root.iter(f"{SVG}text"))
    assert "more sources, which the map itself lists" in written
    for source in document.sources:
        assert f"[{source.number}] {source.citation[:40]}" in str(root.findtext(f"{SVG}desc"))
        assert f"[{source.number}] {source.citation[:40]}" in subject


@pytest.mark.parametrize("name", REAL_MAPS)
def test_the_legend_has_the_rows_of_the_document_and_no_others(drawn: Drawn, name: str) -> None:
    scene, words = drawn(name).scene, Words(Messages(room="picture"))
    if scene.marks != scene.document.marks:
        pytest.fail("the whole map is meant to be seen")
    told = [entry.words for entry in entries(scene.document, scene.marks, words)]
    for row in scene.document.legend:
        head, tail = words.legend(row)
        assert any(line.startswith(head) and all(part in line for part in tail) for line in told)
    routes = [layer for layer in scene.document.layers if layer.marks and layer.kind == "route"]
    assert len(told) == len(routes) + len(scene.document.legend)


@pytest.mark.parametrize("name", REAL_MAPS)
def test_every_source_in_the_legend_is_listed_and_every_listed_one_is_in_the_legend(drawn: Drawn, name: str) -> None:
    composed = drawn(name)
    texts = {
        str(group.get_gid()): [child.get_text() for child in group.children if hasattr(child, "get_text")]  # type: ignore[attr-defined]
        for group in composed.sheet.figure.artists
    }
    listed = set(re.findall(r"(?m)^\[(\d+)\]", "\n".join(texts["_notes"])))
    rows = " ".join(" ".join(lines) for group, lines in texts.items() if group.startswith("_layer-"))
    cited = {number for numbers in re.findall(r"\[([\d,\s]+)\]", rows) for number in re.split(r",\s", numbers)}
    assert cited == listed
    assert listed


def digests(document: MapDocument) -> list[str]:
    pictures = (to_picture(document, to, size="4:3", dpi=72) for to in ("png", "svg", "pdf"))
    return [hashlib.sha256(picture).hexdigest() for picture in pictures]


def test_the_same_bytes_everywhere(sound_document: MapDocument, tmp_path: Path) -> None:
    seed = {"1": "2"}.get(os.environ.get("PYTHONHASHSEED", ""), "1")
    elsewhere = {"PYTHONHASHSEED": seed, "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "HOME": str(tmp_path)}
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "86400", **elsewhere}
    command = [sys.executable, "-W", "error", "-c", DIGESTS, str(SOUND)]
    run = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == str(digests(sound_document))


def test_a_picture_has_the_size_that_was_asked_for(sound_document: MapDocument) -> None:
    png = to_picture(sound_document, "png", size="640x480", dpi=72)
    assert (int.from_bytes(png[16:20]), int.from_bytes(png[20:24])) == (640, 480)
    page = PdfReader(BytesIO(to_picture(sound_document, "pdf", size="210x297mm"))).pages[0]
    assert [round(float(side) / 72 * 25.4) for side in page.mediabox[2:]] == [210, 297]


@pytest.mark.parametrize("size", ["big", "10x10", "99999x99999", "16:10", "-5x3", "1280 x 720", "", "1e3x1e3"])
def test_a_size_that_cannot_be_is_refused_in_words(sound_document: MapDocument, size: str) -> None:
    with pytest.raises(UsageError, match=r"size|inches|dots"):
        to_picture(sound_document, size=size)


# What each ceiling leaves, tests/document/ tells. Nothing can be read in the pixels of a PNG, and beside them there is
# nothing, even where all may be told.
@pytest.mark.parametrize(
    ("to", "ceiling", "is_telling"),
    [
        ("svg", Tlp.GREEN, False),
        ("svg", Tlp.AMBER, True),
        ("pdf", Tlp.GREEN, False),
        ("pdf", Tlp.AMBER, True),
        ("png", Tlp.RED, False),
    ],
)
def test_nothing_of_a_withheld_source_is_in_a_picture(to: str, ceiling: Tlp, is_telling: bool) -> None:
    dataset = mapper.load(SOUND)
    document = mapper.compose(dataset, dataset.maps["all"], max_tlp=ceiling)
    assert ("quokka" in readable(to_picture(document, to), to).lower()) == is_telling


def readable(data: bytes, to: str) -> str:
    """Return all that can be read in a file, streams inflated and words extracted; of a PNG, all but its pixels."""
    if to == "svg":
        return data.decode()
    if to == "png":
        return "".join(text for kind, text in chunks(data) if kind != b"IDAT")
    reader = PdfReader(BytesIO(data))
    found = re.findall(rb"FlateDecode.*?stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
    streams = b"".join(zlib.decompress(one) for one in found if one[:1] == b"x").decode("latin-1")
    return f"{reader.metadata} {reader.pages[0].extract_text()} {streams}"


def chunks(png: bytes) -> Iterator[tuple[bytes, str]]:
    """Yield the chunks of a PNG: their kind, and their bytes as text."""
    at = 8
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length].decode("latin-1")
        at += 12 + length


def test_a_step_of_a_story_is_a_map_with_its_heading_view_and_citations(real: Dataset) -> None:
    document = mapper.compose(real, real.maps["northern-route"])
    assert document.story is not None
    step = document.story.steps[2]
    root = ElementTree.fromstring(to_picture(document, "svg", step=step.number))
    written = " ".join(str(text.text) for text in root.iter(f"{SVG}text"))
    assert root.findtext(f"{SVG}title") == step.heading
    claims = {claim.ref: claim for claim in document.claims}
    for footnote in step.footnotes:
        assert claims[footnote.claim].text in written
    drawn_ids = {element.get("id") for element in root.iter(f"{SVG}g")}
    assert any(mark.id in drawn_ids for mark in document.marks)


def test_a_step_that_there_is_not_is_refused(real: Dataset, sound_document: MapDocument) -> None:
    with pytest.raises(UsageError, match="choose 1 to"):
        to_picture(sound_document, step=99)
    with pytest.raises(UsageError, match="tells no story"):
        to_picture(mapper.compose(real, real.maps["sites"]), step=1)
