"""The state that is served: the last good maps, and what is wrong with the files as they are now."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mapper.admission.admit import Admitted, admit
from mapper.document.compose import compose
from mapper.errors import DataError, MapperError, UsageError
from mapper.model.problem import Problem
from mapper.read.files import contributed
from mapper.render.page import to_html

Snapshot = tuple[tuple[str, int, int], ...]
"""Name, time of change and size of every file."""


@dataclass(frozen=True)
class State:
    """What is served.

    Parameters
    ----------
    version
        Counts every look at changed files.
    built
        The version in which the maps were built last.
    maps
        Title of each map by id.
    pages
        HTML of each map by id.
    problems
        What is wrong with the files as they are now, warnings included.
    failure
        Why the files could not be looked at, else empty.
    """

    version: int = 0
    built: int = 0
    maps: dict[str, str] = field(default_factory=dict)
    pages: dict[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    failure: str = ""


class Workbench:
    """Builds again whenever the files change, and lets readers wait for that.

    Parameters
    ----------
    root
        The dataset's folder.
    chosen
        Ids of the maps to build; none for all.
    skip_invalid
        Whether broken records are left out, in place of keeping the last good maps.
    """

    def __init__(self, root: Path, chosen: Sequence[str] = (), skip_invalid: bool = False) -> None:
        self._root, self._chosen, self._skip_invalid = root, tuple(chosen), skip_invalid
        self._seen: Snapshot | None = None
        self._changed = threading.Condition()
        self.state = State()

    def look(self) -> bool:
        """Build if a file changed since the last look; return whether one did."""
        snapshot = self._snapshot()
        if snapshot == self._seen:
            return False
        self._seen = snapshot
        state = self._built(self.state.version + 1)
        with self._changed:
            self.state = state
            self._changed.notify_all()
        return True

    def wait(self, since: int, seconds: float) -> State:
        """Return the state as soon as it is newer than a version, or after some seconds as it is."""
        with self._changed:
            self._changed.wait_for(lambda: self.state.version > since, seconds)
            return self.state

    def _built(self, version: int) -> State:
        old = self.state
        try:
            admitted = admit(self._root, self._skip_invalid)
            pages = {
                spec.id: to_html(compose(admitted.dataset, spec, left_out=admitted.left_out)).encode()
                for spec in admitted.dataset.maps.values()
                if not self._chosen or spec.id in self._chosen
            }
            missing = [name for name in self._chosen if name not in pages]
            if missing:
                raise UsageError(f"There is no map {', '.join(missing)}.")
        except DataError as error:
            return State(version, old.built, old.maps, old.pages, error.problems)
        except MapperError as error:
            return State(version, old.built, old.maps, old.pages, (), str(error))
        except Exception as error:
            # A fault of this program: it ends one build, and the files may be mended while the server goes on.
            failure = f"The maps could not be built, by a fault of mapper: {type(error).__name__}: {error}"
            return State(version, old.built, old.maps, old.pages, (), failure)
        return State(version, version, _titles(admitted, pages), pages, (*admitted.left_out, *admitted.warnings))

    def _snapshot(self) -> Snapshot:
        found = []
        try:
            names = contributed(self._root)
        except MapperError as error:
            return ((str(error), 0, 0),)
        for name in names:
            try:
                status = (self._root / name).stat()
            except OSError:
                found.append((name, 0, -1))
            else:
                found.append((name, status.st_mtime_ns, status.st_size))
        return tuple(found)


def _titles(admitted: Admitted, pages: dict[str, bytes]) -> dict[str, str]:
    return {map_id: admitted.dataset.maps[map_id].title for map_id in pages}
