"""Texts that try to become something other than text, where a command prints them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from mapper.changes.change import Change, Kind
from mapper.changes.markdown import as_markdown
from mapper.cli.speech import harmless, harmless_lines, print_line, print_table, say, tell_problems
from mapper.model.problem import Problem
from mapper.render.page.embed import iframe_to
from tests.hostile_texts import TEXTS

PRINTED: dict[str, Callable[[str], None]] = {
    "line": print_line,
    "message": say,
    "problem": lambda text: tell_problems([Problem("a.toml", 1, 1, "error", text, "field", text, "")]),
    "table": lambda text: print_table([{"name": text, "list": [text, "x"]}], ("name", "list")),
}


@pytest.mark.parametrize("name", PRINTED)
def test_nothing_commands_the_terminal(capsys: pytest.CaptureFixture[str], name: str) -> None:
    for text in TEXTS.values():
        PRINTED[name](text)
        captured = capsys.readouterr()
        printed = captured.out + captured.err
        assert {unicodedata.category(one) for one in printed} & {"Cc", "Cf", "Cs", "Zl", "Zp"} <= {"Cc"}
        assert set(re.findall(r"[\x00-\x1f\x7f-\x9f]", printed)) <= {"\n", "\t"}
        # One line each, and the cells of a table stay apart.
        assert printed.count("\n") == (2 if name == "table" else 1)
        assert printed.count("\t") == (2 if name == "table" else 0)
        assert harmless(text) in printed


def test_what_is_beyond_the_first_plane_has_a_number_of_its_own() -> None:
    assert harmless("x\U000e0041\u202e") == r"x\U000e0041\u202e"


class _Read(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []
        self.attributes: dict[str, str | None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= dict(attrs)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("name", TEXTS)
def test_markdown_shows_a_text_as_it_is(name: str) -> None:
    text = TEXTS[name]
    change = Change(Kind.REWORDED, "site", "a", text, f"name: {text} → {text}")
    reader = _Read()
    reader.feed(
        MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(harmless_lines(as_markdown([change])))
    )
    assert set(reader.tags) <= {"h3", "ul", "li", "strong", "span"}
    shown = harmless(" ".join(text.split()))
    line = "".join(reader.words).strip().splitlines()[-1]
    assert line.split() == f"site a: {shown} (name: {shown} → {shown})".split()
    assert reader.tags.count("span") == 3 * text.count("$")


@pytest.mark.parametrize("name", TEXTS)
def test_an_iframe_has_a_text_for_its_title_and_nothing_else(name: str) -> None:
    reader = _Read()
    reader.feed(iframe_to(TEXTS[name], "all.html", "", 600))
    assert reader.tags == ["iframe"]
    assert reader.words == []
    assert reader.attributes.keys() == _attributes("plain")


def _attributes(title: str) -> set[str]:
    reader = _Read()
    reader.feed(iframe_to(title, "all.html", "", 600))
    return set(reader.attributes)
