"""Spellings that are one name to a reader: the same cases as of the page's search (frontend/test/folding.test.js)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mapper.gazetteer.spelling import key_of

CASES: dict[str, Any] = json.loads((Path(__file__).parent / "folding.json").read_text("utf-8"))


@pytest.mark.parametrize("spellings", CASES["one"], ids=lambda spellings: spellings[0])
def test_these_are_one_name(spellings: list[str]) -> None:
    assert {key_of(spelling) for spelling in spellings} == {key_of(spellings[0])}


# What people type in another script than it is written is for the page's search only.
@pytest.mark.parametrize("spellings", [*CASES["apart"], *CASES["in two scripts"]], ids=lambda spellings: spellings[0])
def test_these_are_two(spellings: list[str]) -> None:
    assert len({key_of(spelling) for spelling in spellings}) == len(spellings)
