// The key on the map: the first signs of what is in view, and all signs of the map when they are asked for.

import { html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { swatches } from "../drawing/swatch.js";
import { firstSigns, otherSigns, signsOn } from "./signs.js";

const CORNERS = ["bottom", "top"];

export const signRow = ({ row, words }) =>
  html("li", { class: "sign" }, swatches.ofRow(row), html("span", { dir: "auto" }, words));

const meets = (box, { x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom;

// entries: all that is drawn, with its shapes. choose: called when the reader wants to choose what is shown.
export function makeLegend(index, entries, choose, unfolded) {
  const key = document.getElementById("key");
  const rows = html("ul", { class: "signs", "aria-label": say.text("legend.signs") });
  const way = makeButton({ class: "plain" }, choose, say.text("legend.choose"));
  const body = html("div", { id: "legend-body", hidden: !unfolded }, rows, way);
  const press = (name, deed, words) =>
    makeButton({ class: "plain " + name, "aria-controls": "legend-body" }, deed, words);
  const fold = press("legend-toggle", () => unfold(body.hidden), say.text("legend.title"));
  const more = press("more-signs", () => unfoldAll(way.hidden), say.text("legend.all"));
  let seen = [];
  let isWhole = false;

  const whole = () => [...signsOn(entries()), ...otherSigns(index.shown.legend)];

  function show() {
    rows.classList.toggle("first", !isWhole);
    rows.replaceChildren(...(isWhole ? whole() : firstSigns(seen)).map(signRow));
    way.hidden = !isWhole;
    more.hidden = body.hidden;
    fold.setAttribute("aria-expanded", String(!body.hidden));
    more.setAttribute("aria-expanded", String(isWhole));
  }

  function unfoldAll(on) {
    isWhole = on;
    show();
  }

  function unfold(on) {
    body.hidden = !on;
    isWhole = false;
    show();
  }

  show();
  return {
    unfold,
    parts: [html("div", { class: "legend-head" }, fold, more), body],
    // isSeen: of a mark, whether it is in view.
    look(isSeen) {
      seen = entries().filter(({ mark }) => isSeen(mark));
      if (!isWhole && !body.hidden) show();
    },
    // Out of the way of places in the window: into the other corner, or else folded.
    giveWay(places) {
      const covers = () => places.some((place) => meets(key.getBoundingClientRect(), place));
      if (body.hidden || places.length === 0 || !covers()) return;
      const { corner } = key.dataset;
      key.dataset.corner = CORNERS.find((one) => one !== corner);
      if (!covers()) return;
      key.dataset.corner = corner;
      unfold(false);
    },
    onPaper: () => html("ul", { class: "signs" }, whole().map(signRow)),
  };
}
