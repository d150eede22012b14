// What a place is in a claim, and which claims tie it to the trade: by those it is firm and contested.

import { entryOf } from "../document/index.js";

/** @import { Mark, ShownClaim } from "../document/map_document" */

// As in mapper/model/role.py.
const TRADE = ["origin", "transit", "destination", "production", "seizure"];
const WORK = ["enforcement", "training", "meeting", "treatment"];

/** @param {ShownClaim} claim @param {string} id */
const rolesOf = (claim, id) => (Object.hasOwn(claim.roles, id) ? claim.roles[id] : []);

export const roles = {
  // All but that of what is only spoken of.
  all: [...TRADE, ...WORK, "along"],
  of: rolesOf,

  // Whether one of some marks is in a claim what is asked.
  /** @param {ShownClaim} claim @param {Iterable<string>} ids @param {ReadonlySet<string>} chosen */
  fit: (claim, ids, chosen) => [...ids].some((id) => rolesOf(claim, id).some((role) => chosen.has(role))),

  // Those of some carriers that tie a mark to the trade: legs are of it by what they are.
  /** @param {Mark} mark @param {string[]} refs @param {Map<string, ShownClaim>} byRef */
  tying: (mark, refs, byRef) =>
    mark.kind === "leg"
      ? refs
      : refs.filter((ref) => rolesOf(entryOf(byRef, ref), mark.id).some((role) => TRADE.includes(role))),
};
