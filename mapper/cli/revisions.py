"""A state of the dataset by name: a folder, or a revision in git."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from mapper.errors import UnreadableError, UsageError
from mapper.read.files import STATIONS


@contextmanager
def state(name: str, root: Path) -> Iterator[Path]:
    """Give the folder of a state of the dataset.

    Parameters
    ----------
    name
        A folder with seeds/, geodata/ and maps/, or whatever git takes for a revision.
    root
        The dataset in whose repository the revision is looked up.

    Raises
    ------
    UsageError
        If it is neither.
    UnreadableError
        If git is not there.
    """
    folder = Path(name)
    if all((folder / station).is_dir() for station in STATIONS):
        yield folder
        return
    with TemporaryDirectory(prefix="mapper-") as temporary:
        _extract(name, root, Path(temporary))
        yield Path(temporary)


def _extract(revision: str, root: Path, target: Path) -> None:
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise UsageError(f"{revision} is neither a dataset's folder nor a revision of the repository at {root}.")
    name = commit.decode().strip()
    there = [station for station in STATIONS if _git(root, "cat-file", "-e", f"{name}:./{station}") is not None]
    if there:
        archive = _git(root, "archive", "--format=tar", name, *there)
        with tarfile.open(fileobj=io.BytesIO(archive or b"")) as tar:
            tar.extractall(target, filter=_no_links)
    for station in STATIONS:
        (target / station).mkdir(exist_ok=True)


def _no_links(member: tarfile.TarInfo, target: str) -> tarfile.TarInfo | None:
    # A link belongs to no dataset, and one that leads out of the folder would end the extraction.
    return tarfile.data_filter(member, target) if member.isfile() or member.isdir() else None


def _git(root: Path, *arguments: str) -> bytes | None:
    """Return what git prints, or None if it fails."""
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, stdin=subprocess.DEVNULL)
    except OSError as error:
        raise UnreadableError("git is needed to look a revision up, and cannot be run here.") from error
    return done.stdout if done.returncode == 0 else None
