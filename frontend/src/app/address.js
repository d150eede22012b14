// The address of the page follows what is shown, and what an address says is shown: by a link, by back and by forward.
// Where a page may not write its address, as in a sandboxed frame, it works all the same.

import { between, data, html } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { world } from "../document/mercator.js";
import { questions } from "../asking/question.js";
import { chrome } from "../panel/chrome.js";
import { copying } from "../panel/citation.js";
import { addressState } from "./address_state.js";
import { embed } from "./embed.js";
import { language } from "./language.js";
import { sayable } from "./sayable.js";

const REST_MS = 120;
const MOST_FAULTS = 3;
const MOST_SHOWN = 40;
const LINK = "M7.5 10.5L10.5 7.5M8.5 5L10 3.5A3.2 3.2 0 0 1 14.5 8L13 9.5M9.5 13L8 14.5A3.2 3.2 0 0 1 3.5 10L5 8.5";
const IN_FRAME = window.top !== window;

const shortened = (text) => (text.length > MOST_SHOWN ? text.slice(0, MOST_SHOWN) + "…" : text);

export class Address {
  // parts: reading, panel, layers, view and presenter, of which the address tells, and speak, which changes the language.
  // notify: see makeNotice.
  constructor(parts, notify, life) {
    this.reading = parts.reading;
    this.panel = parts.panel;
    this.layers = parts.layers;
    this.view = parts.view;
    this.presenter = parts.presenter;
    this.speak = parts.speak;
    this.notify = notify;
    this.isOffered = /^(https?|file):$/.test(location.protocol);
    this.written = "";
    this.waiting = 0;
    this.given = null;
    this.isRestoring = false;
    this.life = life;
    if (!this.isOffered) return;
    const { reading, panel, view } = parts;
    reading.onAnswer(() => this.follow());
    panel.onView(() => this.write(IN_FRAME ? "replaceState" : "pushState"));
    view.map.on("moveend", () => this.follow());
    parts.presenter.onStep(() => this.write(IN_FRAME ? "replaceState" : "pushState"));
    for (const type of ["popstate", "hashchange"]) window.addEventListener(type, () => this.read(), { signal: life });
    life.addEventListener("abort", () => clearTimeout(this.waiting));
  }

  // Where the map is. What an address gave stays to the letter until the map is moved: Leaflet rounds to whole pixels.
  get at() {
    const { map, isOpening } = this.view;
    if (isOpening()) return null;
    const [centre, zoom] = [map.getCenter(), map.getZoom()];
    const apart = ([lat, lon]) => map.project(centre).distanceTo(map.project([lat, world.unwound(lon)]));
    if (this.given && this.given[2] === zoom && apart(this.given) < 1) return this.given;
    return [centre.lat, world.wound(centre.lng), zoom];
  }

  get fragment() {
    const { kind, id } = this.panel.current;
    return addressState.write({
      step: this.presenter.number,
      at: this.at,
      view: kind === "overview" ? null : { kind, id },
      off: this.layers.off(),
      question: this.reading.question,
      language: language.other(),
    });
  }

  get link() {
    return this.linkTo(this.fragment);
  }

  linkTo(fragment) {
    const [bare] = location.href.split("#");
    return fragment ? bare + "#" + fragment : bare;
  }

  // Soon after a change: browsers stop pages that write their address too often.
  follow() {
    // A map that is taken away says once more that it has moved.
    if (!this.isOffered || this.isRestoring || this.waiting || this.life.aborted) return;
    this.waiting = setTimeout(() => this.write("replaceState"), REST_MS);
  }

  // way: a method of the browser's history.
  write(way) {
    if (this.isRestoring) return;
    clearTimeout(this.waiting);
    this.waiting = 0;
    const { fragment } = this;
    if (fragment === this.written) return;
    try {
      history[way](null, "", this.linkTo(embed.flagged(fragment)));
      this.written = fragment;
    } catch {
      // A frame that may not write its address.
    }
  }

  // Where another app's address was left, in another language.
  resume() {
    this.written = embed.fragment();
    this.follow();
  }

  read() {
    const text = embed.fragment();
    return text === this.written ? undefined : this.take(text);
  }

  // To what the fragment of an address says.
  take(text) {
    this.written = text;
    // The link to the panel, for those who skip the map, is not about what is shown.
    if (text === "panel") return this.follow();
    const offered = { rooms: this.panel.rooms, steps: this.presenter.steps.length, isOther: language.isOther };
    const { state, faults } = addressState.read(text, sayable(this.reading.index, offered));
    this.isRestoring = true;
    // Until all is there in another language, nothing here may overwrite what the address says.
    if (state.language !== language.other()) return this.speak(state.language);
    try {
      this.restore(state);
    } finally {
      this.isRestoring = false;
    }
    if (faults.length) this.tell(faults);
    return this.follow();
  }

  restore({ at, view, off, question, step }) {
    if (step) return this.presenter.go(step);
    this.presenter.leave();
    const isAsked = !questions.isNothing(question) || !questions.isNothing(this.reading.question);
    if (isAsked) this.reading.ask(question);
    this.layers.switchOff(off);
    this.panel.open(view || { kind: "overview" });
    // A mark that is chosen turns its layer on; the address knows better.
    this.layers.switchOff(off);
    if (!at && !this.view.isOpening()) this.view.open(false);
    if (at) this.view.go([at[0], world.unwound(at[1])], at[2]);
    this.given = at;
    return undefined;
  }

  tell(faults) {
    const shown = between(
      ", ",
      faults.slice(0, MOST_FAULTS).map((part) => data(shortened(part))),
    );
    const more = faults.length > MOST_FAULTS ? " …" : "";
    this.notify([say.text("address.fault"), " ", ...shown.flat(), more], false);
  }

  // A button that copies the address; nothing where there is none worth copying.
  control() {
    if (!this.isOffered) return "";
    return chrome.tool("tools.link", LINK, async () => {
      const { link } = this;
      this.write("replaceState");
      if (await copying.copy(link)) return this.notify(say.text("address.copied"), true);
      const shown = html("span", { class: "link-text" }, link);
      this.notify([say.text("address.selected"), " ", shown], true);
      return copying.select(shown);
    });
  }
}
