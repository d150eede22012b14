"""Places inside documents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.model.locator import Block, Header, NumberedParagraph, Page, Timestamp, UnderHeading, parse_locator


@pytest.mark.parametrize(
    ("text", "locator"),
    [
        ("para. 7", NumberedParagraph(7)),
        ("block 5", Block(5)),
        ('"Comment", para. 2', UnderHeading("Comment", None, 2)),
        ('"May 2010:"[2]', UnderHeading("May 2010:", 2, None)),
        ('"May 2010:"[3], para. 1', UnderHeading("May 2010:", 3, 1)),
        ('"May 2010:"[1]', UnderHeading("May 2010:", 1, None)),
        (r'"The \"Rainbow\" plan"', UnderHeading('The "Rainbow" plan', None, None)),
        ("header", Header()),
        ("p. 14", Page(14)),
        ("00:12:31", Timestamp(751)),
    ],
)
def test_grammar(text: str, locator: object) -> None:
    parsed = parse_locator(text)
    assert parsed == locator
    assert str(parsed) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "7",
        "para 7",
        "para. 0",
        "para. -1",
        "Para. 7",
        "p.14",
        "00:61:00",
        "1:2:3",
        '"',
        '""',
        '"a" para. 2',
        "para. 7 ",
    ],
)
def test_what_is_no_locator_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a locator is one of"):
        parse_locator(text)


@given(st.text(min_size=1), st.none() | st.integers(1, 9999), st.none() | st.integers(1, 9999))
def test_any_heading_survives_writing_and_reading(heading: str, occurrence: int | None, paragraph: int | None) -> None:
    locator = UnderHeading(heading, occurrence, paragraph)
    assert parse_locator(str(locator)) == locator
