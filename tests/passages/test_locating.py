"""Locators in a document with everything that makes finding hard; report.txt is the document."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapper.model.locator import parse_locator
from mapper.passages.document import Document
from mapper.passages.locating import locate, natural_passages

TEXT = (Path(__file__).parent / "report.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def report() -> Document:
    return Document(TEXT, furniture=["PAGE 000"])


def words_at(document: Document, locator: str) -> list[str]:
    return [" ".join(document.text(passage.span).split()) for passage in locate(document, parse_locator(locator))]


def test_a_numbered_paragraph_spans_the_page_break_without_its_furniture(report: Document) -> None:
    (text,) = words_at(report, "para. 1")
    assert "Nobody knows how wide it is" in text
    assert text.endswith("offices closed.")
    assert "PAGE" not in text


def test_a_figure_at_the_start_of_a_line_begins_no_paragraph(report: Document) -> None:
    (text,) = words_at(report, "para. 2")
    assert text.endswith("does not trade.")
    assert words_at(report, "para. 12") == []


def test_a_numbered_paragraph_ends_at_the_next_heading(report: Document) -> None:
    (text,) = words_at(report, "para. 3")
    assert text.endswith('"intQational" work.')


def test_blocks_are_counted_over_the_file(report: Document) -> None:
    assert words_at(report, "block 2") == ["REPORT 12 OF THE YEAR"]
    assert words_at(report, "block 99") == []


def test_the_header_is_what_stands_before_the_body(report: Document) -> None:
    (text,) = words_at(report, "header")
    assert text == "OFFICE OF SOMETHING REPORT 12 OF THE YEAR HANDLE WITH CARE"


def test_equal_headings_are_told_apart_by_their_number(report: Document) -> None:
    assert words_at(report, '"May 2010:"[2]') == ["The group met in the second city."]
    assert words_at(report, '"May 2010:", para. 1') == [
        "The group met in the first city.",
        "The group met in the second city.",
    ]
    assert words_at(report, '"May 2010:"[3]') == []


def test_run_in_headings_count(report: Document) -> None:
    assert words_at(report, '"Work on the Road:"') == [
        "Work on the Road: The group works on the road, and a quarter of it is done."
    ]


def test_a_heading_between_rules_and_paragraphs_under_it(report: Document) -> None:
    (first, second) = words_at(report, '"Annex", para. 1')
    assert first.startswith("The High Road has a second branch")
    assert second == "The third part of it is here."
    assert words_at(report, '"Traffic into the Valley", para. 1')[0].startswith("2. (U) Traffic")


def test_pages_and_moments() -> None:
    pages = Document("one\n\ftwo\n\fthree\n")
    assert words_at(pages, "p. 2") == ["two"]
    assert words_at(pages, "p. 4") == []
    talk = Document("00:00:10 hello there\nand so on\n00:12:30 the road\n00:13:00 the end\n")
    assert words_at(talk, "00:12:31") == ["00:12:30 the road"]
    assert words_at(talk, "00:00:05") == []


def test_a_reader_would_cite_it_by_numbers_and_else_by_blocks(report: Document) -> None:
    names = [passage.locator for passage in natural_passages(report)]
    assert [name for name in names if name.startswith("para.")] == ["para. 1", "para. 2", "para. 3"]
    assert names[-1].startswith("block")
    assert len(names) == len(set(names))
