"""Queries: what of a map fits, how surely, what hid the rest; and measures: how long routes are, where they meet."""
