// Legs that are laid together, drawn as one thing: what several share is drawn once, at the width of one.

import { empty, svg } from "../dom/elements.js";
import { chained, tracksOf, worldsOf } from "./courses.js";
import { edgesOn, headKind } from "./edges.js";
import { strokesOf } from "./strokes.js";

const UNDER = ["contest", "casing"];
const last = (list) => list[list.length - 1];

export class Bundles {
  constructor() {
    this.element = svg("g", { class: "bundles", "aria-hidden": "true" });
  }

  // legs: those that are on, by id. spotOf: where the symbol of a site is drawn, if it is.
  draw(band, view, box, legs, spotOf) {
    empty(this.element);
    if (!band) return;
    for (const bundle of band.bundles) this.drawBundle(bundle, view, box, legs, spotOf);
    for (const entry of band.hidden.map((id) => legs.get(id)).filter(Boolean)) {
      const spot = spotOf(entry.mark.stops[0].id);
      if (spot) entry.shape.within(spot.spot, spot.radius + 1);
    }
  }

  drawBundle(bundle, view, box, legs, spotOf) {
    const own = [...bundle.legs.keys()].map((id) => legs.get(id)).filter(Boolean);
    if (own.length === 0) return;
    const edges = edgesOn(bundle, new Map(own.map(({ mark, shape }) => [mark.id, shape.look])));
    const [{ mark, shape }] = own;
    const isArc = mark.basis === "schematic";
    const ended = isArc ? bundle : atPlaces(bundle, mark);
    for (const worlds of worldsOf(bundle)) {
      const tracks = tracksOf(ended, isArc, view, worlds, box, spotOf);
      const known = shape.known.map(({ x, y }) => ({ x: x * view.scale - view.left, y: y * view.scale - view.top }));
      const strokes = edges.map((edge) => ({
        track: tracks[edge.number],
        look: edge,
        head: edge.head,
        fades: bundle.edges[edge.number].fades,
        known,
      }));
      const layers = [UNDER, ["line"]].flatMap((names) => strokes.map((stroke) => strokesOf(stroke, box, names)));
      this.element.append(svg("g", { class: "bundle", "data-colour": mark.colour }, layers));
      for (const leg of own) addTo(leg, bundle, tracks, known, box);
    }
  }
}

// A course that is known ends at the symbols of the places that it connects.
function atPlaces(bundle, { stops }) {
  const rims = stops.length > 1 ? [stops[0].id, last(stops).id] : [null, null];
  return { ...bundle, edges: bundle.edges.map((edge) => ({ ...edge, rims })) };
}

function addTo({ mark, shape }, bundle, tracks, known, box) {
  const chain = bundle.legs.get(mark.id);
  const { head } = bundle.edges[last(chain)];
  const kind = head ? headKind(head.open, shape.look.firm) : null;
  const { fades } = bundle.edges[chain[0]];
  shape.add({ track: chained(tracks, chain), look: shape.look, head: kind, fades, known }, box);
}
