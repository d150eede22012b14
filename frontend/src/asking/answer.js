// What stays on the map when a question is asked, how surely, and what hid the rest: docs/questions.md, to the letter.

import { period } from "./clocks.js";
import { facets } from "./facets.js";
import { questions } from "./question.js";

const CERTAINTY = ["definitely", "possibly", "undated"];
const { ofMarks, ofClaims } = facets;
const worse = (one, other) => (CERTAINTY.indexOf(one) > CERTAINTY.indexOf(other) ? one : other);
const better = (one, other) => (CERTAINTY.indexOf(one) < CERTAINTY.indexOf(other) ? one : other);

// What the clocks say of every claim: { held, known }, each a certainty or "no".
function told(claims, sources, clocks, question) {
  const days = question.held ? period(question.held) : null;
  const day = question.known ? period(question.known)[1] : null;
  const available = (claim) => sources.get(claim.source).available;
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

// The first part with which a claim does not pass; empty if it passes.
function failing(claim, question, sources, clock) {
  const facet = ofClaims.find(
    (one) => question.chosen.has(one) && !facets.claimFits(claim, one, question.chosen.get(one), sources),
  );
  if (facet) return facet;
  if (clock.held === "no") return "held";
  return clock.known === "no" ? "known" : "";
}

// A claim is contested while an opponent that the clocks let speak is on the map, or if none is on the map at all.
function contestedClaims(claims, byRef, clock) {
  const isHeard = (ref) => clock.get(ref).held !== "no" && clock.get(ref).known !== "no";
  const isOpponent = (claim, ref) => byRef.has(ref) && (claim.conflicts.includes(ref) || byRef.get(ref).negative);
  const found = new Set();
  for (const claim of claims) {
    if (!claim.contested) continue;
    const opponents = [...claim.conflicts, ...claim.responses].filter((ref) => isOpponent(claim, ref));
    if (opponents.length === 0 || opponents.some(isHeard)) found.add(claim.ref);
  }
  return found;
}

// The part with which the last of some claims was gone.
function lastGone(refs, failed) {
  const order = [...ofClaims, "held", "known"];
  return order[Math.max(...refs.map((ref) => order.indexOf(failed.get(ref))))] || "known";
}

const facetThatHides = (mark, question) =>
  ofMarks.find((facet) => question.chosen.has(facet) && !facets.markFits(mark, facet, question.chosen.get(facet))) ||
  "";

function standing(mark, passing, state) {
  const { byRef, contested, sure } = state;
  const stated = passing.filter((ref) => byRef.get(ref).status === "stated");
  const firmest = stated.length ? stated : passing;
  return {
    firm: stated.length > 0,
    contested: firmest.every((ref) => contested.has(ref)),
    certainty: passing.map((ref) => sure.get(ref)).reduce(better),
    claims: passing,
    denials: mark.denials.filter((ref) => byRef.has(ref) && !state.failed.get(ref)),
  };
}

// Either the part that hides a mark, or how it stands.
function judged(mark, question, state) {
  const hiding = facetThatHides(mark, question);
  if (hiding) return { hiding };
  const carriers = mark.claims.filter((ref) => state.byRef.has(ref));
  const passing = carriers.filter((ref) => !state.failed.get(ref));
  if (passing.length === 0) return { hiding: carriers.length ? lastGone(carriers, state.failed) : "source" };
  const stays = standing(mark, passing, state);
  return question.contested && !stays.contested ? { hiding: "contested" } : stays;
}

// Claims left: those that pass, and speak of a mark for which what is asked of marks holds.
function claimsLeft(index, question, state) {
  const asked = ofMarks.filter((facet) => question.chosen.has(facet));
  const fitting = new Set(
    asked.length ? index.shown.marks.filter((mark) => !facetThatHides(mark, question)).map((mark) => mark.id) : [],
  );
  const ofRoutes = new Set();
  if (asked.length === 1 && asked[0] === "route") {
    for (const route of question.chosen.get("route"))
      for (const ref of (index.layers.get("route-" + route) || { claims: [] }).claims) ofRoutes.add(ref);
  }
  return index.shown.claims.filter(
    (claim) =>
      !state.failed.get(claim.ref) &&
      (!question.contested || state.contested.has(claim.ref)) &&
      (asked.length === 0 || ofRoutes.has(claim.ref) || claim.marks.some((id) => fitting.has(id))),
  );
}

// What the clocks alone decide: the same whatever is chosen in the facets.
function hearing(index, question, clocks) {
  const { claims } = index.shown;
  const clock = told(claims, index.sources, clocks, question);
  return {
    byRef: index.claims,
    clock,
    sure: new Map(claims.map(({ ref }) => [ref, worse(clock.get(ref).held, clock.get(ref).known)])),
    contested: contestedClaims(claims, index.claims, clock),
  };
}

const stateOf = (index, question, heard) => ({
  ...heard,
  failed: new Map(
    index.shown.claims.map((claim) => [claim.ref, failing(claim, question, index.sources, heard.clock.get(claim.ref))]),
  ),
});

// shown: marks that stay, by id, with firm, contested, certainty, claims and denials. hidden: by id, the part that hid
// it. claims: refs left. contested: refs. sure: certainty by ref. undated: how many claims left have no date. state: for
// the counts.
export function answerTo(index, question, clocks) {
  const state = stateOf(index, question, hearing(index, question, clocks));
  const [shown, hidden] = [new Map(), new Map()];
  for (const mark of index.shown.marks) {
    const { hiding, ...stays } = judged(mark, question, state);
    if (hiding) hidden.set(mark.id, hiding);
    else shown.set(mark.id, stays);
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
export function countMarks(index, question, state, facet, value) {
  const asked = questions.choosing(question, facet, new Set([value]));
  const then = ofClaims.includes(facet) ? stateOf(index, asked, state) : state;
  return index.shown.marks.filter((mark) => !judged(mark, asked, then).hiding).length;
}

export { CERTAINTY };
