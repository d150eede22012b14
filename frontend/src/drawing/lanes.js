// Legs side by side: where several pass the same gate in the same direction, each has a lane of its own. tracks.js moves
// them there.

const LANE = 9;
const SAME_GATE = 8;
const SAME_WAY = (50 * Math.PI) / 180;

const direction = (from, to) => Math.atan2(to.y - from.y, to.x - from.x);
const wrapped = (angle) => Math.atan2(Math.sin(angle), Math.cos(angle));
const isNear = (one, other) => Math.hypot(one.x - other.x, one.y - other.y) < SAME_GATE;

// Each position of a leg at which it may have company: where it leaves, and where it arrives or passes through.
function visits({ mark, shape }) {
  return shape.points.map((point, place) => ({
    ...point,
    id: mark.id,
    shape,
    place,
    leaves: place === 0,
    heading: place === 0 ? direction(point, shape.points[1]) : direction(shape.points[place - 1], point),
  }));
}

const together = (one, other) =>
  one.leaves === other.leaves && isNear(one, other) && Math.abs(wrapped(one.heading - other.heading)) < SAME_WAY;

function gathered(all) {
  const groups = [];
  for (const visit of all) {
    const group = groups.find((members) => members.some((member) => together(member, visit)));
    if (group) group.push(visit);
    else groups.push([visit]);
  }
  return groups;
}

// From left to right as the flow runs, so that none has to cross another: who turns right later comes from the left.
function ordered(group) {
  const [reference] = group;
  const turn = (visit) => wrapped(visit.heading - reference.heading) * (visit.leaves ? 1 : -1);
  return [...group].sort((one, other) => turn(one) - turn(other) || (one.id < other.id ? -1 : 1));
}

export function lanesOf(entries) {
  const legs = entries.filter(({ mark, shape }) => mark.kind === "leg" && shape.points);
  for (const group of gathered(legs.flatMap(visits))) {
    ordered(group).forEach((visit, place) => {
      visit.shape.lanes[visit.place].aside = LANE * (place - (group.length - 1) / 2);
    });
  }
}
