"""Marks, claims and sources in words, for popups and lists: the words of the HTML page, put together in Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from mapper.document.figures_alike import figures_alike
from mapper.document.map_document import Figure, LeftOut, LegendRow, MapDocument, Mark, ShownClaim, ShownSource
from mapper.render.page.messages import Messages

Facts = list[tuple[str, str]]
"""Labels and what stands beside them; nothing empty."""


class Wording:
    """One document in words.

    Parameters
    ----------
    document
        What is shown.
    messages
        The words of one language.
    """

    def __init__(self, document: MapDocument, messages: Messages) -> None:
        self.document = document
        self.say = messages
        self.sources = {source.id: source for source in document.sources}
        self.numbers = {claim.ref: number for number, claim in enumerate(document.claims, start=1)}
        self.of_layer = {layer.id: layer.claims for layer in document.layers}

    def handling(self) -> Iterator[str]:
        """Yield to whom the map may be released, and the markings of its documents as printed."""
        yield f"TLP:{self.document.ceiling} · {self.say.term('tlp', self.document.ceiling)}"
        printed = [f"[{source.number}] {source.marking}" for source in self.document.sources if source.marking]
        if printed:
            yield f"{self.say.text('handling.markings')} {'; '.join(printed)}"

    def missing(self) -> Iterator[str]:
        """Yield what is not on the map because of a fault."""
        left_out = self.document.left_out
        if left_out:
            yield self.say.count("missing", len(left_out))
            yield from map(self._fault, left_out)

    def _fault(self, record: LeftOut) -> str:
        if not record.file:
            return self.say.text("missing.withheld")
        return f"{record.record}: {record.message} ({record.file}:{record.line})"

    def legend_row(self, row: LegendRow) -> str:
        """Return what one row of the legend stands for."""
        kind = f"{row.kind}.{row.basis}" if row.basis and row.kind != "site" else row.kind
        signals = [row.category or self.say.term("legend", kind)]
        signals += [] if row.firm else [self.say.text("legend.infirm")]
        signals += [self.say.text("legend.contested")] if row.contested else []
        return " · ".join(signals)

    def mark(self, mark: Mark) -> Facts:
        """Return what is known of a mark itself."""
        basis = self.say.term(f"basis.{mark.kind}", mark.basis)
        told = {
            "fact.firmness": self.say.text("firm" if mark.firm else "infirm"),
            "fact.precision": self._precision(mark) if mark.kind == "site" else "",
            "fact.position" if mark.kind == "site" else "fact.basis": basis,
            "fact.way": self._way(mark),
            "fact.mode": mark.mode,
            "fact.commodities": ", ".join(mark.commodities),
            "fact.country": mark.country,
            "fact.width": mark.width_note,
            "fact.definition": mark.definition,
            "note": mark.note,
        }
        names = [(tag, name) for tag, name in sorted(mark.names.items()) if name != mark.name]
        return [*self._facts(told), *names]

    def evidence(self, mark: Mark) -> list[dict[str, Any]]:
        """Return titles and numbers of claims: what carries a mark, what denies it, what is said of its route."""
        of_route = [ref for ref in self.of_layer.get(mark.layer, ()) if ref not in mark.claims] if mark.route else []
        groups = [
            (self.say.count("mark.claims", len(mark.claims)), mark.claims),
            (self.say.count("mark.denials", len(mark.denials)), mark.denials),
            (self.say.text("mark.route-claims"), of_route),
        ]
        return [{"title": title, "claims": self._numbered(refs)} for title, refs in groups if refs]

    def claim(self, claim: ShownClaim) -> dict[str, Any]:
        """Return one claim: its number, its text, in what manner it is said, and everything else about it."""
        manner = [self.say.text("negative")] if claim.negative else []
        manner.append(self.say.term("status", claim.status))
        manner += [self.say.text("contested")] if claim.contested else []
        return {
            "ref": claim.ref,
            "number": self.numbers[claim.ref],
            "source": claim.source,
            "text": claim.text,
            "manner": manner,
            "contested": claim.contested,
            "facts": self._facts(self._claim_facts(claim)),
        }

    def alike(self) -> Iterator[str]:
        """Yield the figures that count the same, by the numbers of their claims."""
        for title, refs in figures_alike(self.document):
            yield f"{title}: {self._listed(refs)}"

    def source(self, source: ShownSource) -> dict[str, Any]:
        """Return one entry of the bibliography."""
        told = {
            "source.reliability": f"{source.reliability} ({self.say.term('reliability', source.reliability)})",
            "source.marking": source.marking,
            "source.tlp": f"TLP:{source.tlp}",
            "source.read": self.say.term("read", source.read),
            "source.sha256": source.sha256,
            "note": source.note,
        }
        return {
            "id": source.id,
            "citation": f"[{source.number}] {source.citation or source.title}",
            "facts": self._facts(told),
            "addresses": [address for address in (source.url, source.archive_url) if address],
        }

    def _claim_facts(self, claim: ShownClaim) -> dict[str, str]:
        source = self.sources.get(claim.source)
        place = f"[{source.number}], {claim.locator}" if source is not None else claim.locator
        return {
            "claim.source": place,
            "claim.grade": self._grade(claim, source) if source is not None else "",
            "claim.voice": self._chain(claim),
            "claim.when": claim.when,
            "claim.said": claim.said,
            "claim.figure": self._figure(claim.figure) if claim.figure is not None else "",
            "claim.conflicts": self._listed(claim.conflicts),
            "claim.responses": self._listed(claim.responses),
            "claim.responds-to": self._listed(claim.responds_to),
            "claim.answers-voice": ", ".join(claim.answered_voices),
            "claim.supports": self._listed(claim.supports),
            "claim.supported-by": self._listed(claim.supported_by),
            "note": claim.note,
        }

    def _grade(self, claim: ShownClaim, source: ShownSource) -> str:
        letter = self.say.term("reliability", source.reliability)
        figure = self.say.term("credibility", str(claim.credibility))
        return f"{source.reliability}{claim.credibility} ({letter}; {figure})"

    def _chain(self, claim: ShownClaim) -> str:
        links = [
            ", ".join(speaker.names) + (f" ({speaker.issued})" if speaker.issued else "") for speaker in claim.chain
        ]
        return f" {self.say.text('plain.through')} ".join(links) or self.say.text("voice.author")

    def _figure(self, figure: Figure) -> str:
        low, high = figure.low, figure.high
        form = "most" if low is None else "least" if high is None else "one" if low == high else "range"
        words = self.say.text(f"figure.{form}", low=_number(low), high=_number(high), unit=figure.unit)
        words = self.say.text("figure.about", figure=words) if figure.approx else words
        return ": ".join(part for part in (", ".join(filter(None, (figure.measure, figure.area))), words) if part)

    def _precision(self, mark: Mark) -> str:
        word = self.say.term("precision", mark.precision)
        if mark.uncertainty_m is None:
            return word
        radius = self.say.text("distance.km", value=f"{mark.uncertainty_m / 1000:g}")
        return self.say.text("precision.within", word=word, radius=radius)

    def _way(self, mark: Mark) -> str:
        if mark.kind != "leg":
            return ""
        unknown = self.say.text("leg.unknown")
        start, end = [unknown] * mark.open_start, [unknown] * mark.open_end
        return " → ".join([*start, *(stop.name for stop in mark.stops), *end])

    def _listed(self, refs: Sequence[str]) -> str:
        return ", ".join(map(str, self._numbered(refs)))

    def _numbered(self, refs: Iterable[str]) -> list[int]:
        return [self.numbers[ref] for ref in refs if ref in self.numbers]

    def _facts(self, told: dict[str, str]) -> Facts:
        return [(self.say.text(key), value) for key, value in told.items() if value]


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,}"
