"""The dataset as commands that read it take it: whole, or without its broken records, of which they tell."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mapper.cli.speech import say, tell_problems

if TYPE_CHECKING:
    from mapper.admission.admit import Admitted
    from mapper.model.grade import Tlp


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
        number = len(admitted.left_out)
        say(f"{number} problem{'' if number == 1 else 's'}: the records concerned are left out.")
    return admitted


def left_out_rows(admitted: Admitted, ceiling: Tlp) -> list[dict[str, Any]]:
    """Return what JSON tells of it, no more than may be released up to a ceiling."""
    from mapper.document.left_out import show_left_out

    return [asdict(one) for one in show_left_out(admitted.left_out, admitted.dataset, ceiling)]
