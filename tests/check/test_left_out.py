"""What `--skip-invalid` leaves out: one broken record of each kind, what falls with it, and nothing else."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import mapper.admission.admit as admit_module
from mapper.admission.admit import admit
from mapper.errors import DataError
from mapper.model.dataset import Dataset
from mapper.model.problem import Fault, Origin
from mapper.read.dataset import Loaded
from tests.check.test_cases import change_files
from tests.conftest import SOUND

CASES = tomllib.loads((Path(__file__).parent / "left_out.toml").read_text("utf-8"))["case"]


def ids_of(dataset: Dataset) -> set[str]:
    return {*dataset.sources, *dataset.claims, *dataset.named, *dataset.maps}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_one_broken_record_takes_only_what_rests_on_it(case: dict[str, Any], sound: Path) -> None:
    change_files(case, sound)
    admitted = admit(sound, skip_invalid=True)
    lost = ids_of(admit(SOUND).dataset) - ids_of(admitted.dataset)
    told = {problem.feature for problem in admitted.left_out}
    assert lost == set(case["gone"])
    assert told == set(case["told"])


def test_what_cannot_be_left_out_is_told_instead(sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless(_: Loaded) -> Iterator[Fault]:
        yield Fault(Origin("seeds/open-report.toml"), "is wrong as a whole.", "Mend it.", "no-such-record")

    monkeypatch.setattr(admit_module, "RULES", (*admit_module.RULES, homeless))
    with pytest.raises(DataError) as refused:
        admit(sound, skip_invalid=True)
    assert [problem.feature for problem in refused.value.problems if problem.severity == "error"] == ["no-such-record"]
