"""Where things lie and how far apart: pure rooms for checking, rooms on the ellipsoid for drawing.

``sphere``, ``antimeridian``, ``label_point`` and ``borders`` need the standard library only, so that checking a dataset
stays quick. ``geodesic``, ``uncertainty``, ``corridor``, ``areas`` and ``frames`` measure on the WGS84 ellipsoid and
load pyproj, shapely, numpy or geopandas. This package itself imports nothing.
"""
