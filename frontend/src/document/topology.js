// Borders as TopoJSON: arcs decoded once, countries found by code, any set of them dissolved into one outline.

import { messages } from "../dom/messages.js";
import { world } from "./mercator.js";
import { outlines } from "./outlines.js";

const ANTARCTIC = "ATA";

/** @import { Borders, Country } from "./borders" */
/** @import { Point } from "./mercator.js" */
/** @typedef {Float64Array<ArrayBuffer>} Line Of flat [x, y, …] numbers in world units. */

/** @param {Borders} borders @returns {Line[]} */
function decode({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    const line = new Float64Array(arc.length * 2);
    let column = 0;
    let row = 0;
    arc.forEach((step, place) => {
      column += step[0];
      row += step[1];
      line[2 * place] = world.x(column * scale[0] + translate[0]);
      line[2 * place + 1] = world.y(row * scale[1] + translate[1]);
    });
    return line;
  });
}

/** @param {Country} geometry */
const polygonsOf = (geometry) => (geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs);
/** @param {Country} geometry */
const arcsOf = (geometry) => polygonsOf(geometry).flat(2);
/** @param {number} index */
const plain = (index) => (index < 0 ? ~index : index);
/** @param {Line} line @param {number} at */
const position = (line, at) => line[at] + " " + line[at + 1];

/** @param {Line} line */
function reversed(line) {
  const copy = new Float64Array(line.length);
  for (let from = line.length - 2, to = 0; from >= 0; from -= 2, to += 2) {
    copy[to] = line[from];
    copy[to + 1] = line[from + 1];
  }
  return copy;
}

/** @param {Line[]} lines */
function joined(lines) {
  const ring = new Float64Array(lines.reduce((sum, line) => sum + line.length, 0));
  let at = 0;
  for (const line of lines) {
    ring.set(line, at);
    at += line.length;
  }
  return ring;
}

// How often each arc is used.
/** @param {Country[]} geometries */
function uses(geometries) {
  /** @type {Map<number, number>} */
  const count = new Map();
  for (const index of geometries.flatMap(arcsOf)) count.set(plain(index), (count.get(plain(index)) || 0) + 1);
  return count;
}

// Lines put end to end until each way is closed.
/** @param {Line[]} lines */
function stitch(lines) {
  /** @type {Map<string, number[]>} */
  const starts = new Map();
  lines.forEach((line, place) => {
    const start = position(line, 0);
    const places = starts.get(start);
    if (places) places.push(place);
    else starts.set(start, [place]);
  });
  const used = new Set();
  /** @param {Line} line */
  const follower = (line) => (starts.get(position(line, line.length - 2)) || []).find((place) => !used.has(place));
  /** @type {Line[]} */
  const rings = [];
  lines.forEach((line, place) => {
    const way = [];
    for (let next = used.has(place) ? undefined : place; next !== undefined; next = follower(lines[next])) {
      used.add(next);
      way.push(lines[next]);
    }
    if (way.length > 0) rings.push(joined(way));
  });
  return rings;
}

export class Topology {
  // names: of countries, by code and language.
  /** @param {Borders} topology @param {Record<string, Record<string, string>>} names */
  constructor(topology, names) {
    this.names = new Map(Object.entries(names));
    this.arcs = decode(topology);
    this.geometries = topology.objects.countries.geometries;
    // Territories that the borders give to nobody have no code.
    /** @type {Map<string, Country>} */
    this.countries = new Map();
    for (const geometry of this.geometries) if (geometry.id) this.countries.set(geometry.id, geometry);
  }

  /** @param {boolean} withAntarctic */
  codes(withAntarctic) {
    return [...this.countries.keys()].filter((code) => withAntarctic || code !== ANTARCTIC);
  }

  /** @param {string} code */
  has(code) {
    return this.countries.has(code);
  }

  // In the language of the interface, if it is known; else as the borders have it.
  /** @param {string} code */
  name(code) {
    const names = this.names.get(code) || {};
    const known = names[messages.language] || names.en;
    return known || (this.countries.get(code)?.properties.name ?? code);
  }

  // Rings of the territory that some countries make together, without the borders between them.
  /** @param {string[]} codes */
  rings(codes) {
    const countries = codes.flatMap((code) => this.countries.get(code) || []);
    return this.dissolved(countries).flatMap((ring) => world.placed([ring]));
  }

  // The borders between some countries, without their coasts and what they have in common with others.
  /** @param {string[]} codes */
  borders(codes) {
    const countries = codes.flatMap((code) => this.countries.get(code) || []);
    const shared = [...uses(countries)].filter(([, times]) => times > 1);
    return shared.flatMap(([place]) => world.placed([this.arcs[place]]));
  }

  // The rings of that polygon of a country, or of the land that has no code, in which a point lies; none if none does.
  /** @param {string} code @param {Point} point */
  polygonAt(code, point) {
    const geometries = this.geometries.filter(({ id }) => (id || "") === code);
    const polygons = geometries.flatMap((one) => this.polygonsOf(one));
    return polygons.find(([ring]) => outlines.isWithin(outlines.corners(ring), point)) || [];
  }

  // The polygons of one country, each a list of rings.
  /** @param {string} code */
  polygons(code) {
    const country = this.countries.get(code);
    return country ? this.polygonsOf(country) : [];
  }

  /** @param {Country} geometry */
  polygonsOf(geometry) {
    return polygonsOf(geometry).map((rings) => world.placed(rings.map((ring) => joined(ring.map(this.arc, this)))));
  }

  /** @param {boolean} withAntarctic */
  land(withAntarctic) {
    return this.dissolved(this.shown(withAntarctic));
  }

  // Every arc once, and whether two countries share it: a border then, and a coast otherwise.
  /** @param {boolean} withAntarctic */
  lines(withAntarctic) {
    return [...uses(this.shown(withAntarctic))].map(([place, times]) => ({
      line: this.arcs[place],
      shared: times > 1,
    }));
  }

  /** @param {boolean} withAntarctic */
  shown(withAntarctic) {
    return this.geometries.filter((geometry) => withAntarctic || geometry.id !== ANTARCTIC);
  }

  /** @param {number} index */
  arc(index) {
    return index < 0 ? reversed(this.arcs[~index]) : this.arcs[index];
  }

  // Of all their arcs those that only one of the geometries uses.
  /** @param {Country[]} geometries */
  dissolved(geometries) {
    const count = uses(geometries);
    const outer = geometries.flatMap(arcsOf).filter((index) => count.get(plain(index)) === 1);
    return stitch(outer.map(this.arc, this));
  }
}
