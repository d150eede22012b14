// The search field above the panel, and what it finds below it: a combobox with a list in groups.

import { html } from "../dom/elements.js";
import { isShortcut } from "../dom/keys.js";
import { messages as say } from "../dom/messages.js";
import { wording } from "../document/wording.js";
import { foundRow } from "./search_rows.js";

const ID = "found";
const ACTION = { mark: "showMark", layer: "showLayer", voice: "showVoice", source: "showSource", claim: "showClaim" };

export class Search {
  // find: see makeSearchIndex. reason: tells of a hit why it is not on the map at present. opened: called before the
  // field is typed in.
  constructor(index, find, reason, actions, opened) {
    this.index = index;
    this.find = find;
    this.reason = reason;
    this.actions = actions;
    this.opened = opened;
    this.hits = [];
    this.options = [];
    this.active = -1;
    this.came = null;
    const found = { id: ID, class: "found", role: "listbox", "aria-label": say.text("search.found") };
    this.list = html("div", { ...found, hidden: true });
    this.status = html("p", { class: "announced", role: "status" });
    this.field = html("input", {
      id: "search",
      type: "search",
      role: "combobox",
      "aria-label": say.text("search.label"),
      "aria-expanded": "false",
      "aria-controls": ID,
      "aria-autocomplete": "list",
      "aria-keyshortcuts": "/",
      placeholder: say.text("search.placeholder"),
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      enterkeyhint: "go",
      dir: "auto",
    });
    const hint = html("kbd", { "aria-hidden": "true" }, "/");
    this.element = html("div", { class: "search", role: "search" }, this.field, hint, this.list, this.status);
    this.listen();
  }

  listen() {
    this.field.addEventListener("input", () => this.look());
    this.field.addEventListener("focus", () => {
      this.opened();
      this.look();
    });
    this.field.addEventListener("keydown", (event) => this.press(event));
    this.element.addEventListener("focusout", () => this.close());
    // The field keeps the focus while the list is clicked or scrolled.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const at = this.options.indexOf(/** @type {Element} */ (event.target).closest("[role=option]"));
      if (at >= 0) this.choose(at);
    });
  }

  // Called for keys pressed anywhere on the page.
  start(event) {
    if (!isShortcut(event, "/")) return;
    event.preventDefault();
    this.came = /** @type {HTMLElement | null} */ (document.activeElement);
    this.field.focus();
    this.field.select();
  }

  look() {
    this.activate(-1);
    const groups = this.find(this.field.value);
    this.hits = groups.flatMap(({ hits }) => hits);
    this.options = this.hits.map((hit, number) => foundRow(hit, ID + "-" + number, this.index, this.reason(hit)));
    this.list.replaceChildren(...groups.map((group) => this.group(group)));
    const isTyped = this.field.value.trim() !== "";
    if (isTyped && this.hits.length === 0)
      this.list.append(html("p", { class: "nothing" }, say.text("search.nothing")));
    this.show(isTyped);
    const all = groups.reduce((sum, group) => sum + group.all, 0);
    this.status.replaceChildren(isTyped ? say.count("search.count", all) : "");
    this.activate(this.hits.length ? 0 : -1);
    this.list.scrollTop = 0;
  }

  group({ kind, hits, all }) {
    const name = say.text("search.kind." + kind);
    const words =
      all === hits.length
        ? say.text("search.all", { kind: name, count: wording.number(all) })
        : say.text("search.some", { kind: name, count: wording.number(hits.length), all: wording.number(all) });
    const first = this.hits.indexOf(hits[0]);
    return html(
      "div",
      { role: "group", "aria-label": words },
      html("p", { class: "kind", "aria-hidden": "true" }, words),
      this.options.slice(first, first + hits.length),
    );
  }

  show(open) {
    this.list.hidden = !open;
    this.field.setAttribute("aria-expanded", String(open && this.hits.length > 0));
  }

  close() {
    this.show(false);
    this.activate(-1);
  }

  activate(at) {
    if (this.options[this.active]) this.options[this.active].setAttribute("aria-selected", "false");
    this.point(false);
    this.active = at;
    this.point(true);
    const option = this.options[at];
    if (!option) return this.field.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    this.field.setAttribute("aria-activedescendant", option.id);
    return option.scrollIntoView({ block: "nearest" });
  }

  // At the mark on the map that would be chosen.
  point(on) {
    const hit = this.hits[this.active];
    if (hit && hit.kind === "mark") this.actions.point(hit.id, on);
  }

  press(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      event.preventDefault();
      if (this.list.hidden) return this.look();
      const count = this.options.length;
      return count ? this.activate((this.active + steps[event.key] + count) % count) : undefined;
    }
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      if (this.list.hidden) this.look();
      return this.active >= 0 ? this.choose(this.active) : undefined;
    }
    return event.key === "Escape" ? this.escape(event) : undefined;
  }

  // Escape clears first, then leaves to where the reader came from.
  escape(event) {
    event.preventDefault();
    event.stopPropagation();
    if (this.field.value !== "") {
      this.field.value = "";
      return this.look();
    }
    const came = this.came && this.came.isConnected && this.came !== document.body ? this.came : null;
    this.field.blur();
    return (came || document.getElementById("panel")).focus({ preventScroll: true });
  }

  choose(at) {
    const { kind, id } = this.hits[at];
    this.close();
    this.actions[ACTION[kind]](id);
  }
}
