// A few words over the map that something was done, or could not be: until they are closed, or until the next press.

import { html, makeButton } from "../dom/elements.js";
import { messages as say } from "../dom/messages.js";

// life: ends with the app.
export function makeNotice(life) {
  const words = html("p", { role: "status", dir: "auto" });
  const close = makeButton({ class: "plain" }, () => hide(), say.text("panel.close"));
  const element = html("div", { id: "notice", hidden: true }, words, close);
  let isPassing = false;

  function hide() {
    const focused = element.contains(document.activeElement);
    element.hidden = true;
    words.replaceChildren();
    if (focused) document.getElementById("map").focus({ preventScroll: true });
  }

  for (const type of ["pointerdown", "keydown"]) {
    const listen = (event) =>
      isPassing && !element.contains(event.target) && !event.ctrlKey && !event.metaKey && hide();
    document.addEventListener(type, listen, { signal: life, capture: true });
  }
  document.getElementById("stage").append(element);
  // passing: whether it goes away with the next press.
  return (parts, passing) => {
    isPassing = passing;
    element.hidden = false;
    words.replaceChildren(...[parts].flat());
  };
}
