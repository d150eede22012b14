// A question to the map, and what is known of the answer.

import type { ShownClaim } from "../document/map_document";
import type { Judgement, Verdict } from "../document/standing";

export interface Question {
  /** Values by facet. */
  chosen: ReadonlyMap<string, ReadonlySet<string>>;
  /** A year, a month or a day, or empty. */
  held: string;
  /** Likewise. */
  known: string;
  contested: boolean;
}

/** What the clocks say of a claim. */
export interface Told {
  held: Verdict;
  known: Verdict;
}

/** What the clocks decide. contested: refs. */
export interface Hearing {
  byRef: Map<string, ShownClaim>;
  clock: Map<string, Told>;
  sure: Map<string, Verdict>;
  contested: Set<string>;
}

/** failed: by ref, the part with which a claim does not pass, but for what is asked of it together with a mark. */
export type State = Hearing & { failed: Map<string, string> };

/** claims: refs of those that are left. undated: how many of them have no date. state: for the counts. */
export type Answer = Judgement & { claims: Set<string>; undated: number; state: State };
