// The bibliography: an entry for each source, short in the overview, whole when it is opened.

import { addressLink, data, html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { dated, detail, listOf, told } from "./details.js";
import { claimRows } from "./rows.js";

function reliability(source) {
  const letter = html("span", { class: "grade" }, source.reliability);
  const reason = html("p", { class: "aside" }, data(source.reliability_reason));
  return detail("source.reliability", letter, " ", say.term("reliability", source.reliability), reason);
}

function release(source) {
  const words = html("span", { class: "aside" }, say.term("tlp", source.tlp));
  return detail("source.tlp", "TLP:" + source.tlp, " ", words);
}

export const bibliography = {
  entry(source, actions) {
    const open = makeButton(
      { class: "link", "data-opens-source": source.id },
      () => actions.showSource(source.id),
      say.count("source.open", source.claims.length),
    );
    return html(
      "div",
      { class: "source" },
      html("span", { class: "number" }, "[" + source.number + "]"),
      html("div", {}, html("p", { dir: "auto" }, source.citation || source.title), open),
    );
  },

  whole(source, index, actions) {
    const details = [
      dated("source.issued", source.issued),
      dated("source.available", source.available),
      source.url ? detail("source.url", addressLink(source.url)) : [],
      source.archive_url ? detail("source.archive", addressLink(source.archive_url)) : [],
      reliability(source),
      told("source.marking", source.marking),
      release(source),
      detail("source.read", say.term("read", source.read)),
      source.sha256 ? detail("source.sha256", html("code", {}, source.sha256)) : [],
      told("note", source.note),
    ];
    const rows = claimRows(source.claims, index, actions);
    return [
      html("p", { class: "citation", dir: "auto" }, source.citation),
      html("dl", {}, details),
      html("h3", {}, say.count("claims", rows.length)),
      listOf("rows", rows),
    ];
  },
};
