// The panel in which the reader chooses what is shown: the layers, and every facet with its values, and how many marks
// each would leave.

import { html } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { wording } from "../document/wording.js";
import { facets } from "../asking/facets.js";
import { questions } from "../asking/question.js";

const SCHEMATIC = "schematic";
// Of more values than this, a facet is folded at first.
const MOST_UNFOLDED = 9;

function checkbox(words, onChange, count) {
  const box = html("input", { type: "checkbox" });
  box.addEventListener("change", () => onChange(box.checked));
  const number = html("span", { class: "count" });
  const label = html("label", {}, box, html("span", { class: "name", dir: "auto" }, words), count ? number : "");
  return { box, number, element: html("li", {}, label) };
}

function checkboxes(name, key, all) {
  const elements = all.map(({ element }) => element);
  return html("ul", { class: name, "aria-label": say.text(key) }, elements);
}

// One value of a facet.
function choice(facet, value, reading) {
  const words = facets.label(facet, value, reading.index);
  const { box, number, element } = checkbox(words, () => reading.toggle(facet.id, value), true);
  box.dataset.facet = facet.id;
  box.dataset.value = value;
  return {
    element,
    show() {
      const chosen = reading.question.chosen.get(facet.id);
      const count = reading.count(facet.id, value);
      box.checked = Boolean(chosen) && chosen.has(value);
      number.replaceChildren(wording.number(count));
      number.setAttribute("aria-label", say.count("marks", count));
      element.classList.toggle("none", count === 0);
    },
  };
}

function group(facet, reading) {
  const values = Object.keys(facet.choices);
  const choices = values.map((value) => choice(facet, value, reading));
  const number = html("span", { class: "aside" });
  const attributes = { class: "facet", "data-facet-group": facet.id, open: values.length <= MOST_UNFOLDED };
  const element = html(
    "details",
    attributes,
    html("summary", {}, html("h3", {}, say.text("facet." + facet.id)), number),
    checkboxes("choices", "facet." + facet.id, choices),
  );
  return {
    element,
    show() {
      for (const one of choices) one.show();
      const chosen = reading.question.chosen.get(facet.id);
      number.replaceChildren(chosen ? say.count("filters.chosen", chosen.size) : "");
    },
  };
}

// Everything but what is drawn without a source that says so.
function onlySaid(reading) {
  const basis = reading.index.shown.facets.find(({ id }) => id === "basis");
  const said = Object.keys(basis ? basis.choices : {}).filter((value) => value !== SCHEMATIC);
  const choose = (on) => reading.ask(questions.choosing(reading.question, "basis", new Set(on ? said : [])));
  const { box, element } = checkbox(say.text("filters.only-said"), choose, false);
  box.dataset.quick = "only-said";
  const isAsked = (chosen) =>
    Boolean(chosen) && chosen.size === said.length && said.every((value) => chosen.has(value));
  return {
    element,
    isOffered: said.length > 0,
    show: () => (box.checked = isAsked(reading.question.chosen.get("basis"))),
  };
}

function onlyContested(reading) {
  const { box, element } = checkbox(say.text("filters.contested"), (on) => reading.change({ contested: on }), false);
  box.dataset.quick = "contested";
  return { element, isOffered: true, show: () => (box.checked = reading.question.contested) };
}

// layers: see makeLayers.
export function makeFilters(reading, layers) {
  const quick = [onlySaid(reading), onlyContested(reading)].filter(({ isOffered }) => isOffered);
  const groups = reading.index.shown.facets
    .filter(({ choices }) => Object.keys(choices).length > 0)
    .map((facet) => group(facet, reading));
  const parts = [
    html("h2", { tabindex: -1 }, say.text("filters.title")),
    html("p", { class: "hint" }, say.text("filters.hint")),
    checkboxes("choices quick", "filters.quick", quick),
    layers.element ? html("h3", {}, say.text("legend.layers")) : "",
    layers.element,
    ...groups.map(({ element }) => element),
  ];
  return {
    parts,
    show() {
      for (const one of [...quick, ...groups]) one.show();
    },
  };
}
