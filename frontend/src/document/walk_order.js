// In which order the marks are walked: every route leg by leg as its flow runs, then sites by category and name, areas.

import { messages } from "../dom/messages.js";
import { wording } from "./wording.js";

/** @import { Index } from "./index.js" */
/** @import { LegMark, Mark } from "./map_document" */

const KINDS = ["leg", "site", "area"];
const byName = () => new Intl.Collator(messages.language || undefined, { numeric: true });

/** @param {Mark} mark */
const idOf = ({ id }) => id;
/** @param {LegMark} leg */
const start = (leg) => (leg.stops.length ? leg.stops[0].id : null);
/** @param {LegMark} leg */
const end = (leg) => (leg.stops.length ? leg.stops[leg.stops.length - 1].id : null);

// Each leg is followed by those that begin where it ends. Where a route forks, one branch is walked to its end before
// the next; where it runs in a circle, the circle is cut at the leg that is listed first.
/** @param {LegMark[]} legs */
function inFlow(legs) {
  /** @type {Map<string | null, LegMark[]>} */
  const from = new Map();
  for (const leg of legs) from.set(start(leg), [...(from.get(start(leg)) || []), leg]);
  const ends = new Set(legs.map(end));
  const heads = legs.filter((leg) => !ends.has(start(leg)));
  /** @type {Set<LegMark>} */
  const walked = new Set();
  const ahead = [...heads, ...legs].reverse();
  while (ahead.length) {
    const leg = /** @type {LegMark} */ (ahead.pop());
    if (walked.has(leg)) continue;
    walked.add(leg);
    if (end(leg) !== null) ahead.push(...[...(from.get(end(leg)) || [])].reverse());
  }
  return [...walked];
}

/** @param {Mark[]} marks */
function alphabetical(marks) {
  const { compare } = byName();
  return [...marks].sort((one, other) => compare(wording.name(one), wording.name(other)));
}

/** @param {Mark[]} marks */
const legsOf = (marks) => marks.filter((mark) => mark.kind === "leg");

// marks: all of one kind.
/** @param {string} kind @param {Mark[]} marks */
const ordered = (kind, marks) => (kind === "leg" ? inFlow(legsOf(marks)) : alphabetical(marks));

// Ids of marks, a list for each layer and kind.
/** @param {Index} index */
export function walkOrder(index) {
  const { layers, marks } = index.shown;
  const { compare } = byName();
  const known = layers.filter(({ kind }) => kind !== "sites");
  const categories = layers.filter(({ kind }) => kind === "sites").sort((one, other) => compare(one.name, other.name));
  const names = [...known, ...categories].map(({ id }) => id);
  return KINDS.flatMap((kind) => {
    const ofKind = marks.filter((mark) => mark.kind === kind);
    const stretches = names.map((name) => ofKind.filter((mark) => mark.layer === name));
    const rest = ofKind.filter((mark) => !names.includes(mark.layer));
    return [...stretches, rest].filter(({ length }) => length).map((stretch) => ordered(kind, stretch));
  }).map((stretch) => stretch.map(idOf));
}

// The legs of a leg's own route that are left by the question, itself among them, in the order of the flow.
/** @param {LegMark} leg @param {Index} index */
export const legsOfRoute = (leg, index) =>
  index
    .marksOf(inFlow(legsOf(index.shown.marks).filter((mark) => mark.layer === leg.layer)).map(idOf))
    .filter((other) => other.id === leg.id || !other.hiding);
