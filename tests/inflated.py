"""What is written inside a file: blocks of pages, chunks of pictures and entries of archives, inflated."""

from __future__ import annotations

import base64
import json
import re
import zlib
from io import BytesIO
from zipfile import ZipFile

_BLOCK = re.compile(rb'<script type="[\w/-]+" id="[\w-]+">(.*?)</script>', re.DOTALL)
_CHUNK_HEAD = 8
_SIGNATURE = 8


def inflated(name: str, content: bytes) -> bytes:
    """Return the bytes of a file with everything that is deflated in it."""
    if name.endswith(".html"):
        return content + b"".join(map(_block, _BLOCK.findall(content)))
    if name.endswith(".png"):
        return b"".join(_words(content))
    if name.endswith(".pptx"):
        with ZipFile(BytesIO(content)) as file:
            names = file.namelist()
            return "\n".join(names).encode() + b"".join(inflated(one, file.read(one)) for one in names)
    return content


def _block(text: bytes) -> bytes:
    """Return a block of a page, also if it is deflated as a whole or in its one entry."""
    if text.startswith(b'{"deflated"'):
        text = json.loads(text)["deflated"].encode()
    if text[:1] in (b"{", b"["):
        return text
    return zlib.decompress(base64.b64decode(text))


def _words(png: bytes) -> list[bytes]:
    """Return the chunks of a picture that are not its dots."""
    words, at = [], _SIGNATURE
    while at < len(png):
        length, kind = int.from_bytes(png[at : at + 4], "big"), png[at + 4 : at + _CHUNK_HEAD]
        words.append(kind + (b"" if kind == b"IDAT" else png[at + _CHUNK_HEAD : at + _CHUNK_HEAD + length]))
        at += length + _CHUNK_HEAD + 4
    return words
