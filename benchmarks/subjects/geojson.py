"""One `folium.GeoJson` for each layer, with popups and tooltips made from properties."""

from __future__ import annotations

from typing import Any

import folium

from benchmarks.subjects.reading import features_by_layer, output


def style(feature: dict[str, Any]) -> dict[str, Any]:
    """Return a feature's style in Leaflet's terms."""
    return {"color": feature["properties"]["colour"], "weight": 3, "fillOpacity": 0.2}


def main() -> None:
    """Draw the features."""
    drawn = folium.Map(tiles=None)
    for layer, features in features_by_layer().items():
        folium.GeoJson(
            {"type": "FeatureCollection", "features": features},
            name=layer,
            style_function=style,
            marker=folium.CircleMarker(radius=8),
            popup=folium.GeoJsonPopup(fields=["name", "evidence"]),
            tooltip=folium.GeoJsonTooltip(fields=["name"]),
        ).add_to(drawn)
    folium.LayerControl().add_to(drawn)
    drawn.fit_bounds(drawn.get_bounds())  # type: ignore[arg-type]
    drawn.save(output())


if __name__ == "__main__":
    main()
