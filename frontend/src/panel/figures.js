// A claim's figure beside those of other claims: a table of what counts the same, and, folded away, what does not.

import { data, html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { dateInWords } from "../document/dates.js";
import { wording } from "../document/wording.js";
import { detail, listOf, unfoldable, wideDetail } from "./details.js";
import { citeButton } from "./rows.js";

const COLUMNS = ["figure", "who", "when", "source"];

const bare = (figure) => wording.figure({ ...figure, unit: "" }).trim();
const measured = (figure, ...more) => [figure.measure, figure.area, ...more].filter(Boolean).join(", ");

function who(claim) {
  return claim.chain.length ? data(claim.chain[0].names.join(", ")) : say.text("voice.author");
}

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
    return claim === own ? data(words) : toClaim(claim, actions, words);
  },
  who,
  when,
  source: (claim, own, columns, index, actions) => cited(claim, index, actions),
  told: (claim, own, columns, index, actions) => [who(claim), ", ", when(claim), " ", cited(claim, index, actions)],
};

function row(claim, own, columns, index, actions) {
  const attributes = { class: claim === own ? "own" : null, "data-claim": claim.ref };
  return html(
    "tr",
    attributes,
    columns.map((column) => html("td", {}, cells[column](claim, own, columns, index, actions))),
  );
}

// own: the claim from whose card one looks at the others, or null.
export function figureTable(caption, claims, columns, index, actions, own) {
  const rows = claims.map((claim) => row(claim, own, columns, index, actions));
  return html(
    "table",
    { class: "figures" },
    html("caption", {}, data(caption)),
    html(
      "thead",
      {},
      html(
        "tr",
        {},
        columns.map((column) => html("th", { scope: "col" }, say.text("figures." + column))),
      ),
    ),
    html("tbody", {}, rows),
  );
}

export const figureTitle = (figure) => measured(figure, figure.unit);

function beside(claim, index, actions) {
  const others = index.figuresBeside(claim);
  if (others.length === 0) return "";
  const number = (other) => (index.sources.has(other.source) ? ` [${index.sources.get(other.source).number}]` : "");
  const rows = others.map((other) => [
    toClaim(other, actions, wording.figure(other.figure)),
    html("span", { class: "aside" }, data(other.figure.measure), number(other)),
  ]);
  const title = [say.count("figures.beside", others.length), " ", data(claim.figure.area)];
  const warning = html("p", { class: "aside" }, say.text("figures.not-comparable"));
  return unfoldable("beside", false, title, warning, listOf("links", rows));
}

export function figures(claim, index, actions) {
  if (!claim.figure) return [];
  const others = index.claimsOf(claim.comparable).filter((other) => other.figure);
  const own = others.length
    ? wideDetail(
        "claim.comparable",
        html(
          "div",
          { class: "figures-frame" },
          figureTable(figureTitle(claim.figure), [claim, ...others], COLUMNS, index, actions, claim),
        ),
      )
    : detail(
        "claim.figure",
        data(wording.figure(claim.figure)),
        html("p", { class: "aside" }, data(measured(claim.figure))),
      );
  const folded = beside(claim, index, actions);
  return [own, folded ? html("dd", { class: "wide" }, folded) : []];
}
