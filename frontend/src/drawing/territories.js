// Where a flow leaves or enters a territory: through the edge that lies towards its other end, and not at a place.

import { outlines } from "../document/outlines.js";

// How much the way from the edge to the label point counts beside the way to the edge: an edge far off is no gate.
const PULL = 0.6;
const DIRECTIONS = 24;
const SAMPLES = 4;
// How many corners of an outline are looked at more closely.
const SHORTLIST = 40;

const distance = (one, other) => Math.hypot(other.x - one.x, other.y - one.y);
const direction = (from, to) => Math.atan2(to.y - from.y, to.x - from.x);
const along = (from, angle, length) => ({
  x: from.x + Math.cos(angle) * length,
  y: from.y + Math.sin(angle) * length,
});

// How much of a straight way lies outside of an outline.
function shareOutside(outline, from, to) {
  let outside = 0;
  for (let step = 1; step < 2 * SAMPLES; step += 1) {
    const share = step / (2 * SAMPLES);
    const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    outside += outlines.isWithin(outline, at) ? 0 : 1;
  }
  return outside / (2 * SAMPLES - 1);
}

// Into the territory: on as the flow runs, and towards the label point where that stays within as well.
function depth(outline, label, from, edge, reach) {
  let best = { at: edge, worth: -Infinity };
  for (let turn = 0; turn < DIRECTIONS; turn += 1) {
    const angle = (turn / DIRECTIONS) * 2 * Math.PI;
    let inside = 0;
    for (let step = 1; step <= SAMPLES; step += 1)
      inside += outlines.isWithin(outline, along(edge, angle, (reach * step) / SAMPLES)) ? 1 : 0;
    const onwards = Math.cos(angle - direction(from, edge));
    const inwards = Math.cos(angle - direction(edge, label));
    const worth = (4 * inside) / SAMPLES + onwards + 0.8 * inwards;
    if (worth > best.worth) best = { at: along(edge, angle, reach), worth };
  }
  return best.at;
}

export function makeTerritories(areas) {
  const known = new Map();

  function territory(id) {
    if (!known.has(id)) {
      const shape = areas.get(id);
      known.set(id, shape ? { outline: shape.outline, label: shape.anchor } : null);
    }
    return known.get(id);
  }

  return {
    // The point of the edge through which a flow passes on its way from or to a position outside; undefined where
    // the map has no such territory, or the position lies within it.
    // neighbour: the territory in which that position lies, if it is one; a way through it is no detour.
    edge(id, from, neighbour) {
      const found = territory(id);
      if (!found || outlines.isWithin(found.outline, from)) return undefined;
      const beside = territory(neighbour);
      const worth = (corner) => distance(from, corner) + PULL * distance(corner, found.label);
      const abroad = (corner) => (beside ? distance(from, corner) * shareOutside(beside.outline, from, corner) : 0);
      const near = found.outline.map((corner) => ({ corner, cost: worth(corner) }));
      near.sort((one, other) => one.cost - other.cost);
      const closer = near.slice(0, SHORTLIST).map(({ corner, cost }) => ({ corner, cost: cost + abroad(corner) }));
      return closer.reduce((best, one) => (one.cost < best.cost ? one : best)).corner;
    },

    // Where the flow has faded, so far behind the edge.
    within(id, from, edge, reach) {
      const { outline, label } = territory(id);
      return depth(outline, label, from, edge, reach);
    },
  };
}
