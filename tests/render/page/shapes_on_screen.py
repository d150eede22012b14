"""Names, symbols and arrowheads as the boxes that they have on the screen, turned as they are drawn."""

from __future__ import annotations

OVERLAPS = """
const CORNERS = (element) => {
    const { x, y, width, height } = element.getBBox();
    const matrix = element.getScreenCTM();
    return [[x, y], [x + width, y], [x + width, y + height], [x, y + height]].map(([across, down]) => {
        const point = new DOMPoint(across, down).matrixTransform(matrix);
        return [point.x, point.y];
    });
};
// By how many pixels two turned rectangles overlap: by the separating axis theorem, the least over all axes.
const overlap = (one, other) => {
    let least = Infinity;
    for (const corners of [one, other]) {
        for (const side of [0, 1]) {
            const [dx, dy] = [corners[side + 1][0] - corners[side][0], corners[side + 1][1] - corners[side][1]];
            const length = Math.hypot(dx, dy) || 1;
            const on = (shape) => shape.map(([x, y]) => (x * dx + y * dy) / length);
            const [a, b] = [on(one), on(other)];
            const shared = Math.min(Math.max(...a), Math.max(...b)) - Math.max(Math.min(...a), Math.min(...b));
            least = Math.min(least, shared);
        }
    }
    return least;
};
const shown = (selector) => [...document.querySelectorAll(selector)]
    .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((element) => ({
        what: element.textContent || element.getAttribute("class"),
        corners: CORNERS(element),
        map: element.closest("svg"),
    }));
// Pairs of names that overlap, and of names and what may not be covered by any; an inset covers what lies under it.
const collisions = () => {
    const names = shown(".marks .label");
    const others = shown(".marks .arrowhead, .marks .place .line");
    const pairs = names.flatMap((one, place) => [...names.slice(place + 1), ...others].map((other) => [one, other]));
    return pairs.filter(([one, other]) => one.map === other.map && overlap(one.corners, other.corners) > 1.5)
        .map(([one, other]) => one.what + " / " + other.what);
};
"""
"""JavaScript: `collisions()` returns the pairs that overlap by more than a hair, as text."""
