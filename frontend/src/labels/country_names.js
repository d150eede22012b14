// Where the names of countries may stand: in the middle of the widest level stretch of a country's largest polygon.

import { pathData } from "../drawing/paths.js";

/** @import { Box } from "../drawing/drawn" */
/** @import { Line, Topology } from "../document/topology.js" */

/** @typedef {{ rings: Line[], box: Box }} Polygon */

/** @param {Box} box */
const area = (box) => (box.right - box.left) * (box.bottom - box.top);

/** @param {Line[]} rings @param {number} y */
function crossings(rings, y) {
  /** @type {number[]} */
  const cuts = [];
  for (const ring of rings) {
    for (let at = 0; at + 3 < ring.length; at += 2) {
      const [x1, y1, x2, y2] = [ring[at], ring[at + 1], ring[at + 2], ring[at + 3]];
      if (y1 <= y !== y2 <= y) cuts.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    }
  }
  return cuts.sort((one, other) => one - other);
}

// Stretches near the middle are worth more than equally wide ones near the top or the bottom.
/** @param {Polygon} polygon */
function widest({ rings, box }) {
  let best = { x: 0, y: 0, width: 0, worth: -1 };
  for (let step = 2; step <= 10; step += 1) {
    const y = box.top + ((box.bottom - box.top) * step) / 12;
    const cuts = crossings(rings, y);
    for (let place = 0; place + 1 < cuts.length; place += 2) {
      const width = cuts[place + 1] - cuts[place];
      const worth = width * (1 - Math.abs(step - 6) / 16);
      if (worth > best.worth) best = { x: (cuts[place] + cuts[place + 1]) / 2, y, width, worth };
    }
  }
  return best;
}

/** @param {Topology} topology @param {boolean} showsAntarctic */
export function countryNames(topology, showsAntarctic) {
  const found = topology.codes(showsAntarctic).map((code) => {
    const polygons = topology.polygons(code).map((rings) => ({ rings, box: pathData.extent(rings) }));
    const largest = polygons.reduce((one, other) => (area(other.box) > area(one.box) ? other : one));
    return { code, kind: "country-name", name: topology.name(code), size: area(largest.box), ...widest(largest) };
  });
  return found.sort((one, other) => other.size - one.size);
}
