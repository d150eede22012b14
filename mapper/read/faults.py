"""From what pydantic says of a table to faults that say what is wrong and what would be right."""

from __future__ import annotations

import difflib
import types
import typing
from collections.abc import Collection, Iterable, Mapping, Set
from itertools import takewhile
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from mapper.model.locator import GRAMMAR
from mapper.model.problem import Fault, Origin
from mapper.model.role import Role
from mapper.read.shapes.table import Table, TranslatedTable

_FIXES = {
    "missing": "Add it.",
    "bare_date": 'Dates are texts in EDTF: put it in quotes, as "2010-01".',
    "edtf": 'Write an EDTF date: "2010-01-29", "2010-01", "199X", "2006/2010-01" or "[2009..2010]".',
    "locator": f"Write one of: {GRAMMAR}.",
    "blank": "Fill it in or remove it.",
    "invisible": "Write letters or figures, or remove it.",
    "control": "Remove it; a name or a text of this kind is one line.",
    "web_address": "Write a whole http or https address.",
    "csl_name": 'Write { literal = "…" } or { family = "…", given = "…" }.',
    "calendar": 'Write "2010", "2010-03" or "2010-03-01".',
    "two_views": "Keep one of them.",
    "about": 'Write ["…"], or a table by role as { seizure = ["…"], along = ["…"] }.',
    "role": f"Roles are {', '.join(role.value for role in Role)}.",
    "about_id": "An id is lower-case words joined by hyphens, as caricc-in-almaty.",
    "withdrawn": 'Write the day, a colon and the reason: "2026-11-30: the report was taken back".',
    "untranslated": "Write it in the language of the others too, or remove it.",
    "quantity_open": "Give low, high, or both (equal for a single figure).",
    "quantity_order": "Exchange them.",
    "evidence_few": "Give two items, or one of three words or more.",
    "evidence_long": "Shorten it, or divide it into several items.",
    "bool_type": "Write true or false, without quotes.",
    "float_type": "Write a number, without quotes.",
    "int_type": "Write a whole number, without quotes.",
    "string_type": "Write a text, in quotes.",
    "list_type": 'Write a list, as ["…", "…"].',
    "model_type": "Write a table here.",
    "finite_number": "Write an ordinary decimal number.",
    "string_too_long": "Shorten it.",
    "string_unicode": "Write whole characters: an escape from \\ud800 to \\udfff is half of one.",
}

_BOUNDS = {
    "gt": "Write a number above {}.",
    "ge": "Write a number from {} up.",
    "le": "Write a number up to {}.",
    "min_length": "Write at least {}.",
    "max_length": "Keep it to {}.",
}
"""What would be right, by the bound that pydantic says was crossed."""

MAX_FAULTS_OF_TABLE = 100
"""A table with more is no table of this kind at all."""

MAX_LISTED = 10_000
"""Above so many, pydantic's list of them alone takes more memory than a file may cost."""

MANY = 500
"""Known words, from which on only those that are one slip away are suggested."""

LONGEST_WORD = 161
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-#"
"""Of ids and of the refs of claims."""

PATTERN_FIXES = {
    "^[a-z0-9]+(-[a-z0-9]+)*$": "An id is lower-case words joined by hyphens, as caricc-in-almaty.",
    "^[a-z0-9]+(-[a-z0-9]+)*#[a-z0-9]+(-[a-z0-9]+)*$": "A claim is cited as SOURCE-ID#claim-id.",
    "^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$": "Write the id of a mark, or a claim as SOURCE-ID#claim-id.",
    "^[A-Z]{3}$": "Write the ISO 3166 alpha-3 code, as KAZ.",
    "^[0-9a-f]{64}$": "Write the 64 lower-case hexadecimal digits that sha256sum prints.",
    "^#[0-9A-F]{6}$": "Write a colour as #0072B2.",
}


def faults_of(error: ValidationError, shape: type[BaseModel], origin: Origin, record: str) -> list[Fault]:
    """Return one fault for each thing that pydantic finds wrong with a table.

    Parameters
    ----------
    error
        What validating the table against `shape` raised.
    origin
        Where the table stands.
    record
        Id of the record that it describes, as far as that can be told.
    """
    if (count := error.error_count()) > MAX_LISTED:
        return [Fault(origin, f"has {count:,} faults.", "Write a table of this kind.", record)]
    found = [_fault(detail, shape, origin, record) for detail in error.errors(include_url=False)[:MAX_FAULTS_OF_TABLE]]
    if (more := count - len(found)) > 0:
        found.append(Fault(origin, f"has {more:,} more faults.", "Mend those first.", record))
    return found


def did_you_mean(word: object, known: Iterable[str]) -> str:
    """Return a question naming the nearest of the known words, or nothing if none is near."""
    words = known if isinstance(known, Mapping | Set) else frozenset(known)
    near = _one_slip_away(str(word), words) if len(words) > MANY else _like(str(word), words)
    # People misspell the end of a word more often than its beginning; it also tells KAX for KAZ from LKA.
    near.sort(key=lambda candidate: _shared_beginning(str(word), candidate), reverse=True)
    return f'Did you mean "{near[0]}"?' if near else ""


def meant(word: str, known: Collection[str]) -> str:
    """Return a question naming the nearest of the known words, or else all of them."""
    return did_you_mean(word, known) or (f"There is: {', '.join(known)}." if known else "There is none at all.")


def _like(word: str, known: Iterable[str]) -> list[str]:
    # Looking for likeness takes the longer the longer the word is, and no id is long.
    return difflib.get_close_matches(word[:LONGEST_WORD], known, n=5, cutoff=0.6)


def _one_slip_away(word: str, known: Collection[str]) -> list[str]:
    """Return the known words that differ by a letter more, less or other, or by two that changed places.

    Comparing with each of many words would take long; asking for each possible slip does not.
    """
    halves = [(word[:place], word[place:]) for place in range(min(len(word), LONGEST_WORD) + 1)]
    less = {start + end[1:] for start, end in halves if end}
    swapped = {start + end[1] + end[0] + end[2:] for start, end in halves if len(end) > 1}
    other = {start + letter + end[1:] for start, end in halves if end for letter in LETTERS}
    more = {start + letter + end for start, end in halves for letter in LETTERS}
    return sorted(slip for slip in less | swapped | other | more if slip in known)


def _shared_beginning(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _fault(detail: ErrorDetails, shape: type[BaseModel], origin: Origin, record: str) -> Fault:
    path = _path(detail["loc"], shape)
    kind, given = detail["type"], detail["input"]
    where = origin.at(*path)
    if kind == "extra_forbidden":
        if now := _formerly_at(shape, path[:-1]).get(str(path[-1])):
            return Fault(where, f'"{path[-1]}" is written otherwise now.', now, record)
        known = _keys_at(shape, path[:-1])
        fix = did_you_mean(path[-1], known) or f"Known keys: {', '.join(known)}."
        return Fault(where, f'unknown key "{path[-1]}".', fix, record)
    if kind == "missing":
        return Fault(where, f'the key "{path[-1]}" is missing.', _FIXES[kind], record)
    return Fault(where, f"{_shown(given)} {_what(detail)}.", _fix(detail), record)


def _path(loc: tuple[int | str, ...], shape: type[BaseModel]) -> tuple[int | str, ...]:
    """Return the way to a value as it is written: what is collected by language stands in keys of its own."""
    if len(loc) > 1 and issubclass(shape, TranslatedTable):
        for key, field in shape.translated.items():
            if loc[0] == field:
                return (f"{key}:{loc[1]}", *loc[2:])
    return loc


def _what(detail: ErrorDetails) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "string_pattern_mismatch":
        return "has the wrong form"
    if kind in ("enum", "literal_error"):
        return "is not one of the known words"
    if kind in _CUSTOM:
        return detail["msg"]
    message = detail["msg"][:1].lower() + detail["msg"][1:]
    return f"is not right: {message}" if context is not None else message


def _fix(detail: ErrorDetails) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind in ("enum", "literal_error"):
        expected = str(context["expected"])
        words = [word.strip(" '") for word in expected.replace(" or ", ", ").split(",")]
        return did_you_mean(detail["input"], words) or f"Write one of: {', '.join(words)}."
    if kind == "string_pattern_mismatch":
        return PATTERN_FIXES[context["pattern"]]
    if kind in _FIXES:
        return _FIXES[kind]
    return next((fix.format(context[bound]) for bound, fix in _BOUNDS.items() if bound in context), "")


_CUSTOM = {
    *("bare_date", "edtf", "locator", "blank", "invisible", "control", "web_address", "csl_name"),
    *("quantity_open", "quantity_order", "evidence_few", "evidence_long", "calendar", "two_views"),
    *("untranslated", "about", "role", "about_id", "withdrawn"),
}


def _shown(given: Any) -> str:
    if isinstance(given, dict | list):
        return "this table" if isinstance(given, dict) else "this list"
    shown = repr(given) if not isinstance(given, str) else f'"{given}"'
    return shown if len(shown) <= 60 else f"{shown[:57]}…"


def _keys_at(shape: type[BaseModel], path: tuple[int | str, ...]) -> list[str]:
    inner = _shape_at(shape, path)
    fields = inner.model_fields.items() if inner is not None else ()
    return [field.alias or name for name, field in fields if not field.exclude]


def _formerly_at(shape: type[BaseModel], path: tuple[int | str, ...]) -> Mapping[str, str]:
    inner = _shape_at(shape, path)
    return inner.formerly if inner is not None and issubclass(inner, Table) else {}


def _shape_at(shape: type[BaseModel], path: tuple[int | str, ...]) -> type[BaseModel] | None:
    for step in path:
        if isinstance(step, str):
            fields = {field.alias or name: field for name, field in shape.model_fields.items()}
            inner = _model_in(fields[step].annotation) if step in fields else None
            if inner is None:
                return None
            shape = inner
    return shape


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is not None:
        for part in typing.get_args(annotation):
            if inner := _model_in(part):
                return inner
    return None
