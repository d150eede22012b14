"""Figures in running text with their units: digits and their separators, number words, what million multiplies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from mapper.model.unit_families import names

_SPACED = r"[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?"
_DECIMAL_COMMA = r"[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})"
_ENGLISH = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_NUMBER = rf"(?:(?P<spaced>{_SPACED})|(?P<comma>{_DECIMAL_COMMA})|(?P<english>{_ENGLISH}))(?![0-9])"
_RANGE = re.compile(r"\s*(?:-|to|or|and)\s*")
_LETTER = re.compile(r"(?<=[0-9])(?=[^\W\d])|(?<=[$€£₽])(?=[0-9])")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, multiplied by what stands behind it, and its unit; empty if it is none of unit_families.toml."""

    value: float
    unit: str = ""


def figures_in(folded: str) -> frozenset[Figure]:
    """Return every figure that a folded text gives, in digits or in English words.

    Notes
    -----
    Both ends of "two or three million tonnes" are millions of tonnes; the two is a figure by itself too, since "in 2009
    and 3 tonnes" reads the same.
    """
    scale, figure = _patterns()
    marked = scale.sub(lambda match: f"×{names().scales[match[1]]:.0f}", _LETTER.sub(" ", folded))
    text = _words_to_digits(marked)
    return frozenset(_read(text, list(figure.finditer(text))))


def _read(text: str, matches: list[re.Match[str]]) -> Iterator[Figure]:
    scale, unit = 1.0, ""
    after: re.Match[str] | None = None
    for match in reversed(matches):
        value, *parts = _values(match)
        own_scale, own_unit = float(match["scale"] or 1), _unit(match)
        yield Figure(value * own_scale, own_unit)
        yield from map(Figure, parts)
        joined = after is not None and _RANGE.fullmatch(text, match.end(), after.start()) is not None
        if joined and not own_unit:
            own_unit = unit
            own_scale = own_scale if match["scale"] else scale
            yield Figure(value * own_scale, own_unit)
        scale, unit, after = own_scale, own_unit, match


def _values(match: re.Match[str]) -> Iterator[float]:
    """Yield a number, and the parts of one that spaces divide: they may be numbers of their own."""
    if match["spaced"]:
        yield float(match["spaced"].replace(" ", "").replace(",", "."))
        yield from (float(part.replace(",", ".")) for part in match["spaced"].split(" "))
    elif match["comma"]:
        yield float(match["comma"].replace(",", "."))
    else:
        yield float(match["english"].replace(",", ""))


def _unit(match: re.Match[str]) -> str:
    return f"{match['unit'] or ''}{'/' + match['period'] if match['period'] else ''}"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a word that multiplies, and of a figure with what multiplies it and its unit."""
    known = names()
    period = rf"(?:\s*/\s*|\s+(?:(?:per|an?|each|every)\s+)?)(?P<period>{_any(known.periods)})(?!\w)"
    unit = rf"[\s-]*(?P<unit>{_any(known.units)})(?!\w)(?:{period})?"
    figure = rf"(?<![\w.,×]){_NUMBER}(?:\s*×(?P<scale>[0-9]+))?(?:{unit})?"
    return re.compile(rf"\b({_any(known.scales)})\b"), re.compile(figure)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _words_to_digits(text: str) -> str:
    from text_to_num import alpha2digit

    # The library would take "two or three" for one number; cut there, it reads each part by itself.
    parts = re.split(r"(\s+(?:or|to|and)\s+|[^\w\s.,-])", text)
    return "".join(str(alpha2digit(part, "en", threshold=0.0)) for part in parts)
