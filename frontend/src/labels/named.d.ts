// What is named on the map, in which texts, and where its name stands. In pixels, unless it says world units.

import type { Layer, Stop } from "../document/map_document";
import type { Point } from "../document/mercator.js";
import type { AreaShape, Box, DrawnMark, LegShape, River, SiteShape, Track } from "../drawing/drawn";
import type { Spot } from "./label_spots.js";

export type DrawnSite = DrawnMark & { shape: SiteShape };
export type DrawnLeg = DrawnMark & { shape: LegShape };
export type DrawnArea = DrawnMark & { shape: AreaShape };

/** Where a line on the map begins, ends or turns. ends: of such lines, in layer pixels. */
export interface NamedStop {
  stop: Stop;
  ends: Point[];
}

/** A territory that has a name on the map, a mark of it or none. */
export interface NamedArea {
  mark: { id: string; name: string; kind?: string; water?: boolean };
  shape: AreaShape;
}

/** seen: how much of a track is. */
export interface NamedRoute {
  layer: Layer;
  tracks: { track: Track; seen: number }[];
}

/** The name of a country, a sea or a river; x, y and the width that it has are in world units. code: of a country. */
export interface Place extends Point {
  kind: string;
  name: string;
  width: number;
  code?: string;
  river?: River;
  angle?: number;
}

/** A sea as the data has it. names: by language. width: in degrees of longitude. */
export interface Sea {
  names: Record<string, string>;
  at: [lon: number, lat: number];
  width: number;
  kind: string;
}

/** A text in lines, as the style sheet sets them. isCut: whether something of it is left out. */
export interface Text {
  kind: string;
  lines: string[];
  isCut: boolean;
  leading: number;
  width: number;
  height: number;
}

export interface Style {
  font: string;
  spacing: number;
  leading: number;
  upper: boolean;
}

export type Measure = (text: string, kind: string, most: number) => Text;

/** What is to be named. */
export interface Name {
  words: string;
  /** The same in lines of different lengths, the best first. */
  texts: Text[];
  spots: (text: Text) => Spot[];
  weight: number;
  /** Cost of a spot that is no better than none. */
  dearest: number;
  isGround: boolean;
  /** Whether it belongs to what is chosen. */
  isForward: boolean;
  attributes: Record<string, string>;
}

export type Tie = [from: Point, to: Point];

export interface Placed {
  name: Name;
  text: Text;
  at: Spot;
  line: Tie | null;
  boxes: Box[];
  cost: number;
}

export interface Entry {
  name: Name;
  spots: Placed[];
}

export type Placing = Map<Entry, Placed>;
