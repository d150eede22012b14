// Making elements. Text goes on the page as text, never as markup.

export function add(parent, name, words, kind) {
  const element = document.createElement(name);
  if (words) element.textContent = words;
  if (kind) element.className = "mapper-" + kind;
  parent.append(element);
  return element;
}

export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

export const drawn = (name, attributes) =>
  set(document.createElementNS("http://www.w3.org/2000/svg", name), attributes);

export function addDrawn(parent, name, attributes) {
  const element = drawn(name, attributes);
  parent.append(element);
  return element;
}

// Only http and https become links; everything else stays text.
export function addAddress(parent, text) {
  let address = null;
  try {
    address = new URL(text);
  } catch {
    address = null;
  }
  if (!address || !["http:", "https:"].includes(address.protocol)) return add(parent, "span", text);
  const link = add(parent, "a", text);
  link.href = address.href;
  link.rel = "noopener noreferrer";
  link.target = "_blank";
  return link;
}

export function addFolded(parent, title, kind) {
  const folded = add(parent, "details", "", kind);
  add(folded, "summary", title);
  return folded;
}
