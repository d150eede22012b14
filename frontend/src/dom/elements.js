// Making elements. Text goes in as text nodes only, and no attribute that could run or fetch anything can be set.

const SVG = "http://www.w3.org/2000/svg";
const ACTIVE = /^(on|style$|src|href$|xlink|action$|formaction$|data$|ping$)/i;

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (ACTIVE.test(name)) throw new Error("Not a harmless attribute: " + name);
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== "") {
      element.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }
  return element;
}

export const html = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
export const svg = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

// Words from the data, kept apart from the direction of the words around them.
export const data = (text) => html("bdi", {}, text);

export function makeButton(attributes, action, ...children) {
  const button = html("button", { type: "button", ...attributes }, ...children);
  button.addEventListener("click", action);
  return button;
}

// An address becomes a link only if it parses as http or https; anything else stays text.
export function addressLink(text) {
  let url = null;
  try {
    url = new URL(text);
  } catch {
    return data(text);
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return data(text);
  const link = html("a", { rel: "noopener noreferrer", target: "_blank", referrerpolicy: "no-referrer" }, data(text));
  link.href = url.href;
  return link;
}

export const empty = (element) => element.replaceChildren();
