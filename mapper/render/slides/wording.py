"""What slides and their notes say in words: handling, footnotes, full citations, and what a picture shows."""

from __future__ import annotations

from collections.abc import Sequence

from mapper.document.map_document import MapDocument, Mark, ShownClaim, ShownSource
from mapper.document.visible_text import visible
from mapper.render.common.messages import Messages
from mapper.render.common.words import Words

MOST_NAMED = 20
_SPACES = str.maketrans(dict.fromkeys("\t\n\u2028\u2029", " "))


def plain(text: str) -> str:
    """Return a text in which nothing is hidden, on one line."""
    return visible(text).translate(_SPACES)


class Wording:
    """The words of one document."""

    def __init__(self, document: MapDocument, language: str) -> None:
        self.document, self.say = document, Messages(language, room="slides")
        # Sources are told as on pictures, with short dates.
        self.words, self.sheet_words = Words(self.say), Words(Messages(language, room="picture"))
        self.claims = {claim.ref: claim for claim in document.claims}
        self.sources = {source.id: source for source in document.sources}

    def handling(self) -> str:
        """Return the release level, what it means, and the markings printed on the documents."""
        return plain(str(self.words.handling(self.document, self.document.sources)))

    def footnote(self, ref: str) -> str:
        """Return a claim's place in its source, short."""
        claim = self.claims[ref]
        source = self.sources[claim.source]
        key = "footnote" if claim.locator else "footnote.bare"
        return plain(self.say.text(key, source=source.number, title=source.title, locator=claim.locator))

    def citation(self, ref: str) -> str:
        """Return a claim with everything by which it can be found and judged."""
        claim = self.claims[ref]
        source = self.sources[claim.source]
        told = self.say.text(
            "claim", text=claim.text, citation=source.citation or source.title, locator=claim.locator
        ).rstrip()
        facts = [
            *self.words.manner(claim),
            self.words.grade(claim, source)[0],
            self._said(claim),
            claim.ref,
        ]
        return plain(f"{told} ({'; '.join(fact for fact in facts if fact)})")

    def source(self, source: ShownSource) -> str:
        """Return an entry of the bibliography."""
        return plain(self.sheet_words.dated(source))

    def judged(self, source: ShownSource) -> str:
        """Return how reliable a source is, why, and how it may be handled."""
        judged = f"[{source.number}] {self.words.reliability(source)}"
        facts = (judged, f"TLP:{source.tlp}", source.marking)
        return plain(" · ".join(fact for fact in facts if fact))

    def picture(self, title: str, marks: Sequence[Mark]) -> str:
        """Return what stands for a picture where it cannot be seen."""
        if not marks:
            return plain(self.say.text("picture.empty", title=title))
        names = list(dict.fromkeys(self.words.name(mark) or mark.id for mark in marks))
        more = max(0, len(names) - MOST_NAMED)
        key = "picture.more" if more else "picture"
        return plain(self.say.text(key, title=title, marks=", ".join(names[:MOST_NAMED]), count=more))

    def _said(self, claim: ShownClaim) -> str:
        return self.say.text("said", voices=self.words.chain(claim, self.sources[claim.source]))
