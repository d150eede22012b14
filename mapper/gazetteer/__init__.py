"""The gazetteer: names of towns to positions, offline, from GeoNames. Nothing of it is evidence for a claim."""

from mapper.gazetteer.search import Place, by_id, find, similar
from mapper.gazetteer.spelling import folding_table, key_of
from mapper.gazetteer.spelt import Spelt, spelt_near

__all__ = ["Place", "Spelt", "by_id", "find", "folding_table", "key_of", "similar", "spelt_near"]
