// A question to the map: what is chosen in each facet, the two clocks, and whether only what is contested is asked for.

/** @import { Question } from "./asked" */

/** @type {Readonly<Question>} */
const NOTHING = Object.freeze({ chosen: new Map(), held: "", known: "", contested: false });

export const questions = {
  nothing: NOTHING,

  /** @param {Question} question */
  isNothing: ({ chosen, held, known, contested }) => chosen.size === 0 && !held && !known && !contested,

  // The same question with another choice in one facet; without any, the facet is not asked.
  /**
   * @param {Question} question @param {string} facet @param {ReadonlySet<string>} values @returns {Readonly<Question>}
   */
  choosing(question, facet, values) {
    const chosen = new Map(question.chosen);
    if (values.size) chosen.set(facet, new Set(values));
    else chosen.delete(facet);
    return Object.freeze({ ...question, chosen });
  },

  /** @param {Question} question @param {string} facet @param {string} value */
  toggling(question, facet, value) {
    const values = new Set(question.chosen.get(facet));
    if (!values.delete(value)) values.add(value);
    return questions.choosing(question, facet, values);
  },
};
