"""The tables ``[[step]]`` of a file in maps/ to the steps of its story."""

from __future__ import annotations

from typing import Any

from mapper.model.legible import is_legible
from mapper.model.problem import Fault, Origin, table_record
from mapper.model.story import Step, StoryText
from mapper.read.reading import Reading, tables
from mapper.read.rectangle import rectangle
from mapper.read.shapes.map import MAX_STEPS, FiltersTable, StepTable
from mapper.read.story_text import StoryTextError, parse_story_text

CITING = "A claim is cited as [@SOURCE-ID#claim-id], several as [@SOURCE-ID#claim-id; @OTHER-ID#claim-id]."


def read_steps(data: dict[str, Any], file: str, reading: Reading) -> tuple[Step, ...]:
    """Return the steps of a map that can be used, in the order of the file."""
    steps: list[Step] = []
    for table, origin in tables(data, "step", file, reading):
        if origin.path[1] == MAX_STEPS:
            message = f"a story has at most {MAX_STEPS} steps, and what follows was not looked at."
            reading.refuse(file, Fault(origin, message, "Divide it over several maps.", file))
            break
        shape = reading.validated(StepTable, table, origin, table_record(origin))
        step = _step(shape, origin, reading) if shape is not None else None
        if step is not None:
            steps.append(step)
    return tuple(steps)


def _step(table: StepTable, origin: Origin, reading: Reading) -> Step | None:
    record = table_record(origin)
    text = _parsed(table.text, origin.at("text"), record, reading)
    notes = _parsed(table.notes or "", origin.at("notes"), record, reading)
    texts = _translated(table.texts, origin, "text", record, reading)
    notes_texts = _translated(table.notes_texts, origin, "notes", record, reading)
    view = rectangle(table.view, origin.at("view"), record, reading)
    if text is None or notes is None or texts is None or notes_texts is None:
        return None
    if table.view is not None and view is None:
        return None
    if not text.blocks or not (text.cited() or is_legible(text.written)):
        fix = "Say what the step shows, and cite it."
        reading.refuse(record, Fault(origin.at("text"), "the text is blank.", fix, record))
        return None
    return Step(
        heading=table.heading,
        text=text,
        origin=origin,
        notes=notes,
        view=view,
        fit=tuple(table.fit or ()),
        show=table.show or "",
        layers=None if table.layers is None else tuple(table.layers),
        filters=_filters(table.filters),
        held=table.held or "",
        known=table.known or "",
        contested=table.contested,
        choose=table.choose or "",
        headings=table.headings,
        texts=texts,
        notes_texts=notes_texts,
    )


def _filters(table: FiltersTable | None) -> dict[str, tuple[str, ...]]:
    asked = {} if table is None else table.model_dump(exclude_none=True)
    return {facet: tuple(dict.fromkeys(map(str, values))) for facet, values in asked.items()}


def _translated(
    texts: dict[str, str], origin: Origin, key: str, record: str, reading: Reading
) -> dict[str, StoryText] | None:
    parsed = {
        language: _parsed(text, origin.at(f"{key}:{language}"), record, reading) for language, text in texts.items()
    }
    read = {language: text for language, text in parsed.items() if text is not None}
    return read if len(read) == len(parsed) else None


def _parsed(text: str, origin: Origin, record: str, reading: Reading) -> StoryText | None:
    try:
        return parse_story_text(text)
    except StoryTextError as error:
        place = reading.line_column(origin, text, error.at)
        reading.refuse(record, Fault(origin, str(error), CITING, record, at=place))
        return None
