"""Standard output and error, made fit for every text, full disks and readers that leave."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from typing import Any

from mapper.errors import UnreadableError


class _Channel(io.BufferedWriter):
    """A standard stream: a reader that leaves (`| head`) is no fault, anything else that stops a write is.

    It stands in for the buffer and not for the file below it: Ctrl-C may come between any two lines of Python, and
    between writing and counting what was written it would make the buffer write the same again.
    """

    def __init__(self, number: int, title: str) -> None:
        super().__init__(io.FileIO(number, "w", closefd=False))
        self.title = title

    def write(self, data: Any) -> int:
        """Take bytes, and write what has no room.

        Raises
        ------
        UnreadableError
            If it cannot be written, as on a full disk.
        """
        try:
            return super().write(data)
        except OSError as error:
            self._give_up(error)
            return super().write(data)

    def flush(self) -> None:
        """Write what was taken.

        Raises
        ------
        UnreadableError
            If it cannot be written.
        """
        try:
            super().flush()
        except OSError as error:
            self._give_up(error)
            super().flush()

    def _give_up(self, error: OSError) -> None:
        # What was taken would be written once more, and fail once more.
        self.silence()
        # A reader that leaves stops nothing: the command goes on, for what it does besides printing and its exit code.
        if not isinstance(error, BrokenPipeError):
            raise UnreadableError(f"{self.title} cannot be written ({error.strerror}): it is not whole.") from error

    def silence(self) -> None:
        """Let everything that is still to come go nowhere."""
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self.fileno())
        os.close(nowhere)


def open_streams() -> None:
    """Prepare the standard streams.

    Raises
    ------
    UnreadableError
        If standard output is closed: nothing could be told, and the next file that is opened would be taken for it.
    """
    is_told = sys.stdout is not None
    for number, mode in ((0, "r"), (1, "w"), (2, "w")):
        _hold(number, mode)
    sys.stdout = _prepared(sys.stdout, 1, "Standard output")
    sys.stderr = _prepared(sys.stderr, 2, "Standard error")
    if sys.stdin is None:
        sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(0, "r", closefd=False)), "utf-8")
    if not is_told:
        raise UnreadableError("Standard output is closed: nothing was done. Send it to /dev/null if nobody wants it.")


def close_streams() -> None:
    """Write what is still to be written.

    Raises
    ------
    UnreadableError
        If it cannot be.
    """
    sys.stdout.flush()
    sys.stderr.flush()


def silence() -> None:
    """Let what could not be written go: Python would complain of it once more when it ends."""
    for stream in (sys.stdout, sys.stderr):
        channel = getattr(stream, "buffer", None)
        if isinstance(channel, _Channel):
            channel.silence()
            with contextlib.suppress(OSError):
                stream.flush()


def _hold(number: int, mode: str) -> None:
    """Open nothing under the number of a standard stream that is closed."""
    try:
        os.fstat(number)
    except OSError:
        nowhere = os.open(os.devnull, os.O_RDONLY if mode == "r" else os.O_WRONLY)
        if nowhere != number:
            os.dup2(nowhere, number)
            os.close(nowhere)


def _prepared(stream: Any, number: int, title: str) -> io.TextIOWrapper:
    """Return a stream in the encoding of another, on which a character that this lacks is told by its number."""
    return io.TextIOWrapper(
        _Channel(number, title),
        encoding=getattr(stream, "encoding", None) or "utf-8",
        errors="backslashreplace",
        line_buffering=number == 2 or bool(stream and stream.isatty()),
    )
