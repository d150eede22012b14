"""One call of `GeoDataFrame.explore` for each layer."""

from __future__ import annotations

import folium
import geopandas as gpd

from benchmarks.subjects.reading import output


def main(path: str) -> None:
    """Draw the features."""
    frame = gpd.read_file(path)
    drawn = None
    for layer, features in frame.groupby("layer"):
        drawn = features.explore(
            m=drawn,
            name=layer,
            color=features["colour"].iloc[0],
            popup=["name", "evidence"],
            tooltip="name",
            marker_kwds={"radius": 8},
            tiles=None,
        )
    if drawn is not None:
        folium.LayerControl().add_to(drawn)
        drawn.save(output())


if __name__ == "__main__":
    import sys

    main(sys.argv[1])
