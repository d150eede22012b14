// The language of the interface: its control, and building the app anew in another one, from where the reader was.
"use strict";

(function (page) {
  const root = document.documentElement;
  const own = root.lang;
  const LABELS = { "data-say": (element, words) => element.replaceChildren(words), "data-say-label": label };

  function label(element, words) {
    element.setAttribute("aria-label", words);
  }

  let data = null;
  let pristine = null;
  let running = null;
  let life = null;
  let words = null;

  // What the template says in the language that it was built with.
  function speak() {
    for (const [attribute, say] of Object.entries(LABELS)) {
      for (const element of document.querySelectorAll("[" + attribute + "]"))
        say(element, page.messages.text(element.getAttribute(attribute)));
    }
  }

  function build() {
    const app = pristine.cloneNode(true);
    app.hidden = false;
    document.getElementById("app").replaceWith(app);
    life = new AbortController();
    speak();
    const { shown, ...ground } = data;
    running = page.app({ shown: page.localised(shown, root.lang, root.lang === own), ...ground }, life.signal);
  }

  // All messages by language; those of the others than the page's own are inflated when first wanted.
  async function messagesOf(language) {
    if (words === null) words = new Map([[root.lang, page.readJson("map-messages")]]);
    if (!words.has(language))
      for (const [tag, entries] of Object.entries(await page.readDeflatedJson("map-translations"))) words.set(tag, entries);
    return words.get(language);
  }

  async function speakIn(language) {
    const entries = await messagesOf(language);
    const { map, reading, panel } = running;
    const left = { centre: map.getCenter(), zoom: map.getZoom(), question: reading.question, views: panel.history };
    life.abort();
    map.remove();
    root.lang = language;
    page.messages.load(entries);
    build();
    running.map.setView(left.centre, left.zoom, { animate: false });
    running.reading.ask(left.question);
    running.panel.resume(left.views);
    document.getElementById("language").focus({ preventScroll: true });
  }

  page.languages = {
    begin(parts) {
      data = parts;
      pristine = document.getElementById("app").cloneNode(true);
      build();
    },

    control() {
      const options = page.messages.text("languages").split(" ");
      const choice = page.html(
        "select",
        { id: "language", "aria-label": page.messages.text("language.label") },
        options.map((tag) =>
          page.html("option", { value: tag, lang: tag, selected: tag === root.lang }, page.messages.text("language." + tag)),
        ),
      );
      choice.addEventListener("change", () => speakIn(choice.value));
      return choice;
    },
  };
})(window.mapperPage);
