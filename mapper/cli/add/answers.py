"""What an answer to a question must be: one of the known words, or of the shape that the file asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from mapper.cli.add.questions import Questions, choices, known
from mapper.errors import UsageError

if TYPE_CHECKING:
    from mapper.model.dataset import Dataset
    from mapper.read.shapes.table import Table


def among(what: str, there: Iterable[str], ignore_case: bool = False) -> Callable[[str], None]:
    """Return a judge of one word: it must be one of those that are there."""
    words = [str(word) for word in there]
    return lambda word: known(what, word.upper() if ignore_case else word, words)


def all_among(what: str, there: Iterable[str]) -> Callable[[list[str]], None]:
    """Return a judge of several words: each must be one of those that are there."""
    words = [str(word) for word in there]

    def judge(given: list[str]) -> None:
        for word in given:
            known(what, word, words)

    return judge


def shaped(table: str, key: str) -> Callable[[object], None]:
    """Return a judge of a value: it must be what a table of this name, as "claim", may have under a key."""

    def judge(value: object) -> None:
        from pydantic import ValidationError

        from mapper.model.problem import Origin
        from mapper.read.faults import faults_of

        shape = _shapes()[table]
        try:
            shape.model_validate({key: value})
        except ValidationError as error:
            # The other keys are not there yet, which is no fault of this answer.
            for fault in faults_of(error, shape, Origin(""), ""):
                if fault.origin.path[:1] == (key,):
                    raise UsageError(f"{fault.message} {fault.fix}") from None

    return judge


def new_id(taken: Iterable[str]) -> Callable[[str], None]:
    """Return a judge of an id: lower-case words joined by hyphens, and not in use."""
    words = set(taken)

    def judge(identifier: str) -> None:
        shaped("claim", "id")(identifier)
        if identifier in words:
            raise UsageError(f'"{identifier}" is taken. Choose another id.')

    return judge


def new_name(dataset: Dataset) -> Callable[[str], None]:
    """Return a judge of the id of something that claims can be about, or of a source."""
    return new_id([*dataset.named, *dataset.sources])


def carriers(questions: Questions, given: list[str] | None, dataset: Dataset) -> list[str]:
    """Return the claims that carry a new feature, asked for if none were given.

    Raises
    ------
    UsageError
        If one of those that were given does not exist.
    """
    judge = all_among("claim", dataset.claims)
    claims = questions.need_several(given, "--claim", "Claims that carry it (SOURCE#claim, divided by ;)", fits=judge)
    judge(claims)
    return claims


def which_source(questions: Questions, given: str | None, dataset: Dataset) -> str:
    """Return the id of a source that is there, asked for if none was given.

    Raises
    ------
    UsageError
        If the one that was given does not exist.
    """
    sources = dataset.sources
    source = questions.need(given, "SOURCE", f"Source ({choices(sources)})", fits=among("source", sources))
    known("source", source, sources)
    return source


def _shapes() -> dict[str, type[Table]]:
    from mapper.read.shapes import names, seed

    return {
        "source": seed.SourceTable,
        "voice": seed.VoiceTable,
        "unmapped": seed.UnmappedTable,
        "claim": seed.ClaimTable,
        "route": names.RouteTable,
        "area": names.AreaTable,
        "thing": names.ThingTable,
        "term": names.TermTable,
    }
