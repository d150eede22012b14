// Borders as TopoJSON: arcs decoded once, countries found by code, any set of them dissolved into one outline.
"use strict";

(function (page) {
  const ANTARCTIC = "ATA";

  function decode({ arcs, transform: { scale, translate } }) {
    return arcs.map((arc) => {
      const line = new Float64Array(arc.length * 2);
      let column = 0;
      let row = 0;
      arc.forEach((step, place) => {
        column += step[0];
        row += step[1];
        line[2 * place] = page.world.x(column * scale[0] + translate[0]);
        line[2 * place + 1] = page.world.y(row * scale[1] + translate[1]);
      });
      return line;
    });
  }

  const polygonsOf = (geometry) => (geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs);
  const arcsOf = (geometry) => polygonsOf(geometry).flat(2);
  const plain = (index) => (index < 0 ? ~index : index);
  const position = (line, at) => line[at] + " " + line[at + 1];

  function reversed(line) {
    const copy = new Float64Array(line.length);
    for (let from = line.length - 2, to = 0; from >= 0; from -= 2, to += 2) {
      copy[to] = line[from];
      copy[to + 1] = line[from + 1];
    }
    return copy;
  }

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
  function uses(geometries) {
    const count = new Map();
    for (const index of geometries.flatMap(arcsOf)) count.set(plain(index), (count.get(plain(index)) || 0) + 1);
    return count;
  }

  // Lines put end to end until each way is closed.
  function stitch(lines) {
    const starts = new Map();
    lines.forEach((line, place) => {
      const start = position(line, 0);
      if (!starts.has(start)) starts.set(start, []);
      starts.get(start).push(place);
    });
    const used = new Set();
    const follower = (line) => (starts.get(position(line, line.length - 2)) || []).find((place) => !used.has(place));
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

  class Topology {
    // names: of countries, by code and language.
    constructor(topology, names) {
      this.names = new Map(Object.entries(names));
      this.arcs = decode(topology);
      this.geometries = topology.objects.countries.geometries;
      // Territories that the borders give to nobody have no code.
      const owned = this.geometries.filter((geometry) => geometry.id);
      this.countries = new Map(owned.map((geometry) => [geometry.id, geometry]));
    }

    codes(withAntarctic) {
      return [...this.countries.keys()].filter((code) => withAntarctic || code !== ANTARCTIC);
    }

    has(code) {
      return this.countries.has(code);
    }

    // In the language of the interface, if it is known; else as the borders have it.
    name(code) {
      const names = this.names.get(code) || {};
      const known = names[document.documentElement.lang] || names.en;
      return known || (this.has(code) ? this.countries.get(code).properties.name : code);
    }

    // Rings of the territory that some countries make together, without the borders between them.
    rings(codes) {
      const countries = codes.filter((code) => this.has(code)).map((code) => this.countries.get(code));
      return this.dissolved(countries).flatMap((ring) => page.world.placed([ring]));
    }

    // The polygons of one country, each a list of rings.
    polygons(code) {
      const polygons = polygonsOf(this.countries.get(code));
      return polygons.map((rings) => page.world.placed(rings.map((ring) => joined(ring.map(this.arc, this)))));
    }

    land(withAntarctic) {
      return this.dissolved(this.shown(withAntarctic));
    }

    // Every arc once, and whether two countries share it: a border then, and a coast otherwise.
    lines(withAntarctic) {
      return [...uses(this.shown(withAntarctic))].map(([place, times]) => ({
        line: this.arcs[place],
        shared: times > 1,
      }));
    }

    shown(withAntarctic) {
      return this.geometries.filter((geometry) => withAntarctic || geometry.id !== ANTARCTIC);
    }

    arc(index) {
      return index < 0 ? reversed(this.arcs[~index]) : this.arcs[index];
    }

    // Of all their arcs those that only one of the geometries uses.
    dissolved(geometries) {
      const count = uses(geometries);
      const outer = geometries.flatMap(arcsOf).filter((index) => count.get(plain(index)) === 1);
      return stitch(outer.map(this.arc, this));
    }
  }

  page.topology = (topology, names) => new Topology(topology, names);
})(window.mapperPage);
