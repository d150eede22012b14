// Making elements. Text goes in as text nodes only, and no attribute that could run or fetch anything can be set.

const SVG = "http://www.w3.org/2000/svg";
const ACTIVE = /^(on|style$|src|href$|xlink|action$|formaction$|data$|ping$)/i;

/** @import { Child, Leaf } from "./child" */
/** @typedef {string | number | boolean | null | undefined} Value */

/** @param {Element} element @param {Record<string, Value>} attributes */
export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (ACTIVE.test(name)) throw new Error("Not a harmless attribute: " + name);
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
}

/**
 * @template {Element} Made @param {Made} element @param {Record<string, Value>} attributes @param {Child[]} children
 * @returns {Made}
 */
function fill(element, attributes, children) {
  set(element, attributes);
  for (const child of /** @type {Leaf[]} */ (/** @type {unknown[]} */ (children).flat(Infinity))) {
    if (child !== null && child !== undefined && child !== "") {
      element.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }
  return element;
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {Record<string, Value>} attributes
 * @param {...Child} children @returns {HTMLElementTagNameMap[Tag]}
 */
export const html = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);

/**
 * @template {keyof SVGElementTagNameMap} Tag @param {Tag} tag @param {Record<string, Value>} attributes
 * @param {...Child} children @returns {SVGElementTagNameMap[Tag]}
 */
export const svg = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

// Words from the data, kept apart from the direction of the words around them.
/** @param {string} text */
export const data = (text) => html("bdi", {}, text);

// Parts with the same sign between each two of them.
/** @param {string} sign @param {readonly Child[]} parts @returns {Child[]} */
export const between = (sign, parts) => parts.map((part, place) => [place ? sign : "", part]);

/** @param {Record<string, Value>} attributes @param {(event: MouseEvent) => void} action @param {...Child} children */
export function makeButton(attributes, action, ...children) {
  const button = html("button", { type: "button", ...attributes }, ...children);
  button.addEventListener("click", action);
  return button;
}

// An address becomes a link only if it parses as http or https; anything else stays text.
/** @param {string} text */
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

// An element of the page's own template, which has it.
/** @param {string} id */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

// Elements of HTML within another, by a selector that nothing else fits.
/** @param {ParentNode} within @param {string} selector */
export const findIn = (within, selector) => /** @type {HTMLElement | null} */ (within.querySelector(selector));
/** @param {ParentNode} within @param {string} selector */
export const findAllIn = (within, selector) => /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);

/** @param {Element} element */
export const empty = (element) => element.replaceChildren();
