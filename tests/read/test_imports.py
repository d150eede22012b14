"""`mapper check` and `--help` start without the heavy libraries."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import SOUND

HEAVY = ("numpy", "pandas", "pyproj", "shapely", "geopandas", "folium", "branca", "jinja2")

PROGRAM = """
import sys
from mapper.cli.app import app
try:
    app({arguments!r})
except SystemExit as ending:
    assert not ending.code, ending.code
print("LOADED", [name for name in {heavy!r} if name in sys.modules])
"""


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["build", "--help"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    assert _loaded(arguments) == "LOADED []"


def test_check_loads_nothing_heavy_before_it_has_to_judge_a_drawn_polygon() -> None:
    program = "import mapper.cli.check, mapper.admission.admit, mapper.read.dataset, sys\n"
    program += f"print([name for name in {HEAVY!r} if name in sys.modules])"
    assert _run(program) == "[]"


def test_checking_sites_and_legs_loads_nothing_heavy() -> None:
    starter = SOUND.parent.parent / "mapper" / "cli" / "starter"
    assert _loaded(["check", "--root", str(starter)]) == "LOADED []"


def _loaded(arguments: list[str]) -> str:
    return _run(PROGRAM.format(arguments=arguments, heavy=HEAVY)).splitlines()[-1]


def _run(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.strip()
