// Label texts: broken into short lines and measured as the style sheet sets them.

import { svg } from "../dom/elements.js";
import { entryOf } from "../document/index.js";

/** @import { Measure, Style } from "./named" */
/** @typedef {import("./named").Text} Text */

const MOST_LINES = 3;
const ELLIPSIS = "…";

/** @param {string} word @param {number} most */
const clipped = (word, most) => (word.length > most ? [...word].slice(0, most - 1).join("") + ELLIPSIS : word);

// A word that is too long for a line is broken after its hyphens.
/** @param {string} word @param {number} most */
const pieces = (word, most) => (word.length > most ? word.split(/(?<=[-–])/) : [word]);

// Words in lines of at most so many characters; what does not fit in MOST_LINES is told by an ellipsis.
/** @param {string} text @param {number} most */
export function broken(text, most) {
  /** @type {string[]} */
  const lines = [];
  for (const raw of String(text).slice(0, 400).split(/\s+/).filter(Boolean)) {
    pieces(raw, most).forEach((piece, place) => {
      const word = clipped(piece, most);
      const joined = lines.length ? lines[lines.length - 1] + (place ? "" : " ") + word : "";
      if (joined && joined.length <= most) lines[lines.length - 1] = joined;
      else lines.push(word);
    });
  }
  if (lines.length <= MOST_LINES) return { lines, isCut: lines.some((line) => line.endsWith(ELLIPSIS)) };
  const kept = [...lines.slice(0, MOST_LINES - 1), clipped(lines[MOST_LINES - 1] + " " + ELLIPSIS + ELLIPSIS, most)];
  return { lines: kept, isCut: true };
}

// drawing: where the labels will be, so that they are measured in their own style.
/** @param {SVGElement} drawing @returns {Measure} */
export function labelText(drawing) {
  const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  /** @type {Map<string, Style>} */
  const styles = new Map();
  /** @type {Map<string, Text>} */
  const known = new Map();

  /** @param {string} kind */
  function styleOf(kind) {
    if (!styles.has(kind)) {
      const probe = svg("text", { class: "label " + kind });
      drawing.append(probe);
      const style = getComputedStyle(probe);
      styles.set(kind, {
        font: `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
        spacing: parseFloat(style.letterSpacing) || 0,
        leading: Math.round(parseFloat(style.fontSize) * 1.15),
        upper: style.textTransform === "uppercase",
      });
      probe.remove();
    }
    return entryOf(styles, kind);
  }

  return function (text, kind, most) {
    const key = kind + " " + most + " " + text;
    if (!known.has(key)) {
      const style = styleOf(kind);
      const { lines, isCut } = broken(text, most);
      context.font = style.font;
      const widths = lines.map((line) => {
        const shown = style.upper ? line.toUpperCase() : line;
        return context.measureText(shown).width + style.spacing * shown.length;
      });
      known.set(key, {
        kind,
        lines,
        isCut,
        leading: style.leading,
        width: Math.max(0, ...widths),
        height: lines.length * style.leading,
      });
    }
    return entryOf(known, key);
  };
}
