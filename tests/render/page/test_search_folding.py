"""What the page's search folds texts by, as frontend/test reads it: node knows no TOML."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from mapper.gazetteer import folding_table, key_of
from mapper.render.page.search_folding import search_folding


def test_the_table_that_the_page_is_tested_with_is_the_one_that_it_gets(golden: Callable[[Path, str], None]) -> None:
    table = {**search_folding(), "gazetteer": {form: key_of(form) for form in _forms()}}
    golden(Path(__file__).parent / "search_folding.json", json.dumps(table, indent=1) + "\n")


def _forms() -> list[str]:
    """Return every letter of the gazetteer's table, as it may be typed."""
    return [*folding_table().letters, *folding_table().silent]
