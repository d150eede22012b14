// The panel for one voice: everything that it says on this map, and the marks that are carried by it.

import { data, html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { facets } from "../asking/facets.js";
import { listOf } from "./details.js";
import { claimRow, markRows } from "./rows.js";
import { voicesOf } from "../asking/voices.js";

// A voice as a way to all that it says. id: as claims give it.
export const voiceButton = (id, name, actions) =>
  makeButton({ class: "link voice", "data-opens-voice": id }, () => actions.showVoice(id), data(name));

export function viewOfVoice(id, reading, actions) {
  const { index, answer } = reading;
  const said = index.shown.claims.filter((claim) => facets.voices(claim).includes(id));
  const [left, aside] = [true, false].map((passes) => said.filter(({ ref }) => answer.claims.has(ref) === passes));
  const row = (claim) => claimRow(claim, index, actions);
  const carried = new Set(left.filter(({ negative }) => !negative).flatMap(({ marks }) => marks));
  const marks = index.marksOf([...carried]).filter(({ id: mark }) => answer.shown.has(mark));
  const section = (title, name, rows) => [html("h3", {}, title), listOf(name, rows)];
  return [
    html("p", { class: "eyebrow" }, say.text("voice")),
    html("h2", { tabindex: -1, dir: "auto" }, voicesOf(index).get(id)),
    ...section(say.count("claims", left.length), "rows", left.map(row)),
    ...(aside.length ? section(say.count("mark.set-aside", aside.length), "rows", aside.map(row)) : []),
    ...(marks.length ? section(say.text("voice.marks"), "mark-list", markRows(marks, actions)) : []),
  ];
}
