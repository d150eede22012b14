// From a leg to the one before it and the one after it on the same route.

import { html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { legsOfRoute } from "../document/walk_order.js";
import { wording } from "../document/wording.js";

function step(leg, key, name, actions) {
  if (!leg) return "";
  return makeButton(
    { class: "step " + name, "data-step": leg.id },
    () => actions.showMark(leg.id),
    html("span", { class: "aside" }, say.text(key)),
    html("span", { class: "name", dir: "auto" }, wording.name(leg)),
  );
}

// Nothing where the route has no other leg.
export function routeSteps(mark, index, actions) {
  if (mark.kind !== "leg" || !index.layers.has(mark.layer)) return "";
  const legs = legsOfRoute(mark, index);
  if (legs.length < 2) return "";
  const place = legs.findIndex(({ id }) => id === mark.id);
  const values = { place: wording.number(place + 1), all: wording.number(legs.length) };
  return html(
    "nav",
    { class: "steps", "aria-label": say.text("steps.label") },
    html("p", { class: "aside" }, say.text("steps.place", values)),
    step(legs[place - 1], "steps.previous", "previous", actions),
    step(legs[place + 1], "steps.next", "next", actions),
  );
}
