// Which claims dispute with which, as groups with sides; and figures of one place that do not count the same.

import { entryOf } from "../document/index.js";

/** @import { Figure, ShownClaim } from "../document/map_document" */

/** @typedef {Map<string, Set<string>>} Opponents By ref, in both directions. */
/** @typedef {ShownClaim & { figure: Figure }} FigureClaim */

/** @param {ShownClaim} claim @returns {claim is FigureClaim} */
const hasFigure = (claim) => claim.figure !== null;

// Refs of the claims on the map that cannot hold together with a claim, or deny it: in both directions.
/** @param {ShownClaim[]} claims */
function opponents(claims) {
  /** @type {Opponents} */
  const found = new Map(claims.map((claim) => [claim.ref, new Set()]));
  /** @param {string} one @param {string} other */
  const clash = (one, other) => {
    if (!found.has(other)) return;
    entryOf(found, one).add(other);
    entryOf(found, other).add(one);
  };
  const denials = new Set(claims.filter((claim) => claim.negative).map((claim) => claim.ref));
  for (const claim of claims) {
    for (const ref of claim.conflicts) clash(claim.ref, ref);
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

// Every dispute once: its sides, each a list of refs. One side alone: whoever contests it is not on this map.
/** @param {ShownClaim[]} claims */
export function findDisputes(claims) {
  const against = opponents(claims);
  const refs = claims.filter(({ ref, contested }) => contested || entryOf(against, ref).size > 0).map(({ ref }) => ref);
  return connected(refs, (ref) => entryOf(against, ref)).map((group) => sidesOf(group, against));
}

// By place: figures of which not all count the same, those that do beside each other.
/** @param {ShownClaim[]} claims */
export function figuresUnlike(claims) {
  /** @type {Map<string, Map<string, FigureClaim[]>>} */
  const places = new Map();
  for (const claim of claims.filter(hasFigure)) {
    const { area, measure } = claim.figure;
    if (!area) continue;
    const measures = places.get(area) || new Map();
    places.set(area, measures);
    const counted = measures.get(measure);
    if (counted) counted.push(claim);
    else measures.set(measure, [claim]);
  }
  return [...places]
    .filter(([, measures]) => measures.size > 1)
    .map(([area, measures]) => ({ area, claims: [...measures.values()].flat() }));
}
