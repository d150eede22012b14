// What a name may not cover: symbols, arrowheads, other names and what lies over the map never; lines if it can.

import { makeBox, makeBoxes } from "../drawing/boxes.js";

/** @import { Point } from "../document/mercator.js" */
/** @import { Box, DrawnMark, Track } from "../drawing/drawn" */
/** @import { Sight } from "./sight.js" */

/** @typedef {ReturnType<typeof makeObstacles>} Obstacles */

// Of a head, and how far behind its tip its middle is.
const [HEAD, BEHIND_TIP] = [18, 6];
const LINE_WIDTH = 6;
const LINE_STEP = 9;

// Points along a track at even steps, of the parts that may lie within a box.
/** @param {Track} track @param {Box} box @returns {Generator<Point>} */
function* along(track, box) {
  for (let place = 1; place < track.length; place += 1) {
    const [from, to] = [track[place - 1], track[place]];
    const isBeside = Math.max(from.x, to.x) < box.left || Math.min(from.x, to.x) > box.right;
    if (isBeside || Math.max(from.y, to.y) < box.top || Math.min(from.y, to.y) > box.bottom) continue;
    const steps = Math.max(1, Math.ceil((to.way - from.way) / LINE_STEP));
    for (let step = 0; step <= steps; step += 1)
      yield { x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps };
  }
}

/** @param {Box} one @param {Box} other */
const overlap = (one, other) =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));

// How much of a box in layer pixels is out of the view or under what lies over the map: a share, 0 to 1.
/** @param {Sight} sight */
const hiddenShare =
  ({ view, covers }) =>
  /** @param {Box} box */
  (box) => {
    const size = (box.right - box.left) * (box.bottom - box.top);
    const hidden = size - overlap(box, view) + covers.reduce((sum, cover) => sum + overlap(box, cover), 0);
    return Math.min(1, Math.max(0, hidden / size));
  };

// A name of which a part is hidden helps nobody.
/** @param {number} share */
const hidingCost = (share) => (share === 0 ? 0 : Infinity);

// box: of what is drawn. sight: see sightOf.
/** @param {DrawnMark[]} entries @param {Box} box @param {Sight} sight */
export function makeObstacles(entries, box, sight) {
  const { left, top, right, bottom } = box;
  /** @param {Point} point */
  const inside = ({ x, y }) => x >= left && x <= right && y >= top && y <= bottom;
  const fixed = makeBoxes();
  let names = makeBoxes();
  const lines = makeBoxes();
  const hidden = hiddenShare(sight);
  for (const { shape } of entries) {
    if (shape.spot && shape.radius && inside(shape.spot))
      fixed.add(makeBox(shape.spot.x, shape.spot.y, 2 * shape.radius, 2 * shape.radius));
    for (const { x, y, heading } of shape.heads || []) {
      const middle = { x: x - Math.cos(heading) * BEHIND_TIP, y: y - Math.sin(heading) * BEHIND_TIP };
      if (inside(middle)) fixed.add(makeBox(middle.x, middle.y, HEAD, HEAD));
    }
    for (const track of shape.tracks || [])
      for (const at of along(track, box)) if (inside(at)) lines.add(makeBox(at.x, at.y, LINE_WIDTH, LINE_WIDTH));
  }
  return {
    hidden,
    // Names that are placed are obstacles for those that follow: begins anew without any.
    clear() {
      names = makeBoxes();
    },
    /** @param {Box[]} boxes */
    take: (boxes) => boxes.forEach((box) => names.add(box)),
    /** @param {Box[]} boxes */
    isFixed: (boxes) => boxes.some((box) => !fixed.isFree(box)),
    /** @param {Box[]} boxes */
    isTaken: (boxes) => boxes.some((box) => !names.isFree(box)),
    /** @param {Box[]} boxes */
    crosses: (boxes) => !boxes.every(lines.isFree),
    // 0 for a good spot, more for a poor one.
    /** @param {Box[]} boxes */
    cost: (boxes) => (boxes.every(lines.isFree) ? 0 : 1) + hidingCost(Math.max(...boxes.map(hidden))),
  };
}
