// The layers of the map, each with a switch, a sample of its marks, and how many of these are on the map.

import { findIn, html } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { wording } from "../document/wording.js";
import { swatches } from "../drawing/swatch.js";

function switchOf(layer, index, onSwitch) {
  const box = html("input", { type: "checkbox", checked: true, "data-layer": layer.id });
  box.addEventListener("change", () => onSwitch(layer, box.checked));
  const label = html(
    "label",
    {},
    box,
    swatches.ofLayer(layer, index),
    html("span", { class: "name", dir: "auto" }, layer.name),
    html("span", { class: "count", "aria-label": say.count("marks", layer.marks.length) }, layer.marks.length),
  );
  return { layer, box, element: html("li", {}, label) };
}

export function makeLayers(index, onSwitch) {
  // A route that no leg draws has nothing to be switched; its claims are in the panel.
  const layers = index.shown.layers.filter((layer) => layer.marks.length > 0);
  const switches = layers.map((layer) => switchOf(layer, index, onSwitch));
  const items = switches.map(({ element }) => element);
  function turn({ box }, on) {
    if (box.checked === on) return;
    box.checked = on;
    box.dispatchEvent(new Event("change"));
  }

  // How many marks of each layer are left by the question that is asked.
  function answer({ shown: stay }) {
    for (const { layer, element } of switches) {
      const count = layer.marks.filter((id) => stay.has(id)).length;
      const all = layer.marks.length;
      const left = wording.number(count);
      const [words, spoken] =
        count === all
          ? [left, say.count("marks", all)]
          : [say.text("legend.left", { count: left, all }), say.count("marks.left", all, { left })];
      const number = findIn(element, ".count");
      number.replaceChildren(words);
      number.setAttribute("aria-label", spoken);
    }
  }
  return {
    element: items.length ? html("ul", { class: "layers", "aria-label": say.text("legend.layers") }, items) : "",
    answer,
    // Switches a layer on again, when something on it is chosen from the list.
    turnOn: (id) => switches.filter(({ layer }) => layer.id === id).forEach((one) => turn(one, true)),
    off: () => switches.filter(({ box }) => !box.checked).map(({ layer }) => layer.id),
    // Switches these layers off, and all others on.
    switchOff: (ids) => switches.forEach((one) => turn(one, !ids.has(one.layer.id))),
    // Those that are on, without what is there to be pressed.
    onPaper: () =>
      html(
        "ul",
        { class: "layers" },
        switches
          .filter(({ box }) => box.checked)
          .map(({ element }) => {
            const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
            findIn(copy, "input").remove();
            return copy;
          }),
      ),
  };
}
