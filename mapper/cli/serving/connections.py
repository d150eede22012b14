"""What one connection may cost: how many there are, how long one may take to ask, and how much it may say."""

from __future__ import annotations

import contextlib
import io
import socket
import sys
import threading
import time
from http.server import ThreadingHTTPServer
from typing import Any

from mapper.cli.speech import say

MOST_CONNECTIONS = 100
"""At once. A browser has up to six for each window, of which one waits for news."""

ASKING_SECONDS = 10.0
"""How long a request may take to arrive, as a whole and not from byte to byte."""

IDLE_SECONDS = 30.0
"""How long an answer may take to be read."""

MOST_ASKED = 32 * 1024
"""Bytes of a request, headers included."""


class BoundedServer(ThreadingHTTPServer):
    """A server that cannot be worn out by connections that ask for nothing."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], handler: Any) -> None:
        self._asking: dict[socket.socket, float] = {}
        self._lock = threading.Lock()
        self._free = threading.BoundedSemaphore(MOST_CONNECTIONS)
        super().__init__(address, handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer in a thread of its own, unless there are too many."""
        if not self._free.acquire(blocking=False):
            self.shutdown_request(request)
            return
        with self._lock:
            self._asking[request] = time.monotonic() + ASKING_SECONDS
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer, and make room for another."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self.has_asked(request)
            self._free.release()

    def has_asked(self, request: socket.socket) -> None:
        """Take note that a request has arrived."""
        with self._lock:
            self._asking.pop(request, None)

    def service_actions(self) -> None:
        """Cut off who takes too long to ask; called twice a second."""
        now = time.monotonic()
        with self._lock:
            late = [request for request, until in self._asking.items() if until < now]
        for request in late:
            with contextlib.suppress(OSError):
                request.shutdown(socket.SHUT_RDWR)

    def handle_error(self, *_: Any) -> None:
        """Say nothing of browsers that go away while they are answered, and of anything else one sentence."""
        error = sys.exception()
        if not isinstance(error, OSError):
            say(f"A request could not be answered ({type(error).__name__}: {error}).")


class Bounded(io.BufferedIOBase):
    """What a connection says, up to a limit; then it is as if it had ended."""

    def __init__(self, file: Any) -> None:
        self._file, self._left = file, MOST_ASKED

    @property
    def is_overrun(self) -> bool:
        """Whether there was more."""
        return self._left <= 0

    def readline(self, size: int | None = -1) -> bytes:
        """Return the next line, or as much of it as may be read."""
        most = self._left if size is None or size < 0 else min(size, self._left)
        line: bytes = self._file.readline(most) if most > 0 else b""
        self._left -= len(line)
        return line

    def close(self) -> None:
        """Close the connection's file."""
        self._file.close()
        super().close()
