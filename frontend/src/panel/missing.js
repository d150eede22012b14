// What is not on the map: records left out while building, and marks that could not be drawn here.

import { data, html } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { wording } from "../document/wording.js";
import { listOf, unfoldable } from "./details.js";

const told = ({ record, message, file, line }) => [
  data(record),
  ": ",
  data(message),
  " (",
  data(file + ":" + line),
  ")",
];

// An entry without particulars stands for an unknown number of records, through which a withheld source might speak.
export function missing(shown, undrawable) {
  const silent = shown.left_out.some((record) => !record.file);
  const items = [
    ...shown.left_out.filter((record) => record.file).map(told),
    ...undrawable.map(({ mark, message }) => [data(wording.name(mark)), ": ", message]),
  ];
  if (items.length === 0 && !silent) return;
  const withheld = silent ? html("p", {}, say.text("missing.withheld")) : "";
  const list = listOf("", items);
  const counted = items.length ? unfoldable("", false, say.count("missing", items.length), list) : "";
  document.getElementById("handling").after(html("div", { id: "missing" }, withheld, counted));
}
