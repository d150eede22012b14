// Which claims dispute with which, as groups with sides; and figures of one place that do not count the same.

import { entryOf } from "../document/index.js";

/** @import { Figure, ShownClaim } from "../document/map_document" */

/** @typedef {Map<string, Set<string>>} Opponents By ref, in both directions. */
/** @typedef {ShownClaim & { figure: Figure }} FigureClaim */

/** @param {ShownClaim} claim @returns {claim is FigureClaim} */
const hasFigure = (claim) => claim.figure !== null;

// What a disagreement may be, the red ones first; a denial is a contradiction.
export const KINDS = ["contradiction", "accounts", "aims", "definitions"];
export const IN_RED = KINDS.slice(0, 2);

// Refs of the claims on the map that disagree with a claim in one way: in both directions.
/** @param {ShownClaim[]} claims @param {string} kind */
function opponents(claims, kind) {
  /** @type {Opponents} */
  const found = new Map(claims.map((claim) => [claim.ref, new Set()]));
  /** @param {string} one @param {string} other */
  const clash = (one, other) => {
    if (!found.has(other)) return;
    entryOf(found, one).add(other);
    entryOf(found, other).add(one);
  };
  const standing = new Set(claims.filter(({ withdrawn }) => !withdrawn).map(({ ref }) => ref));
  const denials = new Set(claims.filter(({ ref, negative }) => negative && standing.has(ref)).map(({ ref }) => ref));
  for (const claim of claims) {
    if (!standing.has(claim.ref)) continue;
    for (const one of claim.disagreements)
      if (one.kind === kind && standing.has(one.claim)) clash(claim.ref, one.claim);
    if (kind !== KINDS[0]) continue;
    for (const ref of claim.responses) if (denials.has(ref)) clash(claim.ref, ref);
  }
  return found;
}

// All that is reached from one of some things, by what each leads to; each group in the order of the map.
/** @param {string[]} refs @param {(ref: string) => Iterable<string>} next @returns {string[][]} */
function connected(refs, next) {
  const seen = new Set();
  return refs.flatMap((ref) => {
    if (seen.has(ref)) return [];
    const group = [ref];
    seen.add(ref);
    for (const one of group) {
      for (const other of next(one)) {
        if (!seen.has(other)) group.push(other);
        seen.add(other);
      }
    }
    return [group];
  });
}

// As few sides as it takes that nobody stands beside an opponent; two wherever two are enough.
/** @param {string[]} group @param {Opponents} against */
function sidesOf(group, against) {
  /** @type {string[][]} */
  const sides = [];
  for (const ref of group) {
    const side = sides.find((one) => one.every((other) => !entryOf(against, ref).has(other)));
    if (side) side.push(ref);
    else sides.push([ref]);
  }
  return sides;
}

// Every dispute of a kind once: its sides, each a list of refs, and why they disagree. One side alone: whoever contests
// it is not on this map.
/** @param {ShownClaim[]} claims @param {string} kind */
export function findDisputes(claims, kind) {
  const against = opponents(claims, kind);
  const byRef = new Map(claims.map((claim) => [claim.ref, claim]));
  const isAlone = alone(claims);
  const refs = [...byRef.keys()].filter(
    (ref) => entryOf(against, ref).size > 0 || (kind === KINDS[0] && isAlone(entryOf(byRef, ref))),
  );
  /** @param {string[]} group */
  const whys = (group) =>
    group.flatMap((ref) => entryOf(byRef, ref).disagreements.filter((one) => one.kind === kind)).map(({ why }) => why);
  return connected(refs, (ref) => entryOf(against, ref)).map((group) => ({
    sides: sidesOf(group, against),
    whys: [...new Set(whys(group))].filter(Boolean),
  }));
}

// Whether a claim is contested by nobody who is on this map.
/** @param {ShownClaim[]} claims */
function alone(claims) {
  const against = IN_RED.map((kind) => opponents(claims, kind));
  /** @param {ShownClaim} claim */
  return ({ ref, contested }) => contested && against.every((found) => entryOf(found, ref).size === 0);
}

// By place: figures of which not all count the same, those that do beside each other.
/** @param {ShownClaim[]} claims */
export function figuresUnlike(claims) {
  /** @type {Map<string, Map<string, FigureClaim[]>>} */
  const places = new Map();
  for (const claim of claims.filter(hasFigure)) {
    const { place, measure } = claim.figure;
    if (!place) continue;
    const measures = places.get(place) || new Map();
    places.set(place, measures);
    const counted = measures.get(measure);
    if (counted) counted.push(claim);
    else measures.set(measure, [claim]);
  }
  return [...places]
    .filter(([, measures]) => measures.size > 1)
    .map(([place, measures]) => ({ place, claims: [...measures.values()].flat() }));
}
