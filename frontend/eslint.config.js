// What holds for the page's program: its floors, and what eslint recommends.

import js from "@eslint/js";
import globals from "globals";

// From the lowest to the highest; a folder imports from itself and from those before it.
const FLOORS = ["dom", "document", "asking", "drawing", "labels", "view", "panel", "time", "search", "story", "app"];

const floors = FLOORS.map((floor, place) => ({
  files: [`src/${floor}/**/*.js`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [...FLOORS.slice(place + 1), "notebook"].map((above) => ({
          group: [`../${above}/*`],
          message: `Imports run downward only: ${floor} lies below ${above}.`,
        })),
      },
    ],
  },
}));

export default [
  js.configs.recommended,
  {
    files: ["src/**/*.js"],
    // Leaflet comes from its own script, before the page's.
    languageOptions: { globals: { ...globals.browser, L: "readonly" } },
  },
  { files: ["*.js", "test/**/*.js"], languageOptions: { globals: globals.node } },
  ...floors,
  {
    files: ["src/notebook/**/*.js"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["../*"], message: "The notebook's map stands on its own." }] },
      ],
    },
  },
];
