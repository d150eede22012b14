// Sites: the disc in which a place lies, in true metres; a hollow hatched ring of fixed size where the disc would be
// too small to see; and the symbol of its category. A place that is not known exactly is never a filled dot.

import { svg } from "../dom/elements.js";
import { messages } from "../dom/messages.js";
import { world } from "../document/mercator.js";
import { pathData } from "./paths.js";
import { symbols } from "./symbols.js";

const LEAST_DISC = 12;
const RING = 9.5;
const HIT = 15;
// Pixels that nobody sees.
const LEAST_MOVE = 0.5;

function badge(record, exact) {
  const plate = exact
    ? [svg("rect", { class: "plate", x: -9, y: -9, width: 18, height: 18, rx: 4 })]
    : [svg("circle", { class: "ground", r: RING + 1.5 }), svg("circle", { class: "hatched", r: RING })];
  return [
    svg("circle", { class: "halo", r: RING + 5 }),
    svg("circle", { class: "casing", r: RING + 3.6 }),
    ...plate,
    svg("circle", { class: "line", r: RING + 1.5 }),
    symbols.glyph(record.symbol),
  ];
}

export function siteShape(mark) {
  if (!mark.geometry || mark.geometry.type !== "Point") throw new Error(messages.text("undrawable.geometry"));
  const anchor = world.point(mark.geometry.coordinates);
  const rings = mark.shading ? pathData.rings(mark.shading) : [];
  const disc = svg("path", { class: "disc" });
  const leader = svg("path", { class: "leader" });
  const exact = mark.precision === "exact";
  const hit = svg("circle", { class: "hit", r: HIT });
  const place = svg("g", { class: exact ? "place exact" : "place" }, hit, badge(mark, exact));
  const here = { left: anchor.x, right: anchor.x, top: anchor.y, bottom: anchor.y };
  const extent = rings.length ? pathData.extent(rings) : here;

  return {
    parts: [disc, leader, place],
    extent: here,
    anchor,
    radius: RING + 4,
    // Its standing is told by the style sheet alone.
    stand() {},
    // home: where the place is; spot: where its symbol is. In layer pixels of the view that was drawn last.
    draw(view) {
      this.home = { x: anchor.x * view.scale - view.left, y: anchor.y * view.scale - view.top };
      const width = (extent.right - extent.left) * view.scale;
      disc.setAttribute("d", width >= LEAST_DISC ? pathData.fill(view, rings) : "");
      place.classList.toggle("within-disc", width >= 4 * RING);
      this.moveTo(this.home);
    },
    moveTo(spot) {
      const moved = Math.hypot(spot.x - this.home.x, spot.y - this.home.y) > LEAST_MOVE;
      this.spot = moved ? spot : this.home;
      const { x, y } = this.spot;
      place.setAttribute("transform", `translate(${x.toFixed(2)},${y.toFixed(2)})`);
      leader.setAttribute("d", moved ? pathData.pixels([this.home, this.spot]) : "");
    },
  };
}

export const sampleOfSite = (row) => [
  svg("g", { class: "place", transform: "translate(20,11) scale(.8)" }, badge(row, false)),
];

export const sampleOfDisc = () => [svg("circle", { class: "disc", cx: 20, cy: 11, r: 9 })];
