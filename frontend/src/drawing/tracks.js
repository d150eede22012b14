// Lines in the pixels of one zoom: made smooth where they are seen, cut to length, and led to where a place is drawn.

/** @import { Point } from "../document/mercator.js" */
/** @import { Box, Track } from "./drawn" */

// Pixels between two points of a smooth line, and how many there are between two of those that it is given, at most.
const STEP = 9;
const MOST_STEPS = 80;
// How far from its end a line begins to bend towards a place that is not where the line was laid to.
const BEND = 60;

/** @param {Point} one @param {Point} other */
const apart = (one, other) => Math.hypot(other.x - one.x, other.y - one.y);

/** @param {Point} one @param {Point} other @param {number} share @returns {Point} */
const mixed = (one, other, share) => ({ x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share });

/** @param {Point} from @param {Point} to @param {Box} box */
export function isBeside(from, to, box) {
  return (
    Math.max(from.x, to.x) < box.left ||
    Math.min(from.x, to.x) > box.right ||
    Math.max(from.y, to.y) < box.top ||
    Math.min(from.y, to.y) > box.bottom
  );
}

// On the centripetal Catmull-Rom curve through four points (Yuksel, Schaefer and Keyser 2011), between the middle two:
// it makes no loops, however far apart they are.
/** @param {Point[]} points four of them @param {number[]} knots @param {number} t */
function onCurve([a, b, c, d], [k0, k1, k2, k3], t) {
  /** @param {Point} one @param {Point} other @param {number} from @param {number} to */
  const mix = (one, other, from, to) => mixed(one, other, (t - from) / (to - from));
  const [ab, bc, cd] = [mix(a, b, k0, k1), mix(b, c, k1, k2), mix(c, d, k2, k3)];
  return mix(mix(ab, bc, k0, k2), mix(bc, cd, k1, k3), k1, k2);
}

// The point that would follow, were a line mirrored at its end.
/** @param {Point} end @param {Point} before @returns {Point} */
const mirrored = (end, before) => ({ x: 2 * end.x - before.x, y: 2 * end.y - before.y });

// A smooth line through points, no two alike; within the box only.
/** @param {Point[]} points @param {Box} box @returns {Point[]} */
export function smoothed(points, box) {
  if (points.length < 3) return points;
  const all = [
    mirrored(points[0], points[1]),
    ...points,
    mirrored(points[points.length - 1], points[points.length - 2]),
  ];
  const line = [points[0]];
  for (let place = 1; place + 2 < all.length; place += 1) {
    const four = all.slice(place - 1, place + 3);
    const length = apart(four[1], four[2]);
    const near = {
      left: box.left - length,
      right: box.right + length,
      top: box.top - length,
      bottom: box.bottom + length,
    };
    const steps = isBeside(four[1], four[2], near) ? 1 : Math.min(MOST_STEPS, Math.ceil(length / STEP));
    const knots = [0];
    for (let at = 1; at < 4; at += 1) knots.push(knots[at - 1] + Math.sqrt(apart(four[at - 1], four[at])));
    for (let step = 1; step < steps; step += 1)
      line.push(onCurve(four, knots, knots[1] + ((knots[2] - knots[1]) * step) / steps));
    line.push(four[2]);
  }
  return line;
}

// The part of a line before it enters a circle for the last time.
/** @param {Point[]} line @param {Point} middle @param {number} radius @returns {Point[]} */
export function cutAtRim(line, middle, radius) {
  let last = line.length - 1;
  while (last > 0 && apart(line[last], middle) < radius) last -= 1;
  if (last === line.length - 1) return line;
  const [from, to] = [line[last], line[last + 1]];
  let [out, into] = [0, 1];
  for (let turn = 0; turn < 20; turn += 1) {
    const half = (out + into) / 2;
    if (apart(mixed(from, to, half), middle) < radius) into = half;
    else out = half;
  }
  return [...line.slice(0, last + 1), mixed(from, to, out)];
}

// A line whose end is moved to a point, the rest of it following the less the farther it is from there.
/** @param {Point[]} line @param {Point} to @returns {Point[]} */
export function ledTo(line, to) {
  const end = line[line.length - 1];
  const [x, y] = [to.x - end.x, to.y - end.y];
  const reach = Math.max(BEND, 3 * Math.hypot(x, y));
  let way = 0;
  const moved = [to];
  for (let place = line.length - 2; place >= 0; place -= 1) {
    way += apart(line[place], line[place + 1]);
    const left = Math.max(0, 1 - way / reach);
    const share = left * left * (3 - 2 * left);
    moved.push({ x: line[place].x + x * share, y: line[place].y + y * share });
  }
  return moved.reverse();
}

// Adds to each point how far along the track it lies.
/** @param {Point[]} line @returns {Track} */
export function measuredTrack(line) {
  let way = 0;
  return line.map((point, place) => {
    if (place) way += apart(line[place - 1], point);
    return { x: point.x, y: point.y, way };
  });
}

/** @param {Track} track */
export const lengthOfTrack = (track) => track[track.length - 1].way;

// The place and the heading so many pixels along the track.
/** @param {Track} track @param {number} way */
export function pointOnTrack(track, way) {
  let [low, high] = [0, track.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (track[middle].way <= way) low = middle;
    else high = middle;
  }
  const [from, to] = [track[low], track[high]];
  const part = to.way > from.way ? Math.max(0, Math.min(1, (way - from.way) / (to.way - from.way))) : 0;
  return { ...mixed(from, to, part), heading: Math.atan2(to.y - from.y, to.x - from.x) };
}

// A track without so many pixels of its end.
/** @param {Track} track @param {number} pixels @returns {Track} */
export function shortened(track, pixels) {
  const length = Math.max(0, lengthOfTrack(track) - pixels);
  const { x, y } = pointOnTrack(track, length);
  return [...track.filter(({ way }) => way < length), { x, y, way: length }];
}
