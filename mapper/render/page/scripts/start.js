// Reads the data and starts the app. The page is "ready" once everything is drawn, and "failed" with a readable message
// otherwise.
"use strict";

(function (page) {
  const root = document.documentElement;

  function fail(fault) {
    const notice = document.getElementById("failure");
    notice.append(document.createTextNode(" " + (fault instanceof Error ? fault.message : String(fault))));
    notice.hidden = false;
    root.dataset.mapState = "failed";
  }

  async function start() {
    page.messages.load(page.readJson("map-messages"));
    page.symbols.load(page.readJson("map-symbols"));
    page.folding.load(page.readJson("map-transliteration"));
    const shown = await page.readDocument("map-document");
    const { countries, seas } = await page.readDeflatedJson("map-names");
    const topology = page.topology(await page.readDeflatedJson("map-borders"), countries);
    const spellings = await page.readDeflatedJson("map-spellings");
    await page.languages.begin({ shown, topology, seas, spellings });
    root.dataset.mapState = "ready";
  }

  Promise.resolve().then(start).catch(fail);
})(window.mapperPage);
