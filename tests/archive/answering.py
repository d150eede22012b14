"""A server of this machine that answers by the path, well and badly, and remembers what it was asked."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

# What is sent as it stands, for paths under which a server does not behave.
RAW = {
    "/rubbish": b"rubbish\r\n\r\n",
    "/hangs-up": b"",
    "/long-line": b"HTTP/1.1 200 " + b"x" * 100_000 + b"\r\n\r\n",
    "/shouts": b"HTTP/1.1 404 \x1b[31mred\xe2\x80\xaetxt\r\n\r\n",
    "/to-controls": b"HTTP/1.1 301 x\r\nLocation: /alive?\x1b[31m\xe2\x80\xae\x07\r\n\r\n",
    "/to-cyrillic": "HTTP/1.1 301 x\r\nLocation: /alive?опиаты\r\n\r\n".encode(),
}
LEADS = {
    "/moved": (301, "/alive"),
    "/moved-too": (308, "/moved"),
    "/for-now": (302, "/alive"),
    "/for-now-then-moved": (307, "/moved"),
    "/moved-then-for-now": (301, "/for-now"),
    "/moved-and-gone": (301, "/gone"),
    "/circle": (301, "/circle-back"),
    "/circle-back": (301, "/circle"),
    "/to-itself": (302, "/to-itself"),
    "/to-file": (301, "file:///etc/passwd"),
    "/to-script": (302, "javascript:alert(1)"),
    "/to-nothing": (301, "http://"),
    "/to-bracket": (301, "http://[::1"),
    "/to-port": (301, "http://127.0.0.1:99999/"),
    "/to-host": (301, "http://a b\x1b/"),
    "/to-length": (301, "/" + "x" * 3_000),
}
STATUSES = {"/alive": 200, "/not-found": 404, "/gone": 410, "/forbidden": 403, "/unnamed": 599, "/nowhere": 301}


@dataclass
class Server:
    """Where it is, and what it was asked as method and path."""

    at: str
    asked: list[tuple[str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    most_at_once: int = 0
    ends: threading.Event = field(default_factory=threading.Event)


@contextlib.contextmanager
def answering() -> Iterator[Server]:
    """Yield a running server."""
    server = Server("")
    now: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            """Say nothing."""

        def answer(self) -> None:
            path = self.path.partition("?")[0]
            server.asked.append((self.command, path))
            server.agents.add(self.headers["User-Agent"])
            now.append(path)
            server.most_at_once = max(server.most_at_once, len(now))
            with contextlib.suppress(OSError):
                self.say(path)
            now.remove(path)

        do_HEAD = do_GET = answer  # noqa: N815

        def say(self, path: str) -> None:
            if path == "/silent":
                server.ends.wait(30)
            elif path == "/drips":
                while not server.ends.wait(0.05):
                    self.wfile.write(b"H")
            elif path in RAW:
                self.wfile.write(RAW[path])
            elif path.startswith("/further"):
                self.head(302, f"{path}r")
            elif path in LEADS:
                self.head(*LEADS[path])
            elif path == "/no-head":
                self.head(405 if self.command == "HEAD" else 200)
            elif path == "/hangs-up-at-head":
                if self.command == "GET":
                    self.head(200)
            elif path == "/endless":
                self.head(405 if self.command == "HEAD" else 200)
                while self.command == "GET":
                    self.wfile.write(b"x" * 65_536)
            else:
                self.head(STATUSES[path])

        def head(self, status: int, location: str = "") -> None:
            self.send_response(status)
            if location:
                self.send_header("Location", location)
            self.end_headers()

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        server.at = f"http://127.0.0.1:{listening.server_port}"
        thread = threading.Thread(target=listening.serve_forever)
        thread.start()
        try:
            yield server
        finally:
            server.ends.set()
            listening.shutdown()
            thread.join()
