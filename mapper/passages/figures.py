"""Figures in running text with their units: digits and their separators, number words, what million multiplies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import prod
from typing import NamedTuple

from mapper.model.unit_families import names
from mapper.passages.languages import Language, any_of, language_of
from mapper.passages.number_words import words_to_digits
from mapper.passages.numerals import PATTERNS, parts, readings

_LETTER = re.compile(r"(?<=[0-9])(?=[^\W\d])|(?<=[$€£₽])(?=[0-9])")
_ALONE = re.compile(r"([0-9] ?)?×\+")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, multiplied by what stands behind it, and its unit; empty if it is none of unit_families.toml."""

    value: float
    unit: str = ""


class _Term(NamedTuple):
    """A figure as it stands: from where to where, what it may be before it is multiplied, its parts, and by what."""

    start: int
    end: int
    values: tuple[float, ...]
    parts: tuple[float, ...]
    scales: tuple[float, ...]
    unit: str

    @property
    def total(self) -> float:
        return self.values[0] * prod(self.scales)


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What finds figures in one language."""

    phrase: re.Pattern[str] | None
    scale: re.Pattern[str]
    half: re.Pattern[str] | None
    figure: re.Pattern[str]
    to: re.Pattern[str]
    goes_on: re.Pattern[str]


def figures_in(folded: str, tag: str = "") -> frozenset[Figure]:
    """Return every figure that a folded text gives, in digits or in words of the language of a tag.

    Notes
    -----
    Both ends of "two or three million tonnes" are millions of tonnes; the two is a figure by itself too, since "in 2009
    and 3 tonnes" reads the same.
    """
    language = language_of(tag)
    patterns = _patterns(language.code)
    text = _in_digits(folded, language, patterns)
    terms = [_term(match, language) for match in patterns.figure.finditer(text)]
    return frozenset(_read(text, _whole(text, terms, patterns), patterns))


def _in_digits(folded: str, language: Language, patterns: _Patterns) -> str:
    """Return a text with number words as digits, and with ×1000 for what multiplies by a thousand."""
    text = _LETTER.sub(" ", folded.replace("×", "*"))
    if patterns.phrase:
        text = patterns.phrase.sub(lambda match: language.phrases[match[0]], text)
    scales = _scales(language)
    alone = language.alone
    text = patterns.scale.sub(lambda match: f"×{'+' if match[1] in alone else ''}{scales[match[1]]:.0f}", text)
    text = words_to_digits(text, language)
    if alone:
        text = _ALONE.sub(lambda match: f"{match[1] or '1 '}×", text)
    return patterns.half.sub(r"\1.5\2", text) if patterns.half else text


def _term(match: re.Match[str], language: Language) -> _Term:
    number, scaled, unit, period = match.group("number", "scales", "unit", "period")
    if period:
        unit = f"{unit}/{language.periods.get(period, period)}"
    scales = tuple(map(float, scaled.replace("×", " ").split())) if scaled else ()
    comma = language.comma
    return _Term(*match.span(), tuple(readings(number, comma)), tuple(parts(number, comma)), scales, unit or "")


def _whole(text: str, terms: list[_Term], patterns: _Patterns) -> list[_Term]:
    """Return terms with those in one that make one number together: two thousand five hundred."""
    whole: list[_Term] = []
    for term in terms:
        last = whole[-1] if whole else None
        # Its last scale is its smallest: what has been added to it is smaller than that.
        is_less = last and last.scales and not last.unit and 0 < term.total < last.scales[-1]
        if last and is_less and patterns.goes_on.fullmatch(text, last.end, term.start):
            total = (last.total + term.total) / prod(term.scales)
            whole[-1] = term._replace(start=last.start, values=(total,))
        else:
            whole.append(term)
    return whole


def _read(text: str, terms: list[_Term], patterns: _Patterns) -> Iterator[Figure]:
    scales: tuple[float, ...] = ()
    unit = ""
    after: _Term | None = None
    for term in reversed(terms):
        own_scales, own_unit = term.scales, term.unit
        yield from _figures(term.values, own_scales, own_unit)
        yield from map(Figure, term.parts)
        joined = after is not None and patterns.to.fullmatch(text, term.end, after.start) is not None
        if joined and not own_unit:
            own_unit, own_scales = unit, own_scales or scales
            yield from _figures(term.values, own_scales, own_unit)
        scales, unit, after = own_scales, own_unit, term


def _figures(values: tuple[float, ...], scales: tuple[float, ...], unit: str) -> Iterator[Figure]:
    return (Figure(value * prod(scales), unit) for value in values)


def _scales(language: Language) -> dict[str, float]:
    return {**names().scales, **language.scales}


@cache
def _patterns(code: str) -> _Patterns:
    language = language_of(code)
    units = any_of(names().units)
    periods = any_of([*names().periods, *language.periods])
    period = rf"(?:\s*/\s*|\s+(?:(?:{any_of(language.per)})\s+)?)(?P<period>{periods})(?!\w)"
    unit = rf"[\s-]*(?P<unit>{units})(?!\w)(?:{period})?"
    number = rf"(?P<number>{PATTERNS[language.comma]})(?P<scales>(?:\s*×[0-9]+)*)"
    half = rf"(?<![\w.,×])([0-9]+)((?: ×[0-9]+)*(?: (?:{units}))?) (?:{any_of(language.half)})(?!\w)"
    return _Patterns(
        re.compile(rf"(?<!\w)(?:{any_of(language.phrases)})(?!\w)") if language.phrases else None,
        re.compile(rf"\b({any_of(_scales(language))})\b"),
        re.compile(half) if language.half else None,
        re.compile(rf"(?<![\w.,×]){number}(?:{unit})?"),
        re.compile(rf"\s*(?:-|{any_of(language.between)})\s*"),
        re.compile(rf"\s(?:{language.inside}\s)?" if language.inside else r"\s"),
    )
