// The legend: a switch for each layer, and a row for each sign that occurs on this map and for nothing else.

import { between, findAllIn, html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { wording } from "../document/wording.js";
import { swatches } from "../drawing/swatch.js";

const asides = (words) => between(" · ", words).map((word) => html("span", { class: "aside" }, word));

// Signs of a layer of sites stand with its switch: they are of one category, which is the name of the layer.
function isSignOf(layer, row) {
  return row.kind === "site" && layer.kind === "sites" && row.category === layer.name && row.symbol === layer.symbol;
}

const sign = (row, words) => html("li", { class: "sign" }, swatches.ofRow(row), html("span", { dir: "auto" }, words));

function layerItem(layer, index, onSwitch) {
  const box = html("input", { type: "checkbox", checked: true, "data-layer": layer.id });
  box.addEventListener("change", () => onSwitch(layer, box.checked));
  const signs = index.shown.legend
    .filter((row) => isSignOf(layer, row))
    .map((row) => ({ row, tail: wording.legend(row).tail }));
  const only = signs.length === 1 ? signs[0] : null;
  const label = html(
    "label",
    {},
    box,
    only ? swatches.ofRow(only.row) : swatches.ofLayer(layer, index),
    html(
      "span",
      { class: "name", dir: "auto" },
      layer.name,
      only ? html("span", { class: "signified" }, asides(only.tail)) : "",
    ),
    html("span", { class: "count", "aria-label": say.count("marks", layer.marks.length) }, layer.marks.length),
  );
  const rows = only
    ? []
    : signs.map(({ row, tail }) => sign(row, asides(tail.length ? tail : [say.text("legend.plain")])));
  return html("li", {}, label, rows.length ? html("ul", {}, rows) : "");
}

// What the heads of lines say: of those that the map has.
function headSigns({ marks }) {
  const firm = marks.filter((mark) => mark.kind === "leg" && mark.firm);
  const row = { kind: "leg", basis: "schematic", firm: true, contested: false };
  return [false, true]
    .filter((open) => firm.some((leg) => leg.open_end === open))
    .map((open) => sign({ ...row, open }, say.text(open ? "legend.open" : "legend.arrives")));
}

function otherSigns(shown) {
  const rows = shown.legend.filter((row) => !shown.layers.some((layer) => isSignOf(layer, row)));
  if (rows.length === 0) return "";
  const items = rows.map((row) => {
    const { head, tail } = wording.legend(row);
    return sign(row, [head, tail.length ? " · " : "", asides(tail)].flat());
  });
  items.unshift(...headSigns(shown));
  return html("ul", { class: "signs", "aria-label": say.text("legend.signs") }, items);
}

export function makeLegend(index, onSwitch, unfolded) {
  const { shown } = index;
  // A route that no leg draws has nothing to be switched; its claims are in the panel.
  const switched = shown.layers.filter((layer) => layer.marks.length > 0);
  const items = switched.map((layer) => layerItem(layer, index, onSwitch));
  const layers = items.length ? html("ul", { class: "layers", "aria-label": say.text("legend.layers") }, items) : "";
  const body = html("div", { id: "legend-body", hidden: !unfolded }, layers, otherSigns(shown));
  const attributes = {
    class: "plain legend-toggle",
    "aria-expanded": String(unfolded),
    "aria-controls": "legend-body",
  };
  const fold = makeButton(attributes, () => unfold(body.hidden), say.text("legend.title"));
  function unfold(on) {
    body.hidden = !on;
    fold.setAttribute("aria-expanded", String(on));
  }
  const boxes = () => /** @type {HTMLInputElement[]} */ (findAllIn(body, "input[data-layer]"));
  function turn(box, on) {
    if (box.checked === on) return;
    box.checked = on;
    box.dispatchEvent(new Event("change"));
  }

  // How many marks of each layer are left by the question that is asked.
  function answer({ shown: stay }) {
    for (const layer of switched) {
      const count = layer.marks.filter((id) => stay.has(id)).length;
      const all = layer.marks.length;
      const number = items[switched.indexOf(layer)].querySelector(".count");
      const left = wording.number(count);
      const [words, spoken] =
        count === all
          ? [left, say.count("marks", all)]
          : [say.text("legend.left", { count: left, all }), say.count("marks.left", all, { left })];
      number.replaceChildren(words);
      number.setAttribute("aria-label", spoken);
    }
  }
  return {
    unfold,
    parts: [fold, body],
    answer,
    // Switches a layer on again, when something on it is chosen from the list.
    turnOn(id) {
      for (const box of boxes()) if (box.dataset.layer === id) turn(box, true);
    },
    off: () =>
      boxes()
        .filter((box) => !box.checked)
        .map((box) => box.dataset.layer),
    // Switches these layers off, and all others on.
    switchOff(ids) {
      for (const box of boxes()) turn(box, !ids.has(box.dataset.layer));
    },
  };
}
