"""A picture of a step that shows figures: each figure as it is printed, its bar, and a small map beside them."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import mapper
from mapper.render.picture import to_picture
from tests.conftest import SOUND

SVG = "{http://www.w3.org/2000/svg}"


def drawn(show: str) -> ElementTree.Element:
    dataset = mapper.load(SOUND)
    spec = dataset.maps["all"]
    counting = replace(spec, steps=(replace(spec.steps[0], show=show),))
    return ElementTree.fromstring(to_picture(mapper.compose(dataset, counting), "svg", step=1))


def groups(picture: ElementTree.Element) -> list[ElementTree.Element]:
    return [one for one in picture.iter(f"{SVG}g") if re.match(r"_figures-", one.get("id", ""))]


def test_a_figure_is_told_with_its_footnote_and_drawn_from_zero() -> None:
    (group,) = groups(drawn("figures"))
    words = ["".join(text.itertext()).strip() for text in group.iter(f"{SVG}text")]
    assert words == [
        "Regular users",
        "1",
        "about 6,000,000 people",
        "Russia, An office, A. Writer",
        "0 to 10,000,000 people",
    ]
    spans = [[float(x) for x in re.findall(r"[ML] ([\d.]+) ", path.get("d", ""))] for path in group.iter(f"{SVG}path")]
    track, bar = [(min(span), max(span)) for span in spans]
    assert bar[0] == track[0]
    assert abs((bar[1] - bar[0]) / (track[1] - track[0]) - 0.6) < 0.002


def test_a_step_that_shows_the_map_has_no_bars() -> None:
    assert groups(drawn("")) == []
