// What is named because a line on the map begins, ends or turns there: also where its own mark is switched off, and
// territories that are no mark of this map.

import { outlines } from "../document/outlines.js";
import { pathData } from "../drawing/paths.js";

/** @import { Stop } from "../document/map_document" */
/** @import { Topology } from "../document/topology.js" */
/** @import { Point } from "../document/mercator.js" */
/** @import { DrawnMark } from "../drawing/drawn" */
/** @import { NamedArea, NamedStop, Place } from "./named" */

/** @typedef {ReturnType<typeof makeStops>} Stops */

/** @param {Topology} topology @param {Place[]} places of the background */
export function makeStops(topology, places) {
  /** @type {Map<string, NamedArea | null>} */
  const known = new Map();

  /** @param {Stop} stop @returns {NamedArea | null} */
  function territory({ id, name, countries }) {
    const rings = topology.rings(countries);
    if (rings.length === 0) return null;
    const boxes = rings.map((ring) => ({ ring, box: pathData.extent([ring]) }));
    const { ring, box } = boxes.reduce((one, other) => (sizeOf(other.box) > sizeOf(one.box) ? other : one));
    const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    const { x, y } = places.find(({ code }) => code !== undefined && countries.includes(code)) || middle;
    return {
      mark: { id, name },
      shape: { size: sizeOf(box), outline: outlines.corners(ring), mainland: box, anchor: { x, y } },
    };
  }

  return {
    // By id, of lines of which something is seen; with the ends of these there, in layer pixels.
    /** @param {DrawnMark[]} entries @param {(point: Point) => boolean} isSeen */
    of(entries, isSeen) {
      /** @type {Map<string, NamedStop>} */
      const found = new Map();
      for (const { mark, shape } of entries) {
        if (mark.kind !== "leg") continue;
        for (const track of (shape.tracks || []).filter((one) => one.some(isSeen)))
          mark.stops.forEach((stop, place) => {
            const known = found.get(stop.id) || { stop, ends: [] };
            const ends = place === 0 ? [track[0]] : place === mark.stops.length - 1 ? [track[track.length - 1]] : [];
            found.set(stop.id, { stop, ends: [...known.ends, ...ends.filter(isSeen)] });
          });
      }
      return found;
    },

    // The territory of a stop that is no mark of this map.
    /** @param {Stop} stop */
    territory(stop) {
      if (!known.has(stop.id)) known.set(stop.id, territory(stop));
      return known.get(stop.id) || null;
    },
  };
}

/** @param {{ left: number, right: number, top: number, bottom: number }} box */
const sizeOf = ({ left, right, top, bottom }) => (right - left) * (bottom - top);
