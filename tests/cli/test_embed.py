"""`mapper embed`, as a user runs it."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from tests.cli.conftest import Run


def attributes(html: str) -> dict[str, str | None]:
    """Return the attributes of the one frame that some HTML is made of."""
    found: list[dict[str, str | None]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            assert tag == "iframe"
            found.append(dict(attrs))

    Reader().feed(html)
    assert len(found) == 1
    return found[0]


def test_a_frame_that_may_do_little(mapper_command: Run) -> None:
    done = mapper_command("embed", "all", "--height", "480")
    assert done.returncode == 0, done.stderr
    frame = attributes(done.stdout)
    assert frame["sandbox"] == "allow-scripts allow-popups allow-popups-to-escape-sandbox"
    assert frame["allow"] == "clipboard-write; fullscreen"
    assert frame["src"] == "all.html#embed"
    assert frame["height"] == "480"
    assert frame["title"] == "Everything"


def test_an_address_and_a_step(mapper_command: Run) -> None:
    address = "https://maps.example/a.html?b&c"
    frame = attributes(mapper_command("embed", "all", "--src", address, "--step", "2").stdout)
    assert frame["src"] == f"{address}#embed&step=2"


def test_the_page_itself_with_its_state(mapper_command: Run) -> None:
    frame = attributes(mapper_command("embed", "all", "--srcdoc", "--step", "1").stdout)
    page = frame["srcdoc"] or ""
    assert page.startswith("<!doctype html>")
    assert ' data-embed data-state="step=1">' in page
    assert "src" not in frame


@pytest.mark.parametrize(
    ("options", "answer"),
    [
        (["all", "--step", "3"], "choose 1 to 2"),
        (["all", "--step", "0"], "choose 1 to 2"),
        (["north", "--step", "1"], "tells no story"),
        (["nroth"], "no map"),
        (["all", "--src", "a.html", "--srcdoc"], "leave one of them out"),
        (["all", "--src", "a.html#b"], "without a fragment"),
        (["all", "--src", "javascript:alert(1)"], "http"),
        (["all", "--height", "1"], "240"),
    ],
)
def test_what_cannot_be_is_refused(mapper_command: Run, options: list[str], answer: str) -> None:
    done = mapper_command("embed", *options)
    assert done.returncode == 2
    assert answer in done.stderr
    assert done.stdout == ""
