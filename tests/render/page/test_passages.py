"""Cited passages in the panel: the evidence marked, how they are to be handled, and text that stays text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import Locator, expect

from mapper.document.map_document import CitedPassage, Excerpt, MapDocument
from mapper.render.page import to_html
from tests.render.page import cable
from tests.render.page.conftest import Opener
from tests.render.page.hostile import PAYLOADS

pytestmark = pytest.mark.browser

REF = "moscow-226#caricc-in-almaty"
TEXT = """\
7. \N{GRINNING FACE} The Center, based
in Almaty, serves as a focal point. It was agreed

in September, at CARICC.

A second paragraph: \N{HEBREW LETTER SHIN}\N{HEBREW LETTER LAMED} Almaty."""
EVIDENCE = ("based\nin Almaty", "CARICC", "Almaty.")


def document(text: str = TEXT, evidence: tuple[tuple[int, int], ...] | None = None) -> MapDocument:
    """Return the cable with a passage under one claim."""
    if evidence is None:
        starts = [text.rindex(words) for words in EVIDENCE]
        evidence = tuple((start, start + len(words)) for start, words in zip(starts, EVIDENCE, strict=True))
    claims = tuple(
        replace(claim, excerpts=(Excerpt(0, evidence),)) if claim.ref == REF else claim for claim in cable.CLAIMS
    )
    return cable.document(claims=claims, passages=(CitedPassage(0, "moscow-226", "para. 7", text),))


def open_passage(open_map: Opener, shown: MapDocument) -> Locator:
    page = open_map(shown).page
    page.locator('[data-mark="caricc"]').press("Enter")
    passage = page.locator(f'article[data-claim="{REF}"] details.passage')
    expect(passage.locator("blockquote")).to_be_hidden()
    passage.locator("summary").press("Enter")
    expect(passage.locator("blockquote")).to_be_visible()
    return passage


def test_the_words_of_the_evidence_are_marked(open_map: Opener) -> None:
    passage = open_passage(open_map, document())
    assert passage.locator("mark").all_inner_texts() == ["based in Almaty", "CARICC", "Almaty."]
    expect(passage.locator("summary")).to_have_text("Cited passage: para. 7")


def test_a_page_break_in_mid_sentence_makes_no_paragraph(open_map: Opener) -> None:
    paragraphs = open_passage(open_map, document()).locator("blockquote p").all_inner_texts()
    assert len(paragraphs) == 2
    assert paragraphs[0].endswith("It was agreed in September, at CARICC.")


def test_its_handling_is_told_with_it_and_above_the_map(open_map: Opener) -> None:
    passage = open_passage(open_map, document())
    expect(passage).to_contain_text("From the analyst's own copy; not for publication.")
    banner = passage.page.get_by_role("banner", name="Handling")
    expect(banner).to_contain_text("Holds 1 passage from the analyst's own copies: not for publication")


def test_other_maps_say_nothing_of_passages(open_map: Opener) -> None:
    page = open_map().page
    expect(page.get_by_role("banner", name="Handling")).not_to_contain_text("not for publication")
    page.locator('[data-mark="caricc"]').press("Enter")
    expect(page.locator("details.passage")).to_have_count(0)


@pytest.mark.parametrize("name", ["closing", "svg", "entities", "jinja", "long"])
def test_a_document_cannot_become_anything_but_text(open_map: Opener, name: str) -> None:
    text = f"Before {PAYLOADS[name]} after."
    passage = open_passage(open_map, document(text, ((7, 7 + len(PAYLOADS[name])),)))
    assert passage.locator("mark").text_content() == PAYLOADS[name]
    assert passage.page.locator("img, #panel blockquote svg").count() == 0
    assert passage.page.evaluate("!('canary' in window) && document.scrollingElement.scrollWidth <= 1440")


def test_passages_are_not_in_the_page_without_javascript() -> None:
    html = to_html(document())
    plain = html.partition("<noscript>")[2].partition("</noscript>")[0]
    assert "focal point" not in plain
    assert "focal point" in html
