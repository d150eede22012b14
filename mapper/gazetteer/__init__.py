"""Where towns are: names to positions, offline, from GeoNames. Nothing of it is evidence for a claim."""

from mapper.gazetteer.search import Place, by_id, find, similar

__all__ = ["Place", "by_id", "find", "similar"]
