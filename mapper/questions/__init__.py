"""Asking: what of a map fits a question, how surely, what hid the rest; how long routes are, and where they meet."""
