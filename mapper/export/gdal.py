"""Writing through GDAL into memory, so that equal input gives equal bytes and nothing is half-written."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import geopandas as gpd
import pandas as pd
import pyogrio

from mapper.document.map_document import MapDocument
from mapper.export.tables import marks, shading


def written(layers: dict[str, gpd.GeoDataFrame | pd.DataFrame], driver: str, suffix: str) -> bytes:
    """Return the bytes of one file with several layers.

    Parameters
    ----------
    layers
        Tables by name; those without rows are left out.
    driver, suffix
        GDAL's name of the format, and how its files end.
    """
    # GDAL stamps GeoPackages with the time of day.
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": "1970-01-01T00:00:00.000Z"})
    with TemporaryDirectory(prefix="mapper-") as folder:
        path = Path(folder) / f"export{suffix}"
        for name, table in layers.items():
            if len(table):
                pyogrio.write_dataframe(table, path, layer=name, driver=driver, append=path.exists())
        return path.read_bytes() if path.exists() else b""


def layers_of(document: MapDocument) -> dict[str, gpd.GeoDataFrame]:
    """Return a layer for each kind of marks, since few formats mix points, lines and polygons, and one for shading."""
    drawn = marks(document)
    return {f"{kind}s": drawn[drawn["kind"] == kind] for kind in ("site", "leg", "area")} | {
        "shading": shading(document)
    }
