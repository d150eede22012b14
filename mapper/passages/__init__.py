"""Finds in a document what claims say stands there; the only floor that reads the documents themselves."""
