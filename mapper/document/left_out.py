"""What is told of records that were left out because they have a fault (``--skip-invalid``)."""

from __future__ import annotations

from collections.abc import Sequence

from mapper.document.map_document import LeftOut
from mapper.model.dataset import Dataset
from mapper.model.grade import Tlp
from mapper.model.problem import Problem


def show_left_out(problems: Sequence[Problem], dataset: Dataset, ceiling: Tlp) -> tuple[LeftOut, ...]:
    """Return what to say of left-out records; without particulars where a withheld source might speak through them."""
    if not problems:
        return ()
    seeds_in_doubt = any(problem.file.startswith("seeds/") for problem in problems)
    if seeds_in_doubt or not all(source.tlp.releasable_at(ceiling) for source in dataset.sources.values()):
        return (LeftOut("", 0, "", ""),)
    return tuple(LeftOut(problem.file, problem.line, problem.feature, _without_notes(problem)) for problem in problems)


def _without_notes(problem: Problem) -> str:
    """Return what to say of a problem; a message may repeat what was written, and notes are the speaker's alone."""
    return "its notes have a fault." if problem.field == "notes" else problem.message
