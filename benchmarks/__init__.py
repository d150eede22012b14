"""The same features drawn by this program and by general tools, measured side by side: ``python -m benchmarks``.

`RESULTS.md` is what one run on one machine gave. Nothing here is installed with the program.
"""
