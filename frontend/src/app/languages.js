// Building the app in a language, and anew in another one from where the reader was.

import { findAllIn, set } from "../dom/elements.js";
import { messages } from "../dom/messages.js";
import { readDeflatedJson, readJson } from "../document/blocks.js";
import { localised } from "../document/localised.js";
import { addressState } from "./address_state.js";
import { makeApp } from "./app.js";
import { embed } from "./embed.js";
import { language } from "./language.js";

const root = document.documentElement;

let data = null;
let pristine = null;
let running = null;
let life = null;
let words = null;

// What the template says in the language that it was built with.
function speak() {
  for (const element of findAllIn(document, "[data-say]")) element.replaceChildren(messages.text(element.dataset.say));
  for (const element of findAllIn(document, "[data-say-label]"))
    set(element, { "aria-label": messages.text(element.dataset.sayLabel) });
}

function build() {
  const app = pristine.cloneNode(true);
  app.hidden = false;
  document.getElementById("app").replaceWith(app);
  life = new AbortController();
  speak();
  const { shown, ...ground } = data;
  const said = root.lang === language.own ? shown : localised(shown, root.lang, ground.topology);
  running = makeApp({ shown: said, ...ground }, { speakWith, speakIn }, life.signal);
}

// All messages by language; those of the others than the page's own are inflated when first wanted.
async function messagesOf(tag) {
  if (words === null) words = new Map([[root.lang, readJson("map-messages")]]);
  if (!words.has(tag))
    for (const [tag, entries] of Object.entries(await readDeflatedJson("map-translations"))) words.set(tag, entries);
  return words.get(tag);
}

async function rebuild(tag) {
  const entries = await messagesOf(tag);
  await running.view.settled();
  life.abort();
  running.map.remove();
  root.lang = tag;
  messages.load(entries, tag);
  build();
}

// In another language, and nothing else is another.
async function speakIn(tag) {
  const { map, reading, panel, layers, view } = running;
  const isMoved = !view.isOpening();
  const [centre, zoom, { question }, off] = [map.getCenter(), map.getZoom(), reading, layers.off()];
  await rebuild(tag);
  running.reading.ask(question);
  running.panel.resume(panel);
  running.layers.switchOff(new Set(off));
  // Last of all: a mark that is chosen would be brought into view.
  if (isMoved) running.view.go(centre, zoom);
  running.address.resume();
}

// For an address that says the language, and says all the rest as well.
async function speakWith(tag) {
  await rebuild(tag || language.own);
  running.address.read();
}

// Builds the app in the language that the address asks for, if it is one of those that are offered.
export async function begin(parts) {
  data = parts;
  pristine = document.getElementById("app").cloneNode(true);
  const asked = addressState.language(embed.fragment());
  if (language.isOther(asked)) {
    messages.load(await messagesOf(asked), asked);
    root.lang = asked;
  }
  build();
  running.address.read();
}
