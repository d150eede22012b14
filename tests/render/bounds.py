"""What holds of every map of this repository, on a page and in a picture: bounds for the figures of the benchmark."""

from __future__ import annotations

from collections.abc import Collection

from benchmarks.drawing.judged import Figures

MOST = {
    "ends_outside": 0,
    "heads_outside": 0,
    "symbols_moved": 0,
    "other_bundle_share": 0.07,
    "acute_crossings": 1,
    "heads_close": 0,
    "under_foreign_ring": 0,
    "label_overlaps": 0,
    "labels_cut": 0,
    "stops_without_names": 0,
    "legend_share": 0.1,
}
LEAST = {"data_share": 0.25, "names": 5}

EXTENT = {"data_share"}
"""What an inset shows in large, the map itself need not."""

CROWDED = {"other_bundle_share", "acute_crossings", "heads_close", "under_foreign_ring", *EXTENT}
"""A step shows a part of the map without its inset, and fits what it is about."""


def missed(figures: Figures, besides: Collection[str] = ()) -> Figures:
    """Return the figures that are out of their bounds, without those that are no matter here."""
    wrong = {name for name, most in MOST.items() if figures[name] > most}
    wrong |= {name for name, least in LEAST.items() if figures[name] < least}
    return {name: figures[name] for name in sorted(wrong - set(besides))}
