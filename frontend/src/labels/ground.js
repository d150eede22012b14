// Names of the background, the most important first: oceans, then countries by their size, then the lesser seas.

import { world } from "../document/mercator.js";
import { countryNames } from "./country_names.js";

function seaNames(seas) {
  const language = document.documentElement.lang;
  return seas.map(({ names, at, width, kind }) => {
    const { x, y } = world.point(at);
    return {
      kind: "sea-name",
      rank: kind,
      name: names[language] || names.en,
      x,
      y,
      width: world.x(width - 180),
    };
  });
}

export function makeGround(topology, showsAntarctic, seas) {
  const all = seaNames(seas);
  return [
    ...all.filter(({ rank }) => rank === "ocean"),
    ...countryNames(topology, showsAntarctic),
    ...all.filter(({ rank }) => rank !== "ocean"),
  ];
}
