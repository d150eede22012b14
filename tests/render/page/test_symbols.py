"""Every category of the dataset has a symbol that the page can draw."""

from __future__ import annotations

import tomllib
from pathlib import Path

from mapper.render.common.files import common_json

VOCABULARY = Path(__file__).parents[3] / "geodata" / "vocabulary.toml"


def test_the_symbols_of_the_vocabulary_are_drawn() -> None:
    categories = tomllib.loads(VOCABULARY.read_text("utf-8"))["category"]
    assert {category["symbol"] for category in categories} <= set(common_json("symbols.json"))
