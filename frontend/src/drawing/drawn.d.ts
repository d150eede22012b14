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

/** A line, and how far along it each of its points lies. */
export type Track = (Point & { way: number })[];

/** See frame.js. */
export interface Frame {
  view: View;
  box: Box;
  /** The part of the box that is seen. */
  seen: Box;
  viewCorner: Point;
  enlarged: number;
}

export interface SiteShape {
  spot: Point;
  radius: number;
}

export interface LegShape {
  tracks: Track[];
  arrow: Point;
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
}

/** labels: above all marks. context: below lines and sites, for what is not the map's own. */
export interface DrawnMarks {
  element: SVGSVGElement;
  labels: SVGGElement;
  context: SVGGElement;
  drawn: Map<string, DrawnMark>;
}
