// Rows of what a search finds: the name with what matches in it, what it is, and whether it is on the map at present.

import { between, data, html } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { swatches } from "../drawing/swatch.js";
import { matching } from "./matching.js";

// A second line, where the name alone does not say why this was found, or what it is.
function asides(hit, index) {
  if (hit.kind === "claim") return [cited(index.claims.get(hit.id), index)];
  if (hit.text === null) return [say.text("search.otherwise")];
  const isOther = hit.text !== hit.name && hit.text !== hit.id;
  const text = isOther ? html("bdi", {}, matching.marked(hit.text, hit.parts)) : "";
  const mark = index.marks.get(hit.id);
  const kind = hit.kind === "mark" ? (mark.kind !== "leg" && mark.category) || say.term("kind", mark.kind) : "";
  return [text, kind ? data(kind) : ""].filter(Boolean);
}

function cited(claim, index) {
  const source = index.sources.get(claim.source);
  return data((source ? "[" + source.number + "], " : "") + claim.locator);
}

// id: of the element. reason: why it is not on the map at present, or nothing.
export function foundRow(hit, id, index, reason) {
  const isName = hit.text === hit.name;
  const lead = hit.kind === "source" ? "[" + index.sources.get(hit.id).number + "] " : "";
  const name = isName ? matching.marked(hit.name, hit.parts) : hit.name;
  const asided = between(" · ", asides(hit, index));
  return html(
    "div",
    { id, class: "hit-row", role: "option", "aria-selected": "false", "data-finds": hit.kind },
    hit.kind === "mark" ? swatches.ofMark(index.marks.get(hit.id)) : "",
    html(
      "div",
      {},
      html("span", { class: hit.kind === "claim" ? "text" : "name", dir: "auto" }, lead, name),
      asided.length ? html("span", { class: "aside" }, asided) : "",
      reason ? html("span", { class: "aside reason" }, reason) : "",
    ),
  );
}

// Why a hit is not on the map at present: hidden by a part of the question, or with a layer that is switched off.
export const absence = (reading, stage) => (hit) => {
  const { answer } = reading;
  if (hit.kind === "claim") return answer.claims.has(hit.id) ? "" : say.text("search.set-aside");
  if (hit.kind !== "mark") return "";
  const hiding = answer.hidden.get(hit.id);
  if (hiding) return say.text("search.hidden", { part: say.text("part." + hiding) });
  return stage.isSwitchedOn(hit.id) ? "" : say.text("search.off");
};
