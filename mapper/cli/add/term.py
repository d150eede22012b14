"""`mapper add term`: one more word of the vocabulary, geodata/vocabulary.toml."""

from __future__ import annotations

from typing import Annotated, Any

from mapper.cli.add.options import IdOption, NameArgument, Text, Texts
from mapper.cli.command import command
from mapper.cli.options import RootOption, argument, option, resolve_root
from mapper.errors import UsageError
from mapper.model.vocabulary import TERM_KINDS, TermKind

# What a term of a list has besides its id and its name.
_BESIDES = {"category": "symbol", "measure": "unit", "precision": "uncertainty_m"}


@command(
    "mapper add term category Airport --symbol institution",
    "mapper add term measure Arrests --unit people --counts event",
)
def add_term(
    kind: Annotated[TermKind | None, argument("LIST", "Its list.")] = None,
    name: NameArgument = None,
    symbol: Annotated[Text, option("--symbol", "Of a category: the word for what the map draws.")] = None,
    unit: Annotated[Text, option("--unit", "Of a measure: the one in which its figures are given.")] = None,
    counts: Annotated[
        Text, option("--counts", "Of a measure: event, if each figure is its own, as seizures are; total without it.")
    ] = None,
    uncertainty_m: Annotated[float | None, option("--uncertainty-m", "Of a precision: metres.")] = None,
    identifier: IdOption = None,
    names: Annotated[Texts, option("--name", 'In another language, as "ru=Порт"; repeatable.')] = None,
    root: RootOption = None,
) -> None:
    """Add a category, commodity, mode, measure or precision class to geodata/vocabulary.toml.

    Look for it there first: one measure is one thing counted in one way. Asks for LIST, NAME and what its list needs
    if they are missing and there is a terminal.
    """
    from mapper.cli.add.answers import among, new_id, shaped
    from mapper.cli.add.questions import Questions, choices, slug
    from mapper.cli.add.records import other_names
    from mapper.cli.add.trial import stand_on, try_table
    from mapper.read.files import VOCABULARY

    ground, questions = stand_on(resolve_root(root)), Questions()
    word = questions.need(kind, "LIST", f"List ({choices(TERM_KINDS)})", fits=among("list", TERM_KINDS))
    called = questions.need(name, "NAME", "Name on the map", fits=shaped("term", "name"))
    key = _BESIDES.get(word, "")
    given = {"symbol": symbol, "unit": unit, "uncertainty_m": None if uncertainty_m is None else f"{uncertainty_m:g}"}
    besides = questions.need(given[key], f"--{key.replace('_', '-')}", key.split("_")[0].capitalize()) if key else ""
    for other, value in given.items():
        if value and word and other != key:
            raise UsageError(f"A {word} has no --{other.replace('_', '-')}. Nothing was written.")
    if called:
        identifier = questions.need(
            identifier, "--id", "Id", slug(called), new_id(ground.dataset.vocabulary.of_kind(word))
        )
    if counts and word and word != "measure":
        raise UsageError(f"A {word} has no --counts. Nothing was written.")
    questions.settle()
    values: dict[str, Any] = {"id": identifier, "name": called, **other_names(names or [])}
    if key:
        values[key] = _metres(besides) if key == "uncertainty_m" else besides
    if counts:
        values["counts"] = counts
    try_table(ground, VOCABULARY, f"[[{word}]]", values).write(f"{word} {identifier}")


def _metres(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise UsageError(f'"{text}" is not a number of metres.') from None
