// The bibliography: an entry for each source, short in the overview, whole when it is opened.
"use strict";

(function (page) {
  const say = page.messages;

  function reliability(source) {
    const letter = page.html("span", { class: "grade" }, source.reliability);
    const reason = page.html("p", { class: "aside" }, page.data(source.reliability_reason));
    return page.detail("source.reliability", letter, " ", say.term("reliability", source.reliability), reason);
  }

  function release(source) {
    const words = page.html("span", { class: "aside" }, say.term("tlp", source.tlp));
    return page.detail("source.tlp", "TLP:" + source.tlp, " ", words);
  }

  page.bibliography = {
    entry(source, actions) {
      const open = page.button(
        { class: "link", "data-opens-source": source.id },
        () => actions.showSource(source.id),
        say.count("source.open", source.claims.length),
      );
      return page.html(
        "div",
        { class: "source" },
        page.html("span", { class: "number" }, "[" + source.number + "]"),
        page.html("div", {}, page.html("p", { dir: "auto" }, source.citation || source.title), open),
      );
    },

    whole(source, index, actions) {
      const details = [
        page.dated("source.issued", source.issued),
        page.dated("source.available", source.available),
        source.url ? page.detail("source.url", page.address(source.url)) : [],
        source.archive_url ? page.detail("source.archive", page.address(source.archive_url)) : [],
        reliability(source),
        page.told("source.marking", source.marking),
        release(source),
        page.detail("source.read", say.term("read", source.read)),
        source.sha256 ? page.detail("source.sha256", page.html("code", {}, source.sha256)) : [],
        page.told("note", source.note),
      ];
      const rows = page.claimRows(source.claims, index, actions);
      return [
        page.html("p", { class: "citation", dir: "auto" }, source.citation),
        page.html("dl", {}, details),
        page.html("h3", {}, say.count("claims", rows.length)),
        page.list("rows", rows),
      ];
    },
  };
})(window.mapperPage);
