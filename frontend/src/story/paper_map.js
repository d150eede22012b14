// The map on paper: what is seen of it, with its insets, as pictures that need nothing of the screen.

import { html, svg } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { groundPaths } from "../drawing/ground_paths.js";

const FOR_SCREEN = ["tabindex", "role", "aria-label"];

const FADE_STEPS = 6;
// Of insets: from the edges of the map, and how high their title is.
const [EDGE, TITLE] = [12, 28];

const pointsOf = (d) => [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
const pathOf = (points) => "M" + points.map((point) => point.join()).join("L");

// Printing loses gradients: on paper a line fades in steps, each of one tint.
function tint(line, gradient) {
  const [cx, cy, r] = ["cx", "cy", "r"].map((name) => Number(gradient.getAttribute(name)));
  const points = pointsOf(line.getAttribute("d"));
  const rest = points.findIndex(([x, y]) => Math.hypot(x - cx, y - cy) >= r);
  if (rest < 1) return line.removeAttribute("stroke");
  const [from, to] = [points[0], points[rest]];
  const at = (share) => [0, 1].map((axis) => from[axis] + (to[axis] - from[axis]) * share);
  const parts = Array.from({ length: FADE_STEPS }, (_, step) => {
    const d = pathOf([at(step / FADE_STEPS), at((step + 1) / FADE_STEPS)]);
    return svg("path", { class: line.getAttribute("class"), d, "stroke-opacity": (step + 0.5) / FADE_STEPS });
  });
  const whole = svg("path", { class: line.getAttribute("class"), d: pathOf(points.slice(rest)) });
  return line.replaceWith(...parts, ...(rest < points.length - 1 ? [whole] : []));
}

function forPaper(drawing) {
  for (const line of drawing.querySelectorAll('[stroke^="url(#fade"]'))
    tint(line, drawing.querySelector(line.getAttribute("stroke").slice(4, -1)));
  for (const gradient of drawing.querySelectorAll("radialGradient")) gradient.remove();
  for (const name of FOR_SCREEN)
    for (const one of drawing.querySelectorAll("[" + name + "]")) one.removeAttribute(name);
  return drawing;
}

// Ground and marks in one drawing, so that they are one however large it becomes.
export function drawingOf(marks, ground, attributes, ...above) {
  const parts = [...marks.childNodes].map((node) => node.cloneNode(true));
  return svg("svg", attributes, ground, forPaper(svg("g", { class: "marks" }, parts)), ...above);
}

function insetOf({ title, corner, size, still }, topology, { left, right, bottom }) {
  const x = corner === "left" ? left + EDGE : right - EDGE - size.x;
  const y = bottom - EDGE - size.y;
  const outline = { x, width: size.x };
  const viewBox = [0, 0, size.x, size.y].join(" ");
  return svg(
    "g",
    { class: "paper-inset" },
    svg("rect", { class: "paper-inset-water", ...outline, y, height: size.y }),
    drawingOf(still.marks.element, groundPaths(topology, false, still.frame), {
      ...outline,
      y,
      height: size.y,
      viewBox,
    }),
    svg("rect", { class: "paper-inset-title", ...outline, y: y - TITLE, height: TITLE }),
    svg("text", { class: "paper-inset-name", x: x + EDGE, y: y - TITLE / 3 }, title),
    svg("rect", { class: "paper-inset-edge", ...outline, y: y - TITLE, height: size.y + TITLE }),
  );
}

export const framed = (drawing) =>
  html("div", { class: "paper-map", role: "img", "aria-label": say.text("map.label") }, drawing);

// What is seen of the map, in the size that view.capture gives it. All that is drawn is there, also beyond that: the room
// on the sheet may be wider or higher.
export function mapOnPaper({ marks, view, insets, data: { topology } }, frame) {
  const ground = groundPaths(topology, view.showsAntarctic, frame);
  const { seen } = frame;
  const viewBox = [seen.left, seen.top, seen.right - seen.left, seen.bottom - seen.top].join(" ");
  const aside = insets.shown().map((inset) => insetOf(inset, topology, seen));
  const drawing = drawingOf(marks.element, ground, { class: "paper-view", viewBox }, ...aside);
  return framed(drawing);
}
