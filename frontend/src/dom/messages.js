// The words of the interface: messages by key, with their slots filled. A value is never searched for slots.

/** @typedef {Record<string, string | number>} Slots */

/** @type {Map<string, string>} */
const entries = new Map();
let language = "";

export const messages = {
  // tag: of the language that they are in.
  /** @param {Record<string, string>} object @param {string} tag */
  load(object, tag) {
    language = tag;
    entries.clear();
    for (const [key, message] of Object.entries(object)) entries.set(key, message);
  },

  // The language of the interface; empty where none is said.
  get language() {
    return language;
  },

  /** @param {string} key @param {Slots} [values] */
  text(key, values) {
    const message = entries.get(key);
    if (message === undefined) throw new Error("No message " + key);
    const slots = new Map(Object.entries(values || {}));
    return message.replace(/\{(\w+)\}/g, (whole, name) => (slots.has(name) ? String(slots.get(name)) : whole));
  },

  // The message for a number, in the plural form that the language has for it, with the number as it writes it.
  // values: of the other slots.
  /** @param {string} key @param {number} number @param {Slots} [values] */
  count(key, number, values) {
    const form = key + "." + new Intl.PluralRules(language || undefined).select(number);
    const count = new Intl.NumberFormat(language || undefined).format(number);
    return messages.text(entries.has(form) ? form : key + ".other", { ...values, count });
  },

  // The word for a term of the data, such as status.alleged; the term itself where there is none.
  /** @param {string} group @param {string | number} term */
  term(group, term) {
    return entries.get(group + "." + term) ?? String(term);
  },

  /** @param {string} key */
  has: (key) => entries.has(key),
};
