"""MapDocument to the data that the scripts of this room draw: marks as the document gives them, everything in words."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from mapper.document.map_document import MapDocument
from mapper.document.view import CUT
from mapper.document.visible_text import visible_values
from mapper.render.common.files import common_json
from mapper.render.common.messages import Messages
from mapper.render.common.palette import LINE_CONTRAST, legible
from mapper.render.notebook.courses import courses
from mapper.render.notebook.ground import ground_for
from mapper.render.notebook.wording import Wording

DRAWN = ("id", "kind", "geometry", "shading", "label_at", "basis", "firm", "contested")
"""What of a mark the scripts look at besides the words about it."""


def shown(document: MapDocument, cut: float = CUT) -> dict[str, Any]:
    """Return JSON-able data in which no text has hidden characters.

    Parameters
    ----------
    document, cut
        As `mapper.render.turned.turn` returns them.
    """
    messages = Messages(room="notebook")
    words = Wording(document, messages)
    colours: dict[str, str] = common_json("palette.json")["light"]
    ground = ground_for(document.bounds, cut)
    lines = courses(document)
    layers = {layer.id: number for number, layer in enumerate(document.layers)}
    data = {
        "marks": [
            {
                **{key: getattr(mark, key) for key in DRAWN},
                "name": mark.name or mark.id,
                "layer": layers.get(mark.layer),
                "course": lines.get(mark.id),
                "precision": mark.precision if mark.kind == "site" else "",
                "colour": legible(mark.colour, colours, LINE_CONTRAST) if mark.kind == "leg" else "",
                "water": mark.kind == "area" and mark.water,
                "territory": ground.territory(mark.countries) if mark.kind == "area" and mark.countries else None,
                "warning": messages.text("mark.contested") if mark.contested else "",
                "facts": words.mark(mark),
                "evidence": words.evidence(mark),
            }
            for mark in document.marks
        ],
        "claims": [words.claim(claim) for claim in document.claims],
        "alike": list(words.alike()),
        "sources": [words.source(source) for source in document.sources],
        "legend": [{**asdict(row), "words": words.legend_row(row)} for row in document.legend],
        "title": document.title,
        "subtitle": document.subtitle,
        "handling": words.handling(),
        "missing": list(words.words.missing(document.left_out)),
        "words": _words(document, messages),
        "colours": colours,
    }
    return {**visible_values(data), "land": ground.land(), "copies": ground.copies}


def _words(document: MapDocument, messages: Messages) -> dict[str, str]:
    counts = (messages.count("claims", len(document.claims)), messages.count("sources", len(document.sources)))
    return {
        "legend": messages.text("legend.title"),
        "evidence": f"{messages.text('overview.title')}: {', '.join(counts)}",
        "alike": messages.text("plain.comparable"),
        "bibliography": messages.text("bibliography"),
        "borders": messages.text("attribution"),
        "no_line": messages.text("undrawable.line"),
        "no_territory": messages.text("undrawable.countries"),
        "no_geometry": messages.text("undrawable.geometry"),
    }
