"""JSON text as plain objects, strictly: no key twice, no NaN, no number beyond a float, no half of a character."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from mapper.model.problem import Fault, Origin, Path
from mapper.read.amounts import too_much, too_much_fault
from mapper.read.nesting import beyond_bounds
from mapper.read.text import FileText
from mapper.read.whereabouts import whereabouts

MAX_FLAWS = 1_000

_LARGE_EXPONENT = re.compile(r"[eE]\+?[0-9]{3}")
_MANY_DIGITS = re.compile(r"[0-9]{300}")
_LARGEST_INTEGER_DIGITS = 300
_HALF_ESCAPED = re.compile(r"\\u[dD][89a-fA-F]")
_HALF = re.compile(r"[\ud800-\udfff]")

_NUMBER_FIX = "Write an ordinary decimal number."


@dataclass(frozen=True)
class Json:
    """What a file holds, and the places in it that cannot be taken as they are written."""

    value: Any
    flaws: tuple[Fault, ...] = ()


class _Unusable(float):
    """A number that no reader can use, with the text that stands for it."""

    text: str


class _Repeating(dict[str, Any]):
    """An object with keys that it has twice."""

    twice: tuple[str, ...]


def parse_json(file: FileText) -> Json | Fault:
    """Return the value of a JSON file with its flaws, or the fault that keeps it from being read at all."""
    if bound := too_much(file.text, "json"):
        return too_much_fault(file, bound)
    beyond = beyond_bounds(file.text, "json")
    if beyond is not None:
        fix = "GeoJSON needs no more than eight levels."
        return Fault(Origin(file.name), "is nested too deeply.", fix, at=file.line_column(beyond.at))
    strict = _Strict()
    try:
        value = strict.parse(file.text)
        # Most pairs of surrogates are whole; each file that has any is looked at.
        suspects = strict.suspects or _HALF_ESCAPED.search(file.text)
        found = tuple(islice(_flaws(value, (), file), MAX_FLAWS)) if suspects else ()
    except json.JSONDecodeError as error:
        fix = "Check the commas, quotes and brackets just before this place."
        place = (error.lineno, error.colno)
        path, record = whereabouts(file, place)
        return Fault(Origin(file.name, path), f"is not valid JSON: {error.msg}.", fix, record, at=place)
    return Json(value, found)


class _Strict:
    """One reading of a text, which marks what is not to be used."""

    def __init__(self) -> None:
        self.suspects = False
        self._unusables: list[_Unusable] = []

    def parse(self, text: str) -> Any:
        # json has quick ways of its own for numbers, and hardly any file has one that could overflow.
        could_overflow = _LARGE_EXPONENT.search(text) or _MANY_DIGITS.search(text)
        parse_float, parse_int = (self._float, self._int) if could_overflow else (None, None)
        return json.loads(
            text,
            object_pairs_hook=self._object,
            parse_constant=self._unusable,
            parse_float=parse_float,
            parse_int=parse_int,
        )

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        table = dict(pairs)
        if len(table) == len(pairs):
            return table
        self.suspects = True
        counts = Counter(key for key, _ in pairs)
        repeating = _Repeating(table)
        repeating.twice = tuple(key for key, count in counts.items() if count > 1)
        return repeating

    def _float(self, text: str) -> float:
        return number if math.isfinite(number := float(text)) else self._unusable(text)

    def _int(self, text: str) -> float:
        return self._unusable(text) if len(text) > _LARGEST_INTEGER_DIGITS else int(text)

    def _unusable(self, text: str) -> float:
        self.suspects = True
        if len(self._unusables) < MAX_FLAWS:
            number = _Unusable("nan")
            number.text = text
            self._unusables.append(number)
        # So many are told; each of the others would take memory for nothing.
        return self._unusables[-1]


def _flaws(value: Any, path: Path, file: FileText) -> Iterator[Fault]:
    if isinstance(value, _Unusable):
        shown = value.text if len(value.text) <= 40 else f"{value.text[:37]}…"
        yield Fault(Origin(file.name, path), f"holds a number that cannot be used: {shown}.", _NUMBER_FIX)
    elif isinstance(value, str):
        yield from _halves(value, path, file)
    elif isinstance(value, dict):
        for key in value.twice if isinstance(value, _Repeating) else ():
            inner = (*path, key)
            message = f'has the key "{key}" twice.'
            yield Fault(Origin(file.name, inner), message, "Keep one of them.", at=file.positions.second(inner))
        for key, item in value.items():
            yield from _halves(key, path, file)
            yield from _flaws(item, (*path, key), file)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, dict | list | str | _Unusable):
                yield from _flaws(item, (*path, index), file)


def _halves(text: str, path: Path, file: FileText) -> Iterator[Fault]:
    """Yield a fault for a text with half of a pair of surrogates, which no program can write again."""
    half = _HALF.search(text)
    if half:
        message = f"is not right: the escape \\u{ord(half[0]):04x} is half of a character."
        yield Fault(Origin(file.name, path), message, "Write the whole character, or both halves of it.")
