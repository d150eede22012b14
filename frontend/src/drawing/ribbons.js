// Tapered arcs: dashes or dots along a track, wide where the flow comes from and narrow where it goes.

import { lengthOfTrack, pointOnTrack } from "./tracks.js";

const TAPER = [5, 2.4];
const DASH = 13;
const GAP_SHARE = 0.45;
// A short arc has shorter dashes rather than few.
const FEWEST = 5;
const DOT = { gap: 8, taper: [5.2, 3.2] };
const CLEAR = 40;

const figure = (value) => String(Math.round(value * 10) / 10);
const place = (x, y) => figure(x) + "," + figure(y);
/** @param {number[]} ends @param {number} share */
const mixed = ([from, to], share) => from + (to - from) * share;
const isSeen = (box, { x, y }) =>
  !box || (x > box.left - CLEAR && x < box.right + CLEAR && y > box.top - CLEAR && y < box.bottom + CLEAR);

function dash(track, from, to, length, width) {
  const sides = [[], []];
  for (const way of [from, (from + to) / 2, to]) {
    const { x, y, heading } = pointOnTrack(track, way);
    const half = (width * mixed(TAPER, way / length)) / 2;
    const [across, down] = [-Math.sin(heading) * half, Math.cos(heading) * half];
    sides[0].push(place(x + across, y + down));
    sides[1].unshift(place(x - across, y - down));
  }
  return "M" + sides.flat().join("L") + "Z";
}

function dot(track, way, length, width) {
  const { x, y } = pointOnTrack(track, way);
  const radius = (width * mixed(DOT.taper, way / length)) / 2;
  const arc = `a${figure(radius)},${figure(radius)} 0 1 0 `;
  return `M${place(x - radius, y)}${arc}${figure(2 * radius)},0${arc}${figure(-2 * radius)},0`;
}

// box: what is drawn of the map; dashes outside of it are left out. size: 1 on the map, less in the legend.
// weight: less than 1 where it is only possibly there; lighter by being thinner, since its colour has to stand out.
export function makeRibbon(track, firm, box, size = 1, weight = 1) {
  const length = lengthOfTrack(track);
  const dashed = Math.min(DASH * size, length / FEWEST / (1 + GAP_SHARE));
  const step = firm ? dashed * (1 + GAP_SHARE) : DOT.gap;
  const parts = [];
  for (let way = firm ? 0 : DOT.gap / 2; way < length - 1; way += step) {
    if (!isSeen(box, pointOnTrack(track, way))) continue;
    parts.push(
      firm ? dash(track, way, Math.min(length, way + dashed), length, size * weight) : dot(track, way, length, weight),
    );
  }
  return parts.join("");
}
