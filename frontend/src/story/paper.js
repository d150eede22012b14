// The page on paper: the map with its key on a sheet of its own, its story with a sheet for each step, and the claims as
// an annex. It is laid out when the browser is about to print, and gone afterwards.

import { html } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { questions } from "../asking/question.js";
import { annexOf } from "./paper_annex.js";
import { mapOnPaper } from "./paper_map.js";
import { stepsOnPaper } from "./paper_steps.js";

// Of a key beside the map. A longer one has a sheet of its own.
const MOST_LINES = 48;
const LETTERS_IN_LINE = 28;

function keyOf({ layers, legend }) {
  const lists = [layers.onPaper(), legend.onPaper()];
  const rows = lists.flatMap((list) => [...list.children]);
  const lines = rows.reduce((sum, row) => sum + Math.ceil(row.textContent.length / LETTERS_IN_LINE), 0);
  const key = html("div", { class: "paper-key" }, lists);
  key.style.setProperty("--lines", String(lines));
  return { key, isLong: lines > MOST_LINES };
}

function frontOf({ index, reading }, map, key) {
  const { title, subtitle } = index.shown;
  const isAsked = !questions.isNothing(reading.question);
  const heading = [
    html("h1", { dir: "auto" }, title),
    subtitle ? html("p", { dir: "auto" }, subtitle) : "",
    isAsked ? html("p", { class: "paper-asked" }, document.querySelector("#asked .asked-words").textContent) : "",
  ];
  return [
    html("div", { class: "paper-title" }, heading),
    html("figure", {}, map, html("figcaption", { class: "aside" }, say.text("attribution"))),
    key,
  ];
}

// Handling is on top of every sheet, also where what stands there goes on over several.
function sheet(name, body) {
  const handling = [...document.getElementById("handling").childNodes].map((node) => node.cloneNode(true));
  const head = html("div", { class: "paper-head" }, html("div", { class: "paper-handling" }, handling));
  return html("section", { class: "paper-sheet paper-" + name }, head, html("div", { class: "paper-body" }, body));
}

function sheets(parts, map, paper) {
  const { key, isLong } = keyOf(parts);
  return [
    sheet("front", frontOf(parts, map, isLong ? "" : key)),
    isLong ? sheet("rest", key) : "",
    ...stepsOnPaper(parts.index, parts.data, paper).map((step) => sheet("step", step)),
    sheet("annex", annexOf(parts)),
  ];
}

// parts: index, reading, marks, view, insets, layers and legend; and the data of the app.
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
    // They are drawn anew for paper, and for the screen again.
    parts.insets.close();
    parts.view.capture(() => {
      map = mapOnPaper(parts, frame);
      parts.insets.close();
    });
    root.dataset.printing = "page";
    paper = html("div", { id: "paper" });
    // First, since patterns are found by the first of their name.
    document.body.prepend(paper);
    paper.append(...sheets(parts, map, paper));
  }

  window.addEventListener("beforeprint", lay, { signal: life });
  window.addEventListener("afterprint", clear, { signal: life });
  life.addEventListener("abort", clear);
}
