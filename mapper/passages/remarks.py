"""What a person should look at although the evidence stands where the claim says."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from mapper.model.claim import Claim, Quantity
from mapper.model.unit_families import is_same_amount, scale_of
from mapper.model.when import When
from mapper.passages.document import Document
from mapper.passages.figures import Figure, figures_in
from mapper.passages.folding import Folded, fold
from mapper.passages.languages import names_of_month
from mapper.passages.locating import Passage

_YEARS = re.compile(r"[0-9]{3}[0-9X]|[0-9]{2}XX")
_MONTHS = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_DAY_AND_MONTH = r"[0-9]{1,2}\. ?[0-9]{1,2}\. ?"


def remarks(claim: Claim, places: Sequence[Passage], others: Sequence[Passage], document: Document) -> Iterator[str]:
    """Yield warnings on a claim whose evidence was found.

    Parameters
    ----------
    places
        Where its locators lead.
    others
        Further passages that hold all of its evidence.
    """
    passage = fold("\n".join(document.text(place.span) for place in places) + _titles(claim))
    if others:
        names = ", ".join(other.locator for other in others)
        yield f"the evidence also fits {names}"
    if claim.negative and not _negates(claim):
        yield "negative, but no item of the evidence has a negating word"
    if claim.when is not None and not _dates(claim.when, passage, document.language):
        yield f"the passage does not give the date {claim.when.text}"
    if claim.quantity is not None:
        yield from _figures(claim.quantity, passage, document.language)
    for part in (claim.text, claim.note):
        run = document.wording.run_in(part)
        if run:
            yield f"the document's own words: “{run}”"


def _titles(claim: Claim) -> str:
    """Return the headings that the locators name: a date may stand there and not below."""
    return "".join(f"\n{getattr(locator, 'heading', '')}" for locator in claim.locators)


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "words.toml").read_text("utf-8"))


def _negates(claim: Claim) -> bool:
    evidence = fold(" | ".join(claim.evidence))
    return any(evidence.holds(word) for word in _words()["negating"]) or "n't" in evidence.text


def _dates(when: When, passage: Folded, language: str) -> bool:
    """Whether the passage gives every year of a date, and every month."""
    years = set(_YEARS.findall(when.text))
    months = {int(month) for month in _MONTHS.findall(when.text)}
    return all(_gives_year(year, passage) for year in years) and all(
        any(passage.holds(name) for name in names_of_month(month, language)) or _numeric(month, passage)
        for month in months
    )


def _gives_year(year: str, passage: Folded) -> bool:
    start = year.rstrip("X")
    if len(start) == 4:
        return passage.holds(start) or re.search(rf"\b{_DAY_AND_MONTH}{start}\b", passage.text) is not None
    decade = start + "0" * (4 - len(start))
    return any(passage.holds(f"{decade}{ending}") for ending in ("s", "'s", "")) or passage.holds(f"{decade[2:]}s")


def _numeric(month: int, passage: Folded) -> bool:
    written = rf"\b[0-9]{{4}}-{month:02d}\b|\b0?{month}/[0-9]{{1,4}}|\b[0-9]{{1,2}}\. ?0?{month}\. ?[0-9]{{2,4}}\b"
    return re.search(written, passage.text) is not None


def _figures(quantity: Quantity, passage: Folded, language: str) -> Iterator[str]:
    given = {figure for text in passage.variants for figure in figures_in(text, language)}
    for bound in dict.fromkeys((quantity.low, quantity.high)):
        if bound is not None and not any(_gives(figure, bound, quantity.unit) for figure in given):
            yield f"the passage does not give the figure {bound:,.15g}"


def _gives(figure: Figure, bound: float, unit: str) -> bool:
    """Whether a figure of a passage is that of a claim; in another unit of its family it is converted."""
    if figure.unit:
        # "% of opiates" is a share: what it is of stands elsewhere in a sentence.
        return is_same_amount(figure.value, figure.unit, bound, unit.partition(" of ")[0])
    # In no unit that is known: nobody can tell from the text alone what it counts.
    return figure.value in (bound, bound * scale_of(unit))
