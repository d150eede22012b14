// A line as it is drawn: a light casing under it, a red one around that where it is contested, a head where it ends, a
// fade where it begins in a territory and not at a place, and a tick at each position that is known on its way.

import { svg } from "../dom/elements.js";
import { pathData } from "./paths.js";
import { symbols } from "./symbols.js";
import { isBeside, lengthOfTrack, pointOnTrack, shortened } from "./tracks.js";

/** @import { Point } from "../document/mercator.js" */
/** @import { Box, Track } from "./drawn" */
/** @import { HeadKind, Look } from "./edges.js" */

const FADE = 26;
const FADE_SHARE = 0.6;
const HEADING = 12;
// Below this length of a line its head is smaller too.
const WHOLE_HEAD = 24;
const LEAST_HEAD = 0.6;
/** Pixels by which a line stops before the tip of its head. @type {Record<HeadKind, number>} */
const BEFORE_TIP = { filled: 9, hollow: 10.5, open: 1.5 };
const [TICK, TICKS_APART] = [4.5, 8];

let fades = 0;

// Of the parts that may be seen: at the nearest zoom a line may be a thousand times as long.
/** @param {Track} track @param {Box} box */
function pathOf(track, box) {
  /** @type {Point[][]} */
  const runs = [];
  let isOn = false;
  for (let place = 1; place < track.length; place += 1) {
    const isOut = isBeside(track[place - 1], track[place], box);
    if (!isOut && isOn) runs[runs.length - 1].push(track[place]);
    else if (!isOut) runs.push([track[place - 1], track[place]]);
    isOn = !isOut;
  }
  return runs.map(pathData.pixels).join("");
}

/** @param {Track} track @param {string} layer @param {string} id */
function fadeOf(track, layer, id) {
  const r = Math.min(FADE, FADE_SHARE * lengthOfTrack(track)).toFixed(1);
  const [cx, cy] = [track[0].x.toFixed(1), track[0].y.toFixed(1)];
  return svg(
    "radialGradient",
    { id, gradientUnits: "userSpaceOnUse", cx, cy, r },
    svg("stop", { class: layer + "-ink", offset: 0, "stop-opacity": 0 }),
    svg("stop", { class: layer + "-ink", offset: 1, "stop-opacity": 1 }),
  );
}

// The tip of a head and the way it points, along the end of its line.
/** @param {Track} track @param {HeadKind} kind */
export function headOn(track, kind) {
  const length = lengthOfTrack(track);
  const tip = track[track.length - 1];
  const before = pointOnTrack(track, length - HEADING);
  const scale = Math.max(LEAST_HEAD, Math.min(1, length / WHOLE_HEAD));
  return { kind, x: tip.x, y: tip.y, heading: Math.atan2(tip.y - before.y, tip.x - before.x), scale };
}

/** @param {ReturnType<typeof headOn>} head */
function headElement({ kind, x, y, heading, scale }) {
  const degrees = ((heading * 180) / Math.PI).toFixed(1);
  const element = symbols.arrowhead(kind);
  element.setAttribute("transform", `translate(${x.toFixed(1)},${y.toFixed(1)}) rotate(${degrees}) scale(${scale})`);
  return element;
}

// Across the line at each known position between its ends, unless that would be a fence.
/** @param {Point[]} known */
function ticksOn(known) {
  let path = "";
  let last = known[0];
  for (let place = 1; place + 1 < known.length; place += 1) {
    const [before, at, after] = known.slice(place - 1, place + 2);
    if (Math.hypot(at.x - last.x, at.y - last.y) < TICKS_APART) continue;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const [x, y] = [(-(after.y - before.y) / length) * TICK, ((after.x - before.x) / length) * TICK];
    path += pathData.pixels([
      { x: at.x - x, y: at.y - y },
      { x: at.x + x, y: at.y + y },
    ]);
    last = at;
  }
  return path;
}

/**
 * What is drawn of a line, from the lowest to the topmost layer.
 * @typedef {object} Stroke
 * @property {Track} track
 * @property {Look} look
 * @property {HeadKind | null} head
 * @property {boolean} fades
 * @property {Point[]} known positions of a course that is known
 */

// layers: of "halo", "contest", "casing" and "line", those that are wanted. box: of what is drawn.
/** @param {Stroke} stroke @param {Box} box @param {string[]} layers */
export function strokesOf({ track, look, head, fades: isFading, known }, box, layers) {
  const shown = layers.filter((layer) => layer !== "contest" || look.contested);
  const d = pathOf(head ? shortened(track, Math.min(BEFORE_TIP[head], lengthOfTrack(track) / 2)) : track, box);
  const isSeen = isFading && !isBeside(track[0], track[0], box);
  /** @type {SVGElement[]} */
  const parts = shown.flatMap((layer) => {
    const name = layer + (layer === "line" && !look.firm ? " dotted" : "") + (look.unsure ? " unsure" : "");
    if (!isSeen) return [svg("path", { class: name, d })];
    const id = `fade-${(fades += 1)}`;
    return [fadeOf(track, layer, id), svg("path", { class: name, d, stroke: `url(#${id})` })];
  });
  if (!shown.includes("line")) return parts;
  const ticks = ticksOn(known);
  if (ticks) parts.push(svg("path", { class: "tick", d: ticks }));
  if (head) parts.push(headElement(headOn(track, head)));
  return parts;
}
