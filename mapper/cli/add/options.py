"""Arguments and options that several commands of `mapper add` share."""

from __future__ import annotations

from typing import Annotated

from mapper.cli.options import argument, option

Text = str | None
Texts = list[str] | None


SourceArgument = Annotated[Text, argument("SOURCE", "Id of a source that is there.")]
IdArgument = Annotated[Text, argument("ID", "Lower-case words joined by hyphens.")]
NameArgument = Annotated[Text, argument("NAME", "What it is called on the map.")]
IdOption = Annotated[Text, option("--id", "Lower-case words joined by hyphens; from the name without it.")]
CarriersOption = Annotated[Texts, option("--claim", "A claim that carries it, SOURCE#claim; repeatable.")]
NoteOption = Annotated[Text, option("--note", "Our remark.")]
