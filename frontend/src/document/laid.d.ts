// Where things are drawn, as the build decided it: lines and rings for several zooms.

import type { Point } from "./mercator.js";

/** As the block has it: see mapper/layout/bands.py. */
export interface PackedLayout {
  bands: PackedBand[];
  rings: PackedRings[];
  names: string[];
  insets: (PackedBand & PackedRings & { corner: [number, number]; size: [number, number]; marks: string[] })[];
}

export interface PackedBand {
  zoom: number;
  bundles: PackedBundle[];
  hidden: string[];
  aside?: string[];
}

export interface PackedRings {
  zoom: number;
  radius: number;
  rings: [x: number, y: number, radius: number, members: string[]][];
}

export interface PackedBundle {
  edges: number[][];
  legs: Record<string, number[]>;
  heads: [edge: number, kind: 0 | 1][];
  fades: number[];
  rims: [edge: number, side: 0 | 1, place: string][];
}

/** A line in world units, in the direction of the flow, with what there is at its ends. */
export interface Edge {
  line: Point[];
  /** Whether it begins in a territory and not at a place. */
  fades: boolean;
  /** Nothing; or whether the flow goes on from its end, nobody says where. */
  head: { open: boolean } | null;
  /** Ids of the sites at whose rings it begins and ends. */
  rims: [start: string | null, end: string | null];
}

/** Lines that are drawn as one thing. legs: by id, the numbers of the edges along which one runs. */
export interface Bundle {
  edges: Edge[];
  legs: Map<string, number[]>;
  /** From west to east, in world units. */
  reach: [left: number, right: number];
}

/** hidden: ids of legs of which both ends lie within one ring. aside: of marks that are left to insets. */
export interface Band {
  zoom: number;
  bundles: Bundle[];
  hidden: string[];
  aside: Set<string>;
}

/** A part of the map that is drawn larger. corner, size: in pixels at its zoom. marks: ids of what it shows. */
export interface Inset {
  zoom: number;
  corner: Point;
  size: Point;
  marks: Set<string>;
  band: Band;
  rings: Rings;
}

/** at: its middle in world units. radius: in pixels. members: ids of sites. */
export interface Ring {
  at: Point;
  radius: number;
  members: string[];
}

/** radius: in pixels, of the symbol of a site that stands by itself. */
export interface Rings {
  zoom: number;
  radius: number;
  rings: Ring[];
}

/** names: ids of marks and of the layers of routes, in the order in which they are named. */
export interface Layout {
  bands: Band[];
  rings: Rings[];
  insets: Inset[];
  names: string[];
}
