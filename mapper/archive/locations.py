"""Addresses as they are sent and told: of the web, in ASCII, and no longer than one need be."""

from __future__ import annotations

import contextlib
import re
from urllib.parse import quote, urljoin, urlsplit

LONGEST_ADDRESS = 2_000
"""Characters; more than any record of a source needs."""

_HOST = re.compile(r"[a-z0-9._-]+|[0-9a-f:.]+")
_KEPT = "!$%&'()*+,/:;=?@[]~"
"""What an address may hold besides letters and digits; all else is told by its bytes, as %1B."""


class DeadError(Exception):
    """An address has no answer; the message says why."""


def host_of(address: str) -> str:
    """Return the host of an address, as written."""
    return urlsplit(address).hostname or ""


def leads_to(here: str, location: str) -> str:
    """Return where the answer of an address leads to; its bytes come as if they were Latin-1, and mostly are UTF-8.

    Raises
    ------
    DeadError
        If that is nowhere that may be asked.
    """
    with contextlib.suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    try:
        return in_ascii(urljoin(here, location))
    except ValueError:
        raise DeadError("leads to what is no address") from None


def in_ascii(address: str) -> str:
    """Return an address as it is sent, without its fragment.

    Raises
    ------
    DeadError
        If it is none, is too long, or is not of the web.
    """
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").encode("idna").decode("ascii"), parts.port
    except ValueError:
        raise DeadError("leads to what is no address") from None
    if parts.scheme not in ("http", "https"):
        raise DeadError("leads to what is neither http nor https")
    if not _HOST.fullmatch(host) or len(address) > LONGEST_ADDRESS:
        raise DeadError("leads to what is no address")
    where = f"[{host}]" if ":" in host else host
    path, query = quote(parts.path, safe=_KEPT), quote(parts.query, safe=_KEPT)
    return f"{parts.scheme}://{where}{'' if port is None else f':{port}'}{path or '/'}{'?' + query if query else ''}"
