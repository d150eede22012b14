// The borders as the page has them: TopoJSON, its arcs as steps on a grid of columns and rows.

type Outline = { type: "Polygon"; arcs: number[][] } | { type: "MultiPolygon"; arcs: number[][][] };

/** Territories that the borders give to nobody have no id. */
export type Country = { id?: string; properties: { name: string } } & Outline;

export interface Borders {
  arcs: [column: number, row: number][][];
  transform: { scale: [number, number]; translate: [number, number] };
  objects: { countries: { geometries: Country[] } };
}
