// What stands on the timeline: a bar for each date for which claims held, and for each day since which they are known.

import { messages as say } from "../dom/messages.js";
import { dateInWords } from "../document/dates.js";
import { period } from "../asking/clocks.js";
import { timeline } from "./timeline.js";

// Claims by the key of their bar; the bars in the order of time.
function barsOf(claims, barOf) {
  const bars = new Map();
  for (const claim of claims) {
    const bar = barOf(claim);
    if (!bars.has(bar.key)) bars.set(bar.key, { ...bar, claims: [] });
    bars.get(bar.key).claims.push(claim);
  }
  const order = ({ span }) => [span.from || "", span.to || "9999-99"].join();
  return [...bars.values()].sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

function heldBar({ when }, clocks) {
  const date = dateInWords(when);
  return { key: when, words: date, date, span: timeline.span(clocks.date(when)) };
}

// In which year, or from which to which; nothing where an end is open.
function yearsOf(from, to) {
  const years = [from, to].map((day) => day && day.slice(0, 4));
  return years.includes(null) ? "" : [...new Set(years)].join("–");
}

// Known from a day, or from some day between two; as vague as the dates on which that rests.
function knownBar(claim, available, clocks) {
  const [from, to] = clocks.since(claim, available);
  const isDay = from !== null && from === to;
  const text = isDay ? from : `[${from || ""}..${to || ""}]`;
  const vague = /[~?%]/.exec([claim.said, available].join()) || "";
  const date = from === null && to === null ? say.text("time.since.unknown") : dateInWords(text);
  return {
    key: text + vague,
    words: say.text("time.since", { date }),
    date: isDay ? date : yearsOf(from, to) || date,
    span: timeline.span({ edtf: text + vague, extent: isDay ? "at" : "within", bounds: [from, to] }),
  };
}

// The day on which a source became public, or the first on which it may have; null if nobody says.
function publicDay(source, clocks) {
  const { span } = knownBar({ said: source.issued }, source.available, clocks);
  const issued = period(source.issued);
  return span.to || span.from || (issued ? issued[1] : null);
}

export const timeBars = {
  held: ({ index, clocks }) =>
    barsOf(
      index.shown.claims.filter((claim) => clocks.date(claim.when)),
      (claim) => heldBar(claim, clocks),
    ),
  known: ({ index, clocks }) =>
    barsOf(index.shown.claims, (claim) => knownBar(claim, index.sources.get(claim.source).available, clocks)),
  publicDay,
};
