"""Options that several commands share, so that they read the same everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mapper.model.grade import Tlp

if TYPE_CHECKING:
    from mapper.passages.copies import Copy


def argument(name: str, says: str) -> Any:
    """Return an argument that may be left out, by the name that the help gives it."""
    return typer.Argument(metavar=name, help=says, show_default=False)


def option(name: str, says: str, **more: Any) -> Any:
    """Return an option of which the help shows no default: none is worth it, or the words tell; `more` is typer's."""
    return typer.Option(name, help=says, show_default=False, **more)


RootOption = Annotated[
    Path | None,
    option(
        "--root",
        "The folder with seeds/, geodata/ and maps/; by default the nearest one from here upward.",
        metavar="DIR",
    ),
]

MapArgument = Annotated[str, typer.Argument(metavar="MAP", help="The id of a map, as in maps/ID.toml.")]

LanguageOption = Annotated[
    str,
    typer.Option("--language", metavar="TAG", help="en, ru or es: of its words, and of the names that the data has."),
]
MapTlpOption = Annotated[
    Tlp | None,
    typer.Option(
        "--max-tlp",
        help="Withhold what sources above this level say, in place of the map's own ceiling.",
        case_sensitive=False,
    ),
]

DataTlpOption = Annotated[
    Tlp | None,
    typer.Option(
        "--max-tlp",
        help="Withhold what sources above this level say; CLEAR unless the map says otherwise.",
        case_sensitive=False,
    ),
]

SkipInvalidOption = Annotated[
    bool, typer.Option("--skip-invalid", help="Leave broken records out, and say which; maps say so too.")
]

JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON to standard output.")]

DocumentsOption = Annotated[
    Path | None,
    option(
        "--documents",
        "The folder with your own copies; by default documents/ of the dataset, which is never committed.",
        metavar="DIR",
    ),
]


def resolve_documents(documents: Path | None, root: Path) -> Path:
    """Return the folder with the analyst's copies."""
    return documents if documents is not None else root / "documents"


def copies_at_hand(documents: Path | None, root: Path) -> tuple[Copy, ...]:
    """Return the analyst's copies: none where no folder was named and the dataset has none.

    Raises
    ------
    UsageError
        If a folder was named that does not exist.
    """
    from mapper.passages.copies import find_copies

    folder = resolve_documents(documents, root)
    return find_copies(folder) if documents is not None or folder.is_dir() else ()


def resolve_root(root: Path | None) -> Path:
    """Return the dataset's folder: the given one if it is one, else the nearest from here upward.

    Raises
    ------
    UsageError
        If there is none.
    """
    from mapper.errors import UsageError
    from mapper.read.files import STATIONS, find_root

    if root is None:
        return find_root(Path.cwd())
    missing = [station for station in STATIONS if not (root / station).is_dir()]
    if missing:
        raise UsageError(f"{root} has no folder {' and no folder '.join(missing)}: it is not a dataset.")
    return root
