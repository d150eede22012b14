// The keys of the page: a list of them in a dialog, and whether keys of a single character are heard.

import { between, byId, html, makeButton } from "./elements.js";
import { messages as say } from "./messages.js";

// As they are printed on a keyboard; words for them are in the messages. The third tells of what they are a part.
const KEYS = [
  ["Tab"],
  ["← → ↑ ↓", "walk"],
  ["Page ↑ ↓", "layer"],
  ["Home End", "ends"],
  ["Enter", "open"],
  ["Esc", "back"],
  ["← → ↑ ↓", "pan"],
  ["+ −", "zoom"],
  ["/", "search"],
  ["p", "present"],
  ["← → Space", "steps", "present"],
  ["b .", "blank", "present"],
  ["f", "full", "present"],
  ["?", "keys"],
].map(([keys, name, of]) => ({ keys, name: name || "tab", of: of || name }));

const WRITTEN_IN =
  "input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select, [contenteditable]";

let isHeard = true;

// Whether a key of one character is meant for the page, and not for a field that somebody writes in. Such keys can be
// switched off: who speaks to the computer may say them unawares.
/** @param {KeyboardEvent} event @param {string} key */
export const isShortcut = (event, key) =>
  isHeard &&
  event.key === key &&
  !event.defaultPrevented &&
  !(event.ctrlKey || event.altKey || event.metaKey) &&
  !(event.target instanceof Element && event.target.closest(WRITTEN_IN));

/** @param {string[]} rooms */
function list(rooms) {
  const told = KEYS.filter(({ of }) => !["search", "present"].includes(of) || rooms.includes(of));
  /** @param {string} keys */
  const printed = (keys) =>
    between(
      " ",
      keys.split(" ").map((key) => html("kbd", {}, key)),
    );
  const rows = told.map(({ keys, name }) => [html("dt", {}, printed(keys)), html("dd", {}, say.text("keys." + name))]);
  return html("dl", {}, rows);
}

function single() {
  const box = html("input", { type: "checkbox" });
  box.checked = isHeard;
  box.addEventListener("change", () => (isHeard = box.checked));
  return html("label", {}, box, say.text("keys.single"));
}

// rooms: names of those that the panel has. life: ends with the app. Returns a function that opens the dialog.
/** @param {string[]} rooms @param {AbortSignal} life */
export function makeKeys(rooms, life) {
  const title = html("h2", { id: "keys-title", tabindex: -1 }, say.text("keys.title"));
  const close = makeButton({ class: "plain" }, () => dialog.close(), say.text("panel.close"));
  const head = html("div", { class: "head" }, title, close);
  const dialog = html("dialog", { id: "keys", "aria-labelledby": title.id }, head, list(rooms), single());
  // A click on what is dimmed closes it too.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  // The panel closes by Escape as well; one press is for one of them.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  byId("app").append(dialog);
  const open = () => {
    if (!dialog.open) dialog.showModal();
    title.focus();
  };
  /** @param {KeyboardEvent} event */
  const listen = (event) => {
    if (!isShortcut(event, "?")) return;
    event.preventDefault();
    open();
  };
  document.addEventListener("keydown", listen, { signal: life });
  return open;
}
