"""Whole answers, against golden files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import mapper
from tests.conftest import SOUND

GOLDEN = Path(__file__).parent / "golden"
QUESTIONS: dict[str, Any] = json.loads((GOLDEN / "questions.json").read_text("utf-8"))


@pytest.mark.parametrize("name", QUESTIONS)
def test_answer(name: str, golden: Callable[[Path, str], None]) -> None:
    dataset = mapper.load(SOUND)
    answer = mapper.query(mapper.compose(dataset, dataset.maps["all"]), **QUESTIONS[name])
    golden(GOLDEN / f"{name}.json", json.dumps(answer.as_json(), indent=2, ensure_ascii=False) + "\n")
