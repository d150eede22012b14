// What stands around the map: the title, the handling banner, and the buttons.

import { data, html, makeButton, svg } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";

const ZOOM_STEP = 0.75;

function markings(sources) {
  return sources
    .filter((source) => source.marking)
    .map((source) => html("li", {}, "[" + source.number + "] ", data(source.marking)));
}

const icon = (path) =>
  svg(
    "svg",
    { viewBox: "0 0 18 18", width: 18, height: 18, "aria-hidden": "true", class: "icon" },
    svg("path", { d: path }),
  );
const tool = (key, path, action) =>
  makeButton(
    { class: "tool", "data-tool": key, "aria-label": say.text(key), title: say.text(key) },
    action,
    icon(path),
  );

export const chrome = {
  icon,
  tool,

  title(shown) {
    document.title = shown.title;
    const subtitle = shown.subtitle ? html("p", { dir: "auto" }, shown.subtitle) : "";
    const title = html("h1", { dir: "auto" }, shown.title);
    document.getElementById("title").append(html("div", { class: "words" }, title, subtitle));
  },

  // The ceiling of the map, and the words printed on its documents, which may differ from it.
  handling(shown) {
    const banner = document.getElementById("handling");
    const items = markings(shown.sources);
    const ceiling = [html("strong", {}, "TLP:" + shown.ceiling), " ", html("span", {}, say.term("tlp", shown.ceiling))];
    banner.append(html("p", { class: "ceiling" }, ceiling));
    const label = html("span", {}, say.text("handling.markings"));
    if (items.length) banner.append(html("div", { class: "markings" }, label, " ", html("ul", {}, items)));
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
