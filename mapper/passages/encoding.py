"""The characters of a copy: UTF-8, or what a byte order mark or an HTML page itself declares; nothing is guessed."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from mapper.errors import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, with whose mark it begins
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,200}?\b(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE
)
_DECLARED_WITHIN = 4096
_PAGE_ENCODINGS = re.compile(
    r"(?:windows|cp)-?(125[0-8]|874)|(iso-?8859-?(?:[1-9]|1[0134-6])|latin-?1|us-ascii|ascii|koi8-?[ru]|mac-?cyrillic"
    r"|(?:ibm|cp)866|gbk|gb2312|gb18030|big5|shift[-_]jis|euc-jp|euc-kr)",
    re.IGNORECASE,
)
"""What a page may declare; the group of digits is the number of a Windows code page."""

MOST_ZEROS = 0.1
"""Share of NUL characters from which on a text is UTF-16 without its mark."""


def decoded(content: bytes, path: Path, is_page: bool = False) -> str:
    """Return the text of a file.

    Parameters
    ----------
    path
        For messages.
    is_page
        Whether it is HTML, which may declare its encoding.

    Raises
    ------
    UnreadableError
        If it is not UTF-8, and neither has a byte order mark nor declares what it is.
    """
    marked = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), "")
    declared = _declared(content) if is_page and not marked else ""
    if declared:
        return content.decode(declared, errors="replace")
    try:
        text = content.decode(marked or "utf-8")
    except UnicodeDecodeError as error:
        begins = f"begins as {marked.upper()} and is not valid at byte {error.start:,}" if marked else ""
        raise UnreadableError(f"{path}: {begins or _not_utf8(path)}") from error
    if text.count("\0") > MOST_ZEROS * len(text):
        raise UnreadableError(f"{path}: {_not_utf8(path, 'UTF-16LE')}")
    return text


def _declared(content: bytes) -> str:
    """Return the encoding that an HTML page declares, as Python knows it; empty if none, or UTF-8."""
    match = _DECLARED.search(content[:_DECLARED_WITHIN])
    known = _PAGE_ENCODINGS.fullmatch(match[1].decode("ascii", "replace")) if match else None
    if known is None:
        return ""
    name = (f"cp{known[1]}" if known[1] else known[2]).casefold()
    # As browsers read them: the smaller set is declared, the larger one written.
    name = {"us-ascii": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}.get(name, name)
    return "cp1252" if re.fullmatch(r"iso-?8859-?1|latin-?1", name) else name


def _not_utf8(path: Path, likely: str = "WINDOWS-1251") -> str:
    return (
        "its encoding is not UTF-8. Save it as UTF-8 in the program that wrote it, or convert it, with the name of its "
        f"own encoding: iconv -f {likely} -t UTF-8 {path.name} > {path.stem}-utf8{path.suffix}"
    )
