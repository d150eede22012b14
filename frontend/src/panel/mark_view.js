// The panel for one mark: what it is, how well its place is known, and the claims that carry it or deny it.

import { between, data, html } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { wording } from "../document/wording.js";
import { chronology } from "./chronology.js";
import { claimCards } from "./claim_card.js";
import { detail, listOf, told } from "./details.js";
import { routeSteps } from "./route_steps.js";
import { claimRows, markRows } from "./rows.js";
import { seizures } from "./seizures.js";

const LANGUAGE = /^[A-Za-z0-9-]{1,35}$/;

function otherNames(mark) {
  // Each name once, though several languages share it.
  const byName = new Map(Object.entries(mark.names).map(([tag, name]) => [name, tag]));
  const names = [...byName].filter(([name]) => name !== mark.name).map(([name, tag]) => [tag, name]);
  if (names.length === 0) return "";
  const words = names.map(([tag, name]) => html("bdi", LANGUAGE.test(tag) ? { lang: tag } : {}, name));
  return html("p", { class: "names" }, between(" · ", words));
}

// Codes of an area for which the borders have no outline of their own: they are part of it all the same.
const withoutOutline = (area, topology) => area.countries.filter((code) => !topology.has(code)).join(", ");

// What only marks of its kind have.
function ownFacts(mark, topology) {
  if (mark.kind === "site")
    return [
      mark.basis ? detail("fact.position", say.term("basis.site", mark.basis)) : [],
      told("fact.country", topology.name(mark.country)),
    ];
  if (mark.kind === "leg")
    return [
      detail("fact.way", between(" → ", wording.way(mark).map(data))),
      told("fact.mode", mark.modes.join(", ")),
      told("fact.commodities", mark.commodities.join(", ")),
      told("fact.width", mark.width_note),
    ];
  if (mark.kind === "area")
    return [told("fact.definition", mark.definition), told("fact.undrawn", withoutOutline(mark, topology))];
  return [];
}

function facts(mark, topology) {
  return html(
    "dl",
    { class: "facts" },
    detail("fact.firmness", wording.firmness(mark)),
    detail(mark.kind === "site" ? "fact.precision" : "fact.basis", wording.precision(mark)),
    ownFacts(mark, topology),
    told("note", mark.note),
  );
}

function eyebrow(mark, layer) {
  const group = mark.kind === "leg" ? layer && layer.name : mark.category;
  const words = [say.term("kind", mark.kind), group].filter(Boolean);
  return html("p", { class: "eyebrow" }, between(" · ", words.map(data)));
}

function section(title, parts) {
  return parts.length ? [html("h3", {}, title), ...parts] : [];
}

function listed(title, name, rows) {
  return section(title, rows.length ? [listOf(name, rows)] : []);
}

function certainty({ certainty: word }) {
  if (!word || word === "definitely") return "";
  return html("p", { class: "hint certainty" }, say.text("mark.certainty." + word));
}

// neighbours: other marks that a click at the same place could not tell from this one.
export function viewOfMark(mark, index, topology, actions, neighbours) {
  const layer = index.layers.get(mark.layer);
  const cards = (refs) => claimCards(index.claimsOf(refs), index, actions, mark.id);
  // What carries or denies it as far as the data goes, and does not pass the question that is asked.
  const built = index.built.get(mark.id);
  const aside = [...built.claims, ...built.denials].filter(
    (ref) => !mark.claims.includes(ref) && !mark.denials.includes(ref),
  );
  const ofRoute = layer ? layer.claims.filter((ref) => !mark.claims.includes(ref)) : [];
  return [
    eyebrow(mark, layer),
    html("h2", { tabindex: -1, dir: "auto" }, wording.name(mark)),
    otherNames(mark),
    routeSteps(mark, index, actions),
    mark.hiding
      ? html("p", { class: "warning hidden-mark" }, say.text("mark.hidden", { part: say.text("part." + mark.hiding) }))
      : "",
    mark.contested ? html("p", { class: "warning" }, say.text("mark.contested")) : "",
    mark.quiet ? html("p", { class: "hint quiet-mark" }, say.text("sign.quiet") + ".") : "",
    certainty(mark),
    facts(mark, topology),
    ...listed(say.text("mark.seizures"), "rows", seizures(mark, index, actions)),
    ...chronology(index.claimsOf([...mark.claims, ...mark.denials]), index, actions),
    ...section(say.count("mark.claims", mark.claims.length), cards(mark.claims)),
    ...section(say.count("mark.denials", mark.denials.length), cards(mark.denials)),
    ...listed(say.count("mark.set-aside", aside.length), "rows", claimRows(aside, index, actions)),
    ...listed(say.text("mark.route-claims"), "rows", claimRows(ofRoute, index, actions)),
    ...listed(say.text("mark.here"), "mark-list", markRows(neighbours, actions)),
  ];
}
