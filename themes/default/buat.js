// Elements: a name, attributes and children come in; an element of the page goes out. Nothing that an author wrote is ever read
// as markup. Loads before the scripts that show what they find.
"use strict";

/** Makes an element; attributes without a value are left out. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Makes one of the symbols that the page holds. */
function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  drawing.setAttribute("class", "i");
  drawing.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `#${name}`);
  drawing.append(use);
  return drawing;
}
