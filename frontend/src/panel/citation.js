// Copying a citation, so that a claim can be cited elsewhere. Where the clipboard is not allowed, as in a sandboxed
// frame, the words are shown and selected instead.

import { html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";

function words(claim, source) {
  const cited = source ? source.citation.replace(/\.\s*$/, "") || source.title : claim.source;
  return [cited, claim.locator, claim.ref].filter(Boolean).join(", ");
}

// Asking where it is forbidden would leave a complaint behind in the console.
const isForbidden = () => Boolean(document.featurePolicy) && !document.featurePolicy.allowsFeature("clipboard-write");

async function copy(text) {
  if (isForbidden()) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function select(element) {
  element.hidden = false;
  window.getSelection().selectAllChildren(element);
}

export const copying = { copy, select };

// announce: tells a screen reader what happened.
export function copyCitation(claim, source, announce) {
  const text = words(claim, source);
  const shown = html("p", { class: "citation-text", dir: "auto", hidden: true }, text);
  const label = html("span", {}, say.text("copy"));
  async function run() {
    const copied = await copy(text);
    if (!copied) select(shown);
    label.replaceChildren(say.text(copied ? "copy.done" : "copy.selected"));
    announce(say.text(copied ? "copy.done" : "copy.selected"));
  }
  return [makeButton({ class: "quiet-button copy", "data-copies": claim.ref }, run, label), shown];
}
