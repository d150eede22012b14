// Between which positions a schematic leg is drawn: a territory is left and entered through its edge, a place is a place.

// Shares of the way between the label points: how deep an end runs into its territory, and how long a leg is at least,
// so that a flow between neighbours can be seen.
const DEPTH = 0.2;
const LEAST = 0.75;
const DEEPEST = 0.6;
const OPEN_FADE = 0.3;

const distance = (one, other) => Math.hypot(other.x - one.x, other.y - one.y);
const first = (list) => list[0];
const last = (list) => list[list.length - 1];

// Ends of which nobody says where they are: they fade out in the last territory that is named.
function end(stop, isOpen, index) {
  const known = stop && index.marks.get(stop.id);
  if (isOpen) return { isPlace: false, territory: "" };
  if (known && known.kind === "site") return { isPlace: true, territory: "" };
  return { isPlace: false, territory: known && known.kind === "area" ? known.id : "" };
}

const reach = (way, gap, ends) => Math.min(DEEPEST * way, Math.max(DEPTH * way, (LEAST * way - gap) / ends));

function between(points, stops, start, finish, territories) {
  const ahead = points[1];
  const leaving = start.territory && territories.edge(start.territory, ahead, stops[1]);
  const behind = points.length === 2 && leaving ? leaving : points[points.length - 2];
  const entering = finish.territory && territories.edge(finish.territory, behind, stops[stops.length - 2]);
  const out = {
    edge: leaving,
    from: points.length === 2 && entering ? entering : ahead,
    way: distance(points[0], ahead),
  };
  const into = { edge: entering, from: behind, way: distance(last(points), points[points.length - 2]) };
  const ends = points.length === 2 && leaving && entering ? 2 : 1;
  const moved = [...points];
  if (leaving) {
    const deep = reach(out.way, distance(leaving, out.from), ends);
    moved[0] = territories.within(start.territory, out.from, leaving, deep);
  }
  if (entering) {
    const deep = reach(into.way, distance(entering, into.from), ends);
    moved[moved.length - 1] = territories.within(finish.territory, into.from, entering, deep);
  }
  return { points: moved, edges: [leaving, entering] };
}

const fade = (isPlace, point, edge, length) => {
  if (isPlace) return 0;
  return edge ? Math.min(0.45, Math.max(0.12, distance(point, edge) / length)) : OPEN_FADE;
};

// positions: of the stops, in world units. fades: over which shares of the leg its start and its end fade.
export function endsOf(mark, positions, index, territories) {
  const stops = mark.stops.map((stop) => stop.id);
  const start = end(first(mark.stops), mark.open_start, index);
  const finish = end(last(mark.stops), mark.open_end, index);
  const { points, edges } = between(positions, stops, start, finish, territories);
  const length = points.slice(1).reduce((sum, point, place) => sum + distance(points[place], point), 0);
  return {
    points,
    gates: [Boolean(edges[0]), Boolean(edges[1])],
    fades: [fade(start.isPlace, points[0], edges[0], length), fade(finish.isPlace, last(points), edges[1], length)],
  };
}
