// Reading the data blocks of the page: JSON as it stands, bulk data inflated.

import { byId } from "../dom/elements.js";
import { messages } from "../dom/messages.js";

/** @param {string} id */
const block = (id) => byId(id).textContent;

/** @param {string} id */
export const readJson = (id) => JSON.parse(block(id));

/** @param {string} id */
export const readDeflatedJson = (id) => inflated(block(id).trim());

// A large document is deflated, a small one stands in the page as it is.
/** @param {string} id @returns {Promise<import("./map_document").MapDocument>} */
export async function readDocument(id) {
  const shown = readJson(id);
  return typeof shown.deflated === "string" ? inflated(shown.deflated) : shown;
}

/** @param {string} base64 */
async function inflated(base64) {
  if (typeof DecompressionStream !== "function") throw new Error(messages.text("failure.inflate"));
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).json();
}
