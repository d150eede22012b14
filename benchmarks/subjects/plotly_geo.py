"""plotly's `Scattergeo`, one trace for each layer and kind of geometry, its library inlined."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from benchmarks.subjects.reading import Feature, features_by_layer, output


def lines_of(feature: Feature) -> list[list[list[float]]]:
    """Return the lines or rings of a feature that is no point."""
    kind, coordinates = feature["geometry"]["type"], feature["geometry"]["coordinates"]
    if kind == "LineString":
        return [coordinates]
    if kind in ("MultiLineString", "Polygon"):
        return list(coordinates)
    return [ring for polygon in coordinates for ring in polygon]


def hover(feature: Feature) -> str:
    """Return what is shown over a feature: plotly knows no popups."""
    properties = feature["properties"]
    return f"<b>{properties['name']}</b><br>" + str(properties["evidence"]).replace("\n", "<br>")


def points(layer: str, features: list[Feature]) -> go.Scattergeo:
    """Return a trace of markers."""
    positions = [feature["geometry"]["coordinates"] for feature in features]
    return go.Scattergeo(
        lon=[lon for lon, _ in positions],
        lat=[lat for _, lat in positions],
        text=[hover(feature) for feature in features],
        hoverinfo="text",
        mode="markers",
        marker={"size": 16, "color": features[0]["properties"]["colour"], "symbol": "circle-open"},
        name=layer,
    )


def lines(layer: str, features: list[Feature]) -> go.Scattergeo:
    """Return a trace of lines, parted by gaps; each has its text where it begins."""
    lon: list[float | None] = []
    lat: list[float | None] = []
    text: list[str | None] = []
    for feature in features:
        for line in lines_of(feature):
            lon += [*(position[0] for position in line), None]
            lat += [*(position[1] for position in line), None]
            text += [hover(feature), *([None] * len(line))]
    style: dict[str, Any] = {"color": features[0]["properties"]["colour"], "width": 3}
    return go.Scattergeo(lon=lon, lat=lat, text=text, hoverinfo="text", mode="lines", line=style, name=layer)


def main() -> None:
    """Draw the features."""
    figure = go.Figure()
    for layer, features in features_by_layer().items():
        places = [feature for feature in features if feature["geometry"]["type"] == "Point"]
        others = [feature for feature in features if feature["geometry"]["type"] != "Point"]
        if places:
            figure.add_trace(points(layer, places))
        if others:
            figure.add_trace(lines(layer, others))
    # Without a base map: plotly would fetch one.
    figure.update_geos(visible=False, projection_type="mercator", fitbounds="locations")
    figure.update_layout(margin={"l": 0, "r": 0, "t": 0, "b": 0})
    figure.write_html(output(), include_plotlyjs=True)


if __name__ == "__main__":
    main()
