"""Arguments and options of `mapper add`: none shows a default, since what is missing is asked for."""

from __future__ import annotations

from typing import Annotated, Any

import typer

Text = str | None
Texts = list[str] | None


def argument(name: str, says: str) -> Any:
    """Return an argument by the name that the help gives it."""
    return typer.Argument(metavar=name, help=says, show_default=False)


def option(name: str, says: str, **more: Any) -> Any:
    """Return an option by its name; `more` goes to typer."""
    return typer.Option(name, help=says, show_default=False, **more)


SourceArgument = Annotated[Text, argument("SOURCE", "Id of a source that is there.")]
IdArgument = Annotated[Text, argument("ID", "Lower-case words joined by hyphens.")]
NameArgument = Annotated[Text, argument("NAME", "What it is called on the map.")]
IdOption = Annotated[Text, option("--id", "Lower-case words joined by hyphens; from the name without it.")]
CommoditiesOption = Annotated[Texts, option("--commodity", "From the vocabulary; repeatable.")]
CarriersOption = Annotated[Texts, option("--claim", "A claim that carries it, SOURCE#claim; repeatable.")]
NoteOption = Annotated[Text, option("--note", "Our remark.")]
