// Lines of travel in world units: straight through traced positions, gently bowed through schematic ones.
// A curve passes through every position that it is given; only the way between them is ours.

import { messages } from "../dom/messages.js";

const BOW = (24 * Math.PI) / 180;
const MOST_TURN = (50 * Math.PI) / 180;
const STEPS = 24;

const direction = (from, to) => Math.atan2(to.y - from.y, to.x - from.x);
const distance = (from, to) => Math.hypot(to.x - from.x, to.y - from.y);
const wrapped = (angle) => Math.atan2(Math.sin(angle), Math.cos(angle));
const along = (point, angle, length) => ({
  x: point.x + Math.cos(angle) * length,
  y: point.y + Math.sin(angle) * length,
});

function withoutRepeats(points) {
  return points.filter((point, place) => place === 0 || distance(points[place - 1], point) > 1e-9);
}

// The way the curve runs at each position; undefined where nothing before or after tells.
function headings(points, before, after) {
  const all = [before, ...points, after];
  return points.map((point, place) => {
    const previous = all[place];
    const next = all[place + 2];
    return previous && next ? direction(previous, next) : undefined;
  });
}

function turned(heading, chord, fallback) {
  if (heading === undefined) return chord + fallback;
  return chord + Math.max(-MOST_TURN, Math.min(MOST_TURN, wrapped(heading - chord)));
}

function bezier(from, to, leaving, arriving) {
  const chord = direction(from, to);
  const start = turned(leaving, chord, arriving === undefined ? -BOW : -wrapped(arriving - chord));
  const end = turned(arriving, chord, leaving === undefined ? BOW : -wrapped(leaving - chord));
  const reach = distance(from, to) / 3;
  return [from, along(from, start, reach), along(to, end, -reach), to];
}

function onBezier([a, b, c, d], t) {
  const u = 1 - t;
  const mix = (axis) => u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis];
  return { x: mix("x"), y: mix("y") };
}

function flattened(beziers) {
  const points = [beziers[0][0]];
  for (const curve of beziers) for (let step = 1; step <= STEPS; step += 1) points.push(onBezier(curve, step / STEPS));
  return points;
}

export const curves = {
  // before, after: where the same flow comes from and goes on to, if another line carries it there.
  bowed(positions, before, after) {
    const points = withoutRepeats(positions);
    if (points.length < 2) throw new Error(messages.text("undrawable.line"));
    const ways = headings(points, before, after);
    const beziers = points.slice(1).map((to, place) => bezier(points[place], to, ways[place], ways[place + 1]));
    return { beziers, flat: flattened(beziers) };
  },

  straight(positions) {
    const points = withoutRepeats(positions);
    if (points.length < 2) throw new Error(messages.text("undrawable.line"));
    return { beziers: null, flat: points };
  },

  lengthOf(flat) {
    return flat.slice(1).reduce((sum, point, place) => sum + distance(flat[place], point), 0);
  },
};
