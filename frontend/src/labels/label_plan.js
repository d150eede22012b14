// Which name stands where: one after the other, the most important first, each on the best spot that is still free.
// Names that found none go first in another round; the round in which most is named is kept, and then bettered.

import { makeBox, overlap } from "../drawing/boxes.js";
import { labelSpots } from "./label_spots.js";

/** @import { Box } from "../drawing/drawn" */
/** @import { Leader } from "./label_spots.js" */
/** @import { Entry, Name, Placed, Placing, Tie } from "./named" */
/** @import { Obstacles } from "./obstacles.js" */

const ROUNDS = 10;
// Names that may move for one that has no spot, each of which may ask others to.
const MOST_MOVED = 2;
// As many times as much a name weighs for which another one is given up.
const FAR_LESS = 2;
// With more names than this, one round has to do.
const MANY = 120;
const TIE_STEP = 4;
const COST_WEIGHT = 0.4;
// Pixels of a leader line that make a spot as poor as crossing a line does.
const LONG_TIE = 90;
// A leader that crosses other lines; near its start it may lie on the one that it comes from.
const [CROSSING_TIE, NEAR_START] = [0.6, 12];

// The line that ties a name to what it names, from the edge of a symbol to the nearest edge of the name.
/** @param {Leader} leader @param {Box} box @returns {Tie} */
function tie(leader, box) {
  const end = {
    x: Math.max(box.left, Math.min(box.right, leader.x)),
    y: Math.max(box.top, Math.min(box.bottom, leader.y)),
  };
  const length = Math.hypot(end.x - leader.x, end.y - leader.y) || 1;
  const share = Math.min(1, (leader.radius || 0) / length);
  return [{ x: leader.x + (end.x - leader.x) * share, y: leader.y + (end.y - leader.y) * share }, end];
}

/** @param {Tie} line */
const lengthOf = ([from, to]) => Math.hypot(to.x - from.x, to.y - from.y);

// Of a leader of which the boxes are known.
/** @param {Tie} line @param {Box[]} boxes @param {Obstacles} obstacles */
const tieCost = (line, boxes, obstacles) =>
  lengthOf(line) / LONG_TIE + (obstacles.crosses(boxes.slice(NEAR_START / TIE_STEP)) ? CROSSING_TIE : 0);

/** @param {Tie} line */
function boxesOn([from, to]) {
  const steps = Math.ceil(lengthOf([from, to]) / TIE_STEP);
  return Array.from({ length: Math.max(0, steps - 1) }, (_, place) => {
    const share = (place + 1) / steps;
    return makeBox(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share, TIE_STEP / 2, TIE_STEP / 2);
  });
}

// All spots of a name that no symbol and no arrowhead takes, the cheapest first.
/** @param {Name} name @param {Obstacles} obstacles */
function spotsOf(name, obstacles) {
  /** @type {Placed[]} */
  const found = [];
  for (const text of name.texts) {
    for (const at of text.lines.length ? name.spots(text) : []) {
      const own = labelSpots.boxesOf(text, at);
      const line = at.leader ? tie(at.leader, own[0]) : null;
      const tied = line ? boxesOn(line) : [];
      const boxes = [...own, ...tied];
      if (at.cost >= name.dearest || obstacles.isFixed(boxes)) continue;
      const cost = obstacles.cost(own) + at.cost + (line ? tieCost(line, tied, obstacles) : 0);
      if (cost < name.dearest) found.push({ name, text, at, line, boxes, cost });
    }
  }
  return found.sort((one, other) => one.cost - other.cost);
}

/** @param {Entry} entry @param {Obstacles} obstacles */
const firstFree = (entry, obstacles) => entry.spots.find(({ boxes }) => !obstacles.isTaken(boxes));

/** @param {Entry[]} order @param {Obstacles} obstacles */
function round(order, obstacles) {
  obstacles.clear();
  /** @type {Placing} */
  const placed = new Map();
  let worth = 0;
  for (const entry of order) {
    const spot = firstFree(entry, obstacles);
    if (!spot) continue;
    obstacles.take(spot.boxes);
    placed.set(entry, spot);
    worth += entry.name.weight * (1 - COST_WEIGHT * Math.min(1, spot.cost));
  }
  return { placed, worth };
}

// Each name in turn may move to a better spot that the others leave free, and one without a spot may find one.
/** @param {Entry[]} order @param {Placing} placed @param {Obstacles} obstacles */
function settle(order, placed, obstacles) {
  for (let turn = 0; turn < 2; turn += 1) {
    for (const entry of order) {
      obstacles.clear();
      for (const [other, spot] of placed) if (other !== entry) obstacles.take(spot.boxes);
      const spot = firstFree(entry, obstacles);
      if (spot) placed.set(entry, spot);
    }
  }
}

/** @param {Box[]} some @param {Box[]} others */
const meet = (some, others) => some.some((one) => others.some((other) => overlap(one, other)));

// Puts a name where few others stand that find other spots, if need be by the same means, or that matter far less; else
// nowhere. tried: names that have been asked already.
/** @param {Entry} entry @param {Placing} placed @param {Set<Entry>} tried @returns {Placing | null} */
function seated(entry, placed, tried) {
  /** @param {Entry} other */
  const isLess = (other) => other.name.weight * FAR_LESS < entry.name.weight;
  /** @param {Entry} other @param {Placing} left */
  const elsewhere = (other, left) => (tried.has(other) ? null : seated(other, left, tried)) || (isLess(other) && left);
  tried.add(entry);
  for (const spot of entry.spots) {
    const inTheWay = [...placed].filter(([, { boxes }]) => meet(spot.boxes, boxes)).map(([other]) => other);
    if (inTheWay.length > MOST_MOVED || inTheWay.some((other) => tried.has(other) && !isLess(other))) continue;
    /** @type {Placing | false} */
    let moved = new Map(placed).set(entry, spot);
    for (const other of inTheWay) moved.delete(other);
    for (const other of inTheWay) moved = moved && elsewhere(other, moved);
    if (moved) return moved;
  }
  return null;
}

// names: each with its texts, its spots, its weight and the dearest spot that is better than none.
/** @param {Name[]} names @param {Obstacles} obstacles */
export function planLabels(names, obstacles) {
  const all = names.map((name) => ({ name, spots: spotsOf(name, obstacles) })).filter(({ spots }) => spots.length > 0);
  const isMany = all.length > MANY;
  let order = all;
  let best = { placed: /** @type {Placing} */ (new Map()), worth: -1 };
  for (let turn = 0; turn < (isMany ? 1 : ROUNDS); turn += 1) {
    const result = round(order, obstacles);
    if (result.worth > best.worth) best = result;
    const missed = order.filter((entry) => !entry.name.isGround && !result.placed.has(entry));
    if (missed.length === 0) break;
    order = [...missed, ...order.filter((entry) => !missed.includes(entry))];
  }
  if (!isMany) {
    const missed = all.filter((entry) => !entry.name.isGround && !best.placed.has(entry));
    for (const entry of missed) best.placed = seated(entry, best.placed, new Set()) || best.placed;
    settle(all, best.placed, obstacles);
  }
  return [...best.placed.values()];
}
