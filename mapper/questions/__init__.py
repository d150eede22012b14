"""Queries: what of a map fits, how surely, what hid the rest; and measuring, how long routes are and where they meet."""
