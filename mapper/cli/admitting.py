"""The dataset as commands that read it take it: whole, or without its broken records, of which they tell."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mapper.cli.speech import counted, say, tell_problems

if TYPE_CHECKING:
    from mapper.admission.admit import Admitted
    from mapper.document.map_document import MapDocument
    from mapper.model.grade import Tlp
    from mapper.model.map_spec import MapSpec


def admitted_from(folder: Path, skip_invalid: bool) -> Admitted:
    """Return the dataset in a folder; what was left out of it is said on standard error.

    Raises
    ------
    DataError
        If it has errors, and they are not to be left out.
    UnreadableError
        If a file cannot be read.
    """
    from mapper.admission.admit import admit

    admitted = admit(folder, skip_invalid)
    if admitted.left_out:
        tell_problems(admitted.left_out, to_stderr=True)
        say(f"{counted(len(admitted.left_out), 'problem')}: the records concerned are left out.")
    return admitted


def chosen(names: list[str], admitted: Admitted) -> list[MapSpec]:
    """Return the maps of some ids, or all if there are none.

    Raises
    ------
    UsageError
        If there is no such map.
    """
    from mapper.errors import UsageError
    from mapper.read.faults import meant

    known = admitted.dataset.maps
    for name in names:
        if name not in known:
            raise UsageError(f'There is no map "{name}". {meant(name, known)}')
    if not known:
        raise UsageError("There is no map to build: add one as maps/NAME.toml.")
    return [known[name] for name in dict.fromkeys(names)] if names else list(known.values())


def document_of(root: Path, map_id: str, skip_invalid: bool, max_tlp: Tlp | None, notes: bool = False) -> MapDocument:
    """Return what one map of the dataset in a folder shows.

    Raises
    ------
    DataError
        If the dataset has errors, and they are not to be left out.
    UnreadableError
        If a file cannot be read.
    UsageError
        If there is no such map.
    """
    from mapper.document.compose import compose

    admitted = admitted_from(root, skip_invalid)
    return compose(admitted.dataset, chosen([map_id], admitted)[0], max_tlp, admitted.left_out, notes=notes)


def left_out_rows(admitted: Admitted, ceiling: Tlp) -> list[dict[str, Any]]:
    """Return what JSON tells of it, no more than may be released up to a ceiling."""
    from mapper.document.left_out import show_left_out

    return [asdict(one) for one in show_left_out(admitted.left_out, admitted.dataset, ceiling)]
