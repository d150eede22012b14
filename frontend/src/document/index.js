// The document by id. Maps, never plain objects: an id may be any word, "__proto__" too.

/** @import { MapDocument, ShownClaim } from "./map_document" */
/** @import { Judgement, StandingMark, Verdict } from "./standing" */
/** @typedef {ReturnType<typeof makeIndex>} Index */

/**
 * @template {object} Kind @template {keyof Kind} Key @param {Kind[]} records @param {Key} key
 * @returns {Map<Kind[Key], Kind>}
 */
const by = (records, key) => new Map(records.map((record) => [record[key], record]));

// The entry of a table that has one for every key that it is asked.
/** @template Key, Entry @param {Map<Key, Entry>} table @param {Key} key */
export const entryOf = (table, key) => /** @type {Entry} */ (table.get(key));

/** @param {MapDocument} shown */
export function makeIndex(shown) {
  /** @type {Map<string, StandingMark>} */
  const marks = by(shown.marks, "id");
  const built = by(shown.marks, "id");
  const claims = by(shown.claims, "ref");
  const sources = by(shown.sources, "id");
  const layers = by(shown.layers, "id");
  const passages = by(shown.passages, "number");
  const alike = new Map(shown.alike.flatMap((refs) => refs.map((ref) => /** @type {const} */ ([ref, refs]))));
  /** @type {Map<string, ShownClaim[]>} */
  const ofPlace = new Map();
  for (const claim of shown.claims) {
    if (!claim.figure || !claim.figure.place) continue;
    const figures = ofPlace.get(claim.figure.place);
    if (figures) figures.push(claim);
    else ofPlace.set(claim.figure.place, [claim]);
  }
  /** @type {Set<string> | null} */
  let contested = null;
  /** @type {Map<string, Verdict>} */
  let sure = new Map();
  /** @template Kind @param {Map<string, Kind>} table @param {string[]} keys */
  const present = (table, keys) => keys.map((key) => table.get(key)).filter((record) => record !== undefined);

  return {
    shown,
    // Marks as they stand on what is left of their claims, if a question is asked; and as they were built.
    marks,
    built,
    claims,
    sources,
    layers,
    passages,
    /** @param {string[]} refs */
    claimsOf: (refs) => present(claims, refs),
    /** @param {string[]} ids */
    marksOf: (ids) => present(marks, ids),
    // A mark that is hidden keeps its claims, and knows what hid it.
    /** @param {Judgement} answer */
    stand(answer) {
      ({ sure, contested } = answer);
      for (const mark of shown.marks) {
        const stays = answer.shown.get(mark.id);
        marks.set(mark.id, stays ? { ...mark, ...stays } : { ...mark, hiding: answer.hidden.get(mark.id) });
      }
    },
    // Whether somebody contradicts a claim who had spoken by the time that is asked.
    /** @param {ShownClaim} claim */
    isContested: (claim) => (contested ? contested.has(claim.ref) : claim.contested),
    // How surely a claim fits the times that are asked.
    /** @param {string} ref */
    certainty: (ref) => sure.get(ref) || "definitely",
    // Layers of the routes that a claim speaks of as such.
    /** @param {string} ref */
    layersOf: (ref) => shown.layers.filter((layer) => layer.claims.includes(ref)),
    // Claims whose figures count the same, list by list; and the list in which a claim stands.
    figuresAlike: () => shown.alike.map((refs) => present(claims, refs)),
    /** @param {ShownClaim} claim */
    figuresLike: (claim) => present(claims, alike.get(claim.ref) || []),
    // Figures for the same place that count something else: not comparable, and easily taken to be.
    /** @param {ShownClaim} claim */
    figuresBeside(claim) {
      const like = new Set(alike.get(claim.ref) || [claim.ref]);
      return ((claim.figure && ofPlace.get(claim.figure.place)) || []).filter((other) => !like.has(other.ref));
    },
    // All of a list are of one place.
    /** @param {ShownClaim} claim */
    countBeside: ({ ref, figure }) =>
      figure ? Math.max(0, (ofPlace.get(figure.place) || []).length - (alike.get(ref) || [ref]).length) : 0,
    // Claims that neither a mark nor a layer lists: they are here because another claim links to them.
    linkedOnly() {
      const ofMarks = shown.marks.flatMap(({ claims, denials }) => [...claims, ...denials]);
      const listed = new Set([...ofMarks, ...shown.layers.flatMap((layer) => layer.claims)]);
      return shown.claims.filter((claim) => !listed.has(claim.ref));
    },
  };
}
