// What stands around the map: the title, the handling banner, and the buttons.
"use strict";

(function (page) {
  const say = page.messages;
  const ZOOM_STEP = 0.75;

  function markings(sources) {
    return sources
      .filter((source) => source.marking)
      .map((source) => page.html("li", {}, "[" + source.number + "] ", page.data(source.marking)));
  }

  const icon = (path) =>
    page.svg(
      "svg",
      { viewBox: "0 0 18 18", width: 18, height: 18, "aria-hidden": "true", class: "icon" },
      page.svg("path", { d: path }),
    );
  const tool = (key, path, action) =>
    page.button({ class: "tool", "data-tool": key, "aria-label": say.text(key), title: say.text(key) }, action, icon(path));

  page.chrome = {
    tool,

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

    // home, keys: called when the whole map, or the list of keys, is asked for.
    tools(map, home, keys) {
      document.getElementById("tools").append(
        tool("tools.in", "M9 3V15M3 9H15", () => map.zoomIn(ZOOM_STEP)),
        tool("tools.out", "M3 9H15", () => map.zoomOut(ZOOM_STEP)),
        tool("tools.home", "M3 7V3H7M11 3H15V7M15 11V15H11M7 15H3V11", home),
        tool("tools.keys", "M2 5H16V14H2ZM5 8H5.01M8 8H8.01M11 8H11.01M5 11H13", keys),
      );
    },
  };
})(window.mapperPage);
