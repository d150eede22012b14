// How marks and claims stand on what a question leaves of the map.

import type { Mark } from "./map_document";

export type Certainty = "definitely" | "possibly" | "undated";
export type Verdict = Certainty | "no";

/** How a mark stands on what is left of its claims. */
export type Standing = Pick<Mark, "firm" | "contested" | "quiet" | "claims" | "denials"> & { certainty: Certainty };

/** A mark after a question; hiding: the part of the question that hid it. */
export type StandingMark = Mark & { certainty?: Certainty; hiding?: string };

/** What of an answer the index goes by. sure: by ref. contested: refs. */
export interface Judgement {
  shown: Map<string, Standing>;
  hidden: Map<string, string>;
  sure: Map<string, Verdict>;
  contested: Set<string>;
}
