// What stands around the map: the title, the handling banner, what was left out, and the buttons.
"use strict";

(function (page) {
  const say = page.messages;
  const ZOOM_STEP = 0.75;

  function markings(sources) {
    return sources
      .filter((source) => source.marking)
      .map((source) => page.html("li", {}, "[" + source.number + "] ", page.data(source.marking)));
  }

  function fault(record) {
    if (!record.file) return [say.text("missing.withheld")];
    return [
      page.data(record.record),
      ": ",
      page.data(record.message),
      " (",
      page.data(record.file + ":" + record.line),
      ")",
    ];
  }

  page.chrome = {
    title(shown) {
      const subtitle = shown.subtitle ? page.html("p", { dir: "auto" }, shown.subtitle) : "";
      document.getElementById("title").append(page.html("h1", { dir: "auto" }, shown.title), subtitle);
    },

    // The ceiling of the map, and the words printed on its documents, which may differ from it.
    handling(shown) {
      const banner = document.getElementById("handling");
      const items = markings(shown.sources);
      banner.append(
        page.html(
          "p",
          { class: "ceiling" },
          page.html("strong", {}, "TLP:" + shown.ceiling),
          " ",
          page.html("span", {}, say.term("tlp", shown.ceiling)),
        ),
        items.length
          ? page.html(
              "div",
              { class: "markings" },
              page.html("span", {}, say.text("handling.markings")),
              " ",
              page.html("ul", {}, items),
            )
          : "",
      );
      if (shown.sources.length) banner.dataset.tlp = shown.ceiling;
    },

    // Records left out while building, and marks that could not be drawn here.
    missing(shown, undrawable) {
      const items = [
        ...shown.left_out.map(fault),
        ...undrawable.map(({ mark, message }) => [page.data(page.wording.name(mark)), ": ", message]),
      ];
      if (items.length === 0) return;
      const list = page.html(
        "ul",
        {},
        items.map((words) => page.html("li", {}, words)),
      );
      const notice = page.html(
        "details",
        { id: "missing" },
        page.html("summary", {}, say.count("missing", items.length)),
        list,
      );
      document.getElementById("handling").after(notice);
    },

    tools(map, home) {
      const icon = (path) =>
        page.svg(
          "svg",
          { viewBox: "0 0 18 18", width: 18, height: 18, "aria-hidden": "true", class: "icon" },
          page.svg("path", { d: path }),
        );
      const tool = (key, path, action) =>
        page.button({ class: "tool", "aria-label": say.text(key), title: say.text(key) }, action, icon(path));
      document.getElementById("tools").append(
        tool("tools.in", "M9 3V15M3 9H15", () => map.zoomIn(ZOOM_STEP)),
        tool("tools.out", "M3 9H15", () => map.zoomOut(ZOOM_STEP)),
        tool("tools.home", "M3 7V3H7M11 3H15V7M15 11V15H11M7 15H3V11", home),
      );
    },
  };
})(window.mapperPage);
