// What the reader asks at present and what is left of the map: one place that knows, and tells whoever listens.

import { answerTo, countMarks } from "./answer.js";
import { makeClocks } from "./clocks.js";
import { questions } from "./question.js";

/** @import { Index } from "../document/index.js" */
/** @import { Question } from "./asked" */

export class Reading {
  /** @param {Index} index */
  constructor(index) {
    this.index = index;
    this.clocks = makeClocks(index.shown.dates);
    /** @type {((reading: Reading) => void)[]} */
    this.listeners = [];
    // Whether questions follow one another by themselves, as while time plays.
    this.isMoving = false;
    this.question = questions.nothing;
    this.answer = answerTo(index, this.question, this.clocks);
  }

  // listen: called after each question, once the index stands as the answer says.
  /** @param {(reading: Reading) => void} listen */
  onAnswer(listen) {
    this.listeners.push(listen);
  }

  /** @param {Readonly<Question>} question */
  ask(question) {
    this.question = question;
    this.answer = answerTo(this.index, question, this.clocks);
    this.index.stand(this.answer);
    for (const listen of this.listeners) listen(this);
  }

  /** @param {string} facet @param {string} value */
  toggle(facet, value) {
    this.ask(questions.toggling(this.question, facet, value));
  }

  /** @param {Partial<Question>} parts */
  change(parts) {
    this.ask(Object.freeze({ ...this.question, ...parts }));
  }

  clear() {
    this.ask(questions.nothing);
  }

  /** @param {string} facet @param {string} value */
  count(facet, value) {
    return countMarks(this.index, this.question, this.answer.state, facet, value);
  }
}
