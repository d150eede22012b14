// The steps of a story on paper: each with its map, its words, what it counts, and its footnotes.

import { html } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { makeIndex } from "../document/index.js";
import { world } from "../document/mercator.js";
import { Reading } from "../asking/reading.js";
import { groundPaths } from "../drawing/ground_paths.js";
import { makeGround } from "../labels/ground.js";
import { fitted } from "../view/fit.js";
import { makeStill } from "../view/still.js";
import { asked } from "./caption.js";
import { counted } from "./counted.js";
import { drawingOf, framed } from "./paper_map.js";
import { questionOf } from "./staging.js";
import { storyText } from "./story_text.js";

const SIZE = { x: 720, y: 430 };
const NO_KEY = { x: 0, y: 0 };

function viewOf([west, south, east, north]) {
  const box = { left: world.x(west), top: world.y(north), right: world.x(east), bottom: world.y(south) };
  const { zoom, centre } = fitted(SIZE, box, [], NO_KEY, 0);
  const scale = 2 ** zoom;
  return { zoom, corner: { x: centre.x * scale - SIZE.x / 2, y: centre.y * scale - SIZE.y / 2 } };
}

// Draws the map of one step after the other, with an index and marks of its own: nothing on the screen is touched.
// place: an element of the page, in whose style names are measured.
function makeMaps({ shown, layout, topology, seas, rivers, disputed }, place) {
  const index = makeIndex(shown);
  const reading = new Reading(index);
  const places = makeGround(topology, false, seas, rivers);
  const still = makeStill(index, topology, { rivers, disputed }, layout, SIZE, places);
  const { marks } = still;

  function set({ question, layers, choice }) {
    reading.ask(questionOf(question));
    for (const mark of index.marks.values()) marks.stand(mark);
    for (const layer of shown.layers) marks.switchOn(layer.marks, true);
    const off = shown.layers.filter(({ id }) => layers !== null && !layers.includes(id));
    for (const layer of off) marks.switchOn(layer.marks, false);
    marks.choose(choice && choice.kind === "mark" ? choice.id : null);
  }

  return (step) => {
    // To set it names it too.
    place.append(marks.element);
    set(step);
    const pointed = step.choice && step.choice.kind === "claim" ? index.claims.get(step.choice.id).marks : [];
    for (const id of pointed) marks.flag(id, "pointed", true);
    still.draw(viewOf(step.bounds));
    const viewBox = [0, 0, SIZE.x, SIZE.y].join(" ");
    const ground = groundPaths(topology, false, still.frame);
    const drawing = drawingOf(marks.element, ground, { class: "paper-view", viewBox });
    marks.element.remove();
    for (const id of pointed) marks.flag(id, "pointed", false);
    return framed(drawing);
  };
}

function stepOf(step, all, index, map) {
  const plain = (number) => html("span", { class: "cited" }, String(number));
  return [
    html("p", { class: "aside" }, say.text("present.step", { number: step.number, all })),
    html("h2", { dir: "auto" }, step.heading),
    map,
    asked(step.question, index),
    ...storyText.blocks(step.text, plain),
    counted(step, index, plain),
    storyText.footnotes(step.footnotes, index, () => {}),
  ];
}

// data: see makeApp. place: see makeMaps. Of each step what its sheet has, if there is a story.
export function stepsOnPaper(index, data, place) {
  if (!data.shown.story) return [];
  const { steps } = data.shown.story;
  const mapOf = makeMaps(data, place);
  return steps.map((step) => stepOf(step, steps.length, index, mapOf(step)));
}
