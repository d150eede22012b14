"""`mapper archive check`, on the sound dataset with addresses of a server on this machine."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.archive.answering import Server, answering
from tests.cli.conftest import Run

Place = Callable[[dict[str, str]], None]

RECORDS = {
    "https://example.org/quokka": "seeds/closed-paper.toml",
    "https://example.org/report": "seeds/open-report.toml",
    "https://example.org/archive/report": "seeds/open-report.toml",
}
QUOKKA, REPORT, COPY = RECORDS


@pytest.fixture
def server() -> Iterator[Server]:
    with answering() as running:
        yield running


@pytest.fixture
def at(sound: Path, server: Server) -> Place:
    """Return a function that puts addresses of the server, by path, into the records; without a path, none."""

    def place(paths: dict[str, str]) -> None:
        for address, file in RECORDS.items():
            text = (sound / file).read_text("utf-8")
            path = paths.get(address, "")
            lines = [
                line.replace(address, f"{server.at}{path}") if line.endswith(f'"{address}"') else line
                for line in text.split("\n")
                if path or not line.endswith(f'"{address}"')
            ]
            (sound / file).write_text("\n".join(lines), "utf-8")

    return place


def test_all_alive_is_exit_code_zero(mapper_command: Run, at: Place, server: Server) -> None:
    at({REPORT: "/alive", COPY: "/no-head"})
    done = mapper_command("archive", "check")
    assert (done.returncode, done.stdout.splitlines()) == (
        0,
        [f"open-report: URL: alive: {server.at}/alive", f"open-report: archive_url: alive: {server.at}/no-head"],
    )


def test_it_says_first_that_it_asks_the_network_and_then_how_far_it_is(
    mapper_command: Run, at: Place, server: Server
) -> None:
    at({QUOKKA: "/alive", REPORT: "/moved", COPY: "/alive"})
    told = mapper_command("archive", "check").stderr.splitlines()
    assert told == [
        "This asks the network: 2 addresses on 1 host, and where they lead: 127.0.0.1.",
        f"1 of 2: {server.at}/alive",
        f"2 of 2: {server.at}/moved",
        "2 alive, 1 moved; 1 source without an archive copy.",
    ]
    # An address that two records have is asked for once, and one is asked for after the other.
    assert server.asked == [("HEAD", "/alive"), ("HEAD", "/moved"), ("HEAD", "/alive")]
    assert server.most_at_once == 1


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/moved", "moved to {at}/alive: {at}/moved"),
        ("/gone", "dead (410 Gone): {at}/gone"),
        ("/moved-and-gone", "dead (410 Gone), moved to {at}/gone: {at}/moved-and-gone"),
        ("/to-file", "dead (leads to what is neither http nor https): {at}/to-file"),
        ("/silent", "dead (no answer within 0.3 s): {at}/silent"),
    ],
)
def test_what_is_dead_or_moved_is_exit_code_one(
    mapper_command: Run, at: Place, server: Server, path: str, says: str
) -> None:
    at({REPORT: path, COPY: "/alive"})
    done = mapper_command("archive", "check", "--timeout", "0.3")
    assert done.returncode == 1
    assert done.stdout.splitlines()[0] == f"open-report: URL: {says.format(at=server.at)}"


def test_a_missing_copy_is_exit_code_one(mapper_command: Run, at: Place) -> None:
    at({REPORT: "/alive"})
    done = mapper_command("archive", "check")
    assert done.returncode == 1
    assert done.stdout.splitlines()[1:] == ["open-report: archive_url: no archive copy"]


@pytest.mark.parametrize("path", ["/shouts", "/to-controls"])
def test_what_servers_say_commands_no_terminal(mapper_command: Run, at: Place, path: str) -> None:
    at({REPORT: path, COPY: "/alive"})
    done = mapper_command("archive", "check")
    assert done.returncode == 1
    assert all(line.isprintable() for line in (done.stdout + done.stderr).splitlines())


def test_json_has_a_row_for_every_key(mapper_command: Run, at: Place, server: Server) -> None:
    at({QUOKKA: "/moved", REPORT: "/gone", COPY: "/alive"})
    done = mapper_command("archive", "check", "--json")
    rows = [tuple(row.values()) for row in json.loads(done.stdout)]
    assert list(json.loads(done.stdout)[0]) == ["source", "key", "address", "result", "moved_to", "reason"]
    assert rows == [
        ("closed-paper", "URL", f"{server.at}/moved", "moved", f"{server.at}/alive", None),
        ("closed-paper", "archive_url", None, "missing", None, None),
        ("open-report", "URL", f"{server.at}/gone", "dead", None, "410 Gone"),
        ("open-report", "archive_url", f"{server.at}/alive", "alive", None, None),
    ]


def test_without_addresses_nothing_is_asked(mapper_command: Run, at: Place, server: Server) -> None:
    at({})
    done = mapper_command("archive", "check")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("No source has an address: the network is not asked.")
    assert server.asked == []


def test_a_dataset_with_errors_is_not_asked_for(
    mapper_command: Run, at: Place, server: Server, replace_in: Callable[[str, str, str], None]
) -> None:
    at({REPORT: "/alive", COPY: "/alive"})
    replace_in("seeds/open-report.toml", 'reliability = "B"', 'reliability = "Z"')
    assert mapper_command("archive", "check").returncode == 1
    assert server.asked == []
