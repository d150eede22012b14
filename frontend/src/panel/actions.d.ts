// What a view may ask of the panel and of the map beside it.

export interface Actions {
  showMark(id: string): void;
  showLayer(id: string): void;
  showSource(id: string): void;
  showVoice(id: string): void;
  showClaim(ref: string): void;
  /** To a screen reader. */
  announce(words: string): void;
  /** At a mark on the map. */
  point(id: string, on: boolean): void;
}
