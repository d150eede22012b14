// The annex of what is printed: the claims that the map shows, and their sources.

import { between, data, html } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { dateInWords } from "../document/dates.js";
import { wording } from "../document/wording.js";

// Claims that the question leaves, unless every mark that they speak of is switched off.
function claimsOf({ index, reading, marks }) {
  const isOn = (id) => !marks.drawn.has(id) || marks.drawn.get(id).on;
  const { claims } = reading.answer;
  return index.shown.claims.filter(({ ref, marks: ids }) => claims.has(ref) && (ids.length === 0 || ids.some(isOn)));
}

function claimItem(claim, index) {
  const source = index.sources.get(claim.source);
  const { code } = wording.grade(claim, source);
  const words = [
    code,
    say.term("status", claim.status),
    claim.negative ? say.text("negative") : "",
    index.isContested(claim) ? say.text("contested") : "",
    claim.withdrawn ? say.text("withdrawn") : "",
    claim.when ? say.text("claim.when") + ": " + dateInWords(claim.when) : "",
    wording.certainty(index.certainty(claim.ref)),
    say.text("claim.voice") + ": " + wording.first(claim, source).join(", "),
  ].filter(Boolean);
  const cited = html("strong", {}, "[" + source.number + "] ", data(claim.locator));
  const particulars = between(" · ", [cited, ...words.map(data)]);
  return html("li", {}, html("p", { dir: "auto" }, claim.text), html("p", { class: "aside" }, particulars));
}

function sourceItem(source) {
  const url = source.url ? [" ", data(source.url)] : "";
  const grade = " · " + source.reliability + ", " + say.term("reliability", source.reliability);
  return html(
    "li",
    {},
    html("strong", {}, "[" + source.number + "] "),
    html("span", { dir: "auto" }, source.citation || source.title, url),
    html("span", { class: "aside" }, grade),
  );
}

export function annexOf(parts) {
  const { index } = parts;
  const claims = claimsOf(parts);
  const sources = index.shown.sources.filter((source) => claims.some((claim) => claim.source === source.id));
  const items = claims.map((claim) => claimItem(claim, index));
  return [
    html("h2", {}, say.text("print.annex")),
    html("p", {}, say.count("print.claims", claims.length)),
    html("ol", { class: "paper-claims" }, items),
    html("h2", {}, say.text("print.sources")),
    html("ol", { class: "paper-sources" }, sources.map(sourceItem)),
  ];
}
