"""Disclosure control by TLP, and selection: what of a dataset a map may show, and shows; records and ids alone."""
