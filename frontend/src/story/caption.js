// What an audience reads beside the map: the heading and the text of a step, its footnotes, and the list of sources.

import { html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { facets } from "../asking/facets.js";
import { askedTimes } from "../panel/asked.js";
import { storyText } from "./story_text.js";

const labelOf = (facet, values, index) =>
  say.text("facet." + facet.id) + ": " + values.map((value) => facets.label(facet, value, index)).join(", ");

// What of the map a step shows, if it is not the whole.
export function asked({ chosen, held, known, contested }, index) {
  const offered = index.shown.facets.filter(({ id }) => Object.hasOwn(chosen, id));
  const words = [
    ...askedTimes({ held, known }),
    ...offered.map((facet) => labelOf(facet, chosen[facet.id], index)),
    contested ? say.text("filters.contested") : "",
  ].filter(Boolean);
  const parts = words.map((one) => html("span", {}, one));
  return words.length ? html("p", { class: "shown-only" }, parts) : "";
}

function sources(index, open) {
  const items = index.shown.sources.map(({ id, number, citation, title }) => {
    const attributes = { class: "cited", "aria-label": say.text("claim.open-source", { number }) };
    const button = makeButton(attributes, () => open({ kind: "source", id }), String(number));
    return html("li", {}, button, html("span", { dir: "auto" }, citation || title));
  });
  return html("ol", { class: "footnotes whole" }, items);
}

// open: called with what is to be shown in the panel: a claim or a source.
export function makeCaption(index, open) {
  const place = html("span", { class: "eyebrow" });
  const title = html("h1", { dir: "auto" }, index.shown.title);
  const told = html("div", { class: "told", "aria-live": "polite", "aria-atomic": "true" });
  const notes = html("div", {});
  const element = html("div", { class: "body" }, html("div", { class: "head" }, title, place), told, notes);

  function footnotes(step, openNumber) {
    if (step.footnotes.length === 0) return "";
    return [
      html("h3", { class: "announced" }, say.text("present.footnotes")),
      storyText.footnotes(step.footnotes, index, openNumber),
    ];
  }

  return {
    element,
    get isLong() {
      return element.scrollHeight > element.clientHeight + 1;
    },
    focus() {
      told.querySelector("h2").focus({ preventScroll: true });
    },
    // all: how many steps there are.
    fill(step, all) {
      const hadFocus = element.contains(document.activeElement);
      const refs = new Map(step.footnotes.map(({ number, claim }) => [number, claim]));
      const openNumber = (number) => open({ kind: "claim", id: refs.get(number) });
      const cite = (number) => storyText.number(number, openNumber);
      place.replaceChildren(say.text("present.step", { number: step.number, all }));
      const parts = [
        html("h2", { tabindex: -1, dir: "auto" }, step.heading),
        asked(step.question, index),
        ...storyText.blocks(step.text, cite),
      ];
      told.replaceChildren(...parts.filter((part) => part !== ""));
      const below = step.isSources ? [sources(index, open)] : [footnotes(step, openNumber)].flat();
      notes.replaceChildren(...below.filter((part) => part !== ""));
      element.scrollTop = 0;
      if (hadFocus) this.focus();
    },
  };
}
