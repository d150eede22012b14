// Setting the map for a step of a story, and giving the reader back what was there before.

import { questions } from "../asking/question.js";

/** @import { AskedQuestion } from "../document/map_document" */
/** @import { Question } from "../asking/asked" */

const OVERVIEW = Object.freeze({ kind: "overview" });

/** @param {AskedQuestion} asked @returns {Readonly<Question>} */
export function questionOf({ chosen, held, known, contested }) {
  const sets = new Map();
  for (const [facet, values] of Object.entries(chosen)) sets.set(facet, new Set(values));
  return Object.freeze({ chosen: sets, held, known, contested });
}

export function makeStaging({ index, reading, panel, layers: switches, view, stage }) {
  const { map } = view;
  let pointed = [];

  function ask(question) {
    const isAsked = [question, reading.question].some((one) => !questions.isNothing(one));
    if (isAsked) reading.ask(question);
  }

  function point(ids) {
    for (const id of pointed) stage.point(id, false);
    for (const id of ids) stage.point(id, true);
    pointed = ids;
  }

  // What a step opens is in the panel, should it be wanted, and stands out on the map.
  function choose(choice) {
    const [centre, zoom] = [map.getCenter(), map.getZoom()];
    panel.resume({ history: [OVERVIEW, choice].filter(Boolean).map((one) => ({ ...one })), isOpen: false });
    point(choice && choice.kind === "claim" ? index.claims.get(choice.id).marks : []);
    // To choose a mark may have moved the map at once; the flight begins where it was.
    if (!map.getCenter().equals(centre) || map.getZoom() !== zoom) map.setView(centre, zoom, { animate: false });
  }

  // animate: whether the map flies there.
  function set({ question, layers, choice, bounds }, animate) {
    ask(questionOf(question));
    const off = layers === null ? [] : index.shown.layers.map(({ id }) => id).filter((id) => !layers.includes(id));
    switches.switchOff(new Set(off));
    choose(choice);
    // A mark that is chosen turns its layer on; the step knows better.
    switches.switchOff(new Set(off));
    view.show(bounds, animate);
  }

  // What the reader has now.
  function taken() {
    return {
      question: reading.question,
      off: new Set(switches.off()),
      left: { history: panel.history, isOpen: panel.isOpen },
      scroll: panel.body.scrollTop,
      at: view.isOpening() ? null : [map.getCenter(), map.getZoom()],
    };
  }

  function giveBack({ question, off, left, scroll, at }) {
    view.unlimited();
    view.map.invalidateSize({ animate: false });
    point([]);
    ask(question);
    panel.resume(left);
    panel.body.scrollTop = scroll;
    switches.switchOff(off);
    if (at) view.go(...at);
    else view.open(false);
  }

  return { choose, set, taken, giveBack };
}
