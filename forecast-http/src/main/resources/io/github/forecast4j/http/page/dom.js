// Elements made of text alone: nothing that comes from a file or a service is ever read as HTML.

/** An element: properties, `on…` listeners, `aria-…`, `data-…` and other attributes, then children. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), value);
    } else if (name === "class") {
      element.className = value;
    } else if (name in element && !name.includes("-") && name !== "list") {
      element[name] = value;
    } else {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

export function byId(id) {
  return document.getElementById(id);
}

/** Tells those who listen to the page instead of looking at it. */
export function say(text) {
  byId("status").textContent = text;
}

/** A pill of text with a meaning: good, bad, or none. */
export function pill(text, kind = "") {
  return make("span", { class: `pill ${kind}` }, text);
}

/** A box that scrolls what is too large for it, by keys as well. */
export function scroll(label, ...children) {
  return make("div", { class: "scroll", tabIndex: 0, role: "group", "aria-label": label }, ...children);
}

/** A table with a caption, a header row, and cells that are texts or elements; numbers stand right. */
export function table(caption, head, rows) {
  const right = (i) => (rows.every((row) => row[i] === "" || row[i]?.number !== undefined) ? "number" : undefined);
  return make(
    "table",
    {},
    make("caption", {}, caption),
    make("thead", {}, make("tr", {}, head.map((name, i) => make("th", { scope: "col", class: right(i) }, name)))),
    make(
      "tbody",
      {},
      rows.map((row) =>
        make(
          "tr",
          {},
          row.map((cell, i) =>
            i === 0
              ? make("th", { scope: "row" }, cell)
              : make("td", { class: right(i) }, cell?.number ?? cell),
          ),
        ),
      ),
    ),
  );
}
