// In which language the interface speaks: the one that the page was built in, and the others that it offers.

import { html } from "../dom/elements.js";
import { messages } from "../dom/messages.js";

const root = document.documentElement;
const own = root.lang;

const offered = () => messages.text("languages").split(" ");

export const language = {
  // The language that the page was built in.
  own,
  // The language, if it is not the one that the page was built in.
  other: () => (root.lang === own ? "" : root.lang),
  isOther: (tag) => tag !== own && offered().includes(tag),

  // choose: called with the language that is wanted; returns a promise that ends once it is spoken.
  control(choose) {
    const options = offered().map((tag) =>
      html("option", { value: tag, lang: tag, selected: tag === root.lang }, messages.text("language." + tag)),
    );
    const choice = html("select", { id: "language", "aria-label": messages.text("language.label") }, options);
    choice.addEventListener("change", async () => {
      await choose(choice.value);
      document.getElementById("language").focus({ preventScroll: true });
    });
    return choice;
  },
};
