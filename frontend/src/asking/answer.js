// What stays on the map when a question is asked, how surely, and what hid the rest: docs/questions.md, to the letter.

import { entryOf } from "../document/index.js";
import { period } from "./clocks.js";
import { facets } from "./facets.js";
import { questions } from "./question.js";
import { roles } from "./roles.js";

/** @import { Mark, ShownClaim, ShownSource } from "../document/map_document" */
/** @import { Index } from "../document/index.js" */
/** @import { Certainty, Standing, Verdict } from "../document/standing" */
/** @import { Answer, Hearing, Question, State, Told } from "./asked" */
/** @import { Clocks, Days } from "./clocks.js" */

/** @type {Verdict[]} */
export const CERTAINTY = ["definitely", "possibly", "undated"];
const { ofMarks, ofClaims, ROLE } = facets;
/** @param {Verdict} one @param {Verdict} other */
const worse = (one, other) => (CERTAINTY.indexOf(one) > CERTAINTY.indexOf(other) ? one : other);
/** @param {Verdict} one @param {Verdict} other */
const better = (one, other) => (CERTAINTY.indexOf(one) < CERTAINTY.indexOf(other) ? one : other);

// What the clocks say of every claim: { held, known }, each a certainty or "no".
/**
 * @param {ShownClaim[]} claims @param {Map<string, ShownSource>} sources @param {Clocks} clocks
 * @param {Question} question @returns {Map<string, Told>}
 */
function told(claims, sources, clocks, question) {
  const days = question.held ? period(question.held) : null;
  const day = question.known ? /** @type {Days} */ (period(question.known))[1] : null;
  /** @param {ShownClaim} claim */
  const available = (claim) => entryOf(sources, claim.source).available;
  return new Map(
    claims.map((claim) => [
      claim.ref,
      {
        held: days ? clocks.held(claim, days) : "definitely",
        known: day ? clocks.known(claim, available(claim), day) : "definitely",
      },
    ]),
  );
}

// The first part with which a claim does not pass, whatever it is asked about marks; empty if it passes.
/**
 * @param {ShownClaim} claim @param {Question} question @param {Map<string, ShownSource>} sources @param {Told} clock
 */
function failing(claim, question, sources, clock) {
  const facet = ofClaims.find((one) => {
    const chosen = question.chosen.get(one);
    return chosen && !facets.claimFits(claim, one, chosen, sources);
  });
  if (facet) return facet;
  if (clock.held === "no") return "held";
  return clock.known === "no" ? "known" : "";
}

// The first part with which a claim does not pass for some marks, of which it has to speak in the role that is asked.
/** @param {string} ref @param {Iterable<string>} ids @param {Question} question @param {State} state */
function failingFor(ref, ids, question, state) {
  const failed = entryOf(state.failed, ref);
  const chosen = question.chosen.get(ROLE);
  if (!chosen || ofClaims.includes(failed)) return failed;
  return roles.fit(entryOf(state.byRef, ref), ids, chosen) ? failed : ROLE;
}

// A claim is contested while an opponent that the clocks let speak is on the map, or if none is on the map at all.
/** @param {ShownClaim[]} claims @param {Map<string, ShownClaim>} byRef @param {Map<string, Told>} clock */
function contestedClaims(claims, byRef, clock) {
  /** @param {string} ref */
  const isHeard = (ref) => entryOf(clock, ref).held !== "no" && entryOf(clock, ref).known !== "no";
  /** @param {ShownClaim} claim @param {string} ref */
  const isOpponent = (claim, ref) => byRef.has(ref) && (claim.conflicts.includes(ref) || entryOf(byRef, ref).negative);
  /** @type {Set<string>} */
  const found = new Set();
  for (const claim of claims) {
    if (!claim.contested) continue;
    const opponents = [...claim.conflicts, ...claim.responses].filter((ref) => isOpponent(claim, ref));
    if (opponents.length === 0 || opponents.some(isHeard)) found.add(claim.ref);
  }
  return found;
}

// The part with which the last of some claims was gone.
/** @param {string[]} parts */
function lastGone(parts) {
  const order = [...ofClaims, ROLE, "held", "known"];
  return order[Math.max(...parts.map((part) => order.indexOf(part)))] || "known";
}

/** @param {Mark} mark @param {Question} question */
function facetThatHides(mark, question) {
  const hides = ofMarks.find((facet) => {
    const chosen = question.chosen.get(facet);
    return chosen && !facets.markFits(mark, facet, chosen);
  });
  return hides || "";
}

/** @param {Mark} mark @param {string[]} passing @param {Question} question @param {State} state @returns {Standing} */
function standing(mark, passing, question, state) {
  const { byRef, contested, sure } = state;
  const tying = roles.tying(mark, passing, byRef);
  const evidence = tying.length ? tying : passing;
  const stated = evidence.filter((ref) => entryOf(byRef, ref).status === "stated");
  const firmest = stated.length ? stated : evidence;
  return {
    firm: stated.length > 0,
    contested: firmest.every((ref) => contested.has(ref)),
    quiet: tying.length === 0,
    // A claim that passes is not told "no".
    certainty: /** @type {Certainty} */ (passing.map((ref) => entryOf(sure, ref)).reduce(better)),
    claims: passing,
    denials: mark.denials.filter((ref) => byRef.has(ref) && !failingFor(ref, [mark.id], question, state)),
  };
}

// Either the part that hides a mark, or how it stands.
/** @param {Mark} mark @param {Question} question @param {State} state @returns {{ hiding: string } | Standing} */
function judged(mark, question, state) {
  const hiding = facetThatHides(mark, question);
  if (hiding) return { hiding };
  const carriers = mark.claims.filter((ref) => state.byRef.has(ref));
  const failing = carriers.map((ref) => failingFor(ref, [mark.id], question, state));
  const passing = carriers.filter((_, place) => !failing[place]);
  if (passing.length === 0) return { hiding: carriers.length ? lastGone(failing) : "source" };
  const stays = standing(mark, passing, question, state);
  return question.contested && !stays.contested ? { hiding: "contested" } : stays;
}

// Claims left: those that pass, and speak of a mark for which what is asked of marks holds.
/** @param {Index} index @param {Question} question @param {State} state */
function claimsLeft(index, question, state) {
  const asked = ofMarks.filter((facet) => question.chosen.has(facet));
  const fitting = new Set(index.shown.marks.filter((mark) => !facetThatHides(mark, question)).map(({ id }) => id));
  const routes = asked.length === 1 ? question.chosen.get("route") || [] : [];
  const ofRoutes = new Set([...routes].flatMap((route) => index.layers.get("route-" + route)?.claims || []));
  return index.shown.claims.filter(
    (claim) =>
      !failingFor(claim.ref, fitting, question, state) &&
      (!question.contested || state.contested.has(claim.ref)) &&
      (asked.length === 0 || ofRoutes.has(claim.ref) || claim.marks.some((id) => fitting.has(id))),
  );
}

// What the clocks alone decide: the same whatever is chosen in the facets.
/** @param {Index} index @param {Question} question @param {Clocks} clocks @returns {Hearing} */
function hearing(index, question, clocks) {
  const { claims } = index.shown;
  const clock = told(claims, index.sources, clocks, question);
  return {
    byRef: index.claims,
    clock,
    sure: new Map(claims.map(({ ref }) => [ref, worse(entryOf(clock, ref).held, entryOf(clock, ref).known)])),
    contested: contestedClaims(claims, index.claims, clock),
  };
}

/** @param {Index} index @param {Question} question @param {Hearing} heard @returns {State} */
const stateOf = (index, question, heard) => ({
  ...heard,
  failed: new Map(
    index.shown.claims.map((claim) => [
      claim.ref,
      failing(claim, question, index.sources, entryOf(heard.clock, claim.ref)),
    ]),
  ),
});

// shown: marks that stay, by id, with firm, contested, quiet, certainty, claims and denials. hidden: by id, the part that hid
// it. claims: refs left. contested: refs. sure: certainty by ref. undated: how many claims left have no date. state: for
// the counts.
/** @param {Index} index @param {Question} question @param {Clocks} clocks @returns {Answer} */
export function answerTo(index, question, clocks) {
  const state = stateOf(index, question, hearing(index, question, clocks));
  /** @type {Map<string, Standing>} */
  const shown = new Map();
  /** @type {Map<string, string>} */
  const hidden = new Map();
  for (const mark of index.shown.marks) {
    const judgement = judged(mark, question, state);
    if ("hiding" in judgement) hidden.set(mark.id, judgement.hiding);
    else shown.set(mark.id, judgement);
  }
  const left = claimsLeft(index, question, state);
  return {
    shown,
    hidden,
    claims: new Set(left.map((claim) => claim.ref)),
    contested: state.contested,
    sure: state.sure,
    undated: question.held ? left.filter((claim) => !claim.when).length : 0,
    state,
  };
}

// How many marks would stay if one value alone were chosen in a facet, and the rest of the question were as it is.
// state: of the answer to that question. A facet of marks lets the same claims through.
/** @param {Index} index @param {Question} question @param {State} state @param {string} facet @param {string} value */
export function countMarks(index, question, state, facet, value) {
  const asked = questions.choosing(question, facet, new Set([value]));
  const then = ofClaims.includes(facet) ? stateOf(index, asked, state) : state;
  return index.shown.marks.filter((mark) => !("hiding" in judged(mark, asked, then))).length;
}
