"""The page without JavaScript: the story, every mark, every claim and the bibliography, as plain HTML."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from mapper.document.figures_alike import figures_alike
from mapper.document.map_document import MapDocument, Mark, ShownClaim, ShownSource
from mapper.model.disagreement import Disagreement
from mapper.model.role import Role
from mapper.render.common.messages import Messages
from mapper.render.common.translated import translated
from mapper.render.common.words import Words
from mapper.render.page.plain_parts import element, plain_text
from mapper.render.page.plain_story import story_as_html


def as_html(document: MapDocument, messages: Messages) -> str:
    """Return what stands inside ``<noscript>``; every text of the document is escaped."""
    return _Plain(translated(document, messages.language), messages).whole()


class _Plain:
    """One document in one language, part by part."""

    def __init__(self, document: MapDocument, messages: Messages) -> None:
        self.document = document
        self.messages, self.words = messages, Words(messages)
        self.claim_numbers = {claim.ref: number for number, claim in enumerate(document.claims, start=1)}
        self.sources = {source.id: source for source in document.sources}
        self.marks = {mark.id: mark for mark in document.marks}

    def whole(self) -> str:
        document = self.document
        parts = (
            element("p", plain_text(str(self.words.handling(document, document.sources)))),
            element("h1", plain_text(document.title)),
            element("p", plain_text(document.subtitle)),
            element("p", self.word("plain.introduction")),
            self.missing(),
            *story_as_html(document, self.words, self.references),
            element("h2", self.word("plain.marks")),
            *self.layers(),
            element("h2", self.word("plain.claims")),
            element("ol", "\n".join(self.claim(claim) for claim in document.claims)),
            *self.alike(),
            element("h2", self.word("bibliography")),
            *(self.source(source) for source in document.sources),
            element("p", self.word("attribution")),
        )
        return '<div class="plain-page">\n' + "\n".join(part for part in parts if part) + "\n</div>"

    def word(self, key: str) -> str:
        return escape(self.messages.text(key))

    def missing(self) -> str:
        lines = self.words.missing(self.document.left_out)
        return element("ul", "".join(element("li", plain_text(line)) for line in lines))

    def layers(self) -> Iterable[str]:
        for layer in self.document.layers:
            yield element("h3", plain_text(layer.name))
            if not layer.marks:
                yield element("p", self.word("layer.undrawn.reason"))
            if layer.claims:
                yield element("p", f"{self.word('plain.route')} {self.references(layer.claims)}")
            yield element("ul", "".join(self.mark(self.marks[mark]) for mark in layer.marks if mark in self.marks))
        layered = {mark for layer in self.document.layers for mark in layer.marks}
        others = [mark for mark in self.document.marks if mark.id not in layered]
        if others:
            yield element("h3", self.word("plain.no-layer"))
            yield element("ul", "".join(self.mark(mark) for mark in others))

    def mark(self, mark: Mark) -> str:
        said = self.messages
        facts = [said.term("kind", mark.kind), said.text("firm" if mark.firm else "infirm")]
        facts.append(self.words.precision(mark))
        facts.append(said.text("contested") if mark.contested else "")
        facts.append(said.text("sign.quiet") if mark.quiet else "")
        if mark.kind == "leg":
            facts.append(self.words.way(mark))
        elif mark.kind == "area":
            facts.append(mark.definition)
        carried = f"{self.word('plain.carried')} {self.references(mark.claims)}"
        denied = f" {self.word('plain.denied')} {self.references(mark.denials)}" if mark.denials else ""
        words = " · ".join(fact for fact in (*facts, mark.note) if fact)
        return element(
            "li", f"<strong>{plain_text(mark.name or mark.id)}</strong>. {plain_text(words)}. {carried}{denied}"
        )

    def claim(self, claim: ShownClaim) -> str:
        facts = self.words.manner(claim)
        if claim.withdrawn:
            facts.append(f"{self.messages.text('withdrawn')}: {claim.withdrawn}")
        source = self.sources.get(claim.source)
        if source is not None:
            code, meaning = self.words.grade(claim, source)
            facts.append(f"{code} ({meaning})")
        facts.extend(f"{self.messages.text(key)}: {value}" for key, value in self.facts(claim) if value)
        number = self.claim_numbers[claim.ref]
        text = element("del", plain_text(claim.text)) if claim.withdrawn else plain_text(claim.text)
        lines = (text, plain_text(" · ".join(facts)), " · ".join(self.links(claim)))
        return f'<li id="claim-{number}">{"<br>".join(line for line in lines if line)}</li>'

    def links(self, claim: ShownClaim) -> Iterable[str]:
        for kind in Disagreement:
            against = [
                f"{self.references((one.claim,))} {plain_text(one.why)}"
                for one in claim.disagreements
                if one.kind == kind.value
            ]
            if against:
                yield f"{self.messages.text(f'claim.{kind.value}')}: {', '.join(against)}"
        for key, refs in (
            ("claim.responses", claim.responses),
            ("claim.responds-to", claim.responds_to),
            ("claim.supports", claim.supports),
            ("claim.supported-by", claim.supported_by),
            ("claim.derived-from", claim.derived_from),
            ("claim.derived", claim.derived),
        ):
            references = self.references(refs)
            if references:
                yield f"{self.word(key)}: {references}"

    def alike(self) -> Iterable[str]:
        """Yield the figures that count the same, each list once."""
        if self.document.alike:
            yield element("h2", self.word("plain.comparable"))
        for title, refs in figures_alike(self.document):
            yield element("p", f"{plain_text(title)}: {self.references(refs)}")

    def facts(self, claim: ShownClaim) -> Iterable[tuple[str, str]]:
        yield "claim.voice", self.words.chain(claim, self.sources.get(claim.source))
        yield from self.roles(claim)
        yield "claim.answers-voice", ", ".join(claim.answered_voices)
        yield "claim.figure", self.words.measured(claim.figure) if claim.figure is not None else ""
        yield "claim.when", self.words.date(claim.when)
        yield "claim.said", self.words.date(claim.said)
        yield "claim.source", self.words.citation(claim, self.sources.get(claim.source))
        yield "note", claim.note

    def roles(self, claim: ShownClaim) -> Iterable[tuple[str, str]]:
        """Yield what its marks are in a claim; of a denial nothing is anything."""
        told = () if claim.negative else (role for role in Role if role is not Role.CONTEXT)
        for role in told:
            marks = [self.marks[mark] for mark, roles in claim.roles.items() if role.value in roles]
            yield f"role.{role.value}", ", ".join(mark.name or mark.id for mark in marks)

    def source(self, source: ShownSource) -> str:
        facts = (
            self.words.reliability(source),
            f"TLP:{source.tlp}",
            source.marking,
            source.url,
            source.archive_url,
            source.note,
        )
        words = " · ".join(fact for fact in facts if fact)
        return element("p", f"{plain_text(self.words.source(source))}<br>{plain_text(words)}")

    def references(self, refs: Iterable[str]) -> str:
        numbers = (self.claim_numbers[ref] for ref in refs if ref in self.claim_numbers)
        return ", ".join(f'<a href="#claim-{number}">{number}</a>' for number in numbers)
