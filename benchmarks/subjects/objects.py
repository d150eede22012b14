"""One object of folium's for each feature: `CircleMarker`, `PolyLine`, `Polygon`, each with its popup and tooltip."""

from __future__ import annotations

from typing import Any

import folium

from benchmarks.subjects.reading import Feature, features_by_layer, output


def latlon(coordinates: Any) -> Any:
    """Return coordinates of any depth with latitude before longitude."""
    if isinstance(coordinates[0], int | float):
        return [coordinates[1], coordinates[0]]
    return [latlon(inner) for inner in coordinates]


def drawn_as(feature: Feature) -> folium.MacroElement:
    """Return the object for a feature."""
    properties, geometry = feature["properties"], feature["geometry"]
    options: dict[str, Any] = {
        "color": properties["colour"],
        "weight": 3,
        "popup": folium.Popup(f"<b>{properties['name']}</b><br>{properties['evidence']}", max_width=400),
        "tooltip": properties["name"],
    }
    locations = latlon(geometry["coordinates"])
    if geometry["type"] == "Point":
        return folium.CircleMarker(locations, radius=8, **options)
    if geometry["type"].endswith("LineString"):
        return folium.PolyLine(locations, **options)  # type: ignore[no-untyped-call]
    if geometry["type"] == "MultiPolygon":
        # folium.Polygon takes rings, not polygons of rings; Leaflet fills them by the even-odd rule either way.
        locations = [ring for polygon in locations for ring in polygon]
    return folium.Polygon(locations, fill=True, fill_opacity=0.2, **options)


def main() -> None:
    """Draw the features."""
    drawn = folium.Map(tiles=None)
    for layer, features in features_by_layer().items():
        group = folium.FeatureGroup(name=layer).add_to(drawn)
        for feature in features:
            drawn_as(feature).add_to(group)
    folium.LayerControl().add_to(drawn)
    drawn.fit_bounds(drawn.get_bounds())  # type: ignore[arg-type]
    drawn.save(output())


if __name__ == "__main__":
    main()
