// Setting the map for a step of a story, and giving the reader back what was there before.

import { questions } from "../asking/question.js";

/** @import { AskedQuestion } from "../document/map_document" */
/** @import { Question } from "../asking/asked" */

const OVERVIEW = Object.freeze({ kind: "overview" });

/** @param {AskedQuestion} asked @returns {Readonly<Question>} */
function questionOf({ chosen, held, known, contested }) {
  const sets = new Map();
  for (const [facet, values] of Object.entries(chosen)) sets.set(facet, new Set(values));
  return Object.freeze({ chosen: sets, held, known, contested });
}

export class Staging {
  constructor({ index, reading, panel, legend, view, stage }) {
    this.index = index;
    this.reading = reading;
    this.panel = panel;
    this.legend = legend;
    this.view = view;
    this.stage = stage;
    this.pointed = [];
  }

  ask(question) {
    const isAsked = [question, this.reading.question].some((one) => !questions.isNothing(one));
    if (isAsked) this.reading.ask(question);
  }

  point(ids) {
    for (const id of this.pointed) this.stage.point(id, false);
    for (const id of ids) this.stage.point(id, true);
    this.pointed = ids;
  }

  // What a step opens is in the panel, should it be wanted, and stands out on the map.
  choose(choice) {
    const { map } = this.view;
    const [centre, zoom] = [map.getCenter(), map.getZoom()];
    this.panel.resume({ history: [OVERVIEW, choice].filter(Boolean).map((one) => ({ ...one })), isOpen: false });
    this.point(choice && choice.kind === "claim" ? this.index.claims.get(choice.id).marks : []);
    // To choose a mark may have moved the map at once; the flight begins where it was.
    if (!map.getCenter().equals(centre) || map.getZoom() !== zoom) map.setView(centre, zoom, { animate: false });
  }

  // animate: whether the map flies there.
  set({ question, layers, choice, bounds }, animate) {
    this.ask(questionOf(question));
    const off = layers === null ? [] : this.index.shown.layers.map(({ id }) => id).filter((id) => !layers.includes(id));
    this.legend.switchOff(new Set(off));
    this.choose(choice);
    // A mark that is chosen turns its layer on; the step knows better.
    this.legend.switchOff(new Set(off));
    this.view.show(bounds, animate);
  }

  // What the reader has now.
  taken() {
    const { reading, panel, legend, view } = this;
    const { map } = view;
    return {
      question: reading.question,
      off: new Set(legend.off()),
      left: { history: panel.history, isOpen: panel.isOpen },
      scroll: panel.body.scrollTop,
      at: view.isOpening() ? null : [map.getCenter(), map.getZoom()],
    };
  }

  giveBack({ question, off, left, scroll, at }) {
    this.view.unlimited();
    this.view.map.invalidateSize({ animate: false });
    this.point([]);
    this.ask(question);
    this.panel.resume(left);
    this.panel.body.scrollTop = scroll;
    this.legend.switchOff(off);
    if (at) this.view.go(...at);
    else this.view.open(false);
  }
}
