"""Loading matplotlib so that it leaves nothing behind and waits for no folder: its list of fonts is not asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from tempfile import TemporaryDirectory

_FOLDER = "MPLCONFIGDIR"


def load_matplotlib() -> None:
    """Import matplotlib; a list of fonts and settings goes into a folder that is gone afterwards.

    Who has set MPLCONFIGDIR, or has loaded matplotlib already, keeps their own folder.
    """
    if "matplotlib.font_manager" in sys.modules:
        return
    if _FOLDER in os.environ:
        import_module("matplotlib.font_manager")
        return
    with TemporaryDirectory(prefix="mapper-") as folder, _environment(_FOLDER, folder):
        import_module("matplotlib.font_manager")


@contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    os.environ[name] = value
    try:
        yield
    finally:
        del os.environ[name]
