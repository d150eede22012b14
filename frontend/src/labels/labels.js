// Names on the map: of sites, routes, areas, and of the seas and countries of the background.
// A name that finds no free spot is left out rather than written over another.

import { empty, svg } from "../dom/elements.js";
import { outlines } from "../document/outlines.js";
import { wording } from "../document/wording.js";
import { makeBox } from "../drawing/boxes.js";
import { pathData } from "../drawing/paths.js";
import { lengthOfTrack } from "../drawing/tracks.js";
import { planLabels } from "./label_plan.js";
import { labelSpots } from "./label_spots.js";
import { labelText } from "./label_text.js";
import { makeObstacles } from "./obstacles.js";
import { sightOf } from "./sight.js";

/** @import { Index } from "../document/index.js" */
/** @import { Point } from "../document/mercator.js" */
/** @import { AreaShape, Box, DrawnMark, DrawnMarks, Frame } from "../drawing/drawn" */
/** @import { DrawnArea, DrawnLeg, DrawnSite, Measure, Name, NamedRoute, Place, Placed, Text } from "./named" */
/** @import { Obstacles } from "./obstacles.js" */
/** @import { Sight } from "./sight.js" */

/** @typedef {ReturnType<typeof viewOf>} On */

const OVERHANG = 1.15;
// The dearest spots that are still better than no name: on nothing else, or hidden in part and across a line as well.
const [FREE, ANY] = [0.9, 3.95];
/** @type {Record<string, number>} */
const WEIGHT = { "site-name": 3, "route-name": 5, "area-name": 2.5, "sea-name": 0.1, "country-name": 0.1 };
/** @type {[across: number, down: number]} */
const GRID = [9, 7];
const MOST_TRACKS = 3;
const BESIDE_SYMBOL = 2.5;
// As many times as much as others a name weighs that belongs to what is chosen.
const FORWARD = 10;
// A window has no room for more names than this, and none for looking for it.
const MOST_SITES = 250;
// Characters in a line, at most. Where there are several figures, the name may be broken into shorter lines as well.
/** @type {Record<string, number[]>} */
const MOST = {
  "site-name": [26, 13],
  "route-name": [40, 22, 13],
  "area-name": [22, 12],
  "sea-name": [14],
  "country-name": [16],
};

/** @param {DrawnMark} entry @returns {entry is DrawnSite} */
const isSite = (entry) => entry.mark.kind === "site";
/** @param {DrawnMark} entry @returns {entry is DrawnLeg} */
const isLeg = (entry) => entry.mark.kind === "leg";
/** @param {DrawnMark} entry @returns {entry is DrawnArea} */
const isArea = (entry) => entry.mark.kind === "area";

// A route is named once, beside one of its lines: the one of which most is seen comes first.
/** @param {DrawnMark[]} entries @param {Index} index @param {(point: Point) => boolean} inside */
function seenLines(entries, index, inside) {
  /** @type {Map<string, NamedRoute>} */
  const found = new Map();
  for (const { mark, shape } of entries.filter(isLeg)) {
    const layer = index.layers.get(mark.layer);
    if (!layer) continue;
    /** @type {NamedRoute} */
    const named = found.get(layer.id) || { layer, tracks: [] };
    found.set(layer.id, named);
    for (const track of shape.tracks) {
      const seen = (lengthOfTrack(track) * track.filter(inside).length) / track.length;
      if (seen > 0) named.tracks.push({ track, seen });
    }
  }
  return [...found.values()].map(({ layer, tracks }) => ({
    layer,
    tracks: tracks
      .sort((one, other) => other.seen - one.seen)
      .slice(0, MOST_TRACKS)
      .map(({ track }) => track),
  }));
}

/** @param {SVGElement} group @param {Placed} placed */
function write(group, { name, text, at, line }) {
  const { x, y, align, angle } = at;
  if (line) group.append(svg("path", { class: "tie", d: pathData.pixels(line) }));
  const top = y - text.height / 2 + text.leading * 0.8;
  const lines = text.lines.map((words, place) =>
    svg("tspan", { x: x.toFixed(1), y: (top + place * text.leading).toFixed(1) }, words),
  );
  const degrees = ((angle * 180) / Math.PI).toFixed(2);
  const turned = angle ? { transform: `rotate(${degrees} ${x.toFixed(1)} ${y.toFixed(1)})` } : {};
  const kind = ["label", text.kind, name.isForward ? "forward" : ""].join(" ").trim();
  group.append(svg("text", { class: kind, "text-anchor": align, ...turned, ...name.attributes }, lines));
}

// What the parts below need to know of the view.
/** @param {Frame} frame @param {Obstacles} obstacles @param {Measure} measure */
function viewOf(frame, obstacles, measure) {
  const { scale, left, top } = frame.view;
  const { box } = frame;
  return {
    /** @param {Point} point */
    toScreen: (point) => ({ x: point.x * scale - left, y: point.y * scale - top }),
    /** @param {Point} point */
    toWorld: ({ x, y }) => ({ x: (x + left) / scale, y: (y + top) / scale }),
    /** @param {Point} point */
    inside: ({ x, y }) => x >= box.left && y >= box.top && x <= box.right && y <= box.bottom,
    /** @param {Point} at */
    isSeen: (at) => obstacles.hidden(makeBox(at.x, at.y, 2, 2)) === 0,
    seen: frame.seen,
    /** @param {string} words @param {string} kind */
    width: (words, kind) => measure(words, kind, MOST[kind][0]).width,
    /**
     * @param {string} kind @param {string} words @param {Name["spots"]} spots @param {Name["attributes"]} attributes
     * @param {number} dearest @returns {Name}
     */
    name: (kind, words, spots, attributes, dearest) => ({
      // A shorter line is no gain where a word has to be cut for it.
      texts: MOST[kind].map((most) => measure(words, kind, most)).filter((text, place) => place === 0 || !text.isCut),
      words,
      spots,
      attributes,
      dearest,
      weight: WEIGHT[kind],
      isForward: false,
      isGround: dearest === FREE,
    }),
  };
}

/** @param {DrawnMark[]} entries @param {On} on */
function siteNames(entries, on) {
  const sites = entries.filter(isSite).filter((entry) => on.isSeen(entry.shape.spot));
  sites.sort((one, other) => other.mark.claims.length - one.mark.claims.length);
  // A ring is named once, by the first of its members.
  const first = sites.filter(
    ({ shape }, place) => !shape.joined || sites.findIndex((one) => one.shape.joined === shape.joined) === place,
  );
  return first.slice(0, MOST_SITES).map(({ mark, shape }) => {
    const names = sites.filter((one) => one.shape.joined === shape.joined).map((one) => one.mark.name);
    /** @param {Text} text */
    const spots = (text) => labelSpots.aroundSite(shape.spot, shape.radius + BESIDE_SYMBOL, text);
    return on.name(
      "site-name",
      shape.joined ? wording.several(names) : mark.name,
      spots,
      { "data-label": mark.id },
      ANY,
    );
  });
}

/** @param {DrawnMark[]} entries @param {Index} index @param {On} on */
function routeNames(entries, index, on) {
  return seenLines(entries, index, on.isSeen).map(({ layer, tracks }) => {
    /** @param {Text} text */
    const spots = (text) => labelSpots.route(tracks, text, on.isSeen);
    return on.name("route-name", layer.name, spots, { "data-label": layer.id, "data-colour": layer.colour }, ANY);
  });
}

/** @param {Box} box @param {On["toScreen"]} toScreen @returns {Box} */
function onScreen(box, toScreen) {
  const [corner, opposite] = [toScreen({ x: box.left, y: box.top }), toScreen({ x: box.right, y: box.bottom })];
  return { left: corner.x, top: corner.y, right: opposite.x, bottom: opposite.y };
}

// Where the label point is out of sight, any part of the territory that is seen will do.
/** @param {AreaShape} shape @param {On} on @returns {Name["spots"]} */
function areaSpots(shape, on) {
  /** @param {Point} at */
  const owns = (at) => outlines.isWithin(shape.outline, on.toWorld(at));
  const anchor = on.toScreen(shape.anchor);
  const extent = onScreen(shape.mainland, on.toScreen);
  const anywhere = labelSpots.grid(on.seen, ...GRID).filter(owns);
  return (text) => {
    const near = on.isSeen(anchor) ? labelSpots.aroundPoint(anchor, text, extent, owns) : [];
    return [...near, ...anywhere];
  };
}

/** @param {DrawnMark[]} entries @param {On} on */
function areaNames(entries, on) {
  const areas = entries.filter(isArea);
  areas.sort((one, other) => one.shape.size - other.shape.size);
  return areas.map(({ mark, shape }) => {
    return on.name("area-name", mark.name, areaSpots(shape, on), { "data-label": mark.id }, ANY);
  });
}

// Seas and countries, where the map has room for them. What is an area of its own has its name already.
/** @param {Place[]} places @param {DrawnMark[]} entries @param {On} on */
function groundNames(places, entries, on) {
  const named = new Set(entries.map(({ mark }) => mark.name.toLowerCase()));
  /** @param {Place} place */
  const hasRoom = (place) => {
    const room = on.toScreen({ x: place.x + place.width, y: place.y }).x - on.toScreen(place).x;
    return room * OVERHANG >= on.width(place.name, place.kind);
  };
  return places
    .filter((place) => !named.has(place.name.toLowerCase()) && on.inside(on.toScreen(place)) && hasRoom(place))
    .map((place) => on.name(place.kind, place.name, () => labelSpots.onGround(on.toScreen(place)), {}, FREE));
}

// beyond: its boxes are what else lies over the map; its sight, what is seen, where that is not the map.
/**
 * Returns a function that names what is in a frame, and remembers what found no room: its dropped.
 * @param {Index} index @param {DrawnMarks} marks @param {Place[]} ground @param {{ boxes: Box[], sight?: Sight }} beyond
 */
export function makeLabels(index, marks, ground, beyond) {
  const measure = labelText(marks.element);
  const singles = new Set(
    index.shown.marks.flatMap((mark) => (mark.kind === "area" && mark.countries.length === 1 ? mark.countries : [])),
  );
  const places = ground.filter(({ code }) => !code || !singles.has(code));

  /** @type {{ text: string, kind: string, id: string }[]} */
  let dropped = [];
  /** @param {Name} name */
  const isForward = ({ attributes }) => marks.forward.includes(attributes["data-label"]);

  /** @param {Frame} frame */
  function draw(frame) {
    const entries = [...marks.drawn.values()].filter((entry) => entry.on && !entry.isAside);
    const obstacles = makeObstacles(entries, frame.box, beyond.sight || sightOf(frame, beyond.boxes));
    const on = viewOf(frame, obstacles, measure);
    const names = [
      ...siteNames(entries, on),
      ...routeNames(entries, index, on),
      ...areaNames(entries, on),
      ...groundNames(places, entries, on),
    ];
    for (const name of names.filter(isForward)) {
      name.weight *= FORWARD;
      name.isForward = true;
    }
    names.sort((one, other) => Number(isForward(other)) - Number(isForward(one)));
    empty(marks.labels);
    empty(marks.context);
    const placed = planLabels(names, obstacles);
    for (const spot of placed) write(spot.name.isGround ? marks.context : marks.labels, spot);
    const found = new Set(placed.map(({ name }) => name));
    dropped = names
      .filter((name) => !found.has(name))
      .map(({ words, texts: [{ kind }], attributes }) => ({ text: words, kind, id: attributes["data-label"] || "" }));
  }
  return { draw, dropped: () => dropped };
}
