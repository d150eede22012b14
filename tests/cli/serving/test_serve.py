"""`mapper serve`, as a browser on this machine meets it."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.cli.conftest import Run
from tests.conftest import ROOT

Replace = Callable[[str, str, str], None]
PATIENCE = 60
FOREIGN = ("evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example")


@pytest.fixture
def served(sound: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Return a running server on the copied dataset, and its port."""
    command = [sys.executable, "-m", "mapper", "serve", "--port", "0", "--root", str(sound)]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:")
        yield process, int(address.rstrip("/").rpartition(":")[2])
        process.kill()


def get(port: int, path: str, host: str | None = None) -> tuple[int, bytes, dict[str, str]]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", path, headers={"Host": host or f"127.0.0.1:{port}"})
    answer = connection.getresponse()
    return answer.status, answer.read(), dict(answer.getheaders())


def state_after(port: int, version: int) -> dict[str, Any]:
    """Return the first state that is newer than a version."""
    while True:
        state: dict[str, Any] = json.loads(get(port, f"/state?since={version}")[1])
        if state["version"] > version:
            return state


def test_the_map_is_byte_for_byte_the_built_one(
    served: tuple[subprocess.Popen[str], int], mapper_command: Run, sound: Path
) -> None:
    _, port = served
    state = state_after(port, 0)
    assert [one["id"] for one in state["maps"]] == ["all", "north"]
    assert mapper_command("build", "all").returncode == 0
    assert get(port, "/map/all.html")[1] == (sound / "maps/all.html").read_bytes()
    assert get(port, "/map/none.html")[0] == 404
    assert get(port, "/../seeds/open-report.toml")[0] == 404


def test_a_mistake_is_told_and_the_last_good_map_stays(
    served: tuple[subprocess.Popen[str], int], replace_in: Replace
) -> None:
    _, port = served
    first = state_after(port, 0)
    page = get(port, "/map/all.html")[1]
    replace_in("seeds/open-report.toml", '"alleged"', '"aleged"')
    broken = state_after(port, first["version"])
    errors = [problem for problem in broken["problems"] if problem["severity"] == "error"]
    assert [(problem["line"], problem["fix"]) for problem in errors] == [(77, 'Did you mean "alleged"?')]
    assert broken["built"] == first["version"]
    assert get(port, "/map/all.html")[1] == page
    replace_in("seeds/open-report.toml", '"aleged"', '"possible"')
    mended = state_after(port, broken["version"])
    assert mended["built"] == mended["version"]
    assert get(port, "/map/all.html")[1] != page


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example"]
)
def test_another_name_in_the_host_header_is_refused(served: tuple[subprocess.Popen[str], int], host: str) -> None:
    _, port = served
    for path in ("/", "/state", "/map/all.html"):
        status, content, _ = get(port, path, host)
        assert status == 421
        assert b"marks" not in content


def test_it_listens_on_this_machine_only(served: tuple[subprocess.Popen[str], int]) -> None:
    _, port = served
    own = [entry[4][0] for entry in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]
    for address in {str(address) for address in own} - {"127.0.0.1"}:
        with pytest.raises(OSError, match="refused"):
            socket.create_connection((address, port), timeout=PATIENCE)
    assert get(port, "/", f"localhost:{port}")[0] == 200


def test_ctrl_c_ends_it_cleanly(served: tuple[subprocess.Popen[str], int]) -> None:
    process, port = served
    state_after(port, 0)
    process.send_signal(signal.SIGINT)
    _, messages = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert messages.splitlines()[-1] == "Stopped."
    assert "Traceback" not in messages


def test_a_port_that_is_taken_is_told(served: tuple[subprocess.Popen[str], int], mapper_command: Run) -> None:
    done = mapper_command("serve", "--port", str(served[1]))
    assert done.returncode == 3
    assert "try another with --port" in done.stderr


@pytest.mark.browser
def test_the_wrapper_shows_the_map_and_the_problems(
    served: tuple[subprocess.Popen[str], int], browser: Browser, replace_in: Replace
) -> None:
    _, port = served
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"http://127.0.0.1:{port}/")
    page.locator("html[data-wrapper-state=fine]").wait_for(state="attached")
    inner = page.frame_locator("iframe")
    inner.locator("html[data-map-state=ready]").wait_for(state="attached")
    replace_in("seeds/open-report.toml", '"alleged"', '"<b>aleged</b>"')
    page.locator("html[data-wrapper-state=broken]").wait_for(state="attached")
    assert "seeds/open-report.toml:77" in page.locator("#problems").inner_text()
    assert "<b>aleged</b>" in page.locator("#problems").inner_text()
    assert inner.locator("[data-mark=laboratory]").count() >= 1
    page.get_by_label("Map").select_option("north")
    inner.get_by_role("heading", name="The north").wait_for()
    assert complaints == []
    page.close()
