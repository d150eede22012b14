// Builds what the Python package serves: page.js, page.css and notebook.js, each one file, the same bytes on every machine.
// usage: node build.js [FOLDER], by default mapper/render/page/built.

import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const outdir = process.argv[2] || here("../mapper/render/page/built");

const common = {
  absWorkingDir: here("."),
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  target: "es2022",
  logLevel: "warning",
};

await build({ ...common, entryPoints: ["src/app/start.js"], format: "iife", outfile: outdir + "/page.js" });
await build({ ...common, entryPoints: ["src/styles/page.css"], outfile: outdir + "/page.css" });
// folium's script calls it with its own map: mapperNotebook.draw(map, groups, document).
await build({
  ...common,
  entryPoints: ["src/notebook/draw.js"],
  format: "iife",
  globalName: "mapperNotebook",
  outfile: outdir + "/notebook.js",
});
