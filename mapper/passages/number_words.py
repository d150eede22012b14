"""Number words in running text, written as digits: by text2num where it knows the language, else by its own words."""

from __future__ import annotations

import re
from functools import cache

from mapper.passages.languages import Language, any_of, language_of


def words_to_digits(text: str, language: Language) -> str:
    """Return a folded text with the numbers that it has in words below a thousand in digits; `×` divides them."""
    if not language.counts:
        return _run(language.code).sub(lambda run: _summed(run[0], language), text)
    from text_to_num import alpha2digit

    # The library would take "two or three" for one number; cut there, it reads each part by itself.
    parts = _cut(language.code).split(text)
    return "".join(str(alpha2digit(part, language.counts, threshold=0.0)) for part in parts)


@cache
def _cut(code: str) -> re.Pattern[str]:
    language = language_of(code)
    cuts = [rf"\s+(?:{any_of(word for word in language.between if word != language.inside)})\s+", r"[^\w\s.,-]"]
    if language.hundred:
        # A hundred and fifty is a number; a hundred and two hundred are two.
        cuts.append(rf"\s+{language.inside}\s+(?=\w+\s+{language.hundred}\b)")
    return re.compile(f"({'|'.join(cuts)})")


@cache
def _run(code: str) -> re.Pattern[str]:
    word = rf"(?:{any_of(language_of(code).words)})(?!\w)"
    return re.compile(rf"(?<!\w){word}(?: {word})*")


def _summed(run: str, language: Language) -> str:
    """Return number words in a row as numbers: one goes to that before it if it fits into the zeros at its end."""
    sums: list[int] = []
    for word in run.split(" "):
        value = language.words[word]
        fits = bool(sums) and value > 0 and sums[-1] % 10 ** len(str(value)) == 0 and sums[-1] % 100 != 10
        if fits and sums[-1] > value:
            sums[-1] += value
        else:
            sums.append(value)
    return " ".join(map(str, sums))
