"""Units of one family, such as kilograms and tonnes: which they are, and when two figures in them say the same."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import isclose, log10, prod

ROUNDING = 0.01
"""How far, as a share, a figure may be from what it was converted from where converting gives an odd number: 500 lb
are 226.8 kg, and written as 227. Where it only moves the decimal point, nothing is rounded."""

_EQUAL = 1e-9
_PERIOD = re.compile(r"\s*/\s*|\s+(?:per|an?|each|every)\s+")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit taken apart.

    Parameters
    ----------
    family
        ``mass`` and such; a unit of no known family (``people``) is a family of its own.
    factor
        How many of its family's base it is.
    per_year
        How many of its periods a year has: 1 for ``kg/year``; None if it names no period.
    """

    family: str
    factor: float
    per_year: float | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """What units, scales and periods are called, each with its amount; a unit's name may have several meanings."""

    units: dict[str, tuple[Unit, ...]]
    scales: dict[str, float]
    periods: dict[str, float]


@cache
def names() -> Names:
    """Return the names of unit_families.toml."""
    table = tomllib.loads((files(__package__) / "unit_families.toml").read_text("utf-8"))
    scales, periods = (
        {name: float(entry["is"]) for entry in table.pop(kind) for name in entry["names"]}
        for kind in ("scale", "period")
    )
    units: dict[str, tuple[Unit, ...]] = {}
    for family, entries in table.items():
        for entry in entries:
            for name in entry["names"]:
                units[name] = (*units.get(name, ()), Unit(family, float(entry["is"])))
    return Names(units, scales, periods)


@cache
def meanings(unit: str) -> tuple[Unit, ...]:
    """Return what a unit such as ``kg``, ``thousand tonnes/year`` or ``people`` may mean, the likeliest first."""
    amount, period = _divided(unicodedata.normalize("NFKC", unit).casefold().strip())
    rest = " ".join(word for word in _words(amount) if word not in names().scales)
    found = names().units.get(rest, (Unit(rest, 1.0),))
    return tuple(Unit(one.family, one.factor * scale_of(amount), period) for one in found)


def scale_of(unit: str) -> float:
    """Return what the words for numbers in a unit multiply to: 1,000,000 for ``million people``."""
    return prod(names().scales.get(word, 1.0) for word in _words(unit.casefold()))


def conversions(unit: str, into: str) -> tuple[float, ...]:
    """Return what figures in one unit are to be multiplied by to be in another one, the likeliest first.

    Empty if the units are not of one family; several where a name has several meanings: a ton may be a short one. A
    period counts where both name one: documents often tell it elsewhere.
    """
    target = meanings(into)[0]
    return tuple(_ratio(one, target) for one in meanings(unit) if one.family == target.family)


def is_same_amount(figure: float, unit: str, other: float, other_unit: str) -> bool:
    """Whether a figure may be another one, converted and, where that gives an odd number, rounded."""
    return any(
        isclose(figure * factor, other, rel_tol=_EQUAL if _moves_the_point(factor) else ROUNDING)
        for factor in conversions(unit, other_unit)
    )


def _words(unit: str) -> list[str]:
    return unit.replace(".", " ").split()


def _divided(unit: str) -> tuple[str, float | None]:
    """Return a unit without its period, and how many of these a year has."""
    *_, last = [None, *_PERIOD.finditer(unit)]
    period = None if last is None else names().periods.get(unit[last.end() :].rstrip("."))
    return (unit, None) if last is None or period is None else (unit[: last.start()], period)


def _ratio(one: Unit, target: Unit) -> float:
    per = 1.0 if one.per_year is None or target.per_year is None else one.per_year / target.per_year
    return one.factor / target.factor * per


def _moves_the_point(factor: float) -> bool:
    exponent = log10(factor)
    return isclose(exponent, round(exponent), abs_tol=1e-12)
