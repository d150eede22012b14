"""Canonical TOML: nothing lost, nothing changed but order and blank lines, and a second time nothing at all."""

from __future__ import annotations

import tomllib
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from mapper.canonical.toml import canonical_toml

ORDER = {"claim": ["id", "locator", "text", "name", "note"], "": ["title", "max_tlp"]}

KEYS = st.sampled_from(["id", "locator", "text", "name", '"name:ru"', '"name:es"', "note", "zebra", "a-b"])
VALUES = st.sampled_from(
    [
        '"x"',
        "'y # no comment'",
        "7",
        "[1,\n  2, # two\n]",
        '"""several\n\n  lines  \n"""',
        "{ low = 1, high = 2 }",
        "true",
    ]
)
COMMENT = st.sampled_from(["", "# remark\n", "  # indented\n", "\n\n", "# one\n\n# two\n"])
PAIRS = st.lists(
    st.tuples(COMMENT, KEYS, VALUES, st.sampled_from(["", "  # after", "   "])), unique_by=lambda one: one[1]
)


@st.composite
def documents(draw: st.DrawFn) -> str:
    text = draw(COMMENT)
    for comment, key, value, after in draw(PAIRS):
        text += f"{comment}{key} = {value}{after}\n"
    for header in draw(st.lists(st.sampled_from(["[[claim]]", "[[voice]]"]), max_size=4)):
        text += draw(COMMENT) + header + draw(st.sampled_from(["\n", "  # of it\n"]))
        for comment, key, value, after in draw(PAIRS):
            text += f"{comment}{key} = {value}{after}\n"
    return text + draw(COMMENT)


def remarks(text: str) -> Counter[str]:
    return Counter(word for line in text.splitlines() for word in [line[line.find("#") :].strip()] if "#" in line)


@given(documents())
def test_it_says_the_same_with_every_comment_and_is_final(text: str) -> None:
    written = canonical_toml(text, ORDER)
    assert tomllib.loads(written) == tomllib.loads(text)
    assert remarks(written) == remarks(text)
    assert canonical_toml(written, ORDER) == written


def test_keys_come_in_order_with_the_comments_above_them() -> None:
    text = """max_tlp = "CLEAR"
title = "x"
[[claim]]   # the first

note = "n"
# on the text
text = "t"   # behind it


"name:ru" = "r"
name = "m"
other = 1
id = "a"
# at the end
"""
    assert (
        canonical_toml(text, ORDER)
        == """title = "x"
max_tlp = "CLEAR"

[[claim]]   # the first
id = "a"
# on the text
text = "t"   # behind it
name = "m"
"name:ru" = "r"
note = "n"
other = 1

# at the end
"""
    )


def test_windows_line_ends_and_a_byte_order_mark_go() -> None:
    assert canonical_toml("\ufeffa = 1\r\n\r\n\r\nb = 2\r\n", ORDER) == "a = 1\nb = 2\n"
