"""The libraries that only some commands need, by the extra that installs them."""

from __future__ import annotations

from importlib.util import find_spec

from mapper.errors import UsageError

EXTRAS = {
    "matplotlib": ("picture", "Drawing pictures"),
    "fontTools": ("picture", "Drawing pictures"),
    "fontpkg_pt_sans": ("picture", "Drawing pictures"),
    "pptx": ("slides", "Writing slides"),
    "pypdf": ("pdf", "Reading PDF"),
    "pyarrow": ("parquet", "Writing GeoParquet"),
}
"""By module: its extra, and what needs it."""


def lacking(module: str) -> str:
    """Return what to tell where a library is not installed, with the line to type in a clone; nothing where it is."""
    if find_spec(module) is not None:
        return ""
    extra, what = EXTRAS[module]
    return f"{what} needs a library that is not installed. In a clone, type: pip install '.[{extra}]'."


def need(module: str) -> None:
    """Do nothing if a library is installed.

    Raises
    ------
    UsageError
        If it is not.
    """
    if sentence := lacking(module):
        raise UsageError(sentence)
