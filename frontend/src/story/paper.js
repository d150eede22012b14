// The page on paper: the map as it is drawn, its legend, the claims that it shows, and their sources. It is laid out when
// the browser is about to print, and gone afterwards.

import { between, data, html, svg } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { dateInWords } from "../document/dates.js";
import { wording } from "../document/wording.js";
import { questions } from "../asking/question.js";
import { counted } from "./counted.js";
import { storyText } from "./story_text.js";

const FOR_SCREEN = ["tabindex", "role", "aria-label"];

const FADE_STEPS = 6;

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

// What is seen of the map, in the size that view.capture gives it.
function figure(marks, view) {
  const { map } = view;
  const size = map.getSize();
  const ground = map.getPane("overlayPane").querySelector(".background");
  const corner = map.containerPointToLayerPoint([0, 0]);
  const ratio = ground.width / ground.clientWidth;
  const canvas = html("canvas", { width: size.x * ratio, height: size.y * ratio });
  const [left, top] = [(corner.x - marks.corner.x) * ratio, (corner.y - marks.corner.y) * ratio];
  canvas.getContext("2d").drawImage(ground, -left, -top);
  const drawn = [...marks.element.childNodes].map((node) => node.cloneNode(true));
  const drawing = svg("svg", { class: "marks", viewBox: [corner.x, corner.y, size.x, size.y].join(" ") }, drawn);
  const label = { role: "img", "aria-label": say.text("map.label") };
  return html("div", { class: "paper-map", ...label }, canvas, forPaper(drawing));
}

// Claims that the question leaves, unless every mark that they speak of is switched off.
function claimsOf({ index, reading, marks }) {
  const isOn = (id) => !marks.drawn.has(id) || marks.drawn.get(id).on;
  const { claims } = reading.answer;
  return index.shown.claims.filter(({ ref, marks: ids }) => claims.has(ref) && (ids.length === 0 || ids.some(isOn)));
}

function claimItem(claim, index) {
  const source = index.sources.get(claim.source);
  const { code } = wording.grade(claim, source);
  const words = [
    code,
    say.term("status", claim.status),
    claim.negative ? say.text("negative") : "",
    index.isContested(claim) ? say.text("contested") : "",
    claim.withdrawn ? say.text("withdrawn") : "",
    claim.when ? say.text("claim.when") + ": " + dateInWords(claim.when) : "",
    wording.certainty(index.certainty(claim.ref)),
    say.text("claim.voice") + ": " + wording.first(claim, source).join(", "),
  ].filter(Boolean);
  const cited = html("strong", {}, "[" + source.number + "] ", data(claim.locator));
  const particulars = between(" · ", [cited, ...words.map(data)]);
  return html("li", {}, html("p", { dir: "auto" }, claim.text), html("p", { class: "aside" }, particulars));
}

function sourceItem(source) {
  const url = source.url ? [" ", data(source.url)] : "";
  const grade = " · " + source.reliability + ", " + say.term("reliability", source.reliability);
  return html(
    "li",
    {},
    html("strong", {}, "[" + source.number + "] "),
    html("span", { dir: "auto" }, source.citation || source.title, url),
    html("span", { class: "aside" }, grade),
  );
}

function stepOf({ step }, index) {
  if (!step || step.isSources) return [];
  const plain = (number) => html("span", { class: "cited" }, String(number));
  return [
    html("h2", { dir: "auto" }, step.heading),
    ...storyText.blocks(step.text, plain),
    counted(step, index, plain),
    storyText.footnotes(step.footnotes, index, () => {}),
  ];
}

function laidOut(parts) {
  const { index, reading, presenter } = parts;
  const { shown } = index;
  const claims = claimsOf(parts);
  const sources = shown.sources.filter((source) => claims.some((claim) => claim.source === source.id));
  const handling = [...document.getElementById("handling").childNodes].map((node) => node.cloneNode(true));
  const asked = questions.isNothing(reading.question) ? "" : document.querySelector("#asked .asked-words").textContent;
  const items = claims.map((claim) => claimItem(claim, index));
  const body = [
    html("h1", { dir: "auto" }, shown.title),
    shown.subtitle ? html("p", { dir: "auto" }, shown.subtitle) : "",
    asked ? html("p", { class: "paper-asked" }, asked) : "",
    html("figure", {}, parts.map, html("figcaption", { class: "aside" }, say.text("attribution"))),
    html("div", { class: "paper-legend" }, parts.layers.onPaper(), parts.legend.onPaper()),
    ...stepOf(presenter, index),
    html("h2", {}, say.count("print.claims", claims.length)),
    html("ol", { class: "paper-claims" }, items),
    html("h2", {}, say.text("print.sources")),
    html("ol", { class: "paper-sources" }, sources.map(sourceItem)),
  ];
  return html(
    "section",
    { id: "paper", "aria-label": say.text("map.label") },
    html("div", { class: "paper-head" }, html("div", { class: "paper-handling" }, handling)),
    html("div", { class: "paper-body" }, body),
  );
}

// parts: index, reading, marks, view, presenter, layers and legend.
export function makePaper(parts, life) {
  const root = document.documentElement;
  let paper = null;
  let frame = null;
  parts.marks.onFrame((drawn) => (frame = drawn));

  function clear() {
    if (paper) paper.remove();
    paper = null;
    delete root.dataset.printing;
  }

  function lay() {
    clear();
    let map = null;
    parts.view.capture(() => {
      map = figure({ element: parts.marks.element, corner: frame.corner }, parts.view);
    });
    root.dataset.printing = "page";
    paper = laidOut({ ...parts, map });
    // First, since patterns are found by the first of their name.
    document.body.prepend(paper);
  }

  window.addEventListener("beforeprint", lay, { signal: life });
  window.addEventListener("afterprint", clear, { signal: life });
  life.addEventListener("abort", clear);
}
