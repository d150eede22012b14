// A window of its own for the speaker: the notes of the step, what comes next, the time of day, and how long it has been.
"use strict";

(function (page) {
  const say = page.messages;
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

  class NotesWindow {
    // steer: back(), next(), and listen(event) for keys. refused: called where the browser opens no window.
    constructor(index, steer, refused, life) {
      Object.assign(this, { index, steer, refused, window: null, timer: 0, since: Date.now() });
      this.body = page.html("div", { class: "notes" });
      this.clock = page.html("p", { class: "time-of-day" });
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
      const step = (key, action) => page.button({ class: "plain" }, action, say.text(key));
      const [back, next] = [step("present.back", this.steer.back), step("present.next", this.steer.next)];
      const bar = page.html("div", { class: "bar" }, back, next);
      const main = page.html("main", { class: "notes-page" }, this.clock, this.body, bar);
      other.body.replaceChildren(main);
      other.addEventListener("keydown", this.steer.listen, { capture: true });
      this.timer = setInterval(() => this.tick(), TICK_MS);
      return this.tick();
    }

    tick() {
      if (!this.isOpen) return clearInterval(this.timer);
      const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
      return this.clock.replaceChildren(
        page.html("strong", {}, time),
        page.html("span", {}, say.text("notes.since", { time: elapsed(this.since) })),
      );
    }

    tell(step, all, next) {
      const further = step.notes ? step.notes.footnotes : [];
      const claims = new Map([...step.footnotes, ...further].map(({ number, claim }) => [number, claim]));
      const cited = (number) => page.html("span", { class: "cited" }, String(number));
      const notes = step.notes ? page.storyText.blocks(step.notes.text, cited) : [page.html("p", {}, say.text("notes.none"))];
      const rows = [...claims].map(([number, ref]) =>
        page.html("li", {}, cited(number), page.html("span", { dir: "auto" }, this.index.claims.get(ref).text)),
      );
      const place = say.text("present.step", { number: step.number, all });
      this.body.replaceChildren(
        page.html("p", { class: "eyebrow" }, place),
        page.html("h1", { dir: "auto" }, step.heading),
        ...notes,
        page.html("p", { class: "next" }, next ? [say.text("notes.next"), " ", page.data(next.heading)] : say.text("notes.last")),
        page.html("ol", { class: "footnotes" }, rows),
      );
    }

    close() {
      clearInterval(this.timer);
      if (this.isOpen) this.window.close();
      this.window = null;
    }
  }

  page.notesWindow = (index, steer, refused, life) => new NotesWindow(index, steer, refused, life);
})(window.mapperPage);
