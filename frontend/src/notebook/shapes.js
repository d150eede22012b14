// Marks as Leaflet's layers, each kind on a pane of its own, so that switching layers never puts areas above lines.

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
    const ground = this.colours[mark.water ? "sea-fill" : "area-fill"];
    const rings = mark.territory ? ringsFromSteps(mark.territory) : ringsOf(mark.geometry);
    if (rings.length === 0) throw new Error(this.words.no_territory);
    const drawn = strokes(mark, area, ground, this.colours).map((style) => this.line("area", outline(rings), style));
    return [this.fill("area", rings, { fillColor: ground }), ...drawn];
  }

  // As it is laid out: lines that it has with others are drawn with the first of them.
  leg(mark) {
    const { colour, course } = mark;
    if (!course) throw new Error(this.words.no_line);
    const lines = strokes(mark, colour, this.colours.halo, this.colours).flatMap((style) =>
      course.parts.map(([opacity, line]) => this.line("leg", line, { ...style, opacity, smoothFactor: 0 })),
    );
    const corridor = mark.shading
      ? [this.fill("area", ringsOf(mark.shading), { fillColor: colour, fillOpacity: 0.16, interactive: false })]
      : [];
    const target = this.line("leg", course.way, { color: colour, weight: 16, opacity: 0 });
    const heads = course.heads.map((head) => this.arrowhead(head, colour));
    return [...corridor, ...lines, target, ...heads];
  }

  arrowhead({ line, kind, at_place }, colour) {
    const [before, tip] = line.slice(-2).map((position) => L.Projection.SphericalMercator.project(L.latLng(position)));
    const degrees = (-Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI;
    const drawing = drawn("svg", { viewBox: "-24 -24 48 48", width: 48, height: 48 });
    const moved = `rotate(${degrees.toFixed(1)}) translate(${at_place ? -RING - 1.5 : 0},0)`;
    addArrowhead(drawing, kind, colour, this.colours.halo, moved);
    const icon = L.divIcon({ html: drawing, className: "mapper-arrow", iconSize: [48, 48] });
    return L.marker(line.at(-1), { icon, interactive: false, keyboard: false, pane: this.renderers.arrow.pane });
  }

  // A hollow ring of fixed size: a filled dot would claim to know the spot.
  site(mark) {
    const { site, land } = this.colours;
    const [lon, lat] = mark.geometry.coordinates;
    const exact = mark.precision === "exact";
    const disc = { fillColor: site, fillOpacity: 0.11, interactive: false };
    const ring = { radius: RING, fill: true, fillColor: exact ? site : land, fillOpacity: 1 };
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

// Tips at 0,0. Filled, the flow arrives there; open, it goes on, nobody says where; hollow, it is only alleged.
const HEADS = { filled: "M0 0L-13-5.6-10.5 0-13 5.6Z", hollow: "M-1 0L-12.5-5.4V5.4Z", open: "M-10-7L-.5 0-10 7" };

export function addArrowhead(drawing, kind, colour, halo, transform) {
  const looks = {
    filled: { fill: colour, stroke: halo, "stroke-width": 1.5, "paint-order": "stroke" },
    hollow: { fill: halo, stroke: colour, "stroke-width": 1.75 },
    open: { fill: "none", stroke: colour, "stroke-width": 3, "stroke-linecap": "round" },
  };
  return addDrawn(drawing, "path", { d: HEADS[kind], "stroke-linejoin": "round", transform, ...looks[kind] });
}
