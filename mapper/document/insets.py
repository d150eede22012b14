"""Insets: the parts of a map that are drawn a second time, larger, as far as something of the map lies in them."""

from __future__ import annotations

from collections.abc import Iterable

from mapper.document.map_document import ShownInset
from mapper.model.map_spec import Inset
from mapper.selection.selection import Selection


def make_insets(insets: Iterable[Inset], selection: Selection) -> tuple[ShownInset, ...]:
    """Return insets in which a site, a stretch of a leg or the label of an area lies.

    The others are left out: an empty frame with a title would tell of what is withheld.
    """
    return tuple(
        ShownInset(inset.title, dict(sorted(inset.titles.items())), inset.view)
        for inset in insets
        if is_filled(inset, selection)
    )


def is_filled(inset: Inset, selection: Selection) -> bool:
    """Whether a site, a stretch of a leg or the label of an area lies in an inset."""
    from mapper.geometry.rectangles import passes

    places = [*(site.position for site in selection.sites), *(area.label_at for area in selection.areas)]
    return passes(inset.view, places, (leg.line for leg in selection.legs))
