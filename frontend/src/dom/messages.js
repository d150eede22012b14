// The words of the interface: messages by key, with their slots filled. A value is never searched for slots.

const entries = new Map();

export const messages = {
  load(object) {
    entries.clear();
    for (const [key, message] of Object.entries(object)) entries.set(key, message);
  },

  text(key, values) {
    if (!entries.has(key)) throw new Error("No message " + key);
    const slots = new Map(Object.entries(values || {}));
    return entries.get(key).replace(/\{(\w+)\}/g, (whole, name) => (slots.has(name) ? String(slots.get(name)) : whole));
  },

  // The message for a number, in the plural form that the language has for it, with the number as it writes it.
  // values: of the other slots.
  count(key, number, values) {
    const language = document.documentElement.lang || undefined;
    const form = key + "." + new Intl.PluralRules(language).select(number);
    const count = new Intl.NumberFormat(language).format(number);
    return messages.text(entries.has(form) ? form : key + ".other", { ...values, count });
  },

  // The word for a term of the data, such as status.alleged; the term itself where there is none.
  term(group, term) {
    const key = group + "." + term;
    return entries.has(key) ? entries.get(key) : String(term);
  },

  has: (key) => entries.has(key),
};
