// The panel of disagreements: every dispute with its sides, the figures that only look like one, and those that count
// the same.

import { between, data, findAllIn, html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { wording } from "../document/wording.js";
import { answerTo } from "../asking/answer.js";
import { figuresUnlike, findDisputes, IN_RED, KINDS } from "../asking/disputes.js";
import { chips, voiceChain } from "./claim_card.js";
import { dated, detail, listOf, told, unfoldable } from "./details.js";
import { figureTable, figureTitle } from "./figures.js";
import { citeButton, markRows, reason, setAside, struck } from "./rows.js";

// Of what is disputed, so much is named in the title.
const MOST_NAMED = 2;

const figureOf = ({ figure }) => [wording.figure(figure), wording.printed(figure)].filter(Boolean).join(" ");

// What one claim brings into a dispute.
function statement(claim, index, actions) {
  const source = index.sources.get(claim.source);
  const { code, words } = wording.grade(claim, source);
  const text = makeButton(
    { class: "claim-row", "data-opens": claim.ref },
    () => actions.showClaim(claim.ref),
    html("span", { class: "text", dir: "auto" }, struck(claim)),
  );
  return html(
    "li",
    { class: "statement", "data-side": claim.ref },
    chips(claim, false),
    text,
    html(
      "dl",
      {},
      detail("claim.source", source ? citeButton(source, actions) : "", " ", data(claim.locator)),
      voiceChain(claim, index, actions),
      dated("claim.said", claim.said),
      dated("claim.when", claim.when),
      detail("claim.grade", html("span", { class: "grade" }, code), " ", words),
      claim.figure ? told("claim.figure", figureOf(claim)) : [],
    ),
  );
}

// Who speaks on a side, each once.
function speakers(refs, index) {
  const names = index.claimsOf(refs).flatMap((claim) => wording.first(claim, index.sources.get(claim.source)));
  return [...new Set(names)].join(", ");
}

// On what they disagree: the measure of their figures if it is one, and the marks of which all sides speak, or any does.
function matter(sides, index) {
  const claims = index.claimsOf(sides.flat());
  const measures = new Set(claims.map(({ figure }) => figure?.measure).filter(Boolean));
  const ids = sides.map((refs) => new Set(index.claimsOf(refs).flatMap(({ marks }) => marks)));
  const shared = [...(ids[0] || [])].filter((id) => ids.slice(1).every((other) => other.has(id)));
  const names = index.marksOf(shared.length ? shared : claims.flatMap(({ marks }) => marks)).map(wording.name);
  return [...(measures.size === 1 ? measures : []), ...[...new Set(names)].slice(0, MOST_NAMED)].join(", ");
}

// Who against whom or beside whom, and on what.
function title(sides, key, index) {
  const about = matter(sides, index);
  const against = between(
    " " + say.text(key) + " ",
    sides.map((refs) => data(speakers(refs, index))),
  );
  return about ? [against, ": ", data(about)] : against;
}

function side(refs, index, actions) {
  const statements = index.claimsOf(refs).map((claim) => statement(claim, index, actions));
  return html("div", { class: "side" }, html("h5", { dir: "auto" }, speakers(refs, index)), html("ul", {}, statements));
}

function concerned(claims, index, actions) {
  const ids = [...new Set(claims.flatMap((claim) => claim.marks))];
  const rows = markRows(index.marksOf(ids), actions);
  if (rows.length === 0) return "";
  const title = say.count("disagreements.concerned", rows.length);
  return unfoldable("concerned", rows.length <= 3, title, listOf("links", rows));
}

// number: counted from 0 through all that are of the same colour.
function dispute({ kind, sides, whys }, number, all, index, actions) {
  const claims = index.claimsOf(sides.flat());
  const values = { number: wording.number(number + 1), all: wording.number(all) };
  const isRed = IN_RED.includes(kind);
  const words = say.text(isRed ? "disagreements.dispute" : "disagreements.difference", values);
  const alone = sides.length === 1 ? html("p", { class: "aside" }, say.text("disagreements.alone")) : "";
  return html(
    "section",
    {
      class: isRed ? "dispute" : "dispute ink",
      [isRed ? "data-dispute" : "data-difference"]: number + 1,
      "data-kind": kind,
      "aria-label": words,
    },
    html("p", { class: "aside" }, words),
    html("h4", {}, title(sides, isRed ? "disagreements.against" : "disagreements.beside", index)),
    whys.map(reason),
    alone,
    html(
      "div",
      { class: "sides" },
      sides.map((refs) => side(refs, index, actions)),
    ),
    concerned(claims, index, actions),
  );
}

const headed = (key, ...parts) =>
  html("section", { class: "disagreement-group", "data-group": key }, html("h3", {}, say.text(key)), ...parts);

const hinted = (key, parts) => headed(key, html("p", { class: "hint" }, say.text(key + ".hint")), ...parts);

// A heading, then what is under it or a sentence that says that there is nothing.
const group = (key, parts) =>
  parts.length ? hinted(key, parts) : headed(key, html("p", { class: "hint none" }, say.text(key + ".none")));

// The same; nothing where nothing is under it.
const present = (key, parts) => (parts.length ? hinted(key, parts) : "");

const tables = (all, index, actions) =>
  all.map(([caption, claims, columns]) => {
    const attributes = { class: "figures-frame", tabindex: 0, role: "group", "aria-label": caption };
    return html("div", attributes, figureTable(caption, claims, columns, index, actions));
  });

export class Disagreements {
  constructor(reading, actions) {
    const { index } = reading;
    const { claims } = index.shown;
    const found = KINDS.flatMap((kind) => findDisputes(claims, kind).map((one) => ({ kind, ...one })));
    const isRed = ({ kind }) => IN_RED.includes(kind);
    const [disputes, differences] = [found.filter(isRed), found.filter((one) => !isRed(one))];
    this.reading = reading;
    this.summary = html("p", { class: "aside" });
    this.only = makeButton(
      { class: "quiet-button only-contested" },
      () => reading.change({ contested: !reading.question.contested }),
      say.text("disagreements.only"),
    );
    const drawn = [disputes, differences].flatMap((all) =>
      all.map((one, number) => ({
        kind: one.kind,
        refs: one.sides.flat(),
        element: dispute(one, number, all.length, index, actions),
      })),
    );
    this.disputes = drawn.filter(isRed);
    const ofKind = (kind) => drawn.filter((one) => one.kind === kind).map(({ element }) => element);
    const [contradictions, accounts, aims, definitions] = KINDS.map(ofKind);
    const unlike = figuresUnlike(claims).map(({ place, claims: all }) => [place, all, ["measure", "figure", "told"]]);
    const alike = index
      .figuresAlike()
      .map((all) => [figureTitle(all[0].figure), all, ["figure", "who", "when", "source"]]);
    this.parts = [
      html("h2", { tabindex: -1 }, say.text("disagreements.title")),
      this.summary,
      disputes.length ? this.only : "",
      group("disagreements.contradiction", contradictions),
      present("disagreements.accounts", accounts),
      present("disagreements.aims", aims),
      present("disagreements.definitions", definitions),
      group("disagreements.unlike", tables(unlike, index, actions)),
      group("disagreements.alike", tables(alike, index, actions)),
    ];
    this.rows = this.parts
      .filter((part) => part instanceof Element)
      .flatMap((part) => findAllIn(part, "[data-side], tr[data-claim]"));
  }

  // Claims that the question leaves; that it asks for what is contested only, does not set the other side aside.
  get left() {
    const { question, index, clocks, answer } = this.reading;
    return question.contested ? answerTo(index, { ...question, contested: false }, clocks).claims : answer.claims;
  }

  show() {
    const { answer, question } = this.reading;
    const { left } = this;
    for (const row of this.rows) {
      const isLeft = left.has(row.dataset.side || row.dataset.claim);
      setAside(row, !isLeft, row.querySelector(".chips") || row.lastElementChild);
    }
    const isAlive = ({ refs }) => refs.some((ref) => left.has(ref) && answer.contested.has(ref));
    const alive = this.disputes.filter(isAlive);
    for (const one of this.disputes) one.element.dataset.alive = String(alive.includes(one));
    this.only.setAttribute("aria-pressed", String(question.contested));
    const marks = [...answer.shown.values()].filter(({ contested }) => contested).length;
    const values = { left: wording.number(alive.length), marks: say.count("marks", marks) };
    const { length } = this.disputes;
    this.summary.replaceChildren(
      length ? say.count("disagreements.left", length, values) : say.text("disagreements.nothing"),
    );
  }
}
