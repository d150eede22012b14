// Waits for new states, shows the chosen map as built, and what is wrong with the files while the last good map stays.
(function () {
  "use strict";

  const root = document.documentElement;
  const choice = document.getElementById("map-choice");
  const status = document.getElementById("status");
  const list = document.querySelector("#problems ol");
  const frame = document.querySelector("iframe");
  const RETRY_MS = 1000;
  let version = -1;
  let shown = "";

  function say(state, words) {
    root.dataset.wrapperState = state;
    status.textContent = words;
  }

  function part(parent, name, text, kind) {
    const element = document.createElement(name);
    element.textContent = text;
    if (kind) element.className = kind;
    parent.append(element, " ");
  }

  function tell(problems) {
    list.replaceChildren();
    for (const problem of problems) {
      const item = document.createElement("li");
      part(item, "span", `${problem.file}:${problem.line}:${problem.column}`, "where");
      part(item, "strong", [problem.severity, problem.feature, problem.field].filter(Boolean).join(" "));
      part(item, "span", problem.message);
      part(item, "span", problem.fix, "fix");
      list.append(item);
    }
    document.getElementById("problems").hidden = problems.length === 0;
  }

  function offer(maps) {
    const before = choice.value;
    choice.replaceChildren(...maps.map((map) => new Option(map.title, map.id)));
    if (maps.some((map) => map.id === before)) choice.value = before;
  }

  function show(built) {
    const wanted = choice.value ? `/map/${encodeURIComponent(choice.value)}.html` : "";
    if (wanted && `${wanted} ${built}` !== shown) frame.src = wanted;
    shown = `${wanted} ${built}`;
  }

  function take(state) {
    version = state.version;
    offer(state.maps);
    tell(state.problems);
    const errors = state.problems.filter((problem) => problem.severity === "error").length;
    if (state.failure) say("broken", `${state.failure} The map is the last good one.`);
    else if (errors) say("broken", `Problems: ${errors}. The map is the last good one.`);
    else say("fine", "Up to date");
    show(state.built);
    choice.onchange = () => show(state.built);
  }

  async function follow() {
    for (;;) {
      try {
        const answer = await fetch(`/state?since=${version}`);
        take(await answer.json());
      } catch {
        say("broken", "mapper serve has stopped. Start it again; this page will find it.");
        version = -1;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  follow();
})();
