"""Whole answers, against golden files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import mapper
from mapper.questions.question import Parts
from tests.conftest import SOUND

GOLDEN = Path(__file__).parent / "golden"

QUESTIONS: dict[str, Parts] = {
    "a-route-as-of-a-day": {"route": "northern-route", "known": "2012-03-01"},
    "contested-in-2010": {"contested": True, "held": "2010"},
    "held-in-the-nineties": {"held": "1995-06"},
    "near-the-office": {"within_km": (50.0, "office")},
    "nothing-asked": {},
    "of-a-category": {"category": "institution"},
    "of-a-category-with-context": {"category": "institution", "with_context": True},
    "two-voices": {"voice": ["drug-board", "author of open-report"], "status": "stated"},
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_answer(name: str, golden: Callable[[Path, str], None]) -> None:
    dataset = mapper.load(SOUND)
    answer = mapper.query(mapper.compose(dataset, dataset.maps["all"]), **QUESTIONS[name])
    golden(GOLDEN / f"{name}.json", json.dumps(answer.as_json(), indent=2, ensure_ascii=False) + "\n")
