"""What slides and their notes say in words: handling, footnotes, full citations, and what a picture shows."""

from __future__ import annotations

from collections.abc import Sequence

from mapper.document.map_document import MapDocument, Mark, ShownClaim, ShownSource, Speaker
from mapper.document.visible_text import visible
from mapper.render.words import Words

MOST_NAMED = 20
_SPACES = str.maketrans(dict.fromkeys("\t\n\u2028\u2029", " "))


def plain(text: str) -> str:
    """Return a text in which nothing is hidden, on one line."""
    return visible(text).translate(_SPACES)


class Wording:
    """The words of one document."""

    def __init__(self, document: MapDocument) -> None:
        self.document, self.words = document, Words(__package__)
        self.claims = {claim.ref: claim for claim in document.claims}
        self.sources = {source.id: source for source in document.sources}

    def handling(self) -> str:
        """Return the release level, what it means, and the markings printed on the documents."""
        document = self.document
        meaning = self.words.shared.term("tlp", document.ceiling)
        markings = [f"[{source.number}] {source.marking}" for source in document.sources if source.marking]
        key = "handling.markings" if markings else "handling"
        told = self.words.text(key, ceiling=document.ceiling, meaning=meaning, markings=" · ".join(markings))
        return plain(told)

    def footnote(self, ref: str) -> str:
        """Return a claim's place in its source, short."""
        claim = self.claims[ref]
        source = self.sources[claim.source]
        key = "footnote" if claim.locator else "footnote.bare"
        return plain(self.words.text(key, source=source.number, title=source.title, locator=claim.locator))

    def citation(self, ref: str) -> str:
        """Return a claim with everything by which it can be found and judged."""
        claim = self.claims[ref]
        source, shared = self.sources[claim.source], self.words.shared
        told = self.words.text(
            "claim", text=claim.text, citation=source.citation or source.title, locator=claim.locator
        ).rstrip()
        facts = [
            shared.text("negative") if claim.negative else "",
            shared.term("status", claim.status),
            shared.text("contested") if claim.contested else "",
            f"{source.reliability}{claim.credibility}",
            self._said(claim),
            claim.ref,
        ]
        return plain(f"{told} ({'; '.join(fact for fact in facts if fact)})")

    def source(self, source: ShownSource) -> str:
        """Return an entry of the bibliography."""
        return plain(self.words.text("source", number=source.number, citation=source.citation or source.title))

    def judged(self, source: ShownSource) -> str:
        """Return how reliable a source is, why, and how it may be handled."""
        reliability = f"{source.reliability}: {self.words.shared.term('reliability', source.reliability)}"
        facts = (f"[{source.number}] {reliability}", source.reliability_reason, f"TLP:{source.tlp}", source.marking)
        return plain(" · ".join(fact for fact in facts if fact))

    def picture(self, title: str, marks: Sequence[Mark]) -> str:
        """Return what stands for a picture where it cannot be seen."""
        if not marks:
            return plain(self.words.text("picture.empty", title=title))
        names = list(dict.fromkeys(mark.name or mark.id for mark in marks))
        more = max(0, len(names) - MOST_NAMED)
        key = "picture.more" if more else "picture"
        return plain(self.words.text(key, title=title, marks=", ".join(names[:MOST_NAMED]), count=more))

    def _said(self, claim: ShownClaim) -> str:
        through = f" {self.words.shared.text('voice.through')} "
        voices = through.join(map(_speaker, claim.chain))
        return self.words.text("said", voices=voices) if voices else ""


def _speaker(speaker: Speaker) -> str:
    names = ", ".join(speaker.names)
    return f"{names} ({speaker.issued})" if speaker.issued else names
