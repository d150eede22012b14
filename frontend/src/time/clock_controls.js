// What a clock is set with: the choice of a kind of time, the buttons of a player, a slider and a field for a date.

import { html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { chrome } from "../panel/chrome.js";

const GRAINS = ["year", "month", "day"];
const ICONS = {
  back: "M10.5 4L5.5 9L10.5 14",
  forward: "M7.5 4L12.5 9L7.5 14",
  play: "M5.5 3.5L14 9L5.5 14.5Z",
  pause: "M6 4V14M12 4V14",
};

// What a button of the player does now: its picture and its name.
export function turn(button, does) {
  if (button.dataset.does === does) return;
  const words = say.text("time." + does);
  button.replaceChildren(chrome.icon(ICONS[does]));
  button.dataset.does = does;
  button.setAttribute("aria-label", words);
  button.title = words;
}

function tool(does, action) {
  const button = makeButton({ class: "clock-tool" }, action);
  turn(button, does);
  return button;
}

function fieldOf(name, refusal) {
  const label = say.text("time.field." + name);
  const attributes = { "aria-label": label, title: label, placeholder: say.text("time.field.form") };
  const kind = { type: "text", class: "clock-field", maxlength: 10, autocomplete: "off" };
  return html("input", { ...kind, ...attributes, "aria-describedby": refusal.id });
}

// name: held or known. does: what the buttons of the player do. choose: called with a kind of time, empty for none.
export function makeClockControls(name, does, choose) {
  const title = say.text("time." + name);
  const slider = { type: "range", step: 1, "data-clock": name, "aria-label": say.text("time.slider." + name) };
  const words = html("p", { class: "clock-words" });
  const refusal = html("p", { class: "refusal", role: "alert", id: "refusal-" + name });
  const field = fieldOf(name, refusal);
  const choices = ["", ...GRAINS].map((grain) => {
    const label = say.text(grain ? "time.grain." + grain : "time.off." + name);
    return makeButton({ class: "choice", "data-grain": grain }, () => choose(grain), label);
  });
  const tools = Object.entries(does).map(([one, action]) => tool(one, action));
  const scope = html("div", { class: "scope", role: "group", "aria-label": title }, choices);
  const element = html(
    "section",
    { class: "clock", "data-clock-of": name, "aria-label": title },
    html("div", { class: "clock-head" }, html("h3", {}, title), scope),
    html("div", { class: "clock-row" }, tools, words, field),
    refusal,
  );
  return { element, slider: html("input", slider), player: tools[1], words, field, refusal, choices };
}
