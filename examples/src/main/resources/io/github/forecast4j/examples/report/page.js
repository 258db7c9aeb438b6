"use strict";
// What all parts of the page share: the data, elements, numbers, colours, tables.

const DATA = JSON.parse(document.getElementById("data").textContent);
const byId = id => document.getElementById(id);

/** An element with properties (style: custom properties; on: listeners) and children. */
function element(name, { style = {}, on = {}, ...attributes } = {}, ...children) {
  const made = /^(svg|path|line|rect|g)$/.test(name)
    ? document.createElementNS("http://www.w3.org/2000/svg", name)
    : document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  Object.entries(style).forEach(([key, value]) => made.style.setProperty(key, value));
  Object.entries(on).forEach(([event, listener]) => made.addEventListener(event, listener));
  made.append(...children);
  return made;
}

// ---- Numbers

const PREFIXES = ["", "k", "M", "G", "T", "P", "E"];

/** A number as axes and tables show it: three digits and a prefix, 1.53 G. */
function short(value, digits = 3) {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  if (size === 0) return "0";
  if (size < 1e-3 || size >= 1e21) return value.toExponential(digits - 1).replace("e+", "e");
  let power = size < 1e3 ? 0 : Math.min(PREFIXES.length - 1, Math.floor(Math.log10(size) / 3));
  let scaled = Number((value / 10 ** (3 * power)).toPrecision(digits));
  if (Math.abs(scaled) >= 1e3 && power < PREFIXES.length - 1) {
    power += 1;
    scaled /= 1e3;
  }
  return scaled + (power ? " " + PREFIXES[power] : "");
}

const fixed = (value, digits) => Number.isFinite(value) && value !== null ? value.toFixed(digits) : "–";
const percent = share => share === null ? "–" : (100 * share).toFixed(1) + " %";
const least = values => values.reduce((a, b) => b < a ? b : a, Infinity);
const most = values => values.reduce((a, b) => b > a ? b : a, -Infinity);
const plural = (count, one, many = one + "s") => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

// ---- Models and their looks: networks in colours, baselines muted and broken

const LOOKS = new Map();
{
  let networks = 0;
  let baselines = 0;
  for (const model of DATA.models) {
    if (model.kind === "NETWORK") LOOKS.set(model.name, { color: `--m${networks++ % 7}`, dash: [], line: "" });
    else if (model.kind === "LAST_VALUE") LOOKS.set(model.name, { color: "--last", dash: [6, 4], line: "dashed" });
    else LOOKS.set(model.name, { color: `--b${baselines++ % 3}`, dash: [2, 4], line: "dotted" });
  }
}
LOOKS.set("actual", { color: "--actual", dash: [], line: "" });

const look = name => LOOKS.get(name);
const swatch = name =>
  element("span", { class: `swatch ${look(name).line}`, style: { "--c": `var(${look(name).color})` }, "aria-hidden": "true" });

// ---- Colours, as the theme has them now

const probe = element("span", { hidden: "" });
document.body.append(probe);
let colours = new Map();

/** The colour behind a custom property, for what is drawn on a canvas. */
function colour(property) {
  if (!colours.has(property)) {
    probe.style.color = `var(${property})`;
    colours.set(property, getComputedStyle(probe).color);
  }
  return colours.get(property);
}

const repainted = [];

function repaint() {
  colours = new Map();
  repainted.forEach(draw => draw());
}

// ---- Theme

{
  const button = byId("theme");
  const wishes = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const isDark = () => (root.dataset.theme ?? (wishes.matches ? "dark" : "light")) === "dark";
  const remembered = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  const remember = theme => { try { localStorage.setItem("theme", theme); } catch { /* a file may not */ } };
  const name = () => { button.textContent = isDark() ? "Light theme" : "Dark theme"; };

  if (["light", "dark"].includes(remembered())) root.dataset.theme = remembered();
  button.hidden = false;
  name();
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    remember(root.dataset.theme);
    name();
    repaint();
  });
  wishes.addEventListener("change", () => { name(); repaint(); });
  addEventListener("beforeprint", () => { root.dataset.printed = root.dataset.theme ?? ""; root.dataset.theme = "light"; repaint(); });
  addEventListener("afterprint", () => {
    if (root.dataset.printed) root.dataset.theme = root.dataset.printed;
    else delete root.dataset.theme;
    delete root.dataset.printed;
    repaint();
  });
}

// ---- Tables

/** A table's head and body; cells that are numbers stand to the right. */
function fillTable(table, headings, rows) {
  table.querySelectorAll("thead, tbody").forEach(part => part.remove());
  const numeric = headings.map((_, column) => column > 0);
  table.append(
    element("thead", {}, element("tr", {}, ...headings.map((heading, column) =>
      element("th", { scope: "col", ...(numeric[column] ? { class: "number" } : {}) }, heading)))),
    element("tbody", {}, ...rows.map(row => element("tr", {}, ...row.map((cell, column) =>
      column === 0 ? element("th", { scope: "row" }, cell) : element("td", { class: "number" }, cell))))));
  return table;
}

const numberTable = (caption, headings, rows) =>
  fillTable(element("table", {}, element("caption", {}, element("span", {}, caption))), headings, rows);

function makeSortable(table) {
  const headings = [...table.tHead.rows[0].cells];
  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent : Number(cell.dataset.value);
  };
  const compare = (a, b) => {
    if (typeof a === "string") return a.localeCompare(b, "en", { numeric: true });
    return Number.isNaN(a) ? 1 : Number.isNaN(b) ? -1 : a - b;
  };
  headings.forEach((heading, column) => {
    const button = element("button", { type: "button" }, heading.textContent);
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      const up = heading.getAttribute("aria-sort") !== "ascending";
      headings.forEach(other => other.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", up ? "ascending" : "descending");
      const rows = [...table.tBodies[0].rows].sort((a, b) => compare(key(a, column), key(b, column)) * (up ? 1 : -1));
      table.tBodies[0].append(...rows);
    });
  });
}

document.querySelectorAll("table.sortable").forEach(makeSortable);
document.querySelectorAll("th[data-model] .swatch").forEach(mark =>
  mark.replaceWith(swatch(mark.closest("th").dataset.model)));

// ---- The command

{
  const button = byId("copy");
  button.hidden = false;
  button.addEventListener("click", async () => {
    const command = byId("command");
    try {
      await navigator.clipboard.writeText(command.textContent);
      byId("copied").textContent = "Copied.";
    } catch {
      getSelection().selectAllChildren(command);
      byId("copied").textContent = "Selected: copy it with the keyboard.";
    }
  });
}
