"""What claims, figures, grades, speakers, places, dates and legend rows are called: composed here for every output.

The page's program composes the same words in the browser; tests/render/common/words.json holds the two together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from mapper.document.bibliography import dates
from mapper.document.map_document import (
    Figure,
    Layer,
    LeftOut,
    LegendRow,
    LegMark,
    MapDocument,
    Mark,
    ShownClaim,
    ShownSource,
    Speaker,
)
from mapper.render.common.dates import date_in_words
from mapper.render.common.messages import Messages
from mapper.units import METRES_PER_KM


@dataclass(frozen=True, slots=True)
class Handling:
    """To whom a map may be released: its level, what that means, and the markings printed on its documents."""

    level: str
    meaning: str
    markings: str

    def __str__(self) -> str:
        return " · ".join(part for part in (self.level, self.meaning, self.markings) if part)


def ended(sentence: str) -> str:
    """Return a sentence with its full stop: one that an abbreviation ends with serves for both."""
    return sentence if sentence.endswith(".") else sentence + "."


class Words:
    """The words of one language.

    Parameters
    ----------
    say
        Its messages.
    """

    def __init__(self, say: Messages) -> None:
        self.say = say

    def handling(self, document: MapDocument, sources: Sequence[ShownSource]) -> Handling:
        """Return the handling line of a map, with the markings of these of its sources."""
        printed = [f"[{source.number}] {source.marking}" for source in sources if source.marking]
        markings = f"{self.say.text('handling.markings')} {' · '.join(printed)}" if printed else ""
        return Handling(f"TLP:{document.ceiling}", self.say.term("tlp", document.ceiling), markings)

    def missing(self, left_out: Sequence[LeftOut]) -> tuple[str, ...]:
        """Return what is not on the map because of a fault: how many records, which, and that others are withheld."""
        named = [record for record in left_out if record.file]
        counted = (self.say.count("missing", len(named)),) if named else ()
        records = (f"{one.record}: {one.message} ({one.file}:{one.line})" for one in named)
        # An entry without particulars stands for an unknown number of records.
        withheld = (self.say.text("missing.withheld"),) if len(named) < len(left_out) else ()
        return (*counted, *records, *withheld)

    def date(self, edtf: str) -> str:
        """Return a date in words; nothing for none."""
        return date_in_words(edtf, self.say) if edtf else ""

    def radius(self, metres: float) -> str:
        """Return a length in km with one decimal, or in whole metres where it is under one kilometre."""
        if metres >= METRES_PER_KM:
            return self.say.text("distance.km", value=self.say.number(floor(metres / 100 + 0.5) / 10))
        return self.say.text("distance.m", value=self.say.number(floor(metres + 0.5)))

    def precision(self, mark: Mark) -> str:
        """Return how exactly a mark is placed: a site within its radius, all else by how its line was got."""
        if mark.kind != "site":
            return self.say.term(f"basis.{mark.kind}", mark.basis)
        word = self.say.term("precision", mark.precision)
        return self.say.text("precision.within", word=word, radius=self.radius(mark.uncertainty_m))

    def way(self, leg: LegMark) -> str:
        """Return what a leg leads through, in order, and where no source says from or to where."""
        unknown = self.say.text("leg.unknown")
        names = [unknown] * leg.open_start + [stop.name for stop in leg.stops] + [unknown] * leg.open_end
        return " → ".join(names)

    def speaker(self, speaker: Speaker) -> str:
        """Return who speaks, and when they said it."""
        names = ", ".join(speaker.names)
        return f"{names} ({self.date(speaker.issued)})" if speaker.issued else names

    def first(self, claim: ShownClaim, source: ShownSource | None) -> str:
        """Return who said a claim first: somebody whom the source quotes, or its author, by name if it names one."""
        if claim.chain:
            return ", ".join(claim.chain[0].names)
        return (source.author if source is not None else "") or self.say.text("voice.author")

    def chain(self, claim: ShownClaim, source: ShownSource | None) -> str:
        """Return who said a claim first, then through whom it came."""
        through = f" {self.say.text('voice.through')} "
        return through.join(map(self.speaker, claim.chain)) or self.first(claim, source)

    def counted(self, claim: ShownClaim, source: ShownSource | None) -> str:
        """Return where and when a claim's figure holds, and who gives it."""
        area = claim.figure.place if claim.figure is not None else ""
        return ", ".join(part for part in (area, self.date(claim.when), self.first(claim, source)) if part)

    def manner(self, claim: ShownClaim) -> list[str]:
        """Return in what manner a claim is said: whether it is a denial, its status, whether it is contested."""
        signs = [self.say.text("negative")] if claim.negative else []
        signs.append(self.say.term("status", claim.status))
        return signs + ([self.say.text("contested")] if claim.contested else [])

    def grade(self, claim: ShownClaim, source: ShownSource | None) -> tuple[str, str]:
        """Return the Admiralty code of a claim, such as ``B2``, and what it means."""
        letter = source.reliability if source is not None else "F"
        meaning = self.say.text(
            "grade.words",
            reliability=self.say.term("reliability", letter),
            credibility=self.say.term("credibility", str(claim.credibility)),
        )
        return f"{letter}{claim.credibility}", meaning

    def citation(self, claim: ShownClaim, source: ShownSource | None) -> str:
        """Return where a claim stands: the number of its source, and the locator in it."""
        return ", ".join(part for part in (f"[{source.number}]" if source else "", claim.locator) if part)

    def figure(self, figure: Figure) -> str:
        """Return a figure with its unit: a number, a range, or a bound where one end is open."""
        low, high = figure.low, figure.high
        is_open = low is None or high is None
        key = "figure.most" if low is None else "figure.least" if high is None else "figure.range"
        key = "figure.one" if low is not None and low == high else key
        key += ".about" if is_open and figure.approx else ""
        lower, upper = ("" if bound is None else self.say.number(bound) for bound in (low, high))
        words = self.say.text(key, unit=figure.unit, low=lower, high=upper)
        return self.say.text("figure.about", figure=words) if figure.approx and not is_open else words

    def measured(self, figure: Figure) -> str:
        """Return a figure with what it counts, and where."""
        return ", ".join(part for part in (self.figure(figure), figure.measure, figure.place) if part)

    def legend(self, row: LegendRow) -> tuple[str, list[str]]:
        """Return what a row of the legend stands for: the thing, then how it is known."""
        basis = self.say.entries.get(f"legend.{row.kind}.{row.basis}", "")
        head = row.category if row.kind == "site" and row.category else basis or self.say.term("legend", row.kind)
        tail = [] if head == basis or not basis else [basis]
        tail += [] if row.firm else [self.say.text("legend.infirm")]
        return head, tail + ([self.say.text("legend.contested")] if row.contested else [])

    def source(self, source: ShownSource) -> str:
        """Return an entry of the bibliography, by its number."""
        return f"[{source.number}] {source.citation or source.title}"

    def dated(self, source: ShownSource) -> str:
        """Return an entry of the bibliography with its dates in words."""
        told = dates(source.issued, source.available)
        if not source.citation.endswith(told):
            return self.source(source)
        words = [self.date(source.issued) or self.say.text("undated")]
        words += [self.say.text("public", date=self.date(source.available))] if source.available else []
        return ended(self.source(source).removesuffix(told) + ", ".join(words))

    def name(self, named: Mark | Layer) -> str:
        """Return what a mark or a layer is called in the language, else as the dataset calls it."""
        return named.names.get(self.say.language, named.name)

    def reliability(self, source: ShownSource) -> str:
        """Return how reliable a source is, and why."""
        judged = f"{source.reliability} ({self.say.term('reliability', source.reliability)})"
        return f"{judged}: {source.reliability_reason}" if source.reliability_reason else judged
