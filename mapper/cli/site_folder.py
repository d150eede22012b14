"""A folder written as a whole: made beside its place, and exchanged for the one before if nothing foreign is in it."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from mapper.cli.atomic import write_through
from mapper.cli.exchanging import exchange_names
from mapper.cli.leftovers import SUFFIX, held, prefix, remove, sweep
from mapper.errors import UnreadableError, UsageError

SUMS = "SHA256SUMS"
"""Names every other file of the folder with its checksum, in the form that `sha256sum --check` reads."""

MARKER = ".mapper-site"
"""Without it, listed there with its checksum, a folder with checksums is somebody else's."""

MARKED = b"Written by mapper site, which may replace this folder as a whole.\n"

NEW, READY, OLD = "new", "ready", "old"
"""In a workroom: what is being written; what is whole, later what it was exchanged for; that too, after two renames."""

GONE = ".gone"

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
    target = _resolved(folder)
    files = {**files, MARKER: MARKED}
    sums = "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        sweep(target, _discard)
        with _workroom(target) as room:
            for name, content in {**files, SUMS: sums.encode()}.items():
                _write(room / NEW / name, content)
            _swap(room, target, folder)
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
    target = _resolved(folder)
    if target.exists():
        _refuse_foreign(target, folder)


def _resolved(folder: Path) -> Path:
    try:
        return folder.resolve()
    except (OSError, RuntimeError) as error:  # A link to itself is a RuntimeError until Python 3.13.
        raise UnreadableError(f"{folder}: is a link that leads nowhere ({error}).") from error


def _refuse_foreign(target: Path, folder: Path) -> None:
    """Refuse what is in a folder that the user calls `folder`."""
    try:
        if not target.is_dir():
            raise UsageError(f"{folder} is no folder: nothing was written. Choose another with --out.")
        # Enough to be named: there may be a whole disk of them.
        foreign = list(islice(_foreign(target), MOST_NAMED + 1))
    except OSError as error:
        raise UnreadableError(f"{folder}: cannot be read ({error.strerror}).") from error
    if foreign:
        named = ", ".join(foreign[:MOST_NAMED]) + (" …" if len(foreign) > MOST_NAMED else "")
        raise UsageError(
            f"{folder} holds what this command did not write, or what was changed since ({named}): "
            "nothing was written. Choose another folder with --out, or move these away."
        )


def _foreign(target: Path) -> Iterator[str]:
    """Yield the paths in a folder that its list of checksums does not account for; of a foreign folder its own."""
    known = _known(target)
    parents = {parent.as_posix() for name in known for parent in Path(name).parents}
    for above, folders, names in os.walk(target, onerror=_raise):
        folders.sort()
        for name in tuple(folders):
            path = Path(above, name)
            if path.is_symlink() or path.relative_to(target).as_posix() not in parents:
                folders.remove(name)
                yield f"{path.relative_to(target).as_posix()}/"
        for path in (Path(above, name) for name in sorted(names)):
            name = path.relative_to(target).as_posix()
            is_ours = (known and name == SUMS) or (
                name in known and not path.is_symlink() and _digest(path) == known[name]
            )
            if not is_ours:
                yield name


def _raise(error: OSError) -> None:
    raise error


def _known(target: Path) -> dict[str, str]:
    path = target / SUMS
    if path.is_symlink() or not path.is_file():
        return {}
    lines = path.read_text("utf-8", errors="replace").splitlines()
    known = {name: digest for digest, divided, name in (line.partition("  ") for line in lines) if divided}
    return known if known.get(MARKER) == hashlib.sha256(MARKED).hexdigest() else {}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextlib.contextmanager
def _workroom(target: Path) -> Iterator[Path]:
    """Yield a folder on the target's file system, and remove it afterwards if nobody can miss what is in it."""

    def make() -> tuple[int, str]:
        name = tempfile.mkdtemp(dir=target.parent, prefix=prefix(target), suffix=SUFFIX)
        return os.open(name, os.O_RDONLY), name

    handle, room = held(make)
    try:
        yield room
    finally:
        _discard(room)
        os.close(handle)


def _discard(room: Path) -> None:
    """Remove a workroom, unless it holds what `exchange` did not write.

    What was never in its place is rubbish, half-written or not; what was may have got something foreign there.
    """
    seen = [room / name for name in (READY, OLD) if (room / name).exists()]
    is_ours = all(path.name in (NEW, READY, OLD, f"{READY}{GONE}", f"{OLD}{GONE}") for path in room.iterdir())
    if not is_ours or any(next(_foreign(path), None) for path in seen):
        return
    for path in seen:
        # Who is killed while removing it leaves files without their list, which would pass for foreign ones.
        path.rename(f"{path}{GONE}")
    remove(room)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_through(file, content)


def _swap(room: Path, target: Path, folder: Path) -> None:
    """Put what was made into its place, and what was there into the workroom, unless something foreign is in it."""
    if not target.exists():
        (room / NEW).rename(target)
        return
    ready, old = room / READY, room / OLD
    (room / NEW).rename(ready)
    before = target.stat().st_ino
    try:
        if not exchange_names(ready, target):
            # The shortest window there is without: two renames, and nothing between them.
            target.rename(old)
            ready.rename(target)
        # While the new one was written, somebody may have put something into the old one.
        _refuse_foreign(old if old.exists() else ready, folder)
    except BaseException:
        # Whatever came between, Ctrl-C included, must not cost the old one.
        if old.exists():
            if target.exists():
                target.rename(ready)
            old.rename(target)
        elif ready.exists() and ready.stat().st_ino == before:
            exchange_names(ready, target)
        raise
