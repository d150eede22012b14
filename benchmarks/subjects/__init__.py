"""The tools that are measured: each module draws a file of features, ``python -m benchmarks.subjects.NAME IN OUT``."""
