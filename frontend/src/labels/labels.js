// Names on the map: of sites, routes, areas, and of the seas and countries of the background.
// A name that finds no free spot is left out rather than written over another.

import { empty, svg } from "../dom/elements.js";
import { outlines } from "../document/outlines.js";
import { wording } from "../document/wording.js";
import { makeBox } from "../drawing/boxes.js";
import { isShown } from "../drawing/above_areas.js";
import { pathData } from "../drawing/paths.js";
import { lengthOfTrack } from "../drawing/tracks.js";
import { planLabels } from "./label_plan.js";
import { labelSpots } from "./label_spots.js";
import { labelText } from "./label_text.js";
import { makeObstacles } from "./obstacles.js";
import { sightOf } from "./sight.js";
import { makeStops } from "./stops.js";

/** @import { Index } from "../document/index.js" */
/** @import { Point } from "../document/mercator.js" */
/** @import { AreaShape, Box, DrawnMark, DrawnMarks, Frame } from "../drawing/drawn" */
/** @import { DrawnArea, DrawnLeg, DrawnSite, Measure, Name, NamedArea, NamedRoute, NamedStop, Place, Placed, Text } from "./named" */
/** @import { Obstacles } from "./obstacles.js" */
/** @import { Sight } from "./sight.js" */
/** @import { Spot } from "./label_spots.js" */
/** @import { Topology } from "../document/topology.js" */

/** @typedef {ReturnType<typeof viewOf>} On */
/**
 * @typedef {{ rank: (id: string) => number, stop: (id: string) => NamedStop | undefined,
 *   weight: (id: string | undefined) => number }} Call
 */

const OVERHANG = 1.15;
// The dearest spots that are still better than no name: on nothing else; across a line as well; and for an end of a line
// that is seen, any that there is.
const [FREE, ANY, NEEDED] = [0.9, 3.95, 6];
// What a name weighs: more than any spot of another is worth, if a line ends there; on the ground, next to nothing.
const [STOP, GROUND] = [8, 0.1];
/** @type {[across: number, down: number]} */
const GRID = [9, 7];
const MOST_TRACKS = 3;
// Ends of lines in one territory beside which its name is tried, and what that costs more than in its middle.
const MOST_ENDS = 3;
const AT_END_COST = 0.1;
// What it costs a name to stand on a territory that is another's, where readers would take it for that one's.
const ELSEWHERE_COST = 0.3;
// Where a leader starts that must not cross an arrowhead.
const CLEAR_OF_HEAD = 18;
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
  "water-name": [22, 12],
  "ocean-name": [14],
  "sea-name": [14],
  "river-name": [40],
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
  return [...found.values()]
    .filter(({ tracks }) => tracks.length > 0)
    .map(({ layer, tracks }) => ({
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
/**
 * @param {Frame} frame @param {Obstacles} obstacles @param {Measure} measure
 * @param {(id: string | undefined) => number} weight
 */
function viewOf(frame, obstacles, measure, weight) {
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
    view: frame.view,
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
      weight: weight(attributes["data-label"]),
      isForward: false,
      isGround: dearest === FREE,
    }),
  };
}

/** @param {DrawnMark[]} entries @param {Call} call @param {On} on */
function siteNames(entries, call, on) {
  const sites = entries.filter(isSite).filter((entry) => on.isSeen(entry.shape.spot));
  sites.sort((one, other) => call.rank(one.mark.id) - call.rank(other.mark.id));
  // A ring is named once, by the first of its members.
  const first = sites.filter(
    ({ shape }, place) => !shape.joined || sites.findIndex((one) => one.shape.joined === shape.joined) === place,
  );
  return first.slice(0, MOST_SITES).map(({ mark, shape }) => {
    const names = sites.filter((one) => one.shape.joined === shape.joined).map((one) => one.mark.name);
    const isStop = call.stop(mark.id) !== undefined;
    const radius = shape.radius + BESIDE_SYMBOL;
    /** @param {Text} text */
    const spots = (text) => [
      ...labelSpots.aroundSite(shape.spot, radius, text),
      ...(isStop ? labelSpots.farAround({ ...shape.spot, radius }, text) : []),
    ];
    const words = shape.joined ? wording.several(names) : mark.name;
    return on.name("site-name", words, spots, { "data-label": mark.id }, isStop ? NEEDED : ANY);
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

// Tells of a point whether it lies on one of some territories, but on none that holds a point itself.
/** @param {AreaShape[]} shapes @param {Point} anchor */
function othersAt(shapes, anchor) {
  /** @param {AreaShape} shape @param {Point} at */
  const holds = ({ mainland: { left, top, right, bottom }, outline }, at) =>
    at.x > left && at.x < right && at.y > top && at.y < bottom && outlines.isWithin(outline, at);
  const others = shapes.filter((shape) => !holds(shape, anchor));
  /** @param {Point} at */
  return (at) => others.some((shape) => holds(shape, at));
}

// Where the label point is out of sight, any part of the territory that is seen will do.
/**
 * @param {AreaShape} shape @param {NamedStop | undefined} stop @param {On} on @param {(at: Point) => boolean} isOther
 * @returns {Name["spots"]}
 */
function areaSpots(shape, stop, on, isOther) {
  /** @param {Point} at */
  const owns = (at) => outlines.isWithin(shape.outline, on.toWorld(at));
  /** @param {Spot} spot */
  const priced = (spot) =>
    !owns(spot) && isOther(on.toWorld(spot)) ? { ...spot, cost: spot.cost + ELSEWHERE_COST } : spot;
  const anchor = on.toScreen(shape.anchor);
  const extent = onScreen(shape.mainland, on.toScreen);
  const anywhere = labelSpots.grid(on.seen, ...GRID).filter(owns);
  return (text) => {
    const near = on.isSeen(anchor) ? labelSpots.aroundPoint(anchor, text, extent, owns).map(priced) : [];
    if (!stop) return [...near, ...anywhere];
    const ends = stop.ends.slice(0, MOST_ENDS);
    const beside = ends.flatMap((end) => labelSpots.aroundPoint(end, text, extent, owns));
    const from = [...ends.map((end) => ({ ...end, radius: CLEAR_OF_HEAD })), ...(on.isSeen(anchor) ? [anchor] : [])];
    const far = from.flatMap((at) => labelSpots.farAround(at, text));
    const aside = beside.map((spot) => ({ ...spot, cost: spot.cost + AT_END_COST }));
    return [...near, ...aside.map(priced), ...anywhere, ...far.map(priced)];
  };
}

/** @param {NamedArea[]} areas @param {Call} call @param {On} on */
function areaNames(areas, call, on) {
  const shapes = areas.map(({ shape }) => shape);
  return areas.map(({ mark, shape }) => {
    const stop = call.stop(mark.id);
    const spots = areaSpots(shape, stop, on, othersAt(shapes, shape.anchor));
    const kind = mark.kind === "area" && mark.water ? "water-name" : "area-name";
    return on.name(kind, mark.name, spots, { "data-label": mark.id }, stop ? NEEDED : ANY);
  });
}

// Seas, rivers and countries, where the map has room for them. What is an area of its own has its name already.
/** @param {Place[]} places @param {string[]} taken names of marks @param {On} on */
function groundNames(places, taken, on) {
  const named = new Set(taken.map((name) => name.toLowerCase()));
  /** @param {Place} place */
  const hasRoom = (place) => {
    const room = on.toScreen({ x: place.x + place.width, y: place.y }).x - on.toScreen(place).x;
    const isThere = !place.river || isShown(place.river, on.view);
    return isThere && room * OVERHANG >= on.width(place.name, place.kind);
  };
  return places
    .filter((place) => !named.has(place.name.toLowerCase()) && on.inside(on.toScreen(place)) && hasRoom(place))
    .map((place) =>
      on.name(place.kind, place.name, () => labelSpots.onGround(on.toScreen(place), place.angle), {}, FREE),
    );
}

// Which names come first: order has ids of marks and of routes, the most important first.
/** @param {string[]} order @param {Map<string, NamedStop>} stops @returns {Call} */
function callOf(order, stops) {
  const ranks = new Map(order.map((id, place) => [id, place]));
  /** @param {string} id */
  const rank = (id) => ranks.get(id) ?? order.length;
  return {
    rank,
    stop: (id) => stops.get(id),
    weight: (id) => (id === undefined ? GROUND : 3 - (2 * rank(id)) / (order.length + 1) + (stops.has(id) ? STOP : 0)),
  };
}

// beyond: its boxes are what else lies over the map; its sight, what is seen, where that is not the map. order: see callOf.
/**
 * Returns a function that names what is in a frame, and remembers what found no room: its dropped.
 * @param {Index} index @param {DrawnMarks} marks @param {Place[]} ground @param {{ boxes: Box[], sight?: Sight }} beyond
 * @param {string[]} order @param {Topology} topology
 */
export function makeLabels(index, marks, ground, beyond, order, topology) {
  const measure = labelText(marks.element);
  const stopsAmong = makeStops(topology, ground);
  const singles = new Set(
    index.shown.marks.flatMap((mark) => (mark.kind === "area" && mark.countries.length === 1 ? mark.countries : [])),
  );
  const places = ground.filter(({ code }) => !code || !singles.has(code));

  /** @type {{ text: string, kind: string, id: string }[]} */
  let dropped = [];
  /** @param {Name} name */
  const isForward = ({ attributes }) => marks.forward.includes(attributes["data-label"]);

  // Of marks and routes, the most important first. All ends of lines are to be named: there, what is smallest, and has
  // the fewest places for its name, comes first.
  /** @param {DrawnMark[]} entries @param {Map<string, NamedStop>} stops @param {Call} call @param {On} on */
  function ownNames(entries, stops, call, on) {
    const off = [...marks.drawn.values()].filter(({ on, mark }) => !on && stops.has(mark.id));
    const named = [...entries, ...off];
    const strangers = [...stops.values()].filter(({ stop }) => !marks.drawn.has(stop.id));
    const without = strangers.map(({ stop }) => stopsAmong.territory(stop));
    const areas = [...named.filter(isArea), ...without.filter((area) => area !== null)];
    areas.sort((one, other) => one.shape.size - other.shape.size);
    const names = [...siteNames(named, call, on), ...areaNames(areas, call, on), ...routeNames(entries, index, on)];
    const [needed, others] = [true, false].map((are) => names.filter(({ dearest }) => (dearest === NEEDED) === are));
    return [...needed, ...others.sort((one, other) => other.weight - one.weight)];
  }

  /** @param {Frame} frame */
  function draw(frame) {
    const entries = [...marks.drawn.values()].filter((entry) => entry.on && !entry.isAside);
    const obstacles = makeObstacles(entries, frame.box, beyond.sight || sightOf(frame, beyond.boxes));
    const stops = stopsAmong.of(entries, ({ x, y }) => obstacles.hidden(makeBox(x, y, 2, 2)) === 0);
    const call = callOf(order, stops);
    const on = viewOf(frame, obstacles, measure, call.weight);
    const own = ownNames(entries, stops, call, on);
    const taken = [...entries.map(({ mark }) => mark.name), ...[...stops.values()].map(({ stop }) => stop.name)];
    const names = [...own, ...groundNames(places, taken, on)];
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
