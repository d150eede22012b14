// Short rows in lists: a claim that opens its card, a mark that opens its claims, a source that opens its entry.

import { data, html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { wording } from "../document/wording.js";
import { swatches } from "../drawing/swatch.js";

// What a claim says; struck through where that was withdrawn.
export const struck = (claim) => (claim.withdrawn ? html("del", {}, claim.text) : claim.text);

// Why two claims disagree.
export const reason = (why) => (why ? html("p", { class: "aside why", dir: "auto" }, why) : "");

export function claimRow(claim, index, actions) {
  const source = index.sources.get(claim.source);
  const words = [
    claim.negative ? say.text("negative") : "",
    say.term("status", claim.status),
    index.isContested(claim) ? say.text("contested") : "",
    claim.withdrawn ? say.text("withdrawn") : "",
    wording.certainty(index.certainty(claim.ref)),
    source ? "[" + source.number + "], " : "",
  ];
  return makeButton(
    { class: "claim-row", "data-opens": claim.ref },
    () => actions.showClaim(claim.ref),
    html("span", { class: "text", dir: "auto" }, struck(claim)),
    html("span", { class: "aside" }, words.filter(Boolean).join(" · "), source ? data(claim.locator) : ""),
  );
}

export const claimRows = (refs, index, actions) => index.claimsOf(refs).map((claim) => claimRow(claim, index, actions));

// Tells of a row whether the question sets its claim aside. place: the element in it that says so in words.
export function setAside(row, isAside, place) {
  row.classList.toggle("set-aside", isAside);
  const note = place.querySelector(".aside-note");
  if (isAside && !note) place.append(html("span", { class: "aside aside-note" }, say.text("claim.set-aside")));
  if (!isAside && note) note.remove();
}

// A button that points at its mark on the map while the pointer or the focus is on it.
export function pointing(button, id, actions) {
  for (const event of ["pointerenter", "focus"]) button.addEventListener(event, () => actions.point(id, true));
  for (const event of ["pointerleave", "blur"]) button.addEventListener(event, () => actions.point(id, false));
  return button;
}

export function markRow(mark, actions) {
  const button = makeButton(
    { class: "mark-row", "data-shows": mark.id },
    () => actions.showMark(mark.id),
    swatches.ofMark(mark),
    html("span", { class: "name", dir: "auto" }, wording.name(mark)),
    mark.certainty && mark.certainty !== "definitely"
      ? html("span", { class: "aside" }, wording.certainty(mark.certainty))
      : "",
  );
  return pointing(button, mark.id, actions);
}

export const markRows = (marks, actions) => marks.map((mark) => markRow(mark, actions));

// words: what stands on the row.
export const layerRow = (layer, words, actions) =>
  makeButton(
    { class: "mark-row route-row", "data-shows-layer": layer.id },
    () => actions.showLayer(layer.id),
    html("span", { class: "name", dir: "auto" }, words),
  );

export function citeButton({ id, number, title }, actions) {
  const attributes = { class: "link cite", "aria-label": say.text("claim.open-source", { number }), title };
  return makeButton(attributes, () => actions.showSource(id), "[" + number + "]");
}
