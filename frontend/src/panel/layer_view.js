// The panel for one route: the claims about it as such, and the legs that belong to it, if any are drawn.

import { html } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { chronology } from "./chronology.js";
import { claimCards } from "./claim_card.js";
import { listOf } from "./details.js";
import { markRows } from "./rows.js";

export const undrawn = (layer) =>
  layer.marks.length === 0 ? html("p", { class: "aside" }, say.text("layer.undrawn.reason")) : "";

export function viewOfLayer(layer, index, actions) {
  const claims = index.claimsOf(layer.claims);
  const marks = index.marksOf(layer.marks);
  return [
    html("p", { class: "eyebrow" }, say.text("layer.route")),
    html("h2", { tabindex: -1, dir: "auto" }, layer.name),
    layer.name_basis === "ours" ? html("p", { class: "aside" }, say.text("name.ours")) : "",
    undrawn(layer),
    ...chronology(claims, index, actions),
    html("h3", {}, say.count("layer.claims", claims.length)),
    ...claimCards(claims, index, actions, null),
    ...(marks.length ? [html("h3", {}, say.text("layer.marks"))] : []),
    listOf("mark-list", markRows(marks, actions)),
  ];
}
