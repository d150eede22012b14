// What dates look like on the timeline: each kind of uncertainty has a form of its own, a hollow box, brackets, an arrow,
// pointed ends or a broken outline; only what is certain is solid. And the key of these forms.

import { svg } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { listOf, unfoldable } from "../panel/details.js";

export const THICKNESS = 8;
const DEPTH = 5;
const KINDS = ["date", "period", "open", "decade", "within", "about", "perhaps"];

const path = (name, d) => svg("path", { class: name, d });
const box = (name, left, right, top, bottom) => path(name, `M${left} ${top}H${right}V${bottom}H${left}Z`);

// The outline between two ends; an open one is an arrow, a vague one a point.
function outline(left, right, top, bottom, [open, shut], isPointed) {
  const middle = (top + bottom) / 2;
  const depth = Math.min(DEPTH, (right - left) / 2);
  const start =
    open || isPointed
      ? `M${left + depth} ${top}L${left} ${middle}L${left + depth} ${bottom}`
      : `M${left} ${top}V${bottom}`;
  const end = shut || isPointed ? `H${right - depth}L${right} ${middle}L${right - depth} ${top}` : `H${right}V${top}`;
  return `${start}${end}Z`;
}

function brackets(left, right, top, bottom, [open, shut]) {
  const middle = (top + bottom) / 2;
  const depth = Math.min(DEPTH - 1, (right - left) / 2);
  const end = (x, inward, isOpen) =>
    isOpen
      ? `M${x + inward} ${top + 1}L${x} ${middle}L${x + inward} ${bottom - 1}`
      : `M${x + inward} ${top}H${x}V${bottom}H${x + inward}`;
  return `M${left} ${middle}H${right}${end(left, depth, open)}${end(right, -depth, shut)}`;
}

// A date between two points, in pixels. span: see timeline.span. firm: the stretch that is certain, or null.
export function timeForm(span, left, right, top, firm) {
  const bottom = top + THICKNESS;
  const open = /** @type {[boolean, boolean]} */ ([span.from === null, span.to === null]);
  if (span.shape === "date") return [box("solid", left, right, top, bottom)];
  if (span.shape === "within") return [path("stroke", brackets(left, right, top, bottom, open))];
  const isPointed = span.shape.endsWith("about");
  const edge = path("hollow", outline(left, right, top, bottom, open, isPointed));
  if (span.shape.startsWith("perhaps")) edge.classList.add("broken");
  return firm ? [edge, box("solid", Math.max(firm[0], left), Math.min(firm[1], right), top, bottom)] : [edge];
}

const kindOf = ({ from, to, shape }) => (shape === "period" && (from === null || to === null) ? "open" : shape);

function sample(kind) {
  const span = { shape: kind === "open" ? "period" : kind, from: "", to: kind === "open" ? null : "" };
  const [left, right] = kind === "date" ? [14, 26] : [3, 37];
  const parts = timeForm(span, left, right, 3, span.shape === "period" ? [10, 24] : null);
  const size = { viewBox: "0 0 40 14", width: 40, height: 14 };
  return svg("svg", { class: "form date-bar", "aria-hidden": "true", ...size }, parts);
}

// spans: those on the timeline; no form is explained that is not there.
export function keyOfForms(spans) {
  const used = new Set(spans.map((span) => kindOf(span).replace("perhaps-about", "perhaps")));
  const rows = KINDS.filter((kind) => used.has(kind)).map((kind) => [sample(kind), say.text("time.form." + kind)]);
  return unfoldable("forms", false, say.text("time.forms"), listOf("form-list", rows));
}
