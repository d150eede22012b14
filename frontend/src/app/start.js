// Reads the data and starts the app. The page is "ready" once everything is drawn, and "failed" with a readable message
// otherwise.

import { messages } from "../dom/messages.js";
import { readDeflatedJson, readDocument, readJson } from "../document/blocks.js";
import { readLayout } from "../document/layout.js";
import { world } from "../document/mercator.js";
import { Topology } from "../document/topology.js";
import { symbols } from "../drawing/symbols.js";
import { folding } from "../search/folding.js";
import { begin } from "./languages.js";

const root = document.documentElement;

function fail(fault) {
  const notice = document.getElementById("failure");
  notice.append(document.createTextNode(" " + (fault instanceof Error ? fault.message : String(fault))));
  notice.hidden = false;
  root.dataset.mapState = "failed";
}

async function start() {
  messages.load(readJson("map-messages"), root.lang);
  symbols.load(readJson("map-symbols"));
  folding.load(readJson("map-transliteration"));
  if (root.dataset.cut) world.cutAt(Number(root.dataset.cut));
  const shown = await readDocument("map-document");
  const layout = readLayout(await readDeflatedJson("map-layout"));
  const { countries, seas } = await readDeflatedJson("map-names");
  const topology = new Topology(await readDeflatedJson("map-borders"), countries);
  const spellings = await readDeflatedJson("map-spellings");
  const ground = await readDeflatedJson("map-ground");
  await begin({ shown, layout, topology, seas, spellings, ...ground });
  root.dataset.mapState = "ready";
}

Promise.resolve().then(start).catch(fail);
