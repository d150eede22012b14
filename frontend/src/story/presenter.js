// Presenting: the story of the map step by step before an audience, by keys, clicker, mouse or touch.

import { html, makeButton } from "../dom/elements.js";
import { isShortcut } from "../dom/keys.js";
import { messages as say } from "../dom/messages.js";
import { chrome } from "../panel/chrome.js";
import { makeCaption } from "./caption.js";
import { counted } from "./counted.js";
import { NotesWindow } from "./notes_window.js";
import { makeSigns } from "./signs.js";
import { makeStaging } from "./staging.js";
import { blank, fullScreen, makeSteering } from "./steering.js";
import { storyText } from "./story_text.js";

const START = "M3 3H15V12H3ZM7.5 5.5V9.5L11 7.5ZM9 12V15M6 16H12";
const NOTHING = { chosen: {}, held: "", known: "", contested: false };
const MOVES = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };
// What uses these keys itself while it has the focus.
const OWN_KEYS = "input, select, textarea, dialog[open], [contenteditable]";
const PRESSED = "button, a[href], summary";
const SWIPE_PX = 50;
// In how much smaller type a step is told that would else have to be scrolled; and if that is not enough, in this.
const CLOSER = [1, 0.93, 0.86, 0.8];

// All that the map shows, with the bibliography: the last step of any story.
const sourcesOf = (shown, number) => ({
  number,
  heading: say.text("present.sources"),
  text: [],
  footnotes: [],
  bounds: shown.bounds,
  layers: null,
  figures: [],
  question: NOTHING,
  choice: null,
  notes: null,
  isSources: true,
});

export class Presenter {
  // parts: index, reading, panel, layers, view, stage, isInView. notify: see makeNotice.
  constructor(parts, notify, life) {
    const { index, panel } = parts;
    const { story } = index.shown;
    this.steps = story ? [...story.steps, sourcesOf(index.shown, story.steps.length + 1)] : [];
    this.number = 0;
    this.listeners = [];
    if (!story) return;
    this.index = index;
    this.panel = panel;
    this.counted = html("div", { id: "counted" });
    this.view = parts.view;
    this.staging = makeStaging(parts);
    this.before = null;
    this.app = document.getElementById("app");
    this.listen = (event) => this.hear(event);
    this.steer = { back: () => this.turn(-1), next: () => this.turn(1), listen: this.listen };
    this.notes = new NotesWindow(index, this.steer, () => notify(say.text("present.blocked"), false), life);
    this.blank = blank();
    this.caption = makeCaption(index, (view) => panel.go(view));
    this.steering = makeSteering(this.steps, this.deeds(story));
    const attributes = { id: "caption", "aria-label": say.text("present.label") };
    this.element = html("section", attributes, this.caption.element, this.steering.element);
    this.signs = makeSigns(parts.drawn, parts.isInView);
    for (const event of ["moveend", "resize"]) this.view.map.on(event, () => this.isOn && this.signs.tell());
    this.view.map.on("resize", () => this.isOn && this.fit());
    panel.onView(() => this.look());
    document.addEventListener("keydown", this.listen, { signal: life, capture: true });
    this.watchSwipes();
    life.addEventListener("abort", () => fullScreen(false));
  }

  get isOn() {
    return this.number > 0;
  }

  get step() {
    return this.steps[this.number - 1];
  }

  deeds(story) {
    return {
      ...this.steer,
      go: (number) => this.go(number),
      notes: story.steps.some(({ notes }) => notes) ? () => this.notes.open() : null,
      blank: () => this.blank.turn(),
      full: document.fullscreenEnabled ? () => fullScreen() : null,
      leave: () => this.leave(),
      resume: () => this.resume(),
    };
  }

  // listen: called when another step is shown, or none any more.
  onStep(listen) {
    this.listeners.push(listen);
  }

  // A button that begins; nothing where there is no story.
  control() {
    if (this.steps.length === 0) return "";
    return makeButton({ id: "present" }, () => this.go(1), chrome.icon(START), say.text("present.start"));
  }

  turn(by) {
    this.go(Math.min(this.steps.length, Math.max(1, this.number + by)));
  }

  go(number) {
    if (number === this.number && this.app.dataset.presenting === "step") return;
    const isFirst = !this.isOn;
    if (isFirst) this.before = this.staging.taken();
    this.blank.close();
    this.number = number;
    this.view.unlimited();
    this.count();
    this.stand("step");
    this.caption.fill(this.step, this.steps.length);
    this.steering.tell(number);
    this.fit();
    this.staging.set(this.step, true);
    this.signs.tell();
    this.notes.tell(this.step, this.steps.length, this.steps[number]);
    if (isFirst) this.notes.begin();
    if (!this.element.contains(document.activeElement)) this.caption.focus();
    this.tell();
  }

  fit() {
    for (const share of CLOSER) {
      this.app.style.setProperty("--closer", String(share));
      if (!this.caption.isLong) return;
    }
  }

  // Figures stand where the map is, and the map is small beside them.
  count() {
    const open = (number) => this.panel.go({ kind: "claim", id: this.step.footnotes[number - 1].claim });
    const cite = (number) => storyText.number(number, open);
    this.app.toggleAttribute("data-counting", this.step.figures.length > 0);
    this.counted.replaceChildren(counted(this.step, this.index, cite));
  }

  // how: "step" with the caption beside the map, or "panel" with the evidence there.
  stand(how) {
    this.app.dataset.presenting = how;
    if (!this.element.isConnected) {
      this.app.append(this.element);
      document.getElementById("stage").append(this.counted, this.signs.element);
    }
    this.view.map.invalidateSize({ animate: false });
  }

  tell() {
    for (const listen of this.listeners) listen();
  }

  // Whatever is chosen on the map or in the caption is shown in the panel, until the overview would be.
  look() {
    if (!this.isOn) return;
    if (this.panel.current.kind === "overview") return void this.resume();
    if (this.app.dataset.presenting === "panel") return;
    this.stand("panel");
    this.panel.show();
  }

  // Back from the evidence to the step.
  resume() {
    if (this.app.dataset.presenting !== "panel") return;
    this.stand("step");
    this.staging.choose(this.step.choice);
    this.caption.focus();
  }

  leave() {
    if (!this.isOn) return;
    this.blank.close();
    this.steering.fold();
    this.notes.close();
    fullScreen(false);
    this.number = 0;
    delete this.app.dataset.presenting;
    delete this.app.dataset.counting;
    this.element.remove();
    for (const part of [this.counted, this.signs.element]) part.remove();
    this.staging.giveBack(this.before);
    document.getElementById("present").focus({ preventScroll: true });
    this.tell();
  }

  escape() {
    if (this.steering.fold()) return;
    if (this.app.dataset.presenting === "panel") this.resume();
    else this.leave();
  }

  // What a key does while something is presented.
  deed(event) {
    const { key, target } = event;
    const isIn = (selector) => typeof target.closest === "function" && target.closest(selector) !== null;
    if (isIn(OWN_KEYS)) return null;
    if (key === "Escape") return () => this.escape();
    if (key === "Home") return () => this.go(1);
    if (key === "End") return () => this.go(this.steps.length);
    if (key === " ") return isIn(PRESSED) ? null : () => this.turn(event.shiftKey ? -1 : 1);
    if (isShortcut(event, "b") || isShortcut(event, ".")) return () => this.blank.turn();
    if (isShortcut(event, "f") && document.fullscreenEnabled) return () => fullScreen();
    // There is no field to search in.
    if (isShortcut(event, "/")) return () => {};
    // What is too long for the screen is scrolled by them.
    if (/^Arrow(Up|Down)$/.test(key) && (isIn("#panel") || (isIn("#caption") && this.caption.isLong))) return null;
    return Object.hasOwn(MOVES, key) ? () => this.turn(MOVES[key]) : null;
  }

  hear(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const start = () => this.go(1);
    const begins = isShortcut(event, "p") && !document.querySelector("dialog[open]");
    const deed = this.isOn ? this.deed(event) : begins && start;
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  }

  watchSwipes() {
    let from = null;
    const body = this.caption.element;
    /** @param {TouchEvent} event */
    const at = ({ changedTouches: [touch] }) => ({ x: touch.clientX, y: touch.clientY });
    const begin = (event) => (from = event.touches.length === 1 ? at(event) : null);
    body.addEventListener("touchstart", begin, { passive: true });
    body.addEventListener("touchend", (event) => {
      if (from === null) return;
      const to = at(event);
      const [across, down] = [to.x - from.x, to.y - from.y];
      if (Math.abs(across) > SWIPE_PX && Math.abs(across) > 2 * Math.abs(down)) this.turn(across < 0 ? 1 : -1);
    });
  }
}
