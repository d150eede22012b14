"""Marks, claims and sources as titled facts, for popups and lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from mapper.document.figures_alike import figures_alike
from mapper.document.map_document import LegendRow, MapDocument, Mark, ShownClaim, ShownSource
from mapper.render.common.messages import Messages
from mapper.render.common.words import Words

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
        self.say, self.words = messages, Words(messages)
        self.sources = {source.id: source for source in document.sources}
        self.numbers = {claim.ref: number for number, claim in enumerate(document.claims, start=1)}
        self.of_layer = {layer.id: layer.claims for layer in document.layers}

    def handling(self) -> list[str]:
        """Return to whom the map may be released, and the markings of its documents as printed."""
        line = self.words.handling(self.document, self.document.sources)
        return [f"{line.level} · {line.meaning}", *([line.markings] if line.markings else [])]

    def legend_row(self, row: LegendRow) -> str:
        """Return what one row of the legend stands for."""
        head, tail = self.words.legend(row)
        return " · ".join([head, *tail])

    def mark(self, mark: Mark) -> Facts:
        """Return what is known of a mark itself."""
        firmness = self.say.text("firm" if mark.firm else "infirm")
        facts = {"fact.firmness": firmness, **self._own_facts(mark), "note": mark.note}
        names = [(tag, name) for tag, name in sorted(mark.names.items()) if name != mark.name]
        return [*self._facts(facts), *names]

    def _own_facts(self, mark: Mark) -> dict[str, str]:
        """Return what only marks of its kind have."""
        basis = self.say.term(f"basis.{mark.kind}", mark.basis)
        if mark.kind == "site":
            precision = self.words.precision(mark)
            return {"fact.precision": precision, "fact.position": basis, "fact.country": mark.country}
        if mark.kind == "area":
            return {"fact.basis": basis, "fact.definition": mark.definition}
        return {
            "fact.basis": basis,
            "fact.way": self.words.way(mark),
            "fact.mode": ", ".join(mark.modes),
            "fact.commodities": ", ".join(mark.commodities),
            "fact.width": mark.width_note,
        }

    def evidence(self, mark: Mark) -> list[dict[str, Any]]:
        """Return titles and numbers of claims: what carries a mark, what denies it, what is said of its route."""
        of_route = [ref for ref in self.of_layer.get(mark.layer, ()) if ref not in mark.claims]
        groups = [
            (self.say.count("mark.claims", len(mark.claims)), mark.claims),
            (self.say.count("mark.denials", len(mark.denials)), mark.denials),
            (self.say.text("mark.route-claims"), of_route),
        ]
        return [{"title": title, "claims": self._numbered(refs)} for title, refs in groups if refs]

    def claim(self, claim: ShownClaim) -> dict[str, Any]:
        """Return one claim: its number, its text, in what manner it is said, and everything else about it."""
        return {
            "ref": claim.ref,
            "number": self.numbers[claim.ref],
            "source": claim.source,
            "text": claim.text,
            "manner": self.words.manner(claim),
            "contested": claim.contested,
            "facts": self._facts(self._claim_facts(claim)),
        }

    def alike(self) -> Iterator[str]:
        """Yield the figures that count the same, by the numbers of their claims."""
        for title, refs in figures_alike(self.document):
            yield f"{title}: {self._listed(refs)}"

    def source(self, source: ShownSource) -> dict[str, Any]:
        """Return one entry of the bibliography."""
        facts = {
            "source.reliability": self.words.reliability(source),
            "source.marking": source.marking,
            "source.tlp": f"TLP:{source.tlp}",
            "source.read": self.say.term("read", source.read),
            "source.sha256": source.sha256,
            "note": source.note,
        }
        return {
            "id": source.id,
            "citation": self.words.source(source),
            "facts": self._facts(facts),
            "addresses": [address for address in (source.url, source.archive_url) if address],
        }

    def _claim_facts(self, claim: ShownClaim) -> dict[str, str]:
        source = self.sources.get(claim.source)
        code, meaning = self.words.grade(claim, source)
        return {
            "claim.source": self.words.citation(claim, source),
            "claim.grade": f"{code} ({meaning})" if source is not None else "",
            "claim.voice": self.words.chain(claim, source),
            "claim.when": self.words.date(claim.when),
            "claim.said": self.words.date(claim.said),
            "claim.figure": self.words.measured(claim.figure) if claim.figure is not None else "",
            "claim.conflicts": self._listed(claim.conflicts),
            "claim.responses": self._listed(claim.responses),
            "claim.responds-to": self._listed(claim.responds_to),
            "claim.answers-voice": ", ".join(claim.answered_voices),
            "claim.supports": self._listed(claim.supports),
            "claim.supported-by": self._listed(claim.supported_by),
            "note": claim.note,
        }

    def _listed(self, refs: Sequence[str]) -> str:
        return ", ".join(map(str, self._numbered(refs)))

    def _numbered(self, refs: Iterable[str]) -> list[int]:
        return [self.numbers[ref] for ref in refs if ref in self.numbers]

    def _facts(self, facts: dict[str, str]) -> Facts:
        return [(self.say.text(key), value) for key, value in facts.items() if value]
