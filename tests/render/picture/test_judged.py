"""Our own maps as pictures, judged by the figures of the benchmark: each map and inset within its bounds."""

from __future__ import annotations

import pytest

from benchmarks.drawing.judged import judge
from benchmarks.drawing.of_picture import insets_in, shown_in
from tests.render.bounds import EXTENT, missed
from tests.render.picture.conftest import REAL_MAPS, Drawn

# They draw every map.
pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", REAL_MAPS)
def test_a_picture_and_its_insets_keep_their_bounds(drawn: Drawn, name: str) -> None:
    picture = drawn(name)
    figures = judge(shown_in(picture), picture.scene.document)
    assert missed(figures, EXTENT if picture.insets else ()) == {}
    for inset, (scene, _) in zip(insets_in(picture), picture.insets, strict=True):
        assert missed(judge(inset, scene.document)) == {}
