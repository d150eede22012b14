// The buttons by which a presentation is steered: back, next, the list of steps, and what is done to the screen.

import { findIn, html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";
import { chrome } from "../panel/chrome.js";

const ICONS = {
  "present.back": "M11 4L6 9 11 14",
  "present.next": "M7 4L12 9 7 14",
  "present.notes": "M4 2H14V16H4ZM7 6H11M7 9H11M7 12H9",
  "present.blank": "M2 4H16V13H2ZM4.5 6.5H13.5M4.5 8.5H13.5M4.5 10.5H13.5M7 16H11",
  "present.full": "M3 7V3H7M11 3H15V7M15 11V15H11M7 15H3V11",
  "present.leave": "M4 4L14 14M14 4L4 14",
};

const tool = (key, action) => chrome.tool(key, ICONS[key], action);

function list(steps, go) {
  const items = steps.map(({ number, heading }) => {
    const words = [html("span", { class: "number" }, String(number)), html("span", { dir: "auto" }, heading)];
    return html(
      "li",
      {},
      makeButton({ "data-step": number }, () => go(number), words),
    );
  });
  return html("ol", { id: "step-list", "aria-label": say.text("present.list"), hidden: true }, items);
}

// does: what the buttons do: back, next, go(number), notes or null, blank, full or null, leave, resume.
export function makeSteering(steps, does) {
  const all = list(steps, (number) => {
    fold(true);
    does.go(number);
  });
  const toggle = makeButton(
    { class: "plain fold", "aria-controls": all.id, "aria-expanded": "false", "aria-label": say.text("present.list") },
    () => fold(!all.hidden),
    "",
  );
  const back = tool("present.back", does.back);
  const next = tool("present.next", does.next);
  const resume = makeButton({ class: "plain resume" }, does.resume, say.text("present.resume"));
  const element = html(
    "div",
    { id: "steering", role: "group", "aria-label": say.text("present.label") },
    all,
    resume,
    html(
      "div",
      { class: "buttons" },
      html("div", { class: "turn" }, back, toggle, next),
      does.notes ? tool("present.notes", does.notes) : "",
      tool("present.blank", does.blank),
      does.full ? tool("present.full", does.full) : "",
      tool("present.leave", does.leave),
    ),
  );

  function fold(isFolded) {
    all.hidden = isFolded;
    toggle.setAttribute("aria-expanded", String(!isFolded));
    if (!isFolded) (findIn(all, "[aria-current]") || findIn(all, "button")).focus();
  }

  return {
    element,
    // Whether a list was open that is folded now.
    fold() {
      if (all.hidden) return false;
      fold(true);
      toggle.focus();
      return true;
    },
    tell(number) {
      toggle.replaceChildren(number + " / " + steps.length);
      toggle.setAttribute("aria-label", say.text("present.list") + ", " + number + " / " + steps.length);
      back.setAttribute("aria-disabled", String(number === 1));
      next.setAttribute("aria-disabled", String(number === steps.length));
      for (const button of all.querySelectorAll("button")) {
        if (Number(button.dataset.step) === number) button.setAttribute("aria-current", "step");
        else button.removeAttribute("aria-current");
      }
    },
  };
}

// A black screen over everything, until the next key or press. It takes no part in the steps.
export function blank() {
  const dialog = html("dialog", { id: "blank", "aria-label": say.text("present.unblank"), tabindex: -1 });
  const close = () => dialog.close();
  dialog.addEventListener("click", close);
  // It is told of closing only later, when it may be open again and needs the keys.
  dialog.addEventListener("close", () => dialog.open || dialog.blur());
  dialog.addEventListener("keydown", (event) => {
    if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });
  document.getElementById("app").append(dialog);
  return {
    close,
    turn: () => (dialog.open ? dialog.close() : dialog.showModal()),
  };
}

// The whole screen, where the page may have it. on: true, false, or nothing to change it.
export async function fullScreen(on = document.fullscreenElement === null) {
  try {
    if (on) await document.documentElement.requestFullscreen();
    else if (document.fullscreenElement) await document.exitFullscreen();
  } catch {
    // Where it is refused there is nothing lost.
  }
}
