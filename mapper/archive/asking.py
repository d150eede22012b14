"""One address, asked over HTTP: whether it answers, and from where to where it leads. Nothing of an answer is kept.

Servers are strangers: where they lead to is bounded, never another scheme, and nothing that they say is passed on but a
status and an address in ASCII.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from importlib.metadata import version
from ipaddress import ip_address
from threading import Timer
from urllib.parse import urlsplit

from mapper.archive.locations import DeadError, in_ascii, leads_to

MOST_HOPS = 10
_REDIRECTS = (301, 302, 303, 307, 308)
_PERMANENT = (301, 308)
_SAME_FOR_GET = (404, 410, 429)
"""What a server would answer to GET too; any other error to HEAD may be meant for HEAD alone."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking for an address.

    Parameters
    ----------
    reason
        Why it is dead; empty if it is alive.
    moved_to
        Where it is for good, in ASCII, if the server says so; empty if it is where it was.
    """

    reason: str = ""
    moved_to: str = ""


@dataclass(frozen=True, slots=True)
class _Reply:
    """A status, where it leads to as written, and whether it came from a machine of one's own network."""

    status: int
    location: str
    is_near: bool


def ask(address: str, timeout_s: float) -> Answer:
    """Ask for an address by HEAD, or by GET where that is refused, and follow where it leads.

    Parameters
    ----------
    timeout_s
        Seconds that each answer on the way may take.
    """
    moved_to, is_permanent, is_far = "", True, False
    asked: set[str] = set()
    try:
        here = in_ascii(address)
        while True:
            asked.add(here)
            reply = _reply(here, timeout_s, is_far)
            is_far = is_far or not reply.is_near
            if reply.status not in _REDIRECTS or not reply.location:
                break
            here = leads_to(here, reply.location)
            if here in asked:
                return Answer("leads in a circle")
            if len(asked) > MOST_HOPS:
                return Answer(f"leads on more than {MOST_HOPS} times")
            is_permanent = is_permanent and reply.status in _PERMANENT
            moved_to = here if is_permanent else moved_to
    except DeadError as dead:
        return Answer(str(dead), moved_to)
    return Answer("" if 200 <= reply.status < 300 else _called(reply.status), moved_to)


def _reply(address: str, timeout_s: float, is_far: bool) -> _Reply:
    try:
        reply = _exchange("HEAD", address, timeout_s, is_far)
    except HTTPException:
        # Some servers hang up, or send what is no answer, where they know no HEAD.
        reply = None
    try:
        if reply is None or (reply.status >= 400 and reply.status not in _SAME_FOR_GET):
            reply = _exchange("GET", address, timeout_s, is_far)
    except HTTPException:
        raise DeadError("answers what is not HTTP") from None
    return reply


def _exchange(method: str, address: str, timeout_s: float, is_far: bool) -> _Reply:
    """Send a request and read the head of its answer; the connection is closed before anything of a body is read.

    Raises
    ------
    HTTPException
        If what comes is no answer.
    DeadError
        If nothing comes, or the server is none to which a far one may lead.
    """
    parts = urlsplit(address)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    path = f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"
    connection = kind(parts.hostname or "", parts.port, timeout=timeout_s)
    late: list[bool] = []
    try:
        connection.connect()
        is_near = _is_near(connection.sock.getpeername()[0])
        if is_near and is_far:
            raise DeadError("leads into one's own network")
        with _hanging_up(connection, timeout_s, late):
            connection.request(method, path, headers={"User-Agent": _agent(), "Accept": "*/*", "Connection": "close"})
            response = connection.getresponse()
        return _Reply(response.status, response.getheader("Location") or "", is_near)
    except (HTTPException, OSError) as error:
        if late or isinstance(error, TimeoutError):
            raise DeadError(f"no answer within {timeout_s:g} s") from None
        if isinstance(error, HTTPException):
            raise
        raise DeadError(_refusal(error)) from None
    finally:
        connection.close()


@contextlib.contextmanager
def _hanging_up(connection: HTTPConnection, timeout_s: float, late: list[bool]) -> Iterator[None]:
    """Hang up after a time: the timeout of a socket is for each piece of an answer, which may come byte by byte."""

    def hang_up() -> None:
        late.append(True)
        with contextlib.suppress(OSError):
            connection.sock.shutdown(socket.SHUT_RDWR)

    timer = Timer(timeout_s, hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _is_near(ip: str) -> bool:
    """Whether an IP address is of this machine or of the network that it stands in."""
    found = ip_address(ip)
    return not (getattr(found, "ipv4_mapped", None) or found).is_global


def _refusal(error: OSError) -> str:
    if isinstance(error, socket.gaierror):
        return "its host is not known"
    if isinstance(error, ConnectionRefusedError):
        return "its host refuses the connection"
    if isinstance(error, ssl.SSLCertVerificationError):
        return "its certificate is not valid"
    return f"cannot be reached ({error.strerror or type(error).__name__})"


def _called(status: int) -> str:
    """Return a status with the name that the standard gives it, not the one that the server does."""
    with contextlib.suppress(ValueError):
        return f"{status} {HTTPStatus(status).phrase}"
    return str(status)


def _agent() -> str:
    return f"trafficking-route-mapper/{version('trafficking-route-mapper')} (mapper archive check)"
