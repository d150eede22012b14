// The key of a step: the signs of the marks that are in view, and of nothing else.

import { html } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { wording } from "../document/wording.js";
import { swatches } from "../drawing/swatch.js";

const SHADED = { disc: "site", corridor: "leg" };

// Whether a mark bears the sign that a row of the legend explains.
export function bears(mark, row) {
  if (row.kind in SHADED) return mark.kind === SHADED[row.kind] && mark.shading !== null;
  const isSame = ["kind", "basis", "firm", "contested"].every((part) => mark[part] === row[part]);
  return isSame && (mark.kind !== "site" || (mark.category === row.category && mark.symbol === row.symbol));
}

function item(row) {
  const { head, tail } = wording.legend(row);
  return html("li", { class: "sign" }, swatches.ofRow(row), html("span", { dir: "auto" }, [head, ...tail].join(" · ")));
}

// isInView: see makeInView.
export function makeSigns(index, isInView) {
  const element = html("ul", { id: "signs", "aria-label": say.text("legend.signs") });
  return {
    element,
    tell() {
      const isSeen = isInView();
      const marks = [...index.marks.values()].filter((mark) => !mark.hiding && isSeen(mark));
      const rows = index.shown.legend.filter((row) => marks.some((mark) => bears(mark, row)));
      element.hidden = rows.length === 0;
      element.replaceChildren(...rows.map(item));
    },
  };
}
