// Where a name may stand: for each kind of mark its candidate spots, the best first. A spot has x and y, the alignment
// of its text, an angle if it is turned, a cost if others are better, and where a leader line starts if it needs one.

import { makeBox } from "../drawing/boxes.js";
import { lengthOfTrack, pointOnTrack } from "../drawing/tracks.js";

/** @import { Point } from "../document/mercator.js" */
/** @import { Box, Track } from "../drawing/drawn" */
/** @import { Text } from "./label_text.js" */

/** @typedef {"start" | "middle" | "end"} Align */
/** @typedef {Point & { radius?: number }} Leader Where a leader line starts: at the edge of a symbol, if it has a radius. */
/** @typedef {Point & { align: Align, angle: number, cost: number, leader: Leader | null }} Spot */
/** @typedef {(point: Point) => boolean} Test */

const GAP = 4;
const BESIDE_LINE = 7;
// Of a turned name from its line; the second leaves room for an arrowhead.
const CLEARANCES = [7, 12];
const BEYOND = 16;
const FARTHEST = 84;
// Farther from what it names than this, a name is tied to it by a line.
const LEADER = 12;
// Of turned names, as a sine.
const STEEPEST = 0.85;
const TRACK_SHARES = [0.42, 0.3, 0.75, 0.5, 0.2, 0.85, 0.65];
const STEPPED_ASIDE = 34;
const RING_SHARES = [0.5, 0.25, 0.8];
const RINGS = [50, 80];
const FAR_RINGS = [34, 54, 80, 112, 150];
const RING_SPOTS = 16;
const LEADER_COST = 0.5;
// Of the name of a territory that stands half beside it: it might be taken for the neighbour's.
const HALF_OFF_COST = 0.7;
const SLANTS = [
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];

/** @param {number} x @param {number} y @param {Align} [align] @returns {Spot} */
const spot = (x, y, align) => ({ x, y, align: align || "middle", angle: 0, cost: 0, leader: null });

/**
 * @param {number} x @param {number} y @param {Align} align @param {Leader} from @param {number} [cost] @returns {Spot}
 */
function led(x, y, align, from, cost) {
  return { ...spot(x, y, align), cost: LEADER_COST + (cost || 0), leader: from };
}

// A turned text is covered by level squares, a little larger than its height, that overlap by half.
/** @param {Text} text @param {Spot} spot */
function turnedBoxes(text, { x, y, angle }) {
  const [across, down] = [Math.cos(angle), Math.sin(angle)];
  const side = text.height * (0.55 + 0.45 * (Math.abs(across) + Math.abs(down))) + 1;
  const count = Math.max(1, Math.ceil((2 * text.width) / text.height));
  const reach = Math.max(0, text.width - text.height * 0.6);
  return Array.from({ length: count }, (_, place) => {
    const aside = count === 1 ? 0 : reach * (place / (count - 1) - 0.5);
    return makeBox(x + across * aside, y + down * aside, side, side);
  });
}

/** @param {Spot} spot @param {Text} text @returns {Box} */
function upright({ x, y, align }, text) {
  const left = align === "start" ? x : align === "end" ? x - text.width : x - text.width / 2;
  return {
    left: left - 2,
    right: left + text.width + 2,
    top: y - text.height / 2 - 1,
    bottom: y + text.height / 2 + 1,
  };
}

// How far a stretch of a track bends away from the line between its ends, to either side.
/** @param {Track} track @param {number} from @param {number} to */
function bends(track, from, to) {
  const [start, end] = [pointOnTrack(track, from), pointOnTrack(track, to)];
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const [across, down] = [(end.x - start.x) / length, (end.y - start.y) / length];
  let [left, right] = [0, 0];
  for (let step = 1; step < 8; step += 1) {
    const at = pointOnTrack(track, from + ((to - from) * step) / 8);
    const aside = (at.y - start.y) * across - (at.x - start.x) * down;
    [left, right] = [Math.min(left, aside), Math.max(right, aside)];
  }
  return { angle: Math.atan2(down, across), x: (start.x + end.x) / 2, y: (start.y + end.y) / 2, left, right };
}

// Turned so that it can be read from the left.
/** @param {number} angle */
const readable = (angle) => (Math.abs(angle) > Math.PI / 2 ? angle - Math.sign(angle) * Math.PI : angle);

/** @param {Track} track @param {Text} text @param {Test} inside */
function alongTrack(track, text, inside) {
  const length = lengthOfTrack(track);
  if (text.lines.length > 1 || length < text.width * 0.8) return [];
  return TRACK_SHARES.flatMap((share, rank) => {
    const middle = Math.max(text.width / 2, Math.min(length - text.width / 2, share * length));
    const [from, to] = [Math.max(0, middle - text.width / 2), Math.min(length, middle + text.width / 2)];
    const { x, y, angle, left, right } = bends(track, from, to);
    if (!inside({ x, y }) || Math.abs(Math.sin(angle)) > STEEPEST) return [];
    return CLEARANCES.flatMap((clearance, step) =>
      [left - text.height / 2 - clearance, right + text.height / 2 + clearance].map((aside) => ({
        ...spot(x - Math.sin(angle) * aside, y + Math.cos(angle) * aside),
        angle: readable(angle),
        cost: rank * 0.02 + step * 0.05 + (right - left) / 200,
      })),
    );
  });
}

// All around a place, at distances from it.
/** @param {Leader} at @param {Text} text @param {number[]} radii */
function ringsAround(at, text, radii) {
  return radii.flatMap((radius) =>
    Array.from({ length: RING_SPOTS }, (_, place) => {
      const angle = (place / RING_SPOTS) * 2 * Math.PI;
      const [across, down] = [Math.cos(angle), Math.sin(angle)];
      const align = Math.abs(across) < 0.5 ? "middle" : across > 0 ? "start" : "end";
      return led(at.x + across * radius, at.y + down * (radius + text.height / 2), align, at, 0.3);
    }),
  );
}

// Farther off, all around: between crowded lines there may be one way out.
/** @param {Track} track @param {Text} text @param {Test} inside */
function aroundTrack(track, text, inside) {
  const length = lengthOfTrack(track);
  return RING_SHARES.map((share) => pointOnTrack(track, share * length))
    .filter(inside)
    .flatMap((at) => ringsAround(at, text, RINGS));
}

// Beside the line and level, tied to it if it has to step aside.
/** @param {Track} track @param {Text} text @param {Test} inside */
function besideTrack(track, text, inside) {
  const length = lengthOfTrack(track);
  return TRACK_SHARES.flatMap((share) => {
    const at = pointOnTrack(track, share * length);
    if (!inside(at)) return [];
    const { x, y } = at;
    const rise = text.height / 2 + BESIDE_LINE + 2;
    const [far, up] = [STEPPED_ASIDE, STEPPED_ASIDE * 0.6 + text.height / 2];
    return [
      { ...spot(x + BESIDE_LINE + 4, y, "start"), cost: 0.2 },
      { ...spot(x - BESIDE_LINE - 4, y, "end"), cost: 0.2 },
      { ...spot(x, y - rise), cost: 0.25 },
      { ...spot(x, y + rise), cost: 0.25 },
      led(x + far, y, "start", at, 0.1),
      led(x - far, y, "end", at, 0.1),
      ...SLANTS.map(([right, down]) => led(x + right * far, y + down * up, right > 0 ? "start" : "end", at, 0.2)),
      ...SLANTS.map(([right, down]) => led(x + right * far, y + down * (up + rise), "middle", at, 0.3)),
      led(x, y - 2 * up, "middle", at, 0.3),
      led(x, y + 2 * up, "middle", at, 0.3),
      led(x, y - 2 * up - far, "middle", at, 0.4),
      led(x, y + 2 * up + far, "middle", at, 0.4),
      led(x + 2.2 * far, y, "start", at, 0.4),
      led(x - 2.2 * far, y, "end", at, 0.4),
      ...SLANTS.map(([right, down]) =>
        led(x + right * 2 * far, y + down * 2.4 * up, right > 0 ? "start" : "end", at, 0.5),
      ),
    ];
  });
}

export const labelSpots = {
  /** @param {Text} text @param {Spot} at */
  boxesOf: (text, at) => (at.angle ? turnedBoxes(text, at) : [upright(at, text)]),

  /** @param {Point} site @param {number} radius @param {Text} text */
  aroundSite({ x, y }, radius, text) {
    const side = radius + GAP;
    const above = radius + text.height / 2 + 2;
    const [aslant, rise] = [side * 0.7, above * 0.8];
    const near = [
      spot(x + side, y, "start"),
      spot(x - side, y, "end"),
      spot(x, y + above),
      spot(x, y - above),
      ...SLANTS.map(([right, down]) => spot(x + right * aslant, y + down * rise, right > 0 ? "start" : "end")),
    ];
    const from = { x, y, radius };
    const far = [1.9, 2.6, 3.3].flatMap((step) => [
      led(x + side * step, y, "start", from, step / 20),
      led(x - side * step, y, "end", from, step / 20),
      ...SLANTS.map(([right, down]) =>
        led(x + right * side * step, y + down * above * step * 0.75, right > 0 ? "start" : "end", from, step / 10),
      ),
      led(x, y + above * step, "middle", from, step / 10),
      led(x, y - above * step, "middle", from, step / 10),
    ]);
    return [...near, ...far];
  },

  // Around a label point, nearest first: routes run through label points, and a name may have to step aside.
  // Off the territory that it names it is tied to the label point. owns: whether a point lies on the territory.
  /** @param {Point} point @param {Text} text @param {Box} extent @param {Test} owns */
  aroundPoint({ x, y }, text, extent, owns) {
    /** @param {Spot} candidate */
    const near = (candidate) =>
      candidate.x > extent.left - BEYOND &&
      candidate.x < extent.right + BEYOND &&
      candidate.y > extent.top - BEYOND &&
      candidate.y < extent.bottom + BEYOND &&
      (owns(candidate) ||
        Math.hypot(Math.max(0, Math.abs(candidate.x - x) - text.width / 2), candidate.y - y) <= FARTHEST);
    /** @param {Spot} candidate */
    const touches = (candidate) =>
      [-0.5, -0.25, 0, 0.25, 0.5].some((right) =>
        [-0.5, 0.5].some((down) => owns({ x: candidate.x + right * text.width, y: candidate.y + down * text.height })),
      );
    /** @param {Spot} candidate */
    const tied = (candidate) => {
      const isFar = Math.hypot(candidate.x - x, candidate.y - y) > LEADER + text.height / 2;
      if (!isFar || owns(candidate)) return candidate;
      return touches(candidate)
        ? { ...candidate, cost: HALF_OFF_COST }
        : led(candidate.x, candidate.y, "middle", { x, y }, HALF_OFF_COST);
    };
    const spots = [spot(x, y)];
    for (const step of [1, 1.8, 2.8, 3.8]) {
      const rise = (10 + text.height * 0.75) * step;
      const aside = (text.width / 2 + 12) * Math.sqrt(step);
      spots.push(spot(x, y + rise), spot(x, y - rise), spot(x + aside, y), spot(x - aside, y));
      for (const [across, down] of SLANTS) spots.push(spot(x + across * aside, y + down * rise));
    }
    return spots.filter(near).map(tied);
  },

  // Farther off than beside it, for what has to have its name.
  /** @param {Leader} at @param {Text} text */
  farAround: (at, text) => ringsAround(at, text, FAR_RINGS),

  /** @param {Track[]} tracks @param {Text} text @param {Test} inside */
  route: (tracks, text, inside) =>
    tracks.flatMap((track) => [
      ...alongTrack(track, text, inside),
      ...besideTrack(track, text, inside),
      ...aroundTrack(track, text, inside),
    ]),

  // On the ground, a little up or down from where it would stand best.
  /** @param {Point} point @param {number} [angle] */
  onGround: ({ x, y }, angle = 0) => [0, 15, -15, 30, -30].map((down) => ({ ...spot(x, y + down), angle })),

  /** @param {Box} view @param {number} across how many spots @param {number} down likewise @returns {Spot[]} */
  grid(view, across, down) {
    const [width, height] = [(view.right - view.left) / across, (view.bottom - view.top) / down];
    return Array.from({ length: across * down }, (_, place) => ({
      ...spot(view.left + width * ((place % across) + 0.5), view.top + height * (Math.floor(place / across) + 0.5)),
      cost: 0.6,
    }));
  },
};
