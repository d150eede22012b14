"""HTTP on 127.0.0.1: the wrapper page, its two files, the state, and the maps byte for byte as built."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler
from importlib import resources
from typing import Any
from urllib.parse import parse_qs, urlsplit

from mapper.cli.serving.connections import IDLE_SECONDS, Bounded, BoundedServer
from mapper.cli.serving.workbench import State, Workbench
from mapper.cli.speech import problem_rows

HOST = "127.0.0.1"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; "
    "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
NOTHING = "default-src 'none'; frame-ancestors 'none'"
METHODS = ("GET", "HEAD")
WAIT_SECONDS = 20.0

FILES = {
    "/": ("wrapper.html", "text/html; charset=utf-8"),
    "/wrapper.js": ("wrapper.js", "text/javascript; charset=utf-8"),
    "/wrapper.css": ("wrapper.css", "text/css; charset=utf-8"),
}


class Server(BoundedServer):
    """Serves one workbench to the browsers of this machine."""

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
    timeout = IDLE_SECONDS

    def setup(self) -> None:
        """Bound what may be asked."""
        super().setup()
        self.rfile: Any = Bounded(self.rfile)

    def parse_request(self) -> bool:
        """Return whether a request is to be answered by what it asks for; who is meant is judged before that."""
        is_understood = super().parse_request()
        self.server.has_asked(self.connection)
        if not is_understood:
            return False
        hosts = self.headers.get_all("Host") or []
        if self.rfile.is_overrun:
            self._refuse(431, "That is more than there is to ask.")
        elif len(hosts) != 1 or hosts[0] not in self.server.hosts:
            # A page elsewhere could point its own name at us.
            self._refuse(421, "This server answers to 127.0.0.1 only.")
        elif self.command not in METHODS:
            self._refuse(405, f"Nothing can be done here but to look: {' and '.join(METHODS)}.")
        else:
            return True
        return False

    def do_GET(self) -> None:
        """Answer with what there is by a name."""
        url = urlsplit(self.path)
        if url.path in FILES:
            name, kind = FILES[url.path]
            self._send(200, (resources.files(__package__) / name).read_bytes(), kind, POLICY)
        elif url.path == "/state":
            patience = WAIT_SECONDS if self.command == "GET" else 0
            state = self.server.workbench.wait(_since(url.query), patience)
            self._send(200, _as_json(state), "application/json")
        elif url.path.startswith("/map/") and (page := self._page(url.path)) is not None:
            # The map brings its own policy, as in the file that `mapper build` writes. What no file can say is who may
            # frame it: the wrapper.
            self._send(200, page, "text/html; charset=utf-8", "frame-ancestors 'self'", framed="SAMEORIGIN")
        else:
            self._refuse(404, "There is nothing here.")

    def do_HEAD(self) -> None:
        """Answer as to GET; the content itself is left out by `_send`."""
        self.do_GET()

    def _page(self, path: str) -> bytes | None:
        name = path.removeprefix("/map/").removesuffix(".html")
        return self.server.workbench.state.pages.get(name)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse what cannot be understood, in words of this server's own; nothing that was asked is repeated."""
        del message, explain
        self._refuse(int(code), "That cannot be understood.")

    def send_response(self, code: int, message: str | None = None) -> None:
        """Begin an answer; what program gives it is nobody's business."""
        self.send_response_only(code, message)
        self.send_header("Date", self.date_time_string())

    def _refuse(self, status: int, words: str) -> None:
        self.close_connection = True
        self._send(status, f"{words}\n".encode(), "text/plain; charset=utf-8")

    def _send(self, status: int, content: bytes, kind: str, policy: str = NOTHING, *, framed: str = "DENY") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("X-Frame-Options", framed)
        self.send_header("Content-Security-Policy", policy)
        if status == 405:
            self.send_header("Allow", ", ".join(METHODS))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing: the terminal is for problems."""


def _since(query: str) -> int:
    since = parse_qs(query).get("since", ["-1"])[0]
    return int(since) if since.isascii() and since.isdigit() and len(since) < 16 else -1


def _as_json(state: State) -> bytes:
    data = {
        "version": state.version,
        "built": state.built,
        "maps": [{"id": key, "title": title} for key, title in state.maps.items()],
        "problems": problem_rows(state.problems),
        "failure": state.failure,
    }
    return json.dumps(data).encode()
