// The words of the interface: every message that is asked for is there in every language, and none that nobody asks for.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { messages } from "../src/dom/messages.js";
import { askedFor } from "./asked_for.js";
import { LANGUAGES, messagesOf, textOf } from "./data.js";

const FORM = /\.(zero|one|two|few|many|other)$/;
const asked = askedFor();
const keys = Object.fromEntries(LANGUAGES.map((language) => [language, Object.keys(messagesOf(language))]));

// What the template asks for: put in when a page is built, or said by the page itself.
const inTemplate = [
  ...textOf("mapper/render/page/page.html").matchAll(/data-say(?:-label)?="([^"]+)"|\{\{message:([^}]+)\}\}/g),
].map(([, said, built]) => said || built);

// Words in quotes of the Python code of the other outputs, which say the same messages. More than keys, and never fewer.
const inPython = readdirSync(new URL("../../mapper/render", import.meta.url), { recursive: true })
  .filter((name) => name.endsWith(".py"))
  .flatMap((name) => [...textOf("mapper/render/" + name).matchAll(/["']([\w.-]+)["']/g)].map(([, word]) => word));

// A key in full, or with the plural forms that the language has.
const isThere = (key, known) =>
  known.includes(key) || known.some((one) => FORM.test(one) && one.replace(FORM, "") === key);

for (const language of LANGUAGES) {
  test("every message that is asked for exists in the language " + language, () => {
    const missing = [...asked.keys, ...inTemplate].filter((key) => !isThere(key, keys[language]));
    assert.deepEqual(missing, []);
  });
}

test("whatever keys begin with, and those with an ending, exist in some language", () => {
  const known = Object.values(keys).flat();
  assert.deepEqual(
    [...asked.groups].filter((group) => !known.some((key) => key.startsWith(group))),
    [],
  );
  assert.deepEqual(
    [...asked.endings].filter((key) => !known.includes(key)),
    [],
  );
});

test("what is asked for is found in the sources", () => {
  assert.ok(asked.keys.size > keys.en.length / 3);
  for (const key of ["claim.voice", "fact.country", "tools.home", "figure.about"]) assert.ok(asked.keys.has(key), key);
  assert.ok(!asked.keys.has("said"), "a function of another module that is called as one of the panel's");
});

test("no message is unused", () => {
  const told = new Set([...asked.keys, ...asked.literals, ...asked.endings, ...inTemplate, ...inPython]);
  const groups = [...asked.groups, ...[...told].filter((text) => /^[a-z][\w-]*(\.[\w-]+)*\.$/.test(text))];
  const endings = [...told].filter((text) => text.startsWith("."));
  const isUsed = (key) =>
    told.has(key) ||
    groups.some((group) => key.startsWith(group)) ||
    endings.some((ending) => key.endsWith(ending) && told.has(key.slice(0, -ending.length)));
  assert.deepEqual(
    keys.en.filter((key) => !isUsed(key) && !isUsed(key.replace(FORM, ""))),
    [],
  );
});

test("a value is never searched for slots", () => {
  messages.load({ greeting: "{one} and {two}" }, "en");
  assert.equal(messages.text("greeting", { one: "{two}", two: "$&" }), "{two} and $&");
});
