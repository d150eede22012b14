// What the tests read: data that Python's tests read as well, and tables of cases of their own.

import { readFileSync } from "node:fs";
import { messages } from "../src/dom/messages.js";

const ROOT = new URL("../../", import.meta.url);

export const textOf = (path) => readFileSync(new URL(path, ROOT), "utf8");
export const jsonOf = (path) => JSON.parse(textOf(path));

// The map `all` of tests/sound, as the page gets it.
export const soundMap = () => jsonOf("tests/document/golden/all.json");

// What the page's search folds letters by.
export const foldingTable = () => jsonOf("tests/render/page/search_folding.json");

export const messagesOf = (language) => jsonOf(`mapper/render/common/messages/${language}.json`);

export const speak = (language) => messages.load(messagesOf(language), language);

export const LANGUAGES = messagesOf("en").languages.split(" ");
