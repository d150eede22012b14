"""The page without JavaScript: every mark, every claim and the bibliography, as plain HTML."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from mapper.document.figures_alike import figures_alike
from mapper.document.map_document import Figure, LeftOut, MapDocument, Mark, ShownClaim, ShownSource
from mapper.document.visible_text import visible
from mapper.render.page.messages import Messages


def as_html(document: MapDocument, messages: Messages) -> str:
    """Return what stands inside ``<noscript>``; every text of the document is escaped."""
    return _Plain(document, messages).whole()


class _Plain:
    """One document in one language, part by part."""

    def __init__(self, document: MapDocument, messages: Messages) -> None:
        self.document = document
        self.messages = messages
        self.claim_numbers = {claim.ref: number for number, claim in enumerate(document.claims, start=1)}
        self.sources = {source.id: source for source in document.sources}
        self.marks = {mark.id: mark for mark in document.marks}

    def whole(self) -> str:
        document = self.document
        ceiling = f"TLP:{_text(document.ceiling)} · {_text(self.messages.term('tlp', document.ceiling))}"
        parts = (
            _element("p", ceiling),
            _element("h1", _text(document.title)),
            _element("p", _text(document.subtitle)),
            _element("p", self.word("plain.introduction")),
            self.missing(),
            _element("h2", self.word("plain.marks")),
            *self.layers(),
            _element("h2", self.word("plain.claims")),
            _element("ol", "\n".join(self.claim(claim) for claim in document.claims)),
            *self.alike(),
            _element("h2", self.word("bibliography")),
            *(self.source(source) for source in document.sources),
            _element("p", self.word("attribution")),
        )
        return '<div class="plain-page">\n' + "\n".join(part for part in parts if part) + "\n</div>"

    def word(self, key: str) -> str:
        return escape(self.messages.text(key))

    def missing(self) -> str:
        told = [record for record in self.document.left_out if record.file]
        # An entry without particulars stands for an unknown number of records.
        withheld = self.word("missing.withheld") if len(told) < len(self.document.left_out) else ""
        counted = escape(self.messages.count("missing", len(told))) if told else ""
        items = "".join(_element("li", _text(_fault(record))) for record in told)
        return _element("p", withheld) + _element("p", counted) + _element("ul", items)

    def layers(self) -> Iterable[str]:
        for layer in self.document.layers:
            yield _element("h3", _text(layer.name))
            if not layer.marks:
                yield _element("p", self.word("layer.undrawn.reason"))
            if layer.claims:
                yield _element("p", f"{self.word('plain.route')} {self.references(layer.claims)}")
            yield _element("ul", "".join(self.mark(self.marks[mark]) for mark in layer.marks if mark in self.marks))
        layered = {mark for layer in self.document.layers for mark in layer.marks}
        others = [mark for mark in self.document.marks if mark.id not in layered]
        if others:
            yield _element("h3", self.word("plain.no-layer"))
            yield _element("ul", "".join(self.mark(mark) for mark in others))

    def mark(self, mark: Mark) -> str:
        said = self.messages
        facts = [said.term("kind", mark.kind), said.text("firm" if mark.firm else "infirm")]
        facts.append(
            said.term("precision", mark.precision) if mark.precision else said.term(f"basis.{mark.kind}", mark.basis)
        )
        facts.append(said.text("contested") if mark.contested else "")
        facts.append(" → ".join(stop.name for stop in mark.stops))
        carried = f"{self.word('plain.carried')} {self.references(mark.claims)}"
        denied = f" {self.word('plain.denied')} {self.references(mark.denials)}" if mark.denials else ""
        words = " · ".join(fact for fact in (*facts, mark.definition, mark.note) if fact)
        return _element("li", f"<strong>{_text(mark.name or mark.id)}</strong>. {_text(words)}. {carried}{denied}")

    def claim(self, claim: ShownClaim) -> str:
        said = self.messages
        source = self.sources.get(claim.source)
        facts = [said.text("negative")] if claim.negative else []
        facts.append(said.term("status", claim.status))
        if claim.contested:
            facts.append(said.text("contested"))
        if source is not None:
            letter, figure = (
                said.term("reliability", source.reliability),
                said.term("credibility", str(claim.credibility)),
            )
            facts.append(f"{source.reliability}{claim.credibility} ({letter}; {figure})")
        facts.extend(f"{said.text(key)}: {value}" for key, value in self.told(claim) if value)
        number = self.claim_numbers[claim.ref]
        lines = (_text(claim.text), _text(" · ".join(facts)), " · ".join(self.links(claim)))
        return f'<li id="claim-{number}">{"<br>".join(line for line in lines if line)}</li>'

    def links(self, claim: ShownClaim) -> Iterable[str]:
        for key, refs in (
            ("claim.conflicts", claim.conflicts),
            ("claim.responses", claim.responses),
            ("claim.responds-to", claim.responds_to),
            ("claim.supports", claim.supports),
            ("claim.supported-by", claim.supported_by),
        ):
            references = self.references(refs)
            if references:
                yield f"{self.word(key)}: {references}"

    def alike(self) -> Iterable[str]:
        """Yield the figures that count the same, each list once."""
        if self.document.alike:
            yield _element("h2", self.word("plain.comparable"))
        for title, refs in figures_alike(self.document):
            yield _element("p", f"{_text(title)}: {self.references(refs)}")

    def told(self, claim: ShownClaim) -> Iterable[tuple[str, str]]:
        speakers = (", ".join(speaker.names) for speaker in claim.chain)
        source = self.sources.get(claim.source)
        yield "claim.voice", f" {self.messages.text('plain.through')} ".join(speakers)
        yield "claim.answers-voice", ", ".join(claim.answered_voices)
        yield "claim.figure", self.figure(claim.figure) if claim.figure is not None else ""
        yield "claim.when", claim.when
        yield "claim.said", claim.said
        yield "claim.source", f"[{source.number}], {claim.locator}" if source is not None else claim.locator
        yield "note", claim.note

    def figure(self, figure: Figure) -> str:
        low, high = figure.low, figure.high
        key = "figure.most" if low is None else "figure.least" if high is None else "figure.range"
        if low is not None and low == high:
            key = "figure.one"
        is_open = low is None or high is None
        key += ".about" if is_open and figure.approx else ""
        words = self.messages.text(key, low=_number(low), high=_number(high), unit=figure.unit)
        if figure.approx and not is_open:
            words = self.messages.text("figure.about", figure=words)
        return ", ".join(part for part in (words, figure.measure, figure.area) if part)

    def source(self, source: ShownSource) -> str:
        said = self.messages
        reliability = f"{source.reliability} ({said.term('reliability', source.reliability)})"
        facts = [f"{reliability}: {source.reliability_reason}" if source.reliability_reason else reliability]
        facts += [f"TLP:{source.tlp}"]
        facts += [source.marking] if source.marking else []
        facts += [address for address in (source.url, source.archive_url) if address]
        facts += [source.note] if source.note else []
        return _element(
            "p", f"[{source.number}] {_text(source.citation or source.title)}<br>{_text(' · '.join(facts))}"
        )

    def references(self, refs: Iterable[str]) -> str:
        numbers = (self.claim_numbers[ref] for ref in refs if ref in self.claim_numbers)
        return ", ".join(f'<a href="#claim-{number}">{number}</a>' for number in numbers)


def _fault(record: LeftOut) -> str:
    return f"{record.record}: {record.message} ({record.file}:{record.line})"


def _number(value: float | None) -> str:
    """Return a number with thousands divided and at most six decimals, as the page with JavaScript writes it."""
    if value is None:
        return ""
    text = f"{value:,.6f}"
    return text.rstrip("0").rstrip(".")


def _text(text: str) -> str:
    return f"<bdi>{escape(visible(text))}</bdi>" if text else ""


def _element(tag: str, inner: str) -> str:
    return f"<{tag}>{inner}</{tag}>" if inner else ""
