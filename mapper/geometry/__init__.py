"""Geodesy and computational geometry: pure rooms for checking, rooms on the ellipsoid for drawing.

``sphere``, ``antimeridian``, ``label_point`` and ``borders`` need the standard library only, so that checking a dataset
stays quick. ``geodesic``, ``uncertainty``, ``corridor``, ``areas`` and the others measure on the WGS84 ellipsoid and
load pyproj, shapely or numpy. This package itself imports nothing.
"""
