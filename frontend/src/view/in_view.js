// Which marks are in view: sites and legs by their extent, territories by their true outline.

import { pathData } from "../drawing/paths.js";

const meets = (one, other) =>
  one.left <= other.right && one.right >= other.left && one.top <= other.bottom && one.bottom >= other.top;

// Whether a ring winds around a point, by the number of its edges east of it.
function surrounds(ring, x, y) {
  let inside = false;
  for (let at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2) {
    const crosses = ring[at + 1] > y !== ring[before + 1] > y;
    const share = (y - ring[at + 1]) / (ring[before + 1] - ring[at + 1]);
    if (crosses && x < ring[at] + share * (ring[before] - ring[at])) inside = !inside;
  }
  return inside;
}

function touches(ring, seen) {
  for (let at = 0; at < ring.length; at += 2) {
    const [x, y] = [ring[at], ring[at + 1]];
    if (x >= seen.left && x <= seen.right && y >= seen.top && y <= seen.bottom) return true;
  }
  return surrounds(ring, (seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2);
}

const ringsOf = (mark, topology) => (mark.geometry ? pathData.rings(mark.geometry) : topology.rings(mark.countries));

// What is seen of the world, in world units.
function seenOf(map) {
  const { min, max } = map.getPixelBounds();
  const scale = map.getZoomScale(map.getZoom(), 0);
  return { left: min.x / scale, top: min.y / scale, right: max.x / scale, bottom: max.y / scale };
}

// Returns a function that tells whether a mark is in view now. One that could not be drawn has no place to be out of.
export function makeInView(marks, map, topology) {
  const territories = new Map();
  function parts(mark) {
    if (!territories.has(mark.id)) {
      const rings = ringsOf(mark, topology);
      territories.set(
        mark.id,
        rings.map((ring) => ({ ring, extent: pathData.extent([ring]) })),
      );
    }
    return territories.get(mark.id);
  }
  return function () {
    const seen = seenOf(map);
    return (mark) => {
      const entry = marks.drawn.get(mark.id);
      if (!entry) return true;
      if (!entry.on) return false;
      if (mark.kind !== "area") return meets(entry.shape.extent, seen);
      return parts(mark).some(({ ring, extent }) => meets(extent, seen) && touches(ring, seen));
    };
  };
}
