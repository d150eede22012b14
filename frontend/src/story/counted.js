// What a step counts: each measure with its scale, each figure with its words, the number of its footnote and a bar.

import { data, html, svg } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { wording } from "../document/wording.js";

const HEIGHT = 16;
const percent = (share) => (100 * share).toFixed(2) + "%";

// Solid as far as a figure surely goes, hatched as far as it may; an arrow where nobody says how far.
function barOf({ sure, most }) {
  const rect = (name, from, to) =>
    svg("rect", { class: name, x: percent(from), width: percent(Math.max(0, to - from)), height: HEIGHT });
  const open = svg(
    "svg",
    { x: percent(sure), overflow: "visible" },
    svg("path", { class: "sure", d: "M0 0L12 8 0 16Z" }),
  );
  const parts = [rect("track", 0, 1), rect("sure", 0, sure), most === null ? open : rect("possible", sure, most)];
  return svg("svg", { class: "figure-bar", height: HEIGHT, "aria-hidden": "true" }, parts);
}

function row(bar, index, cite) {
  const claim = index.claims.get(bar.claim);
  const figure = [html("strong", {}, data(wording.figure(claim.figure))), html("sup", {}, cite(bar.number))];
  const told = data(wording.counted(claim, index.sources.get(claim.source)));
  return html("li", {}, html("p", {}, html("span", { class: "kept" }, figure), " ", told), barOf(bar));
}

function group({ measure, unit, end, bars }, index, cite) {
  const rows = bars.map((bar) => row(bar, index, cite));
  const scale = say.text("present.scale", { end: wording.number(end), unit });
  return html(
    "section",
    {},
    html("h3", { dir: "auto" }, measure),
    html("ul", {}, rows),
    html("p", { class: "aside", dir: "auto" }, scale),
  );
}

// Of a pattern only the first of its name counts, so that each list has its own beside it.
const hatching = () =>
  svg(
    "svg",
    { class: "defined", width: 0, height: 0, "aria-hidden": "true" },
    svg(
      "pattern",
      { id: "bar-hatching", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      svg("rect", { class: "hatch", width: 2.4, height: 6 }),
    ),
  );

// cite: called with the number of a footnote; returns what stands for it. Nothing of a step that shows no figures.
export function counted(step, index, cite) {
  if (step.figures.length === 0) return "";
  const isVague = step.figures.some(({ bars }) => bars.some(({ sure, most }) => sure !== most));
  return html(
    "div",
    { class: "counted", role: "group", "aria-label": say.text("present.figures") },
    hatching(),
    step.figures.map((one) => group(one, index, cite)),
    isVague ? html("p", { class: "aside" }, say.text("present.forms")) : "",
  );
}
