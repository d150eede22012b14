// A window of its own for the speaker: the notes of the step, what comes next, the time of day, and how long it has been.

import { data, html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { storyText } from "./story_text.js";

const TICK_MS = 1000;
const two = (number) => String(number).padStart(2, "0");

function elapsed(since) {
  const seconds = Math.floor((Date.now() - since) / 1000);
  return Math.floor(seconds / 60) + ":" + two(seconds % 60);
}

// An empty document has no styles, and the policy of the page lets none in but such as are made by a script.
function styled(other) {
  const sheet = new other.CSSStyleSheet();
  const rules = [...document.styleSheets].flatMap((own) => [...own.cssRules].map((rule) => rule.cssText));
  sheet.replaceSync(rules.join("\n"));
  other.document.adoptedStyleSheets = [sheet];
}

export class NotesWindow {
  // steer: back(), next(), and listen(event) for keys. refused: called where the browser opens no window.
  constructor(index, steer, refused, life) {
    this.index = index;
    this.steer = steer;
    this.refused = refused;
    this.window = null;
    this.timer = 0;
    this.since = Date.now();
    this.body = html("div", { class: "notes" });
    this.clock = html("p", { class: "time-of-day" });
    window.addEventListener("pagehide", () => this.close(), { signal: life });
    life.addEventListener("abort", () => this.close());
  }

  get isOpen() {
    return this.window !== null && !this.window.closed;
  }

  // From the beginning of a presentation.
  begin() {
    this.since = Date.now();
  }

  open() {
    if (this.isOpen) return this.window.focus();
    this.window = window.open("", "", "popup,width=760,height=640");
    if (this.window === null) return this.refused();
    const { document: other } = this.window;
    styled(this.window);
    other.documentElement.lang = document.documentElement.lang;
    other.title = say.text("notes.title") + ": " + this.index.shown.title;
    const step = (key, action) => makeButton({ class: "plain" }, action, say.text(key));
    const [back, next] = [step("present.back", this.steer.back), step("present.next", this.steer.next)];
    const bar = html("div", { class: "bar" }, back, next);
    const main = html("main", { class: "notes-page" }, this.clock, this.body, bar);
    other.body.replaceChildren(main);
    other.addEventListener("keydown", this.steer.listen, { capture: true });
    this.timer = setInterval(() => this.tick(), TICK_MS);
    return this.tick();
  }

  tick() {
    if (!this.isOpen) return clearInterval(this.timer);
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    return this.clock.replaceChildren(
      html("strong", {}, time),
      html("span", {}, say.text("notes.since", { time: elapsed(this.since) })),
    );
  }

  tell(step, all, next) {
    const further = step.notes ? step.notes.footnotes : [];
    const claims = new Map([...step.footnotes, ...further].map(({ number, claim }) => [number, claim]));
    const cited = (number) => html("span", { class: "cited" }, String(number));
    const notes = step.notes ? storyText.blocks(step.notes.text, cited) : [html("p", {}, say.text("notes.none"))];
    const rows = [...claims].map(([number, ref]) =>
      html("li", {}, cited(number), html("span", { dir: "auto" }, this.index.claims.get(ref).text)),
    );
    const place = say.text("present.step", { number: step.number, all });
    this.body.replaceChildren(
      html("p", { class: "eyebrow" }, place),
      html("h1", { dir: "auto" }, step.heading),
      ...notes,
      html("p", { class: "next" }, next ? [say.text("notes.next"), " ", data(next.heading)] : say.text("notes.last")),
      html("ol", { class: "footnotes" }, rows),
    );
  }

  close() {
    clearInterval(this.timer);
    if (this.isOpen) this.window.close();
    this.window = null;
  }
}
