"""JSON text as plain objects, strictly: no key twice, no NaN, no number beyond what a float holds."""

from __future__ import annotations

import json
import math
import re
from typing import Any

from mapper.model.problem import Fault, Origin
from mapper.read.text import FileText

_COULD_OVERFLOW = re.compile(r"[0-9][eE]\+?[0-9]{3}|[0-9]{300}")


class _RepeatedKeyError(ValueError):
    pass


def parse_json(file: FileText) -> Any | Fault:
    """Return the value of a JSON file, or the fault that keeps it from being one."""
    origin = Origin(file.name)
    try:
        # json has a quick way for `float` itself, and hardly any file has a number that could overflow.
        parse_float = _finite if _COULD_OVERFLOW.search(file.text) else float
        return json.loads(file.text, object_pairs_hook=_object, parse_constant=_refuse, parse_float=parse_float)
    except json.JSONDecodeError as error:
        fix = "Check the commas, quotes and brackets just before this place."
        return Fault(origin, f"is not valid JSON: {error.msg}.", fix, at=(error.lineno, error.colno))
    except _RepeatedKeyError:
        # Keys can be equal without looking so ("a", "\u0061"); then the file is all that can be named.
        path, place = next(iter(file.positions.repeated), (("a key",), (1, 1)))
        return Fault(Origin(file.name, path), f'has the key "{path[-1]}" twice.', "Keep one of them.", at=place)
    except RecursionError:
        return Fault(origin, "is nested too deeply.", "GeoJSON needs no more than eight levels.")
    except ValueError as error:
        return Fault(origin, f"holds a number that cannot be used: {error}.", "Write an ordinary decimal number.")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) != len(pairs):
        raise _RepeatedKeyError
    return table


def _refuse(word: str) -> float:
    raise ValueError(word)


def _finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError(text[:40])
    return number
