// In which order the marks are walked: every route leg by leg as its flow runs, then sites by category and name, areas.

import { wording } from "./wording.js";

const KINDS = ["leg", "site", "area"];
const byName = () => new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });

const start = (leg) => (leg.stops.length ? leg.stops[0].id : null);
const end = (leg) => (leg.stops.length ? leg.stops[leg.stops.length - 1].id : null);

// Each leg is followed by those that begin where it ends. Where a route forks, one branch is walked to its end before
// the next; where it runs in a circle, the circle is cut at the leg that is listed first.
function inFlow(legs) {
  const from = new Map();
  for (const leg of legs) from.set(start(leg), [...(from.get(start(leg)) || []), leg]);
  const ends = new Set(legs.map(end));
  const heads = legs.filter((leg) => !ends.has(start(leg)));
  const walked = new Set();
  const ahead = [...heads, ...legs].reverse();
  while (ahead.length) {
    const leg = ahead.pop();
    if (walked.has(leg)) continue;
    walked.add(leg);
    if (end(leg) !== null) ahead.push(...[...(from.get(end(leg)) || [])].reverse());
  }
  return [...walked];
}

function alphabetical(marks) {
  const { compare } = byName();
  return [...marks].sort((one, other) => compare(wording.name(one), wording.name(other)));
}

const ordered = (kind, marks) => (kind === "leg" ? inFlow(marks) : alphabetical(marks));

// Ids of marks, a list for each layer and kind.
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
  }).map((stretch) => stretch.map(({ id }) => id));
}

// The legs of a leg's own route that are left by the question, itself among them, in the order of the flow.
export const legsOfRoute = (leg, index) =>
  inFlow(index.shown.marks.filter(({ kind, layer }) => kind === "leg" && layer === leg.layer))
    .map(({ id }) => index.marks.get(id))
    .filter((other) => other.id === leg.id || !other.hiding);
