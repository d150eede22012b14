"""What checking needs loads nothing heavy."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
from mapper.geometry import antimeridian, label_point, sphere
from mapper.geometry.borders import load_borders
from mapper.model.place import Position

almaty, atlantic = Position(76.93, 43.26), Position(-40.0, 30.0)
borders = load_borders()
assert borders.country_at(almaty) == "KAZ"
assert borders.distance_m(atlantic, "PRT") > 0
assert borders.share_on_land((almaty, atlantic)) > 0
heavy = {"numpy", "pyproj", "shapely", "geopandas", "pandas", "folium"} & set(sys.modules)
print(sorted(heavy))
"""


def test_pure_rooms_work_without_numpy_pyproj_shapely_geopandas_and_folium() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr, done.returncode) == ("[]", "", 0)
