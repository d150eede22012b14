// Reading the data blocks of the page: JSON as it stands, bulk data inflated.
"use strict";

(function (page) {
  const block = (id) => document.getElementById(id).textContent;

  page.readJson = (id) => JSON.parse(block(id));

  page.readDeflatedJson = (id) => inflated(block(id).trim());

  // A large document is deflated, a small one stands in the page as it is.
  page.readDocument = async function (id) {
    const shown = page.readJson(id);
    return typeof shown.deflated === "string" ? inflated(shown.deflated) : shown;
  };

  async function inflated(base64) {
    if (typeof DecompressionStream !== "function") throw new Error(page.messages.text("failure.inflate"));
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Response(stream).json();
  }
})(window.mapperPage);
