// Which lines of a bundle are on the map, and how they look: an edge is on while one of its legs is, and looks as the
// firmest of these does.

/** @import { Bundle } from "../document/laid" */

/**
 * How a line looks. unsure: it is only possibly there, by the times that are asked.
 * @typedef {{ firm: boolean, contested: boolean, unsure: boolean }} Look
 */
/** @typedef {"filled" | "open" | "hollow"} HeadKind */
/** @typedef {Look & { number: number, legs: string[], head: HeadKind | null }} EdgeOn */

// Arrives; goes on, nobody says where; only alleged to arrive.
/** @param {boolean} open @param {boolean} firm @returns {HeadKind} */
export const headKind = (open, firm) => (open ? "open" : firm ? "filled" : "hollow");

/** @param {{ firm: boolean, contested: boolean, certainty?: string }} mark @returns {Look} */
export const lookOf = ({ firm, contested, certainty }) => ({
  firm,
  contested,
  unsure: certainty !== undefined && certainty !== "definitely",
});

/** @param {Look[]} looks @returns {Look} */
const firmest = (looks) => ({
  firm: looks.some(({ firm }) => firm),
  contested: looks.every(({ contested }) => contested),
  unsure: looks.every(({ unsure }) => unsure),
});

// looks: of the legs that are on, by their ids.
/** @param {Bundle} bundle @param {Map<string, Look>} looks @returns {EdgeOn[]} */
export function edgesOn(bundle, looks) {
  return bundle.edges.flatMap(({ head }, number) => {
    const legs = [...bundle.legs].filter(([id, chain]) => looks.has(id) && chain.includes(number)).map(([id]) => id);
    if (legs.length === 0) return [];
    const look = firmest(legs.map((id) => /** @type {Look} */ (looks.get(id))));
    return [{ number, legs, ...look, head: head ? headKind(head.open, look.firm) : null }];
  });
}
