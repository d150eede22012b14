// Reading the data blocks of the page: JSON as it stands, bulk data inflated.
"use strict";

(function (page) {
  const block = (id) => document.getElementById(id).textContent;

  page.readJson = (id) => JSON.parse(block(id));

  page.readDeflatedJson = async function (id) {
    if (typeof DecompressionStream !== "function") throw new Error(page.messages.text("failure.inflate"));
    const bytes = Uint8Array.from(atob(block(id).trim()), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Response(stream).json();
  };
})(window.mapperPage);
