// A claim's figure beside those of other claims: a table of what counts the same, and, folded away, what does not.

import { data, html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { dateInWords } from "../document/dates.js";
import { wording } from "../document/wording.js";
import { detail, foldedLater, listOf, wideDetail } from "./details.js";
import { citeButton } from "./rows.js";

const COLUMNS = ["figure", "who", "when", "source"];

const bare = (figure) => wording.figure({ ...figure, unit: "" }).trim();
const measured = (figure, ...more) => [figure.measure, figure.place, ...more].filter(Boolean).join(", ");

function asPrinted(figure) {
  const words = wording.printed(figure);
  return words ? [" ", html("span", { class: "aside printed" }, data(words))] : "";
}

const who = (claim, index) => data(wording.first(claim, index.sources.get(claim.source)).join(", "));

function when(claim) {
  if (claim.when) return dateInWords(claim.when);
  return claim.said ? say.text("figures.said", { date: dateInWords(claim.said) }) : "";
}

const toClaim = (claim, actions, words) =>
  makeButton({ class: "link", "data-opens": claim.ref }, () => actions.showClaim(claim.ref), data(words));

function cited(claim, index, actions) {
  const source = index.sources.get(claim.source);
  return source ? citeButton(source, actions) : "";
}

// What stands in a column. Where each row counts something else, the figure has its unit.
const cells = {
  measure: (claim) => data(claim.figure.measure),
  figure(claim, own, columns, index, actions) {
    const words = columns.includes("measure") ? wording.figure(claim.figure) : bare(claim.figure);
    return [claim === own ? data(words) : toClaim(claim, actions, words), asPrinted(claim.figure)];
  },
  who: (claim, own, columns, index) => who(claim, index),
  when,
  source: (claim, own, columns, index, actions) => cited(claim, index, actions),
  told: (claim, own, columns, index, actions) => [
    who(claim, index),
    ", ",
    when(claim),
    " ",
    cited(claim, index, actions),
  ],
};

function row(claim, own, columns, index, actions) {
  const told = columns.map((column) => html("td", {}, cells[column](claim, own, columns, index, actions)));
  return html("tr", { class: claim === own ? "own" : null, "data-claim": claim.ref }, told);
}

// own: the claim from whose card one looks at the others, or null.
export function figureTable(caption, claims, columns, index, actions, own) {
  const heads = columns.map((column) => html("th", { scope: "col" }, say.text("figures." + column)));
  const rows = claims.map((claim) => row(claim, own, columns, index, actions));
  const parts = [html("thead", {}, html("tr", {}, heads)), html("tbody", {}, rows)];
  return html("table", { class: "figures" }, html("caption", {}, data(caption)), parts);
}

export const figureTitle = (figure) => measured(figure, figure.unit);

function beside(claim, index, actions) {
  const count = index.countBeside(claim);
  if (count === 0) return "";
  const number = (other) => (index.sources.has(other.source) ? ` [${index.sources.get(other.source).number}]` : "");
  const row = (other) => [
    toClaim(other, actions, wording.figure(other.figure)),
    html("span", { class: "aside" }, data(other.figure.measure), number(other)),
  ];
  const title = [say.count("figures.beside", count), " ", data(claim.figure.place)];
  return foldedLater("beside", title, () => [
    html("p", { class: "aside" }, say.text("figures.not-comparable")),
    listOf("links", index.figuresBeside(claim).map(row)),
  ]);
}

function inTable(claim, like, index, actions) {
  const all = [claim, ...like.filter((other) => other !== claim)];
  const table = figureTable(figureTitle(claim.figure), all, COLUMNS, index, actions, claim);
  return wideDetail("claim.comparable", html("div", { class: "figures-frame" }, table));
}

// place: the claim in the same panel with which the figures stand that count the same, or undefined.
function alone(claim, place, actions) {
  return detail(
    "claim.figure",
    data(wording.figure(claim.figure)),
    asPrinted(claim.figure),
    html("p", { class: "aside" }, data(measured(claim.figure))),
    place
      ? makeButton({ class: "link", "data-opens": place }, () => actions.showClaim(place), say.text("figures.like"))
      : "",
  );
}

// told: by the first claim of a list of figures, the claim in the same panel with which the list stands. It is told
// once, and the other claims lead to it.
export function figures(claim, index, actions, told) {
  if (!claim.figure) return [];
  const like = index.figuresLike(claim);
  const place = like.length ? told.get(like[0].ref) : undefined;
  const isFirst = like.length > 0 && !place;
  if (isFirst) told.set(like[0].ref, claim.ref);
  const own = isFirst ? inTable(claim, like, index, actions) : alone(claim, place, actions);
  const folded = beside(claim, index, actions);
  return [own, folded ? html("dd", { class: "wide" }, folded) : []];
}
