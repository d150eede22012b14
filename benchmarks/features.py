"""What a map shows, as one plain GeoJSON file for the tools that know no claims: ``python -m benchmarks.features``.

Every mark is a feature with its geometry, its layer, its colour, and the text, grade and place of its claims as one
property; outlines of territories are as detailed as on this program's own page.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import mapper
from mapper.document.map_document import AreaMark, MapDocument, Mark
from mapper.units import DEGREE_DECIMALS

INK = "#22282C"


def write_features(root: Path, map_id: str, out: Path) -> None:
    """Write the marks of a map as a FeatureCollection.

    Parameters
    ----------
    root
        The folder of the dataset.
    map_id
        Which of its maps.
    out
        The file to write.
    """
    dataset = mapper.load(root)
    document = mapper.compose(dataset, dataset.maps[map_id])
    features = [_feature(mark, document) for mark in document.marks]
    out.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")


def _feature(mark: Mark, document: MapDocument) -> dict[str, Any]:
    claims = {claim.ref: claim for claim in document.claims}
    letters = {source.id: source.reliability for source in document.sources}
    layers = {layer.id: layer.name for layer in document.layers}
    told = [claims[ref] for ref in mark.claims]
    lines = [
        f"{claim.text} ({letters[claim.source]}{claim.credibility}, {claim.ref}, {claim.locator})" for claim in told
    ]
    properties = {
        "name": mark.name,
        "layer": layers[mark.layer],
        "colour": mark.colour if mark.kind == "leg" else INK,
        "evidence": "\n".join(lines),
    }
    geometry = _territory(mark) if mark.kind == "area" and mark.geometry is None else mark.geometry
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _territory(mark: AreaMark) -> dict[str, Any]:
    import shapely

    from mapper.geometry.areas import outline

    shape = shapely.transform(outline(mark.countries), lambda positions: positions.round(DEGREE_DECIMALS))
    geometry: dict[str, Any] = json.loads(shapely.to_geojson(shape))
    return geometry


if __name__ == "__main__":
    write_features(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
