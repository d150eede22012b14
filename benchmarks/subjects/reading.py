"""What the folium subjects share: their arguments, and features by layer."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

Feature = dict[str, Any]


def features_by_layer() -> dict[str, list[Feature]]:
    """Return the features of the file that the first argument names, by the name of their layer."""
    layers: dict[str, list[Feature]] = {}
    for feature in json.loads(Path(sys.argv[1]).read_text("utf-8"))["features"]:
        layers.setdefault(feature["properties"]["layer"], []).append(feature)
    return layers


def output() -> str:
    """Return the path that the second argument names."""
    return sys.argv[2]
