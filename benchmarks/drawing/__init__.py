"""How well maps are drawn, measured on what is on screen: ``python -m benchmarks.drawing``."""
