"""HTTP on 127.0.0.1: the wrapper page, its two files, the state, and the maps byte for byte as built."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from typing import Any
from urllib.parse import parse_qs, urlsplit

from mapper.cli.serving.workbench import State, Workbench
from mapper.cli.speech import problem_rows

HOST = "127.0.0.1"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; "
    "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
WAIT_SECONDS = 20.0

FILES = {
    "/": ("wrapper.html", "text/html; charset=utf-8"),
    "/wrapper.js": ("wrapper.js", "text/javascript; charset=utf-8"),
    "/wrapper.css": ("wrapper.css", "text/css; charset=utf-8"),
}


class Server(ThreadingHTTPServer):
    """Serves one workbench to the browsers of this machine."""

    daemon_threads = True

    def __init__(self, port: int, workbench: Workbench) -> None:
        super().__init__((HOST, port), Handler)
        self.workbench = workbench

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return int(self.server_address[1])

    @property
    def hosts(self) -> frozenset[str]:
        """Values of the Host header that mean this server and no name that somebody pointed here."""
        return frozenset({f"{HOST}:{self.port}", f"localhost:{self.port}"})


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: Server

    def do_GET(self) -> None:
        """Answer, unless the request comes by another name: a page elsewhere could point its own name at us."""
        if self.headers.get("Host") not in self.server.hosts:
            self._send(421, b"This server answers to 127.0.0.1 only.\n", "text/plain; charset=utf-8")
            return
        url = urlsplit(self.path)
        if url.path in FILES:
            name, kind = FILES[url.path]
            self._send(200, (resources.files(__package__) / name).read_bytes(), kind, POLICY)
        elif url.path == "/state":
            state = self.server.workbench.wait(_since(url.query), WAIT_SECONDS)
            self._send(200, _told(state), "application/json")
        elif url.path.startswith("/map/") and (page := self._page(url.path)) is not None:
            # The map brings its own policy; a second one here would not be the file that `mapper build` writes.
            self._send(200, page, "text/html; charset=utf-8")
        else:
            self._send(404, b"There is nothing here.\n", "text/plain; charset=utf-8")

    def _page(self, path: str) -> bytes | None:
        name = path.removeprefix("/map/").removesuffix(".html")
        return self.server.workbench.state.pages.get(name)

    def _send(self, status: int, content: bytes, kind: str, policy: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        if policy:
            self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing: the terminal is for problems."""


def _since(query: str) -> int:
    since = parse_qs(query).get("since", ["-1"])[0]
    return int(since) if since.isascii() and since.isdigit() and len(since) < 16 else -1


def _told(state: State) -> bytes:
    told = {
        "version": state.version,
        "built": state.built,
        "maps": [{"id": key, "title": title} for key, title in state.maps.items()],
        "problems": problem_rows(state.problems),
        "failure": state.failure,
    }
    return json.dumps(told).encode()
