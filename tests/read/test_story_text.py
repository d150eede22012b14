"""The words of a story: what is markup, what stays text, and that nothing in them is ever more than text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.model.story import BulletList, Citation, Emphasis, Paragraph, Part, StoryText, leaves
from mapper.read.story_text import StoryTextError, parse_story_text


def outline(text: str) -> list[str]:
    """Return each block in one line: ``<b>``, ``<i>``, ``[refs]`` and ``-`` for what was understood as markup."""
    lines = []
    for block in parse_story_text(text).blocks:
        if isinstance(block, BulletList):
            lines += [f"- {''.join(map(_outline, item.parts))}" for item in block.items]
        else:
            lines.append("".join(map(_outline, block.parts)))
    return lines


def _outline(part: Part) -> str:
    if isinstance(part, Emphasis):
        name = "b" if part.strong else "i"
        return f"<{name}>{''.join(map(_outline, part.parts))}</{name}>"
    return f"[{' '.join(part.refs)}]" if isinstance(part, Citation) else part.text


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("One\ntwo.\n\nThree.", ["One two.", "Three."]),
        ("a *b* c", ["a <i>b</i> c"]),
        ("a **b** c", ["a <b>b</b> c"]),
        ("***a*** b", ["<b><i>a</i></b> b"]),
        ("*a **b** c*", ["<i>a <b>b</b> c</i>"]),
        ("Said [@a-b#c; @d#e].", ["Said [a-b#c d#e]."]),
        ("Said [@a#b;\n  @c#d].", ["Said [a#b c#d]."]),
        ("Twice [@a#b; @a#b].", ["Twice [a#b]."]),
        ("**So [@a#b]**", ["<b>So [a#b]</b>"]),
        ("- a\n- b\n  c", ["- a", "- b c"]),
        ("- a\n\n- b", ["- a", "- b"]),
        ("Lead:\n- a\n* b", ["Lead:", "- a", "- b"]),
        ("- *a* b", ["- <i>a</i> b"]),
    ],
)
def test_markup(text: str, blocks: list[str]) -> None:
    assert outline(text) == blocks


@pytest.mark.parametrize(
    "text",
    [
        "<b onclick='x()'>a</b>",
        "[a](https://example.org)",
        "![a](x.png)",
        "https://example.org",
        "# A",
        "> a",
        "`a` _b_ ~~c~~",
        "{{ 7 * 7 }} ${a}",
        "| a | b |",
        "1. a",
        "2 * 3 * 4",
        "*a",
        "**a",
        "a** b",
        "****",
        "&lt;b&gt;",
        "a_b@c#d [a#b] @a#b",
        "\u202eabc",
    ],
)
def test_all_else_is_text(text: str) -> None:
    assert outline(text) == [text]


def test_a_backslash_takes_the_meaning_from_a_sign() -> None:
    assert outline(r"\*a\* \[@a#b] \\ \n") == [r"*a* [@a#b] \ \n"]


@pytest.mark.parametrize("text", ["[@a]", "[@a#b; c#d]", "[@a#b, @c#d]", "[@A#b]", "[@]", "[@a#b", "x [@a#b [@c#d]"])
def test_what_begins_like_a_citation_is_one_or_refused(text: str) -> None:
    with pytest.raises(StoryTextError) as caught:
        parse_story_text(text)
    assert caught.value.at == text.index("[@")


WRITTEN = st.text(st.sampled_from("a *-[]@#;\\\n<.é"), max_size=60) | st.text(max_size=60)


@given(WRITTEN)
def test_no_word_is_lost_and_emphasis_never_lies_in_its_like(text: str) -> None:
    try:
        told = parse_story_text(text)
    except StoryTextError:
        return
    for paragraph in told.paragraphs():
        _assert_shallow(paragraph.parts, set())
    if "[@" not in text:
        assert _letters(_words(told)) == _letters(text)


def _assert_shallow(parts: tuple[Part, ...], inside: set[bool]) -> None:
    for part in parts:
        if isinstance(part, Emphasis):
            assert part.strong not in inside
            assert part.parts
            _assert_shallow(part.parts, inside | {part.strong})


def _words(told: StoryText) -> str:
    paragraphs: list[Paragraph] = list(told.paragraphs())
    written = (leaf for paragraph in paragraphs for leaf in leaves(paragraph.parts))
    return "".join(leaf.text for leaf in written if not isinstance(leaf, Citation))


def _letters(text: str) -> str:
    return "".join(character for character in text if character not in "*-\\" and not character.isspace())


def test_a_long_text_of_stars_is_read_at_once() -> None:
    stars = "*a **b " * 700
    assert outline(stars) == [stars.strip()]
