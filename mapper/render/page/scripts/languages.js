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
    const said = root.lang === own ? shown : page.localised(shown, root.lang, ground.topology);
    running = page.app({ shown: said, ...ground }, life.signal);
  }

  const offered = () => page.messages.text("languages").split(" ");

  // All messages by language; those of the others than the page's own are inflated when first wanted.
  async function messagesOf(language) {
    if (words === null) words = new Map([[root.lang, page.readJson("map-messages")]]);
    if (!words.has(language))
      for (const [tag, entries] of Object.entries(await page.readDeflatedJson("map-translations"))) words.set(tag, entries);
    return words.get(language);
  }

  async function rebuild(language) {
    const entries = await messagesOf(language);
    await running.view.settled();
    life.abort();
    running.map.remove();
    root.lang = language;
    page.messages.load(entries);
    build();
  }

  // In another language, and nothing else is another.
  async function speakIn(language) {
    const { map, reading, panel, legend, view } = running;
    const isMoved = !view.isOpening();
    const [centre, zoom, { question }, off] = [map.getCenter(), map.getZoom(), reading, legend.off()];
    await rebuild(language);
    running.reading.ask(question);
    running.panel.resume(panel);
    running.legend.switchOff(new Set(off));
    // Last of all: a mark that is chosen would be brought into view.
    if (isMoved) running.view.go(centre, zoom);
    running.address.resume();
  }

  page.languages = {
    // In the language that the address asks for, if it is one of those that are offered.
    async begin(parts) {
      data = parts;
      pristine = document.getElementById("app").cloneNode(true);
      const asked = page.addressState.language(page.embed.fragment());
      if (page.languages.isOther(asked)) {
        page.messages.load(await messagesOf(asked));
        root.lang = asked;
      }
      build();
      running.address.read();
    },

    // The language, if it is not the one that the page was built in.
    other: () => (root.lang === own ? "" : root.lang),
    isOther: (language) => language !== own && offered().includes(language),
    // For an address that says so, and says all the rest as well.
    async speak(language) {
      await rebuild(language || own);
      running.address.read();
    },

    control() {
      const choice = page.html(
        "select",
        { id: "language", "aria-label": page.messages.text("language.label") },
        offered().map((tag) =>
          page.html("option", { value: tag, lang: tag, selected: tag === root.lang }, page.messages.text("language." + tag)),
        ),
      );
      choice.addEventListener("change", async () => {
        await speakIn(choice.value);
        document.getElementById("language").focus({ preventScroll: true });
      });
      return choice;
    },
  };
})(window.mapperPage);
