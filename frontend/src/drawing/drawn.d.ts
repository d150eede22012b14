// What the floors above know of what is drawn: marks by id, and the frame that they were drawn for last. In layer
// pixels, unless it says world units.

import type { StandingMark } from "../document/standing";
import type { Point } from "../document/mercator.js";

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Turns world units into layer pixels: x * scale - left, y * scale - top. */
export interface View {
  scale: number;
  left: number;
  top: number;
}

/** A river as the data has it. names: by language. from: see README.md beside it. along: where its name stands. */
export interface River {
  names: Record<string, string>;
  from: number;
  along: [lon: number, lat: number][];
  lines: [lon: number, lat: number][][];
}

/** Land that more than one state claims: the polygon, of a country or of land without a code, in which a point lies. */
export interface Disputed {
  country: string;
  at: [lon: number, lat: number];
}

/** A line, and how far along it each of its points lies. */
export type Track = (Point & { way: number })[];

/** See frame.js. */
export interface Frame {
  zoom: number;
  view: View;
  box: Box;
  /** The part of the box that is seen. */
  seen: Box;
  viewCorner: Point;
  enlarged: number;
}

/** spot, radius: of its symbol, or of the ring that holds its place with those of other members. */
export interface SiteShape {
  spot: Point;
  radius: number;
  showsDisc: boolean;
  joined: { members: string[] } | null;
}

/** One track and one head for each copy of the world in which it is drawn; a head's place is its tip. */
export interface LegShape {
  tracks: Track[];
  heads: (Point & { heading: number; kind: "filled" | "open" | "hollow" })[];
}

/** In world units. */
export interface AreaShape {
  size: number;
  outline: Point[];
  mainland: Box;
  anchor: Point;
}

/** on: whether it is on the map at present. */
export interface DrawnMark {
  mark: StandingMark;
  shape: Partial<SiteShape & LegShape & AreaShape>;
  on: boolean;
  /** Whether it is left to an inset. */
  isAside?: boolean;
}

/** labels: above all marks. context: below lines and sites, for what is not the map's own. */
export interface DrawnMarks {
  element: SVGSVGElement;
  labels: SVGGElement;
  context: SVGGElement;
  /** Ids of what is chosen and of the places at its ends, first of all that has a name. */
  forward: (string | null)[];
  drawn: Map<string, DrawnMark>;
}
