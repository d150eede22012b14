// The evidence panel: which view it shows, the way back, and where the focus goes.
"use strict";

(function (page) {
  const say = page.messages;
  const OVERVIEW = { kind: "overview" };

  // What each view is made of, by the id of what it shows.
  function viewsOf(index, topology, stage, actions) {
    return {
      overview: () => page.overview(index, actions),
      mark: (id) => page.markView(index.marks.get(id), index, topology, actions, stage.near(id)),
      claim: (ref) => [
        page.html("h2", { tabindex: -1 }, say.text("claim.title")),
        page.claimCard(index.claims.get(ref), index, actions, null),
      ],
      source: (id) => [
        page.html(
          "h2",
          { tabindex: -1, dir: "auto" },
          "[" + index.sources.get(id).number + "] ",
          index.sources.get(id).title,
        ),
        ...page.bibliography.whole(index.sources.get(id), index, actions),
      ],
    };
  }

  class Panel {
    // stage: what the panel may ask of the map: choose(id or null), point(id, on), focus(id), near(id).
    constructor(index, topology, stage) {
      this.stage = stage;
      this.element = document.getElementById("panel");
      this.bar = page.html("div", { class: "bar" });
      this.body = page.html("div", { class: "body" });
      this.toggle = page.button(
        { class: "plain sheet-toggle", "aria-controls": "panel" },
        () => this.setOpen(!this.isOpen),
        "",
      );
      this.element.append(this.bar, this.body);
      this.history = [OVERVIEW];
      this.views = viewsOf(index, topology, stage, {
        showMark: (id) => this.go({ kind: "mark", id }),
        showSource: (id) => this.go({ kind: "source", id }),
        showClaim: (ref) => this.showClaim(ref),
        point: stage.point,
      });
      document.addEventListener("keydown", (event) => this.listen(event));
      this.fill();
      this.setOpen(false);
    }

    get current() {
      return this.history[this.history.length - 1];
    }

    get isOpen() {
      return this.element.dataset.open === "true";
    }

    // A claim that the current view has in full is scrolled to, any other gets a view of its own.
    showClaim(ref) {
      const cards = [...this.body.querySelectorAll("article[data-claim]")];
      const card = cards.find((one) => one.dataset.claim === ref);
      if (!card) return this.go({ kind: "claim", id: ref });
      card.scrollIntoView({ block: "nearest" });
      return card.focus({ preventScroll: true });
    }

    go(view) {
      if (view.kind !== this.current.kind || view.id !== this.current.id) this.history.push(view);
      this.show();
    }

    back() {
      this.history.pop();
      this.show();
    }

    // Back to the overview, and the focus to the mark that was looked at last.
    close() {
      const mark = [...this.history].reverse().find((view) => view.kind === "mark");
      this.history = [OVERVIEW];
      this.show();
      this.setOpen(false);
      if (mark) this.stage.focus(mark.id);
    }

    show() {
      this.fill();
      this.setOpen(true);
      this.stage.choose(this.current.kind === "mark" ? this.current.id : null);
      this.body.scrollTop = 0;
      this.body.querySelector("h2").focus({ preventScroll: true });
    }

    fill() {
      const { kind, id } = this.current;
      const parts = this.views[kind](id);
      this.body.replaceChildren(...parts.filter((part) => part !== ""));
      const back = page.button({ class: "plain back" }, () => this.back(), say.text("panel.back"));
      const close = page.button({ class: "plain close" }, () => this.close(), say.text("panel.close"));
      this.bar.replaceChildren(...(this.history.length > 1 ? [back, close] : []), this.toggle);
    }

    // On a phone the panel is a sheet that is either open or only peeks out; elsewhere it is always open.
    setOpen(open) {
      this.element.dataset.open = String(open);
      this.toggle.setAttribute("aria-expanded", String(open));
      this.toggle.replaceChildren(say.text(open ? "panel.fold" : "panel.unfold"));
    }

    listen(event) {
      if (event.key !== "Escape" || this.history.length === 1) return;
      event.preventDefault();
      this.close();
    }
  }

  page.panel = (index, topology, stage) => new Panel(index, topology, stage);
})(window.mapperPage);
