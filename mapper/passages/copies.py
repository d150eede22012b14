"""The analyst's own copies of the documents: text, HTML and PDF files, recognised by checksum or else by name."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mapper.errors import UnreadableError, UsageError
from mapper.model.dataset import Dataset
from mapper.model.source import Source
from mapper.passages.document import Document
from mapper.passages.encoding import decoded
from mapper.passages.markup import html_text
from mapper.passages.pdf import pdf_text

SUFFIXES = (".txt", ".text", ".md", ".htm", ".html", ".pdf")
MAX_BYTES = 200 * 1024 * 1024
_WHOLE_ID = re.compile(r"(?:[^\W_]|-)+")
"""An id is divided from the rest of a name by what no id has: uzbekistan-unodc-2012 is none of unodc-2012."""


@dataclass(frozen=True)
class Copy:
    """One file of the analyst's.

    Parameters
    ----------
    path
        Where it is.
    sha256
        Of its bytes.
    """

    path: Path
    sha256: str


def find_copies(folder: Path) -> tuple[Copy, ...]:
    """Return the copies in a folder and the folders below it, by name.

    Raises
    ------
    UsageError
        If there is no such folder.
    UnreadableError
        If a file in it cannot be read.
    """
    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder}: say with --documents DIR where your copies are.")
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
    return tuple(Copy(path, _checksum(path)) for path in files)


def copies_of(sources: Iterable[Source], copies: Iterable[Copy]) -> dict[str, tuple[Copy, bool]]:
    """Return by the ids of sources their copies, and whether each is the very one that the claims were checked against.

    A copy is recognised by its checksum; failing that, by the longest whole id of a source in the name of the file, or
    else the longest whole number of one. Of several copies of one source the first is taken.
    """
    sources, copies = list(sources), list(copies)
    by_checksum = {copy.sha256: copy for copy in reversed(copies) if copy.sha256}
    found = {one.id: (by_checksum[one.sha256], True) for one in sources if one.sha256 in by_checksum}
    names = _Names(sources)
    recognised = {copy for copy, _ in found.values()}
    for copy in copies:
        source = names.owner(copy.path.stem.casefold()) if copy not in recognised else None
        if source is not None:
            found.setdefault(source.id, (copy, not source.sha256))
    return found


class _Names:
    """What the names of files say of whose copies they are."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._ids = {source.id: source for source in sources}
        numbers = {str(source.bibliography.get("number", "")).casefold(): source for source in self._ids.values()}
        self._numbers = sorted(numbers.items(), key=lambda item: -len(item[0]))

    def owner(self, stem: str) -> Source | None:
        """Return the source that a name without its ending tells, None if it tells none."""
        ids = [name for name in _WHOLE_ID.findall(stem) if name in self._ids]
        if ids:
            return self._ids[max(ids, key=len)]
        return next((source for number, source in self._numbers if number and _stands_in(number, stem)), None)


def _stands_in(number: str, stem: str) -> bool:
    whole = rf"(?<![^\W_])(?<!-){re.escape(number)}(?![^\W_]|-)"
    return number in stem and re.search(whole, stem) is not None


def documents_in(folder: Path, dataset: Dataset) -> Callable[[str], Document | None]:
    """Return a function that gives the document of a source from the copies in a folder, reading each once."""
    recognised = copies_of(dataset.sources.values(), find_copies(folder))

    @cache
    def document_of(source_id: str) -> Document | None:
        found = recognised.get(source_id)
        return None if found is None else read_copy(found[0], dataset.sources[source_id])

    return document_of


def read_copy(copy: Copy, source: Source) -> Document:
    """Return the text of a copy.

    Raises
    ------
    UnreadableError
        If it cannot be read as what its name says it is, is not UTF-8 and does not say what it is, or has no text, or
        if reading PDF needs a package that is not there.
    """
    suffix = copy.path.suffix.lower()
    try:
        if suffix == ".pdf":
            text = pdf_text(copy.path)
        elif suffix in (".htm", ".html"):
            text = html_text(decoded(copy.path.read_bytes(), copy.path, is_page=True))
        else:
            text = decoded(copy.path.read_bytes(), copy.path)
    except OSError as error:
        raise UnreadableError(f"{copy.path}: cannot be read ({error.strerror}).") from error
    return Document(text, source.furniture, source.language)


def _checksum(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableError(f"{path}: is larger than {MAX_BYTES // 1024**2} MiB.")
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UnreadableError(f"{path}: cannot be read ({error.strerror}).") from error
