// What the reader asks at present and what is left of the map: one place that knows, and tells whoever listens.
"use strict";

(function (page) {
  class Reading {
    constructor(index) {
      this.index = index;
      this.clocks = page.clocks(index.shown.dates);
      this.listeners = [];
      // Whether questions follow one another by themselves, as while time plays.
      this.isMoving = false;
      this.question = page.question.nothing;
      this.answer = page.answer(index, this.question, this.clocks);
    }

    // listen: called after each question, once the index stands as the answer says.
    onAnswer(listen) {
      this.listeners.push(listen);
    }

    ask(question) {
      this.question = question;
      this.answer = page.answer(this.index, question, this.clocks);
      this.index.stand(this.answer);
      for (const listen of this.listeners) listen(this);
    }

    toggle(facet, value) {
      this.ask(page.question.toggling(this.question, facet, value));
    }

    change(parts) {
      this.ask(Object.freeze({ ...this.question, ...parts }));
    }

    clear() {
      this.ask(page.question.nothing);
    }

    count(facet, value) {
      return page.answer.count(this.index, this.question, this.answer.state, facet, value);
    }
  }

  page.reading = (index) => new Reading(index);
})(window.mapperPage);
