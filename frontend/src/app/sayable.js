// What there is on a map that an address can speak of.

import { voicesOf } from "../asking/voices.js";

// offered: the rooms of the panel by name, how many steps the story has, and isOther(tag), whether the interface speaks
// another language of that tag.
export function sayable(index, { rooms, steps, isOther }) {
  const choices = new Map(index.shown.facets.map((facet) => [facet.id, facet.choices]));
  const views = {
    mark: (id) => index.built.has(id),
    layer: (id) => index.layers.has(id) && index.layers.get(id).kind === "route",
    claim: (id) => index.claims.has(id),
    source: (id) => index.sources.has(id),
    voice: (id) => voicesOf(index).has(id),
    room: (id) => id !== "overview" && Object.hasOwn(rooms, id),
  };
  return {
    view: (kind, id) => views[kind](id),
    layer: (id) => index.layers.has(id) && index.layers.get(id).marks.length > 0,
    // The page's own language is said by saying none.
    language: (tag) => isOther(tag),
    step: (number) => /^[1-9]\d{0,2}$/.test(number) && Number(number) <= steps,
    choice: (facet, value) => choices.has(facet) && Object.hasOwn(choices.get(facet), value),
  };
}
