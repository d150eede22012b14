// The key of a step: the first signs of the marks that are in view, as the key on the map has them.

import { html } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { signRow } from "../panel/legend.js";
import { firstSigns } from "../panel/signs.js";

// entries: all that is drawn, with its shapes. isInView: see makeInView.
export function makeSigns(entries, isInView) {
  const element = html("ul", { id: "signs", "aria-label": say.text("legend.signs") });
  return {
    element,
    tell() {
      const isSeen = isInView();
      const signs = firstSigns(entries().filter(({ mark }) => !mark.hiding && isSeen(mark)));
      element.hidden = signs.length === 0;
      element.replaceChildren(...signs.map(signRow));
    },
  };
}
