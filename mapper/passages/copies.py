"""The analyst's own copies of the documents: text, HTML and PDF files, recognised by checksum or else by name."""

from __future__ import annotations

import hashlib
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


def copy_of(source: Source, copies: Iterable[Copy]) -> tuple[Copy, bool] | None:
    """Return the copy of a source, and whether it is the very one that its claims were checked against.

    A copy is recognised by its checksum; failing that, by the source's id or number in the name of the file.
    """
    copies = list(copies)
    for copy in copies:
        if source.sha256 and copy.sha256 == source.sha256:
            return copy, True
    names = [source.id, str(source.bibliography.get("number", "")).casefold()]
    for copy in copies:
        if any(name and name in copy.path.stem.casefold() for name in names):
            return copy, not source.sha256
    return None


def documents_in(folder: Path, dataset: Dataset) -> Callable[[str], Document | None]:
    """Return a function that gives the document of a source from the copies in a folder, reading each once."""
    copies = find_copies(folder)

    @cache
    def document_of(source_id: str) -> Document | None:
        source = dataset.sources[source_id]
        recognised = copy_of(source, copies)
        return None if recognised is None else read_copy(recognised[0], source)

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
    return Document(text, source.furniture)


def _checksum(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableError(f"{path}: is larger than {MAX_BYTES // 1024**2} MiB.")
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UnreadableError(f"{path}: cannot be read ({error.strerror}).") from error
