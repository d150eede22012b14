"""From what pydantic says of a table to faults that say what is wrong and what would be right."""

from __future__ import annotations

import difflib
import types
import typing
from collections.abc import Iterable
from itertools import takewhile
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from mapper.model.locator import GRAMMAR
from mapper.model.problem import Fault, Origin

_FIXES = {
    "missing": "Add it.",
    "bare_date": 'Dates are texts in EDTF: put it in quotes, as "2010-01".',
    "edtf": 'Write an EDTF date: "2010-01-29", "2010-01", "199X", "2006/2010-01" or "[2009..2010]".',
    "locator": f"Write one of: {GRAMMAR}.",
    "blank": "Fill it in or remove it.",
    "control": "Remove it; a name or a text of this kind is one line.",
    "web_address": "Write a whole http or https address.",
    "csl_name": 'Write { literal = "…" } or { family = "…", given = "…" }.',
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
}

PATTERN_FIXES = {
    "^[a-z0-9]+(-[a-z0-9]+)*$": "An id is lower-case words joined by hyphens, as caricc-in-almaty.",
    "^[a-z0-9]+(-[a-z0-9]+)*#[a-z0-9]+(-[a-z0-9]+)*$": "A claim is cited as SOURCE-ID#claim-id.",
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
    return [_fault(detail, shape, origin, record) for detail in error.errors(include_url=False)]


def did_you_mean(word: object, known: Iterable[str]) -> str:
    """Return a question naming the nearest of the known words, or nothing if none is near."""
    near = difflib.get_close_matches(str(word), list(known), n=5, cutoff=0.6)
    # People misspell the end of a word more often than its beginning; it also tells KAX for KAZ from LKA.
    near.sort(key=lambda candidate: _shared_beginning(str(word), candidate), reverse=True)
    return f'Did you mean "{near[0]}"?' if near else ""


def _shared_beginning(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _fault(detail: ErrorDetails, shape: type[BaseModel], origin: Origin, record: str) -> Fault:
    path = _path(detail["loc"])
    kind, given = detail["type"], detail["input"]
    where = origin.at(*path)
    if kind == "extra_forbidden":
        known = _keys_at(shape, path[:-1])
        fix = did_you_mean(path[-1], known) or f"Known keys: {', '.join(known)}."
        return Fault(where, f'unknown key "{path[-1]}".', fix, record)
    if kind == "missing":
        return Fault(where, f'the key "{path[-1]}" is missing.', _FIXES[kind], record)
    return Fault(where, f"{_shown(given)} {_what(detail)}.", _fix(detail), record)


def _path(loc: tuple[int | str, ...]) -> tuple[int | str, ...]:
    if len(loc) > 1 and loc[0] == "names":
        return (f"name:{loc[1]}", *loc[2:])
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
    return _FIXES.get(kind, "")


_CUSTOM = {
    *("bare_date", "edtf", "locator", "blank", "control", "web_address", "csl_name"),
    *("quantity_open", "quantity_order", "evidence_few", "evidence_long"),
}


def _shown(given: Any) -> str:
    if isinstance(given, dict | list):
        return "this table" if isinstance(given, dict) else "this list"
    shown = repr(given) if not isinstance(given, str) else f'"{given}"'
    return shown if len(shown) <= 60 else f"{shown[:57]}…"


def _keys_at(shape: type[BaseModel], path: tuple[int | str, ...]) -> list[str]:
    for step in path:
        if isinstance(step, str):
            fields = {field.alias or name: field for name, field in shape.model_fields.items()}
            inner = _model_in(fields[step].annotation) if step in fields else None
            if inner is None:
                return []
            shape = inner
    return [field.alias or name for name, field in shape.model_fields.items() if not field.exclude]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is not None:
        for part in typing.get_args(annotation):
            if inner := _model_in(part):
                return inner
    return None
