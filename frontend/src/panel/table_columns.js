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
const yes = (is, words) => (is ? html("span", { class: "told" }, words) : "");

// words: of the record, which are shown and sorted by.
const worded = (id, label, words) => ({ id, label, cell: (record) => data(words(record)), key: words });
const flagged = (id, label, is) => ({
  id,
  label,
  cell: (record) => yes(is(record), label),
  key: (record) => (is(record) ? 0 : 1),
});
const dated = (id, label, date) => ({
  id,
  label,
  cell: (record) => (date(record) ? dateInWords(date(record)) : ""),
  key: (record) => (date(record) ? dateOrder(date(record)) : null),
  isDate: true,
});

// How surely a record stays, where a clock is asked. of: its certainty.
const certainty = (reading, of) => ({
  id: "certainty",
  label: say.text("table.certainty"),
  cell: (record) => say.term("certainty", of(record)),
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

function ofMarks(reading, actions, topology) {
  const { index } = reading;
  const group = (mark) => (mark.kind === "leg" ? (index.layers.get(mark.layer) || { name: "" }).name : mark.category);
  return [
    {
      id: "name",
      label: say.text("table.name"),
      cell: (mark) => toMark("cell-button", mark, actions),
      key: wording.name,
    },
    worded("kind", say.text("table.kind"), (mark) => say.term("kind", mark.kind)),
    {
      ...worded("group", say.text("table.group"), group),
      cell: (mark) => [data(group(mark)), aside(mark.kind === "leg" ? joined([mark.mode, ...mark.commodities]) : "")],
    },
    worded("where", say.text("table.where"), (mark) => where(mark, topology)),
    worded("standing", say.text("fact.firmness"), wording.firmness),
    {
      ...worded("precision", say.text("table.precision"), wording.precision),
      cell: (mark) => [wording.precision(mark), mark.kind === "site" ? aside(say.term("basis.site", mark.basis)) : ""],
    },
    flagged("contested", say.text("contested"), (mark) => mark.contested),
    certainty(reading, (mark) => reading.answer.shown.get(mark.id).certainty),
    {
      id: "claims",
      label: say.text("table.claims"),
      cell: (mark) => wording.number(mark.claims.length),
      key: (mark) => mark.claims.length,
    },
    {
      id: "sources",
      label: say.text("table.sources"),
      cell: (mark) =>
        between(
          " ",
          sourcesOf(mark, index).map((source) => citeButton(source, actions)),
        ),
      key: (mark) => joined(sourcesOf(mark, index).map((source) => String(source.number))),
    },
  ];
}

const voice = (claim) => joined(wording.chain(claim).map(({ through, names }) => through + joined(names)));

const figure = ({ figure: told }) =>
  told ? [data(wording.figure(told)), aside(joined([told.measure, told.area]))] : "";

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

function ofClaims(reading, actions) {
  const { index } = reading;
  const source = (claim) => index.sources.get(claim.source);
  const grade = (claim) => wording.grade(claim, source(claim));
  const names = ({ ref, marks }) =>
    joined([...index.marksOf(marks).map(wording.name), ...index.layersOf(ref).map(({ name }) => name)]);
  return [
    {
      id: "text",
      label: say.text("claim.label"),
      cell: (claim) => toClaim(claim, actions),
      key: (claim) => claim.text,
    },
    worded("status", say.text("fact.firmness"), (claim) => say.term("status", claim.status)),
    flagged("negative", say.text("negative"), (claim) => claim.negative),
    flagged("contested", say.text("contested"), (claim) => reading.answer.contested.has(claim.ref)),
    certainty(reading, (claim) => reading.answer.sure.get(claim.ref)),
    {
      id: "grade",
      label: say.text("claim.grade"),
      cell: (claim) => [html("span", { class: "grade" }, grade(claim).code), " ", aside(grade(claim).words)],
      key: (claim) => grade(claim).code,
    },
    worded("voice", say.text("claim.voice"), voice),
    dated("said", say.text("claim.said"), (claim) => claim.said),
    dated("held", say.text("claim.when"), (claim) => claim.when),
    {
      id: "figure",
      label: say.text("claim.figure"),
      cell: figure,
      key: ({ figure: told }) => (told ? (told.low === null ? told.high : told.low) : null),
    },
    {
      id: "source",
      label: say.text("claim.source"),
      cell: (claim) => cited(claim, reading, actions),
      key: (claim) => joined([source(claim) ? String(source(claim).number) : "", claim.locator]),
    },
    { id: "marks", label: say.text("claim.marks"), cell: (claim) => spokenOf(claim, reading, actions), key: names },
  ];
}

export const tableColumns = { ofMarks, ofClaims };
