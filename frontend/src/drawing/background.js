// The background on one canvas: water, land, coasts and borders. Quieter than any mark, and never to be clicked.

import { html } from "../dom/elements.js";
import { world } from "../document/mercator.js";
import { pathData } from "./paths.js";

const LEAST_STEP = 0.5;

function trace(context, view, line, isGap) {
  let lastX = Infinity;
  let lastY = Infinity;
  for (let at = 0; at < line.length; at += 2) {
    const x = line[at] * view.scale - view.left;
    const y = line[at + 1] * view.scale - view.top;
    const gap = isGap && at > 0 && isGap(line[at - 2], line[at]);
    if (at === 0 || gap) context.moveTo(x, y);
    else if (Math.abs(x - lastX) < LEAST_STEP && Math.abs(y - lastY) < LEAST_STEP && at < line.length - 2) continue;
    else context.lineTo(x, y);
    lastX = x;
    lastY = y;
  }
}

const onCut = (from, to) => world.isOnCut(from) && world.isOnCut(to);

export function makeBackground(topology, showsAntarctic) {
  const canvas = html("canvas", { class: "background", "aria-hidden": "true" });
  const withExtent = (line) => ({ line, box: pathData.extent([line]) });
  const land = topology.land(showsAntarctic).map(withExtent);
  const lines = topology.lines(showsAntarctic).map(({ line, shared }) => ({ ...withExtent(line), shared }));

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name);

  function inFrame(frame, box) {
    const { scale } = frame.view;
    const left = (frame.corner.x + frame.view.left) / scale;
    const top = (frame.corner.y + frame.view.top) / scale;
    const right = left + frame.size.x / scale;
    const bottom = top + frame.size.y / scale;
    return box.left <= right && box.right >= left && box.top <= bottom && box.bottom >= top;
  }

  // The world as often as it is seen, each time as if it were the only one.
  function copies(frame) {
    const { view } = frame;
    const width = world.SIZE * view.scale;
    return world.copies.map((worlds) => ({ ...frame, view: { ...view, left: view.left - worlds * width } }));
  }

  function stroke(context, frames, shared, name, width) {
    context.beginPath();
    for (const frame of frames)
      for (const entry of lines)
        if (entry.shared === shared && inFrame(frame, entry.box)) trace(context, frame.view, entry.line, onCut);
    context.strokeStyle = colour(name);
    context.lineWidth = width;
    context.stroke();
  }

  function draw(frame) {
    const ratio = Math.min((window.devicePixelRatio || 1) * frame.enlarged, 2);
    canvas.width = frame.size.x * ratio;
    canvas.height = frame.size.y * ratio;
    canvas.style.width = frame.size.x + "px";
    canvas.style.height = frame.size.y + "px";
    const frames = copies(frame);
    const context = canvas.getContext("2d");
    context.scale(ratio, ratio);
    context.translate(-frame.corner.x, -frame.corner.y);
    context.lineJoin = "round";
    context.beginPath();
    // Filling closes each ring by itself; asking for it takes Chromium ten times as long as all the rest.
    for (const one of frames) for (const ring of land) if (inFrame(one, ring.box)) trace(context, one.view, ring.line);
    context.fillStyle = colour("land");
    context.fill("evenodd");
    stroke(context, frames, false, "coast", 0.75);
    stroke(context, frames, true, "border", 1);
  }

  return { element: canvas, draw, shift: draw };
}
