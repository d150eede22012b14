// Outlines in few corners: good enough to ask whether something lies within, or which edge is near.

const MOST_CORNERS = 400;

/** @import { Point } from "./mercator.js" */

export const outlines = {
  // Of a ring of flat [x, y, …] numbers.
  /** @param {Float64Array} ring */
  corners(ring) {
    const step = 2 * Math.max(1, Math.ceil(ring.length / 2 / MOST_CORNERS));
    /** @type {Point[]} */
    const list = [];
    for (let at = 0; at + 1 < ring.length; at += step) list.push({ x: ring[at], y: ring[at + 1] });
    return list;
  },

  /** @param {Point[]} outline @param {Point} point */
  isWithin(outline, { x, y }) {
    let within = false;
    outline.forEach((to, place) => {
      const from = outline[(place || outline.length) - 1];
      const crosses = from.y <= y !== to.y <= y;
      if (crosses && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)) within = !within;
    });
    return within;
  },
};
