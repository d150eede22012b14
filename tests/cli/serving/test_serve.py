"""`mapper serve`, as a browser on this machine meets it."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import re
import select
import signal
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from socketserver import BaseRequestHandler
from typing import Any

import pytest
from playwright.sync_api import Browser

from mapper.cli.serving import connections
from tests.cli.conftest import Run
from tests.conftest import PATIENCE, ROOT

# Each starts a server.
pytestmark = pytest.mark.slow

Replace = Callable[[str, str, str], None]


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


def asked(port: int, request: bytes) -> bytes:
    """Return all that the server says to a request, whatever that is; nothing if it hangs up."""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        with contextlib.suppress(ConnectionError):
            connection.sendall(request)
        return heard(connection)


def heard(connection: socket.socket) -> bytes:
    said = b""
    with contextlib.suppress(ConnectionError):
        while part := connection.recv(1 << 16):
            said += part
    return said


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
    assert [(problem["line"], problem["fix"]) for problem in errors] == [(81, 'Did you mean "alleged"?')]
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


def test_head_is_answered_as_get_without_the_content(served: tuple[subprocess.Popen[str], int]) -> None:
    _, port = served
    state_after(port, 0)
    for path in ("/", "/wrapper.js", "/state", "/map/all.html", "/nothing"):
        host = f"Host: 127.0.0.1:{port}\r\n\r\n"
        got, head = (asked(port, f"{method} {path} HTTP/1.1\r\n{host}".encode()) for method in ("GET", "HEAD"))
        headers, _, content = got.partition(b"\r\n\r\n")
        assert content
        assert head.partition(b"\r\n\r\n")[2] == b""
        undated = [line for line in headers.splitlines() if not line.startswith(b"Date")]
        assert [line for line in head.splitlines() if line and not line.startswith(b"Date")] == undated


@pytest.mark.parametrize("method", ["POST", "PUT", "OPTIONS", "TRACE", "CONNECT", "BREW", "get", "__class__"])
def test_nothing_can_be_done_but_to_look(served: tuple[subprocess.Popen[str], int], method: str) -> None:
    _, port = served
    answer = asked(port, f"{method} / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
    assert answer.startswith(b"HTTP/1.0 405 ")
    assert b"\r\nAllow: GET, HEAD\r\n" in answer
    # Who is meant is judged before what is wanted.
    assert asked(port, f"{method} / HTTP/1.1\r\nHost: evil.example\r\n\r\n".encode()).startswith(b"HTTP/1.0 421 ")


REQUESTS = {
    "no host": b"GET /state HTTP/1.1\r\n\r\n",
    "two hosts": b"GET /state HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nHost: evil.example\r\n\r\n",
    "an old request": b"GET /state\r\n\r\n",
    "no request": b"\x16\x03\x01\x02\x00\x01\r\n\r\n",
    "a future version": b"GET / HTTP/9.9\r\n\r\n",
    "a long line": b"GET /" + b"a" * 1_000_000,
    "a long header": b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX: " + b"a" * 1_000_000,
    "many headers": b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n" + b"X: a\r\n" * 2_000,
    "long headers": b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n" + (b"X: " + b"a" * 30_000 + b"\r\n") * 20,
    "markup": b"<script>alert(1)</script> / HTTP/1.1\r\n\r\n",
}


@pytest.mark.parametrize("name", REQUESTS)
def test_what_no_browser_asks_is_refused_and_the_server_goes_on(
    served: tuple[subprocess.Popen[str], int], name: str
) -> None:
    _, port = served
    request = REQUESTS[name]
    answer = asked(port, request.replace(b"%d", str(port).encode()))
    assert answer == b"" or re.search(rb"^(HTTP/1\.0 (400|421|431|505) |That |This )", answer)
    assert b"script" not in answer
    assert b"version" not in answer
    assert get(port, "/")[0] == 200


def test_no_page_elsewhere_can_frame_it_and_no_banner_tells_what_it_is(
    served: tuple[subprocess.Popen[str], int],
) -> None:
    _, port = served
    state_after(port, 0)
    for path in ("/", "/wrapper.js", "/state", "/map/all.html", "/nothing"):
        headers = get(port, path)[2]
        is_map = path.startswith("/map/")
        assert headers["X-Frame-Options"] == ("SAMEORIGIN" if is_map else "DENY")
        assert f"frame-ancestors {chr(39)}{'self' if is_map else 'none'}{chr(39)}" in headers["Content-Security-Policy"]
        assert "Server" not in headers
    assert b"Python" not in asked(port, b"nonsense\r\n\r\n")


def test_browsers_that_go_away_are_not_told_of(served: tuple[subprocess.Popen[str], int]) -> None:
    process, port = served
    state_after(port, 0)
    for _ in range(20):
        with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
            connection.sendall(f"GET /map/all.html HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
            # A reset, as when a tab is closed while the map is on its way.
            connection.recv(1)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    assert get(port, "/")[0] == 200
    process.send_signal(signal.SIGINT)
    _, messages = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert messages.splitlines()[-2:] == ["Built 2 maps.", "Stopped."]


class Silent(BaseRequestHandler):
    """Reads until the other side ends."""

    def handle(self) -> None:
        while self.request.recv(1):
            pass


@pytest.fixture
def bounded(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[type[BaseRequestHandler]], int]]:
    """Return a function that starts a server with little patience and few places, and returns its port."""
    running: list[connections.BoundedServer] = []
    monkeypatch.setattr(connections, "ASKING_SECONDS", 0.2)
    monkeypatch.setattr(connections, "MOST_CONNECTIONS", 3)

    def start(handler: type[BaseRequestHandler]) -> int:
        running.append(connections.BoundedServer(("127.0.0.1", 0), handler))
        threading.Thread(target=running[-1].serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return int(running[-1].server_address[1])

    yield start
    for server in running:
        server.shutdown()
        server.server_close()


def test_who_asks_a_byte_at_a_time_is_cut_off(bounded: Callable[[type[BaseRequestHandler]], int]) -> None:
    with socket.create_connection(("127.0.0.1", bounded(Silent)), timeout=PATIENCE) as slow:
        with contextlib.suppress(ConnectionError):
            while True:
                slow.sendall(b"a")
                # Never silent for long, and never done.
                if select.select([slow], [], [], 0.02)[0]:
                    break
        assert heard(slow) == b""


def test_there_are_only_so_many_connections_at_once(
    bounded: Callable[[type[BaseRequestHandler]], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "ASKING_SECONDS", PATIENCE)
    port = bounded(Silent)
    held = [socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) for _ in range(3)]
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as fourth:
        assert heard(fourth) == b""
    for connection in held:
        connection.close()


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
    assert "seeds/open-report.toml:81" in page.locator("#problems").inner_text()
    assert "<b>aleged</b>" in page.locator("#problems").inner_text()
    assert inner.locator("[data-mark=laboratory]").count() >= 1
    page.get_by_label("Map").select_option("north")
    inner.get_by_role("heading", name="The north").wait_for()
    assert complaints == []
    page.close()
