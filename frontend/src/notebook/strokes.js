// The grammar of lines, as on the HTML page: dotted (nobody states it) beats dashed (an area drawn by us) beats solid; a
// red casing, with a lane between it and the line, is for what is contested and for nothing else. Legs always lie on
// a light lane.

export const GRAMMAR = {
  leg: { weight: 3, dotted: { weight: 3.75, dashArray: "0.1 7.5" }, dashed: null, casing: 9, lane: 6 },
  area: { weight: 1, dotted: { weight: 2, dashArray: "0.1 5" }, dashed: "7 5", casing: 6, lane: 4 },
  site: { weight: 1.5, dotted: { weight: 2, dashArray: "0.1 4.1" }, dashed: null, casing: 2, lane: 0 },
};

const DASHED = "drawn";

// One stroke of a mark, or of a row of the legend.
export function stroke(shown, colour) {
  const grammar = GRAMMAR[shown.kind];
  const style = { color: colour, weight: grammar.weight, lineCap: "round", lineJoin: "round", opacity: 1 };
  if (!shown.firm) return { ...style, ...grammar.dotted };
  if (shown.basis === DASHED && grammar.dashed) return { ...style, lineCap: "butt", dashArray: grammar.dashed };
  return style;
}

// All strokes of a mark along one way, lowest first.
export function strokes(shown, colour, ground, colours) {
  const { casing, lane } = GRAMMAR[shown.kind];
  const red = shown.contested ? [{ color: colours.contested, weight: casing, opacity: 1 }] : [];
  const light =
    shown.contested || shown.kind === "leg" ? [{ color: ground, weight: lane, lineCap: "butt", opacity: 1 }] : [];
  return [...red, ...light, stroke(shown, colour)];
}

// Leaflet's names of a path's options, as attributes of SVG.
export function asAttributes(style) {
  const names = { color: "stroke", weight: "stroke-width", dashArray: "stroke-dasharray", lineCap: "stroke-linecap" };
  const given = Object.entries(names).filter(([option]) => style[option]);
  return Object.fromEntries([...given.map(([option, name]) => [name, style[option]]), ["fill", "none"]]);
}
