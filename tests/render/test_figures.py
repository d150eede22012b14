"""Figures that count the same stand once in a page and in a notebook, however many they are."""

from __future__ import annotations

import json
from dataclasses import replace
from time import process_time

import pytest

import mapper
from mapper.document.map_document import Figure
from mapper.model.vocabulary import Counts
from mapper.render.notebook.shown import shown
from tests.conftest import SOUND
from tests.made_figures import many, with_figures
from tests.render.page import cable

FIGURE = Figure("Users", "Russia", 5, 5, "people", False)
CLAIMS = tuple(replace(claim, figure=FIGURE) for claim in cable.CLAIMS[:3])
DOCUMENT = cable.document(claims=CLAIMS, alike=(tuple(claim.ref for claim in CLAIMS),))


def test_a_page_without_javascript_lists_them_once() -> None:
    html = mapper.to_html(DOCUMENT)
    links = ", ".join(f'<a href="#claim-{number}">{number}</a>' for number in (1, 2, 3))
    assert html.count("<h2>Counts the same</h2>") == 1
    assert html.count(f"<p><bdi>Users, Russia, people</bdi>: {links}</p>") == 1


def test_a_notebook_lists_them_once() -> None:
    data = shown(DOCUMENT)
    assert data["alike"] == ["Users, Russia, people: 1, 2, 3"]
    assert data["words"]["alike"] == "Counts the same"


@pytest.mark.slow
@pytest.mark.parametrize("counts", list(Counts))
def test_a_map_grows_with_its_figures_and_not_with_their_pairs(counts: Counts) -> None:
    dataset = mapper.load(SOUND)
    made = {count: with_figures(dataset, many(dataset, count), counts) for count in (500, 1_000, 4_000)}

    def cost(count: int) -> tuple[float, int, int]:
        begun = process_time()
        document = mapper.compose(made[count], made[count].maps["all"])
        length = len(mapper.to_html(document))
        spent = process_time() - begun
        return spent, length, len(json.dumps(shown(document)))

    few, some, most = (min(cost(count) for _ in range(2)) for count in made)
    # Eight times the figures; of what grows with their pairs there would be 64 times as much.
    assert most[0] < 32 * few[0]
    for kind in (1, 2):
        assert (most[kind] - some[kind]) / 3_000 < 1.5 * (some[kind] - few[kind]) / 500
