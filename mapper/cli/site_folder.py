"""A folder written as a whole: made beside its place, and exchanged for the one before if nothing foreign is in it."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from mapper.errors import UnreadableError, UsageError

SUMS = "SHA256SUMS"
"""Names every other file of the folder with its checksum, in the form that `sha256sum --check` reads."""

MARKER = ".mapper-site"
"""Without it, listed there with its checksum, a folder with checksums is somebody else's."""

MARKED = b"Written by mapper site, which may replace this folder as a whole.\n"

OLD = "old"

MOST_NAMED = 3


def exchange(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put a folder with these files, and no others, in the place of the one that was written before.

    Parameters
    ----------
    folder
        Where it will be; a link to a folder is followed.
    files
        Contents by path in the folder, parts divided by ``/``.

    Raises
    ------
    UsageError
        If there is something that this function did not write, or that was changed since.
    UnreadableError
        If it cannot be written; what was there is then as it was.
    """
    refuse_foreign(folder)
    place = _resolved(folder)
    files = {**files, MARKER: MARKED}
    sums = "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with _workroom(place) as room:
            made = room / "new"
            for name, content in {**files, SUMS: sums.encode()}.items():
                _write(made / name, content)
            _swap(made, place, room / OLD, folder)
    except OSError as error:
        raise UnreadableError(f"{folder}: cannot be written ({error.strerror}); the old one is as it was.") from error


def refuse_foreign(folder: Path) -> None:
    """Refuse a folder with anything that `exchange` did not write there.

    Raises
    ------
    UsageError
        If it has such things; the message names some of them.
    UnreadableError
        If it cannot be read.
    """
    place = _resolved(folder)
    if place.exists():
        _refuse_foreign(place, folder)


def _resolved(folder: Path) -> Path:
    try:
        return folder.resolve()
    except (OSError, RuntimeError) as error:  # A link to itself is a RuntimeError until Python 3.13.
        raise UnreadableError(f"{folder}: is a link that leads nowhere ({error}).") from error


def _refuse_foreign(place: Path, folder: Path) -> None:
    """Refuse what is in a place; `folder` is what the user calls it."""
    try:
        if not place.is_dir():
            raise UsageError(f"{folder} is no folder: nothing was written. Choose another with --out.")
        # Enough to be named: there may be a whole disk of them.
        foreign = list(islice(_foreign(place), MOST_NAMED + 1))
    except OSError as error:
        raise UnreadableError(f"{folder}: cannot be read ({error.strerror}).") from error
    if foreign:
        named = ", ".join(foreign[:MOST_NAMED]) + (" …" if len(foreign) > MOST_NAMED else "")
        raise UsageError(
            f"{folder} holds what this command did not write, or what was changed since ({named}): "
            "nothing was written. Choose another folder with --out, or move these away."
        )


def _foreign(place: Path) -> Iterator[str]:
    """Yield the paths in a folder that its list of checksums does not account for; of a foreign folder its own."""
    known = _known(place)
    parents = {parent.as_posix() for name in known for parent in Path(name).parents}
    for above, folders, names in os.walk(place, onerror=_raise):
        folders.sort()
        for name in tuple(folders):
            path = Path(above, name)
            if path.is_symlink() or path.relative_to(place).as_posix() not in parents:
                folders.remove(name)
                yield f"{path.relative_to(place).as_posix()}/"
        for path in (Path(above, name) for name in sorted(names)):
            name = path.relative_to(place).as_posix()
            is_ours = (known and name == SUMS) or (
                name in known and not path.is_symlink() and _digest(path) == known[name]
            )
            if not is_ours:
                yield name


def _raise(error: OSError) -> None:
    raise error


def _known(place: Path) -> dict[str, str]:
    path = place / SUMS
    if path.is_symlink() or not path.is_file():
        return {}
    lines = path.read_text("utf-8", errors="replace").splitlines()
    known = {name: digest for digest, divided, name in (line.partition("  ") for line in lines) if divided}
    return known if known.get(MARKER) == hashlib.sha256(MARKED).hexdigest() else {}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextlib.contextmanager
def _workroom(place: Path) -> Iterator[Path]:
    """Yield a folder on the same file system as a place, and remove it afterwards."""
    room = Path(tempfile.mkdtemp(dir=place.parent, prefix=f".{place.name}.", suffix=".part"))
    try:
        yield room
    finally:
        # What was there before is thrown away by whoever put something in its place, and by nobody else.
        if not (room / OLD).exists():
            shutil.rmtree(room, ignore_errors=True)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        # Without this a power cut after the exchange can leave empty files under the new names.
        os.fsync(file.fileno())


def _swap(made: Path, place: Path, aside: Path, folder: Path) -> None:
    if not place.exists():
        made.rename(place)
        return
    try:
        place.rename(aside)
        # While the new one was written, somebody may have put something into the old one.
        _refuse_foreign(aside, folder)
        made.rename(place)
    except BaseException:
        # Whatever came between, Ctrl-C included, must not cost the old one.
        if aside.exists() and not place.exists():
            aside.rename(place)
        raise
    shutil.rmtree(aside, ignore_errors=True)
