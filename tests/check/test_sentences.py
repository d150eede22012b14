"""Which sentences of a story cite nothing."""

from __future__ import annotations

import pytest

from mapper.check.sentences import uncited
from mapper.read.story_text import parse_story_text


def found(text: str) -> list[str]:
    return [sentence for sentence, _ in uncited(parse_story_text(text))]


@pytest.mark.parametrize(
    "text",
    [
        "It is so [@a#b].",
        "It is so. [@a#b]",
        "It is so.[@a#b] So it is. [@a#b]",
        "It is so [@a#b], and so [@c#d].",
        "It is so [@a#b]",
        "- One [@a#b].\n- Two [@a#b]",
        "*It is [@a#b].* **So. [@a#b]**",
        "Mr. X has 1.5 t, e.g. heroin, by No. 5 of St. Petersburg's list [@a#b].",
        "The U.S. agency says so [@a#b].",
        "It was in the U.S. [@a#b]. It was [@a#b].",
        "“Why?” asked they [@a#b].",
        "They said “no.” [@a#b]",
        "See example.org/a.b?c=d [@a#b].",
        "В 2010 г. взяли 3 млн. таблеток, см. стр. 5 [@a#b].",
        "En EE. UU. y por la Sra. Ruiz, pág. 5 [@a#b].",
        "…",
        "[@a#b]",
    ],
)
def test_cited(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It is so.", ["It is so."]),
        ("It is so", ["It is so"]),
        ("First [@a#b]. Second. Third [@a#b].", ["Second."]),
        ("First [@a#b]. Second", ["Second"]),
        ("First! Second? [@a#b] Third [@a#b].", ["First!"]),
        ("First. [@a#b] Second", ["Second"]),
        ("A line\n\nAnother [@a#b].", ["A line"]),
        ("A lead:\n- item [@a#b]", ["A lead:"]),
        ("- item\n- item [@a#b]", ["item"]),
        ("*First.* Second [@a#b].", ["First."]),
        ("First (so.) Second [@a#b].", ["First (so.)"]),
        ("They said no. Then yes [@a#b].", ["They said no."]),
        ("In the U.S. It is so [@a#b].", ["In the U.S."]),
        ("lower. case [@a#b].", ["lower."]),
    ],
)
def test_not_cited(text: str, sentences: list[str]) -> None:
    assert found(text) == sentences


@pytest.mark.parametrize("stop", [".", "\uff0e", "\u3002", "!", "\u2026", ".\u200b", ".\u202c", "\u061f", ".\u00a0"])
def test_no_sign_hides_the_end_of_a_sentence(stop: str) -> None:
    assert len(found(f"First is so{stop} Second [@a#b].")) == 1


def test_a_missing_space_hides_no_end() -> None:
    assert found("First is so.Second [@a#b].") == ["First is so."]


def test_the_sign_that_stands_for_a_citation_is_none() -> None:
    assert found("First is so \ufffc.") == ["First is so  ."]


def test_it_is_told_where_a_sentence_begins() -> None:
    text = "First [@a#b]. *Second\none* is so."
    assert [at for _, at in uncited(parse_story_text(text))] == [text.index("Second")]
