"""Copies as people have them: in any encoding that says what it is, saved pages, and PDF by paragraphs."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest
from matplotlib.backends.backend_pdf import FigureCanvasPdf, PdfPages
from matplotlib.figure import Figure

from mapper.errors import UnreadableError
from mapper.model.grade import Tlp
from mapper.model.locator import parse_locator
from mapper.model.problem import Origin
from mapper.model.source import Source
from mapper.passages.copies import Copy, read_copy
from mapper.passages.document import Document
from mapper.passages.locating import locate
from mapper.passages.markup import html_text
from tests.sizes import cost

TEXT = "1. Опиаты идут на север — в Россию.\n"


def read(folder: Path, name: str, content: bytes) -> Document:
    path = folder / name
    path.write_bytes(content)
    return read_copy(Copy(path, ""), Source("s", {}, Origin(""), Tlp.CLEAR))


@pytest.mark.parametrize("name", ["s.txt", "s.md", "s.html"])
@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
    ],
)
def test_utf8_and_what_a_byte_order_mark_tells_is_read(tmp_path: Path, name: str, content: bytes) -> None:
    assert read(tmp_path, name, content).lines[0] == TEXT.strip()


@pytest.mark.parametrize("name", ["s.txt", "s.html"])
@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode("cp1251"),
        TEXT.replace("—", "-").encode("koi8-r"),
        "In English - so".encode("utf-16-le"),
        "In English - so".encode("utf-16-be"),
        "Cafés — naïve".encode("cp1252"),
        "阿拉木图".encode("gb18030"),
    ],
)
def test_any_other_encoding_is_named_and_how_to_convert_it(tmp_path: Path, name: str, content: bytes) -> None:
    with pytest.raises(UnreadableError) as told:
        read(tmp_path, name, content)
    assert str(told.value).startswith(f"{tmp_path / name}: its encoding is not UTF-8.")
    assert f"-t UTF-8 {name}" in str(told.value)


def test_what_its_mark_does_not_hold_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="begins as UTF-16 and is not valid at byte"):
        read(tmp_path, "s.txt", codecs.BOM_UTF16_LE + b"a\0\0")


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>", "koi8-r"),
        ('<?xml version="1.0" encoding="Windows-1251"?>', "cp1251"),
        ("<meta charset=utf-8>", "utf-8"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_declares(tmp_path: Path, declaration: str, encoding: str) -> None:
    page = f"<html>{declaration}<p>Опиаты в Россию</p>".encode(encoding)
    assert "Опиаты в Россию" in read(tmp_path, "s.html", page).lines


@pytest.mark.parametrize("declared", ["punycode", "zlib", "unicode_escape", "utf-7", "utf-16", "nonsense", "utf-8"])
def test_a_page_that_declares_what_it_is_not_is_no_text(tmp_path: Path, declared: str) -> None:
    with pytest.raises(UnreadableError, match="its encoding is not UTF-8"):
        read(tmp_path, "s.html", f"<meta charset={declared}><p>Опиаты".encode("cp1251"))


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<p>one<p>two", ["one", "two"]),
        ("a<br>b<BR/>c", ["a", "b", "c"]),
        ("<div title='a>b' class=\"it's\">x</div>", ["x"]),
        ("<a title=it's>x</a> y", ["x y"]),
        ("<!-- <p>no --><!-->x<!doctype html>", ["x"]),
        ("<script>if (a<b) '</p>'</SCRIPT >x<style>y", ["x"]),
        ("<head><title>no</title><p>yes", ["yes"]),
        ("a &amp; b &lt;p&gt; c < d &#1055; &#xffffffffff;", ["a & b <p> c < d П \ufffd"]),
        ("<noscript><p>no</p></noscript><template>no</template>x", ["x"]),
        ("<ul><li>one<li>two</ul>", ["one", "two"]),
        ("x<p", ["x"]),
        ("a&#" + "9" * 5_000 + ";b", ["a\ufffdb"]),
    ],
)
def test_a_page_is_what_a_browser_shows(page: str, lines: list[str]) -> None:
    assert [line.strip() for line in html_text(page).split("\n") if line.strip()] == lines


# fmt: off
SHAPES = [
    "<div>", "<p>x</p>", "<a ", '<a b="', "<a b='>", "<a =", "<a = =", "<a" + " " * 50, "</a ", "</", "<", "<!", "<?x",
    "<![CDATA[", "<!--", "<!-- --", "<script>", "<script></script>", "<template><p>", "&", "&amp", "&#", "&#9",
]
# fmt: on


@pytest.mark.parametrize("shape", SHAPES)
def test_a_hostile_page_takes_time_and_memory_by_its_size(shape: str) -> None:
    pages = [shape * (size // len(shape)) for size in (50_000, 200_000)]
    few, many = (cost(partial(html_text, page)) for page in pages)
    assert many.seconds < 12 * max(few.seconds, 0.01)
    assert many.peak < 30 * len(pages[1])


def pdf(folder: Path, *pages: Sequence[tuple[float, float, str]]) -> Path:
    """Return a PDF of lines, each with its distance to the line above and the size of its letters, in points."""
    with PdfPages(folder / "s.pdf") as file:
        for page in pages:
            figure, height = Figure(figsize=(8, 11)), 11 * 72.0
            FigureCanvasPdf(figure)
            for distance, size, text in page:
                height -= distance
                figure.text(0.1, height / (11 * 72), text, fontsize=size)
            file.savefig(figure)
    return folder / "s.pdf"


REPORT = (
    [
        (60, 16, "The domestic drug market"),
        (24, 11, "Opiates reach the country by the north, and in"),
        (14, 11, "small lots the opi-"),
        (14, 11, "ates go on to the west."),
        (28, 11, "A second paragraph is set apart by a gap, and it"),
        (14, 11, "goes on for one more line,"),
    ],
    [
        (60, 11, "and over the page."),
        (14, 16, "Trade by sea"),
        (14, 11, "Cargo comes by the port."),
        (22, 11, "Nobody has opened it."),
        (14, 7, "1 A footnote says so."),
    ],
)


@pytest.mark.parametrize(
    ("locator", "text"),
    [
        (
            '"The domestic drug market", para. 1',
            "Opiates reach the country by the north, and in small lots the opi- ates go on to the west.",
        ),
        (
            '"The domestic drug market", para. 2',
            "A second paragraph is set apart by a gap, and it goes on for one more line, and over the page.",
        ),
        ('"Trade by sea", para. 2', "Nobody has opened it."),
        ("block 7", "1 A footnote says so."),
        (
            "p. 2",
            "and over the page. Trade by sea Cargo comes by the port. Nobody has opened it. 1 A footnote says so.",
        ),
    ],
)
def test_paragraphs_of_a_pdf_are_told_by_gaps_and_sizes(tmp_path: Path, locator: str, text: str) -> None:
    document = read(tmp_path, "s.pdf", pdf(tmp_path, *REPORT).read_bytes())
    [passage] = locate(document, parse_locator(locator))
    assert " ".join(document.text(passage.span).split()) == text


def test_a_double_spaced_page_is_not_torn_into_lines(tmp_path: Path) -> None:
    lines = [(28.0, 11.0, f"Line {number} of the one paragraph") for number in range(5)]
    document = read(tmp_path, "s.pdf", pdf(tmp_path, [(60, 11, "It begins"), *lines]).read_bytes())
    assert len(document.blocks) == 1


@pytest.mark.parametrize(
    ("content", "says"),
    [(None, "has no text layer"), (b"%PDF-1.4\nrubbish", "is not a readable PDF"), (b"", "is not a readable PDF")],
)
def test_a_pdf_without_text_says_so(tmp_path: Path, content: bytes | None, says: str) -> None:
    with pytest.raises(UnreadableError, match=says):
        read(tmp_path, "s.pdf", pdf(tmp_path, []).read_bytes() if content is None else content)
