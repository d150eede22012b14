"""What the page's search folds texts by: the gazetteer's table, then how Cyrillic letters are written in Latin."""

from __future__ import annotations

from typing import Any

from mapper.gazetteer import folding_table
from mapper.render.common.files import read_json


def search_folding() -> dict[str, Any]:
    """Return what search/folding.js loads in the browser: letters, silent characters, words, and what sounds alike."""
    table, sounds = folding_table(), read_json(__package__, "transliteration.json")
    latin: dict[str, str] = sounds["letters"]
    letters = {form: "".join(latin.get(one, one) for one in letter) for form, letter in table.letters.items()}
    return {
        "letters": {**latin, **letters},
        "silent": table.silent,
        "words": {**table.words, **sounds["words"]},
        "alike": sounds["alike"],
    }
