// The state of the page as the fragment of an address, and back: readable, and nothing in it that is as at the opening.

import { period } from "../asking/clocks.js";
import { questions } from "../asking/question.js";

const MOST_CHARACTERS = 20000;
const MOST_ZOOM = 11;
const ZOOM_DIGITS = 4;
const NUMBER = /^-?\d{1,3}(\.\d{1,12})?$/;
// Views of the panel by their keys. What is asked has keys of its own: source and voice are among them.
const VIEWS = { mark: "mark", layer: "layer", claim: "claim", entry: "source", speaker: "voice", room: "room" };
const KEYS = new Map(Object.entries(VIEWS).map(([key, kind]) => [kind, key]));
const CLOCKS = ["held", "known"];

const encoded = (text) => encodeURIComponent(text).replaceAll("%20", "+").replaceAll("%2C", ",").replaceAll("%3A", ":");

function decoded(text) {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return null;
  }
}

// So many digits that a view comes back to a small part of a pixel.
function position([lat, lon, zoom]) {
  const digits = Math.ceil(Math.log10((256 * 2 ** zoom) / 360)) + 1;
  const short = (value, most) => String(Number(value.toFixed(Math.max(0, most))));
  return [short(lat, digits), short(lon, digits), short(zoom, ZOOM_DIGITS)].join(",");
}

function positioned(text) {
  const parts = text.split(",");
  if (parts.length !== 3 || !parts.every((part) => NUMBER.test(part))) return null;
  const [lat, lon, zoom] = parts.map(Number);
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= MOST_ZOOM ? [lat, lon, zoom] : null;
}

// Takes one key with its value into a state; false if it is not understood. valid: see addressState.read.
function take(state, key, value, valid) {
  if (key === "at") {
    if (state.at !== null) return false;
    state.at = positioned(value);
    return state.at !== null;
  }
  if (Object.hasOwn(VIEWS, key)) {
    if (state.view !== null || !valid.view(VIEWS[key], value)) return false;
    state.view = key === "room" ? { kind: value } : { kind: VIEWS[key], id: value };
    return true;
  }
  if (key === "step") {
    if (state.step || !valid.step(value)) return false;
    state.step = Number(value);
    return true;
  }
  if (key === "lang") {
    if (state.language || !valid.language(value)) return false;
    state.language = value;
    return true;
  }
  if (key === "off") return valid.layer(value) && Boolean(state.off.add(value));
  return asked(state, key, value, valid);
}

function asked(state, key, value, valid) {
  const { question } = state;
  if (CLOCKS.includes(key)) {
    if (question[key] !== "" || period(value) === null) return false;
    state.question = { ...question, [key]: value };
  } else if (key === "contested") {
    if (question.contested || value !== "only") return false;
    state.question = { ...question, contested: true };
  } else {
    if (!valid.choice(key, value)) return false;
    const values = new Set(question.chosen.get(key)).add(value);
    state.question = questions.choosing(question, key, values);
  }
  return true;
}

export const addressState = {
  // at: [lat, lon, zoom], or null where the map is as at the opening; view: of the panel, { kind, id }, or null; off:
  // ids of layers; question: see questions; language: of the interface, empty for the page's own. step: of the
  // story that is presented, which tells all the rest; 0 for none.
  write({ at, view, off, question, language, step }) {
    const parts = [];
    const add = (key, value) => parts.push(key + "=" + encoded(value));
    if (step) return addressState.ofStep(step, language);
    if (at) add("at", position(at));
    if (view) add(KEYS.get(view.kind) || "room", view.id === undefined ? view.kind : view.id);
    for (const [facet, values] of question.chosen) for (const value of values) add(facet, value);
    for (const clock of CLOCKS) if (question[clock]) add(clock, question[clock]);
    if (question.contested) add("contested", "only");
    for (const layer of off) add("off", layer);
    if (language) add("lang", language);
    return parts.join("&");
  },

  ofStep: (step, language) => "step=" + step + (language ? "&lang=" + language : ""),

  // The language that an address asks for, known before anything else is.
  language: (text) => (/(?:^|&)lang=([a-z]{2,3})(?:&|$)/.exec(text.slice(0, MOST_CHARACTERS)) || ["", ""])[1],

  // valid: what there is on this map: view(kind, id), layer(id), choice(facet, value), language(tag), step(number).
  // Returns the state, and the parts that were not understood, as they were given.
  read(text, valid) {
    const state = { at: null, view: null, off: new Set(), question: questions.nothing, language: "", step: 0 };
    if (text.length > MOST_CHARACTERS) return { state, faults: [text] };
    const faults = text.split("&").filter((part) => {
      const [key, value, ...rest] = part.split("=").map(decoded);
      if (part === "") return false;
      return rest.length > 0 || key === null || typeof value !== "string" || !take(state, key, value, valid);
    });
    return { state, faults };
  },
};
