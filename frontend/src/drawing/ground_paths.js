// The background as paths, for paper: Chromium printed its canvas some hundredths smaller than the marks that lie over it.

import { svg } from "../dom/elements.js";
import { world } from "../document/mercator.js";
import { pathData } from "./paths.js";

// What of some lines reaches into a box.
function within(lines, box) {
  return lines.filter((line) => {
    const { left, top, right, bottom } = pathData.extent([line]);
    return left <= box.right && right >= box.left && top <= box.bottom && bottom >= box.top;
  });
}

// The part of a frame that is drawn, in the units of the world.
function drawnOf({ view, box }) {
  const [x, y] = [(at) => (at + view.left) / view.scale, (at) => (at + view.top) / view.scale];
  return { left: x(box.left), top: y(box.top), right: x(box.right), bottom: y(box.bottom) };
}

// Land, coasts and borders as they lie in a frame: the world as often as it is seen.
export function groundPaths(topology, showsAntarctic, frame) {
  const land = topology.land(showsAntarctic);
  const lines = topology.lines(showsAntarctic);
  const [coasts, borders] = [false, true].map((isBorder) =>
    lines.filter(({ shared }) => shared === isBorder).map(({ line }) => line),
  );
  const worlds = world.copies.map((count) => {
    const view = { ...frame.view, left: frame.view.left - count * world.SIZE * frame.view.scale };
    const seen = drawnOf({ view, box: frame.box });
    return svg(
      "g",
      {},
      svg("path", { class: "paper-land", d: pathData.fill(view, within(land, seen)) }),
      svg("path", { class: "paper-coast", d: pathData.outline(view, within(coasts, seen)) }),
      svg("path", { class: "paper-border", d: pathData.outline(view, within(borders, seen)) }),
    );
  });
  return svg("g", { class: "paper-ground" }, worlds);
}
