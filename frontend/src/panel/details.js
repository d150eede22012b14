// Terms and what is said under them, for the lists of details in the panel.

import { data, html } from "../dom/elements.js";
import { messages } from "../dom/messages.js";
import { dateInWords } from "../document/dates.js";

// A term by the key of its message, and words or elements.
export const detail = (key, ...words) => [html("dt", {}, messages.text(key)), html("dd", {}, ...words)];

// The same for words of the data; nothing where there are none.
export const told = (key, words) => (words ? detail(key, data(words)) : []);

// The same over the whole width, for what would be squeezed beside its term.
export const wideDetail = (key, ...words) => [
  html("dt", { class: "wide" }, messages.text(key)),
  html("dd", { class: "wide" }, ...words),
];

export const dated = (key, date) => (date ? detail(key, dateInWords(date)) : []);

// What is folded away until it is asked for. open: whether it is unfolded at first.
export const unfoldable = (name, open, title, ...parts) =>
  html("details", { class: name, open }, html("summary", {}, title), ...parts);

// The same, put together only when somebody unfolds it: for what stands under many things and is long.
export function foldedLater(name, title, make) {
  const element = unfoldable(name, false, title);
  element.addEventListener("toggle", () => element.append(...make()), { once: true });
  return element;
}

export function listOf(name, items) {
  const elements = items.map((item) => html("li", {}, item));
  return html("ul", { class: name }, elements);
}
