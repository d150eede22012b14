// Marks as Leaflet's layers, each kind on a pane of its own, so that switching layers never puts areas above lines.

import { WEB_MERCATOR, arrowSpot, waysOf } from "./curves.js";
import { addDrawn, drawn } from "./elements.js";
import { GRAMMAR, stroke, strokes } from "./strokes.js";

const PANES = { ground: 190, area: 410, leg: 420, arrow: 430, site: 440 };
const RING = 8;
const SEAM = 179.999;
const UNITS = 200;

export class Shapes {
  constructor(map, colours, words) {
    this.colours = colours;
    this.words = words;
    this.renderers = {};
    for (const [name, height] of Object.entries(PANES)) {
      const pane = "mapper-" + name;
      (map.getPane(pane) || map.createPane(pane)).style.zIndex = height;
      this.renderers[name] = { pane, renderer: L.svg({ pane }) };
    }
  }

  of(mark) {
    if (mark.kind === "site") return this.site(mark);
    return mark.kind === "leg" ? this.leg(mark) : this.area(mark);
  }

  line(name, ways, style) {
    return L.polyline(ways, { ...this.renderers[name], smoothFactor: 0.6, ...style });
  }

  fill(name, rings, style) {
    return L.polygon(rings, { ...this.renderers[name], stroke: false, fillOpacity: 1, smoothFactor: 0.6, ...style });
  }

  // copies: by how many degrees it is drawn beside itself.
  ground(steps, copies) {
    const once = ringsFromSteps(steps);
    const rings = copies.flatMap((by) => once.map((ring) => ring.map(([lat, lon]) => [lat, lon + by])));
    const { land, border } = this.colours;
    return [
      this.fill("ground", rings, { fillColor: land, interactive: false }),
      this.line("ground", outline(rings), { color: border, weight: 0.8, interactive: false }),
    ];
  }

  area(mark) {
    const { area } = this.colours;
    const ground = this.colours["area-fill"];
    const rings = mark.territory ? ringsFromSteps(mark.territory) : ringsOf(mark.geometry);
    if (rings.length === 0) throw new Error(this.words.no_territory);
    const drawn = strokes(mark, area, ground, this.colours).map((style) => this.line("area", outline(rings), style));
    return [this.fill("area", rings, { fillColor: ground, fillOpacity: 0.64 }), ...drawn];
  }

  leg(mark) {
    const { colour } = mark;
    const ways = waysOf(mark);
    const arrow = arrowSpot(ways);
    if (arrow === null) throw new Error(this.words.no_line);
    const positions = ways.map((way) => way.map((point) => WEB_MERCATOR.unproject(point)));
    const drawn = strokes(mark, colour, this.colours.land, this.colours).map((style) =>
      this.line("leg", positions, style),
    );
    const corridor = mark.shading
      ? [this.fill("area", ringsOf(mark.shading), { fillColor: colour, fillOpacity: 0.16, interactive: false })]
      : [];
    const target = this.line("leg", positions, { color: colour, weight: 16, opacity: 0 });
    return [...corridor, ...drawn, target, this.arrowhead(mark, arrow, colour)];
  }

  arrowhead(mark, { at, degrees }, colour) {
    const drawing = drawn("svg", { viewBox: "-11 -11 22 22", width: 22, height: 22 });
    addArrowhead(drawing, mark.firm, colour, this.colours.halo, `rotate(${degrees.toFixed(1)})`);
    const icon = L.divIcon({ html: drawing, className: "mapper-arrow", iconSize: [22, 22] });
    return L.marker(at, { icon, interactive: false, keyboard: false, pane: this.renderers.arrow.pane });
  }

  // A hollow ring of fixed size: a filled dot would claim to know the spot.
  site(mark) {
    const { site, land } = this.colours;
    const [lon, lat] = mark.geometry.coordinates;
    const exact = mark.precision === "exact";
    const disc = { fillColor: site, fillOpacity: 0.11, interactive: false };
    const ring = { radius: RING, fill: true, fillColor: exact ? site : land, fillOpacity: exact ? 1 : 0.6 };
    const casing = { radius: RING + 4, color: this.colours.contested, weight: GRAMMAR.site.casing, fill: false };
    const circle = (style) => L.circleMarker([lat, lon], { ...this.renderers.site, ...style });
    return [
      ...(mark.shading ? [this.fill("area", ringsOf(mark.shading), disc)] : []),
      ...(mark.contested ? [circle(casing)] : []),
      circle({ ...stroke(mark, site), ...ring }),
    ];
  }
}

// Rings as Leaflet takes them, from GeoJSON.
function ringsOf({ type, coordinates }) {
  const rings = type === "Polygon" ? coordinates : coordinates.flat();
  return rings.map((ring) => ring.map(([lon, lat]) => [lat, lon]));
}

// And from steps in parts of a degree, as ground.py writes them.
function ringsFromSteps(territory) {
  return territory.map((steps) => {
    const ring = [];
    let [x, y] = [0, 0];
    for (let at = 0; at < steps.length; at += 2) {
      x += steps[at];
      y += steps[at + 1];
      ring.push([y / UNITS, x / UNITS]);
    }
    return ring;
  });
}

// Rings without their edges along ±180°: the map is cut there, the territory is not.
function outline(rings) {
  const onSeam = ([, lon]) => Math.abs(lon - 360 * Math.round(lon / 360)) >= SEAM;
  const ways = [];
  for (const ring of rings) {
    ways.push([]);
    ring.forEach((position, at) => {
      if (at > 0 && onSeam(position) && onSeam(ring[at - 1])) ways.push([]);
      ways[ways.length - 1].push(position);
    });
  }
  return ways.filter((way) => way.length > 1);
}

// Filled where somebody states it, hollow where it is only alleged, planned or possible.
export function addArrowhead(drawing, firm, colour, halo, transform) {
  const look = firm
    ? { fill: colour, stroke: halo, "stroke-width": 1.5, "paint-order": "stroke" }
    : { fill: halo, stroke: colour, "stroke-width": 1.75 };
  return addDrawn(drawing, "path", { d: "M8,0L-6,6L-3,0L-6,-6Z", "stroke-linejoin": "round", transform, ...look });
}
