// The columns of the tables: what each says of a mark or of a claim, and by what it is sorted.

import { between, data, html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { dateInWords, dateOrder } from "../document/dates.js";
import { wording } from "../document/wording.js";
import { CERTAINTY } from "../asking/answer.js";
import { listOf } from "./details.js";
import { citeButton, pointing } from "./rows.js";

const aside = (words) => (words ? html("span", { class: "aside" }, data(words)) : "");
const joined = (parts) => parts.filter(Boolean).join(", ");

// label: by its message. cell: what it says of a record. key: by what of it the table is sorted.
const column = (id, label, cell, key) => ({ id, label: say.text(label), cell, key });
// words: of the record, which are shown and sorted by.
const worded = (id, label, words) => column(id, label, (record) => data(words(record)), words);
function dated(id, label, date) {
  const cell = (record) => (date(record) ? dateInWords(date(record)) : "");
  return { ...column(id, label, cell, (record) => (date(record) ? dateOrder(date(record)) : null)), isDate: true };
}
function flagged(id, is) {
  const cell = (record) => (is(record) ? html("span", { class: "told" }, say.text(id)) : "");
  return column(id, id, cell, (record) => (is(record) ? 0 : 1));
}

// How surely a record stays, where a clock is asked. of: its certainty.
const certainty = (reading, of) => ({
  ...worded("certainty", "table.certainty", (record) => say.term("certainty", of(record))),
  key: (record) => CERTAINTY.indexOf(of(record)),
  isShown: () => Boolean(reading.question.held || reading.question.known),
});

// Where a mark lies: the stops of a leg, the country of a site, the definition of an area.
function where(mark, topology) {
  if (mark.kind === "leg") return wording.way(mark).join(" → ");
  return mark.kind === "area" ? mark.definition : topology.name(mark.country);
}

const sourcesOf = (mark, index) => {
  const ids = new Set(index.claimsOf([...mark.claims, ...mark.denials]).map(({ source }) => source));
  return [...ids]
    .map((id) => index.sources.get(id))
    .filter(Boolean)
    .sort((one, other) => one.number - other.number);
};

function toMark(style, mark, actions) {
  const show = () => actions.showMark(mark.id);
  const button = makeButton({ class: style, "data-shows": mark.id }, show, data(wording.name(mark)));
  return pointing(button, mark.id, actions);
}

function toLayer(layer, actions) {
  const show = () => actions.showLayer(layer.id);
  return makeButton({ class: "link", "data-shows-layer": layer.id }, show, data(layer.name));
}

function toClaim(claim, actions) {
  const show = () => actions.showClaim(claim.ref);
  return makeButton({ class: "cell-button", "data-opens": claim.ref }, show, data(claim.text));
}

export function ofMarks(reading, actions, topology) {
  const { index } = reading;
  const group = (mark) => (mark.kind === "leg" ? (index.layers.get(mark.layer) || { name: "" }).name : mark.category);
  const count = (mark) => mark.claims.length;
  const cites = (mark) =>
    between(
      " ",
      sourcesOf(mark, index).map((source) => citeButton(source, actions)),
    );
  const numbers = (mark) => joined(sourcesOf(mark, index).map((source) => String(source.number)));
  return [
    column("name", "table.name", (mark) => toMark("cell-button", mark, actions), wording.name),
    worded("kind", "table.kind", (mark) => say.term("kind", mark.kind)),
    {
      ...worded("group", "table.group", group),
      cell: (mark) => [
        data(group(mark)),
        aside(mark.kind === "leg" ? joined([...mark.modes, ...mark.commodities]) : ""),
      ],
    },
    worded("where", "table.where", (mark) => where(mark, topology)),
    worded("standing", "fact.firmness", wording.firmness),
    {
      ...worded("precision", "table.precision", wording.precision),
      cell: (mark) => [wording.precision(mark), mark.kind === "site" ? aside(say.term("basis.site", mark.basis)) : ""],
    },
    flagged("contested", (mark) => mark.contested),
    certainty(reading, (mark) => reading.answer.shown.get(mark.id).certainty),
    column("claims", "table.claims", (mark) => wording.number(count(mark)), count),
    column("sources", "table.sources", cites, numbers),
  ];
}

function voice(claim, index) {
  const chain = wording.chain(claim, index.sources.get(claim.source));
  return joined(chain.map(({ through, names }) => through + joined(names)));
}

const figure = ({ figure: told }) =>
  told ? [data(wording.figure(told)), aside(joined([wording.printed(told), told.measure, told.place]))] : "";

function cited(claim, { index }, actions) {
  const source = index.sources.get(claim.source);
  return source ? [citeButton(source, actions), " ", data(claim.locator)] : data(claim.locator);
}

function spokenOf(claim, { index }, actions) {
  const rows = [
    ...index.marksOf(claim.marks).map((mark) => toMark("link", mark, actions)),
    ...index.layersOf(claim.ref).map((layer) => toLayer(layer, actions)),
  ];
  return rows.length ? listOf("", rows) : "";
}

export function ofClaims(reading, actions) {
  const { index } = reading;
  const source = (claim) => index.sources.get(claim.source);
  const grade = (claim) => wording.grade(claim, source(claim));
  const graded = (claim) => [html("span", { class: "grade" }, grade(claim).code), " ", aside(grade(claim).words)];
  const place = (claim) => joined([source(claim) ? String(source(claim).number) : "", claim.locator]);
  const names = ({ ref, marks }) =>
    joined([...index.marksOf(marks).map(wording.name), ...index.layersOf(ref).map(({ name }) => name)]);
  return [
    column(
      "text",
      "claim.label",
      (claim) => toClaim(claim, actions),
      ({ text }) => text,
    ),
    worded("status", "fact.firmness", (claim) => say.term("status", claim.status)),
    flagged("negative", (claim) => claim.negative),
    flagged("contested", (claim) => reading.answer.contested.has(claim.ref)),
    certainty(reading, (claim) => reading.answer.sure.get(claim.ref)),
    column("grade", "claim.grade", graded, (claim) => grade(claim).code),
    worded("voice", "claim.voice", (claim) => voice(claim, reading.index)),
    dated("said", "claim.said", (claim) => claim.said),
    dated("held", "claim.when", (claim) => claim.when),
    column("figure", "claim.figure", figure, ({ figure: told }) => told && (told.low ?? told.high)),
    column("source", "claim.source", (claim) => cited(claim, reading, actions), place),
    column("marks", "claim.marks", (claim) => spokenOf(claim, reading, actions), names),
  ];
}
