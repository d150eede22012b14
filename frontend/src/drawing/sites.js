// Sites: the disc in which a place lies, in true metres; a hollow hatched ring where the disc would be too small to see;
// and the symbol of its category. No symbol is moved: where several would touch, one ring holds their places. A place
// that is not known exactly is never a filled dot.

import { set, svg } from "../dom/elements.js";
import { messages } from "../dom/messages.js";
import { world } from "../document/mercator.js";
import { pathData } from "./paths.js";
import { symbols } from "./symbols.js";

const LEAST_DISC = 12;
// Of the symbol at its full size.
const RING = 9.5;
const WHOLE = 11;
const LEAST_HIT = 13;
// Of a symbol in which a glyph can still be told.
const LEAST_GLYPH = 9;
// Of its size, what nothing ties to the trade is drawn in.
const QUIET = 0.78;

const sizeOf = (record) => (record.quiet ? QUIET : 1);

function badge(record, exact) {
  const plate = exact
    ? [svg("rect", { class: "plate", x: -9, y: -9, width: 18, height: 18, rx: 4 })]
    : [svg("circle", { class: "ground", r: RING + 1.5 }), svg("circle", { class: "hatched", r: RING })];
  return svg(
    "g",
    { class: exact ? "symbol exact" : "symbol" },
    svg("circle", { class: "casing", r: RING + 3.6 }),
    ...plate,
    svg("circle", { class: "line", r: RING + 1.5 }),
    svg("circle", { class: "dot", r: 2.4 }),
    symbols.glyph(record.symbol),
  );
}

export class Site {
  constructor(mark) {
    if (!mark.geometry || mark.geometry.type !== "Point") throw new Error(messages.text("undrawable.geometry"));
    this.anchor = world.point(mark.geometry.coordinates);
    const { x, y } = this.anchor;
    this.extent = { left: x, right: x, top: y, bottom: y };
    this.disc = svg("path", { class: "disc" });
    this.rings = mark.shading ? pathData.rings(mark.shading) : [];
    this.size = sizeOf(mark);
    this.width = this.rings.length ? pathData.extent(this.rings).right - pathData.extent(this.rings).left : 0;
    this.symbol = badge(mark, mark.precision === "exact");
    this.hit = svg("circle", { class: "hit" });
    this.halo = svg("circle", { class: "halo" });
    this.place = svg("g", { class: "place" }, this.hit, this.halo, this.symbol);
    this.parts = [this.disc, this.place];
    // Of what is drawn for it, on the screen; joined: the ring that is, if it does not stand by itself.
    this.joined = null;
    this.spot = this.anchor;
    this.radius = 0;
    // How wide its disc is.
    this.spread = 0;
  }

  // All else of its standing is told by the style sheet; a symbol that stands alone is resized here.
  stand(standing) {
    this.size = sizeOf(standing);
    if (!this.joined && this.home) this.stayAlone(this.whole);
  }

  // home: where the place is, in layer pixels of the view that was drawn last.
  draw(view) {
    this.home = { x: this.anchor.x * view.scale - view.left, y: this.anchor.y * view.scale - view.top };
    const width = this.width * view.scale;
    this.spread = width >= LEAST_DISC ? width : 0;
    this.disc.setAttribute("d", this.spread ? pathData.fill(view, this.rings) : "");
    this.place.classList.toggle("within-disc", width >= 4 * RING);
  }

  // Whether more is seen of the disc than a rim of the symbol.
  get showsDisc() {
    return this.spread > 2 * this.radius + LEAST_DISC;
  }

  // By itself, at its place. radius: of a symbol at its full size.
  stayAlone(radius) {
    this.joined = null;
    this.whole = radius;
    this.settle(this.home, radius * this.size);
    this.symbol.setAttribute("transform", `scale(${((radius * this.size) / WHOLE).toFixed(3)})`);
    this.place.classList.toggle("small", radius < LEAST_GLYPH);
  }

  // Within a ring that holds several. ring: see rings.js.
  join(ring) {
    this.joined = ring;
    this.settle(ring.spot, ring.radius);
  }

  settle(spot, radius) {
    [this.spot, this.radius] = [spot, radius];
    this.place.classList.toggle("joined", this.joined !== null);
    this.place.setAttribute("transform", `translate(${spot.x.toFixed(2)},${spot.y.toFixed(2)})`);
    set(this.hit, { r: Math.max(LEAST_HIT, radius + 3) });
    set(this.halo, { r: radius + 3.5 });
  }
}

export const sampleOfSite = (row) => [
  svg("g", { class: "place", transform: `translate(20,11) scale(${0.8 * sizeOf(row)})` }, badge(row, false)),
];

export const sampleOfDisc = () => [svg("circle", { class: "disc", cx: 20, cy: 11, r: 9 })];
