// A claim in full: what it says, how sure that is, who said it, where it stands, and what speaks for and against it.

import { between, data, html } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { dateInWords } from "../document/dates.js";
import { wording } from "../document/wording.js";
import { KINDS } from "../asking/disputes.js";
import { facets } from "../asking/facets.js";
import { roles } from "../asking/roles.js";
import { copyCitation } from "./citation.js";
import { dated, detail, listOf, told, unfoldable, wideDetail } from "./details.js";
import { figures } from "./figures.js";
import { passages } from "./passages.js";
import { citeButton, claimRows, layerRow, markRow, markRows, reason, struck } from "./rows.js";
import { voiceButton } from "./voice_view.js";

/** @import { Index } from "../document/index.js" */
/** @import { ShownClaim } from "../document/map_document" */
/** @import { Actions } from "./actions" */

// So many claims under one heading are shown in full; of more, the particulars are folded away.
const MOST_IN_FULL = 12;

export function chips(claim, isContested) {
  const chip = (kind, words) => html("span", { class: "chip " + kind }, words);
  return html(
    "p",
    { class: "chips" },
    claim.negative ? chip("denial", say.text("negative")) : "",
    chip("status", say.term("status", claim.status)),
    isContested ? chip("contested", say.text("contested")) : "",
    claim.withdrawn ? chip("withdrawn", say.text("withdrawn")) : "",
  );
}

const graded = ({ code, words }) => [html("span", { class: "grade" }, code), " ", words];

// Who said it first, each a way to all that it says, then through whom it came.
export function voiceChain(claim, index, actions) {
  const voices = facets.voices(claim);
  const links = wording.chain(claim, index.sources.get(claim.source)).map(({ through, names, issued }, place) => {
    const isVoice = place === 0 && voices.length === names.length;
    const buttons = names.map((name, number) => (isVoice ? voiceButton(voices[number], name, actions) : ""));
    return [through, isVoice ? between(", ", buttons) : data(names.join(", ")), issued];
  });
  return detail("claim.voice", claim.chain.length ? listOf("chain", links) : links);
}

function cited(claim, source, actions) {
  if (!source) return told("claim.source", claim.locator);
  return detail(
    "claim.source",
    citeButton(source, actions),
    ", ",
    data(claim.locator),
    html("p", { class: "aside source-title", dir: "auto" }, source.title),
    copyCitation(claim, source, actions.announce),
  );
}

function links(claim, index, actions) {
  const linked = (key, refs) => {
    const rows = claimRows(refs, index, actions);
    return rows.length ? wideDetail(key, listOf("links", rows)) : [];
  };
  const disagreeing = (kind) => {
    const found = claim.disagreements.filter((one) => one.kind === kind && index.claims.has(one.claim));
    const rows = found.map(({ claim: ref, why }) => [claimRows([ref], index, actions), reason(why)]);
    return rows.length ? wideDetail("claim." + kind, listOf("links " + kind, rows)) : [];
  };
  return [
    KINDS.map(disagreeing),
    linked("claim.responses", claim.responses),
    linked("claim.responds-to", claim.responds_to),
    told("claim.answers-voice", claim.answered_voices.join(", ")),
    linked("claim.supports", claim.supports),
    linked("claim.supported-by", claim.supported_by),
    linked("claim.derived-from", claim.derived_from),
    linked("claim.derived", claim.derived),
  ];
}

// The marks that are one thing in it. That under which the card is shown is named and leads nowhere.
function inRole(role, marks, actions, current) {
  const rows = marks.map((mark) => (mark.id === current ? data(wording.name(mark)) : markRow(mark, actions)));
  return rows.length ? wideDetail("role." + role, listOf("links", rows)) : [];
}

// What its marks are in it, then what else it speaks of: marks, and routes as such. Of a denial nothing is anything.
function onMap(claim, index, actions, current) {
  const marks = index.marksOf(claim.marks);
  const having = (role) => (claim.negative ? [] : marks.filter(({ id }) => roles.of(claim, id).includes(role)));
  const others = marks.filter(
    ({ id }) => id !== current && (claim.negative || !roles.all.some((role) => roles.of(claim, id).includes(role))),
  );
  const rows = [
    ...markRows(others, actions),
    ...index.layersOf(claim.ref).map((layer) => layerRow(layer, layer.name, actions)),
  ];
  return [
    roles.all.map((role) => inRole(role, having(role), actions, current)),
    rows.length ? wideDetail("claim.speaks-of", listOf("links", rows)) : [],
  ];
}

const called = (facet, ids, index) => ids.map((id) => facets.called(facet, id, index)).join(", ");

// The particulars in one line, behind which the rest is folded away.
function summary(claim, source) {
  const voice = wording.first(claim, source).join(", ");
  const rest = [claim.when ? dateInWords(claim.when) : "", voice, source ? "[" + source.number + "]" : ""];
  return [graded(wording.grade(claim, source)), rest.filter(Boolean).map((words) => [" · ", data(words)])];
}

// view: the id of the mark under which the card is shown, or null; whether it is folded, or stands alone; which lists of
// figures stand already beside it.
/**
 * @param {ShownClaim} claim @param {Index} index @param {Actions} actions
 * @param {{ current: string | null, folded?: boolean, alone?: boolean, listed?: Map<string, string> }} view
 */
export function claimCard(claim, index, actions, { current, folded, alone, listed = new Map() }) {
  const source = index.sources.get(claim.source);
  const details = html(
    "dl",
    {},
    detail("claim.grade", graded(wording.grade(claim, source))),
    voiceChain(claim, index, actions),
    dated("claim.when", claim.when),
    dated("claim.said", claim.said),
    told("claim.goods", called("commodity", claim.commodity_ids, index)),
    told("fact.mode", called("mode", claim.mode_id ? [claim.mode_id] : [], index)),
    figures(claim, index, actions, listed),
    cited(claim, source, actions),
    told("note", claim.note),
    links(claim, index, actions),
    onMap(claim, index, actions, current),
  );
  const attributes = { "data-claim": claim.ref, "data-negative": String(claim.negative), tabindex: -1 };
  return html(
    "article",
    { class: "claim", "aria-label": say.text("claim.label"), ...attributes },
    chips(claim, index.isContested(claim)),
    html("p", { class: "text", dir: "auto" }, struck(claim)),
    claim.withdrawn ? html("p", { class: "hint" }, say.text("withdrawn"), ": ", data(claim.withdrawn)) : "",
    passages(claim, index, Boolean(alone)),
    folded ? unfoldable("more", false, summary(claim, source), details) : details,
  );
}

export function claimCards(claims, index, actions, current) {
  const folded = claims.length > MOST_IN_FULL;
  const listed = new Map();
  return claims.map((claim) => claimCard(claim, index, actions, { current, folded, listed }));
}
