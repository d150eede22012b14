// Addresses: what is written is read again, what is foreign is told and changes nothing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { questions } from "../src/asking/question.js";
import { makeIndex } from "../src/document/index.js";
import { addressState } from "../src/app/address_state.js";
import { sayable } from "../src/app/sayable.js";
import { jsonOf, LANGUAGES, soundMap, speak } from "./data.js";

speak("en");
const cases = jsonOf("frontend/test/addresses.json");
const valid = sayable(makeIndex(soundMap()), {
  rooms: { overview: {}, filters: {}, time: {} },
  steps: 1,
  isOther: (tag) => tag !== "en" && LANGUAGES.includes(tag),
});
const anything = { view: () => true, layer: () => true, choice: () => true, language: () => true, step: () => true };

// A state as plain data, and of it only what is not as at the opening.
function told({ at, view, off, question, language, step }) {
  const { chosen, held, known, contested } = question;
  const parts = {
    at,
    view,
    off: off.size ? [...off] : null,
    chosen: chosen.size ? Object.fromEntries([...chosen].map(([facet, values]) => [facet, [...values]])) : null,
    held,
    known,
    contested,
    language,
    step,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value));
}

for (const [name, text] of Object.entries(cases.foreign)) {
  test("ignored and told: " + name, () => {
    const { state, faults } = addressState.read(text, valid);
    assert.deepEqual([told(state), faults], [{}, text.split("&")]);
  });
}

for (const [name, text] of [
  ["a long text", "mark=" + "a".repeat(1_000_000)],
  ["many long parts", Array.from({ length: 5_000 }, (_, number) => "x" + number).join("&")],
]) {
  test("not even taken apart: " + name, () => {
    const { state, faults } = addressState.read(text, valid);
    assert.deepEqual([told(state), faults], [{}, [text]]);
  });
}

test("each of many foreign parts is told", () => {
  const parts = Array.from({ length: 2_000 }, (_, number) => `x${number}=${number}`);
  assert.deepEqual(addressState.read(parts.join("&"), valid).faults, parts);
});

for (const [text, state, faults] of cases.understood) {
  test("understood: " + text, () => {
    const read = addressState.read(text, valid);
    assert.deepEqual([told(read.state), read.faults], [state, faults]);
  });
}

for (const id of cases.ids) {
  test("a state with the id " + JSON.stringify(id) + " survives being written and read", () => {
    const question = { ...questions.nothing, chosen: new Map([["voice", new Set([id, "other"])]]), held: "2010-05" };
    const state = { at: [-12.3456, 101.5, 3.25], view: { kind: "claim", id }, off: [id], question, language: "ru" };
    const { state: back, faults } = addressState.read(addressState.write(state), anything);
    const [lat, ...rest] = back.at;
    assert.ok(Math.abs(lat + 12.3456) < 0.01);
    assert.deepEqual(
      [faults, rest, told({ ...back, at: null })],
      [[], [101.5, 3.25], told({ ...state, at: null, off: new Set(state.off) })],
    );
  });
}

test("a position comes back to a small part of a pixel at every zoom", () => {
  for (let zoom = 0; zoom <= 11; zoom += 0.25) {
    const at = [-12.3456789, 101.4567891, zoom];
    const { state } = addressState.read(addressState.write({ at, off: [], question: questions.nothing }), anything);
    const pixels = (256 * 2 ** zoom) / 360;
    for (const place of [0, 1]) assert.ok(Math.abs(state.at[place] - at[place]) * pixels < 0.1, String(zoom));
    assert.equal(state.at[2], zoom);
  }
});

test("at the opening the address says nothing, and of a step nothing but the step", () => {
  const opening = { at: null, view: null, off: [], question: questions.nothing, language: "", step: 0 };
  assert.equal(addressState.write(opening), "");
  const step = { ...opening, at: [1, 2, 3], view: { kind: "mark", id: "office" }, language: "es", step: 3 };
  assert.equal(addressState.write(step), "step=3&lang=es");
});

test("the language is known before anything else is read", () => {
  assert.deepEqual(["lang=ru", "mark=a&lang=es&off=b", "mark=lang=ru", "xlang=ru", ""].map(addressState.language), [
    "ru",
    "es",
    "",
    "",
    "",
  ]);
});
