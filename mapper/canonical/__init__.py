"""Canonical form, as a formatter writes it: the same data always as the same text, and nothing of it lost."""
