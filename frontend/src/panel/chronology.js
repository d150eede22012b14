// Claims in the order of the time for which they hold: the meetings of a city one after the other. Undated ones apart.

import { html } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { dateInWords, dateOrder } from "../document/dates.js";
import { listOf, unfoldable } from "./details.js";
import { claimRow } from "./rows.js";

const UNFOLDED = 15;

function byDate(claims) {
  const dated = claims.filter((claim) => claim.when);
  const key = new Map(dated.map((claim) => [claim, dateOrder(claim.when)]));
  return dated.sort((one, other) => (key.get(one) < key.get(other) ? -1 : key.get(one) > key.get(other) ? 1 : 0));
}

const entry = (claim, index, actions) => [
  html("span", { class: "date" }, dateInWords(claim.when)),
  claimRow(claim, index, actions),
];

function undated(claims, index, actions) {
  const rest = claims.filter((claim) => !claim.when);
  if (rest.length === 0) return [];
  const rows = rest.map((claim) => claimRow(claim, index, actions));
  return [html("p", { class: "aside apart" }, say.count("chronology.undated", rest.length)), listOf("", rows)];
}

// Nothing where fewer than two claims are dated: there is no order to be shown.
export function chronology(claims, index, actions) {
  const dated = byDate(claims);
  if (dated.length < 2) return [];
  const items = dated.map((claim) => html("li", {}, entry(claim, index, actions)));
  const parts = [html("ol", {}, items), ...undated(claims, index, actions)];
  return [unfoldable("chronology", claims.length <= UNFOLDED, say.count("chronology", dated.length), ...parts)];
}
