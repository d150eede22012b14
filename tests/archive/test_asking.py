"""Answers of servers, good and bad; the server is on this machine."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from mapper.archive import asking
from mapper.archive.asking import Answer, ask
from tests.archive.answering import Server, answering


@pytest.fixture(scope="module")
def running() -> Iterator[Server]:
    with answering() as server:
        yield server


@pytest.fixture
def server(running: Server) -> Server:
    running.asked.clear()
    return running


@pytest.mark.parametrize(
    ("path", "reason", "moved_to"),
    [
        ("/alive", "", ""),
        ("/alive#part", "", ""),
        ("/not-found", "404 Not Found", ""),
        ("/gone", "410 Gone", ""),
        ("/forbidden", "403 Forbidden", ""),
        ("/unnamed", "599", ""),
        ("/nowhere", "301 Moved Permanently", ""),
        ("/moved", "", "/alive"),
        ("/moved-too", "", "/alive"),
        ("/for-now", "", ""),
        ("/for-now-then-moved", "", ""),
        ("/moved-then-for-now", "", "/for-now"),
        ("/moved-and-gone", "410 Gone", "/gone"),
        ("/circle", "leads in a circle", ""),
        ("/to-itself", "leads in a circle", ""),
        ("/further", "leads on more than 10 times", ""),
        ("/to-file", "leads to what is neither http nor https", ""),
        ("/to-script", "leads to what is neither http nor https", ""),
        ("/to-nothing", "leads in a circle", ""),
        ("/to-bracket", "leads to what is no address", ""),
        ("/to-port", "leads to what is no address", ""),
        ("/to-host", "leads to what is no address", ""),
        ("/to-length", "leads to what is no address", ""),
        ("/to-controls", "", "/alive?%1B[31m%E2%80%AE%07"),
        ("/to-cyrillic", "", "/alive?%D0%BE%D0%BF%D0%B8%D0%B0%D1%82%D1%8B"),
        ("/shouts", "404 Not Found", ""),
        ("/rubbish", "answers what is not HTTP", ""),
        ("/hangs-up", "answers what is not HTTP", ""),
        ("/long-line", "answers what is not HTTP", ""),
        ("/no-head", "", ""),
        ("/hangs-up-at-head", "", ""),
        ("/endless", "", ""),
    ],
)
def test_what_comes_of_asking(server: Server, path: str, reason: str, moved_to: str) -> None:
    expected = Answer(reason, f"{server.at}{moved_to}" if moved_to else "")
    assert ask(f"{server.at}{path}", 5) == expected


def test_a_page_is_asked_for_only_where_head_is_refused(server: Server) -> None:
    for path in ("/alive", "/not-found", "/gone", "/no-head"):
        ask(f"{server.at}{path}", 5)
    heads = [("HEAD", "/alive"), ("HEAD", "/not-found"), ("HEAD", "/gone"), ("HEAD", "/no-head")]
    assert server.asked == [*heads, ("GET", "/no-head")]


def test_it_says_who_asks(server: Server) -> None:
    ask(f"{server.at}/alive", 5)
    assert all("trafficking-route-mapper/" in agent for agent in server.agents)


@pytest.mark.parametrize("path", ["/silent", "/drips"])
def test_a_server_that_takes_too_long_is_not_waited_for(server: Server, path: str) -> None:
    assert ask(f"{server.at}{path}", 0.3) == Answer("no answer within 0.3 s")


def test_where_nobody_listens() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]
    assert ask(f"http://127.0.0.1:{port}/", 5) == Answer("its host refuses the connection")


def test_what_is_not_encrypted_is_no_https(server: Server) -> None:
    assert ask(server.at.replace("http:", "https:"), 5).reason.startswith("cannot be reached (")


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://127.0.0.1/", "http://", "http://a\x1bb/", "http://[x"]
)
def test_what_is_no_address_of_the_web_is_not_asked(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("was asked"))
    assert ask(address, 5).reason.startswith("leads to what is n")


def test_a_far_server_does_not_lead_into_ones_own_network(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    near = iter([False, True])
    monkeypatch.setattr(asking, "_is_near", lambda _: next(near))
    assert ask(f"{server.at}/for-now", 5) == Answer("leads into one's own network")
    assert server.asked == [("HEAD", "/for-now")]


@pytest.mark.parametrize(
    ("ip", "is_near"),
    [
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("169.254.169.254", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        ("8.8.8.8", False),
        ("2001:4860:4860::8888", False),
        ("::ffff:8.8.8.8", False),
    ],
)
def test_which_servers_are_near(ip: str, is_near: bool) -> None:
    assert asking._is_near(ip) is is_near
