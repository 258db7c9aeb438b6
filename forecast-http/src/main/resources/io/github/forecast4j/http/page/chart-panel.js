// A chart with what belongs to it: title, values under the cursor, lines to toggle, buttons, keys.
import { draw } from "/page/chart.js";
import { mover } from "/page/chart-moves.js";
import { make } from "/page/dom.js";
import { savePng } from "/page/exporting.js";
import { short } from "/page/numbers.js";

const panels = new Set();
let number = 0;

document.addEventListener("theme", redrawAll);
let waiting = 0;
addEventListener("resize", () => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(redrawAll);
});

/** Draws all charts anew: colours or widths have changed. */
export function redrawAll() {
  panels.forEach((panel) => panel.redraw());
}

/** A panel; `show` gives it what to draw. */
export function chartPanel({ title, name, csv, tools = true }) {
  const id = `chart-${++number}`;
  const parts = {
    host: make("div", { class: "chart", id, tabIndex: 0, role: "group", "aria-roledescription": "chart", "aria-label": title, "aria-describedby": `${id}-keys`, onkeydown: (event) => keys(event) }),
    readout: make("p", { class: "readout", id: `${id}-readout` }),
    lines: make("div", { class: "lines", role: "group", "aria-label": "Lines to show" }),
    spoken: make("p", { class: "unseen", "aria-live": "polite" }),
  };
  let spec = null;
  let chart = null;
  let log = false;
  let fresh = true;
  const shown = new Map();

  const logBox = make("input", { type: "checkbox", onchange: (e) => { log = e.target.checked; redraw(); } });
  const button = (label, text, act, more = "") => make("button", { type: "button", class: `icon ${more}`, "aria-label": label, title: label, onclick: () => chart && act(mover(chart, spec)) }, text);
  const element = make("figure", { class: "panel" },
    make("div", { class: "panel-head" },
      make("h3", {}, title),
      make("div", { class: "tools" },
        tools ? make("label", { class: "check" }, logBox, make("span", {}, "Log axis")) : null,
        button("Zoom out", "−", (move) => move.zoomOut()),
        button("Zoom in", "+", (move) => move.zoomIn()),
        button("Earlier", "←", (move) => move.left(), "by-finger"),
        button("Later", "→", (move) => move.right(), "by-finger"),
        make("button", { type: "button", class: "small", onclick: () => chart && mover(chart, spec).all() }, "All"),
        csv ? make("button", { type: "button", class: "small", onclick: csv }, "CSV") : null,
        tools ? make("button", { type: "button", class: "small", onclick: () => chart && savePng(chart, `${name}.png`, title) }, "PNG") : null)),
    parts.lines,
    parts.readout,
    parts.host,
    make("p", { class: "unseen", id: `${id}-keys` }, "Left and right arrows read the values row by row, plus and minus zoom, Shift with arrows moves, Home shows everything."),
    parts.spoken);

  const panel = { element, show, redraw, get chart() { return chart; } };
  panels.add(panel);
  return panel;

  function show(next) {
    fresh = fresh || spec.key !== next.key;
    spec = next;
    redraw();
  }

  function redraw() {
    if (!spec || parts.host.offsetParent === null) {
      return;
    }
    // What the user has zoomed into stays, unless other rows are drawn.
    const range = fresh ? { from: spec.from, to: spec.to } : { from: chart.scales.x.min, to: chart.scales.x.max };
    chart?.destroy();
    fresh = false;
    spec.lines.forEach((line) => (line.hidden = shown.get(line.label) === false || (line.rare && shown.get(line.label) !== true)));
    chart = draw(parts.host, { ...spec, ...range, log, onCursor: read });
    toggles();
    read(null);
  }

  function toggles() {
    const focused = document.activeElement?.dataset?.line;
    const open = parts.lines.querySelector("details")?.open ?? false;
    const told = spec.lines.filter(({ silent }) => !silent);
    const rare = told.filter((line) => line.rare);
    parts.lines.replaceChildren(
      ...told.filter((line) => !line.rare).map(toggle),
      ...(rare.length === 0 ? [] : [make("details", { open }, make("summary", {}, `${rare.length} more`), make("div", { class: "lines" }, rare.map(toggle)))]));
    if (focused !== undefined) {
      parts.lines.querySelector(`[data-line="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  function toggle(line) {
    return make("label", { class: "line" },
      make("input", { type: "checkbox", checked: !line.hidden, "data-line": line.label, onchange: (e) => { shown.set(line.label, e.target.checked); redraw(); } }),
      swatch(line),
      make("span", {}, line.label, line.scale === "y" ? null : make("small", {}, " own scale")));
  }

  function swatch({ colour, dash }) {
    const mark = make("span", { class: dash ? "swatch dashed" : "swatch" });
    mark.style.color = `var(--${colour})`;
    return mark;
  }

  /** The values of a row, or of the last one known. */
  function read(index) {
    const row = index ?? spec.rest;
    const values = spec.lines
      .filter((line) => !line.hidden && !line.silent)
      .map((line) => ({ line, value: line.told ? line.told[row] : line.values[row] }))
      .filter(({ value }) => value !== null && value !== undefined);
    parts.readout.replaceChildren(
      make("strong", {}, spec.label(row)),
      ...(values.length === 0 ? [make("span", {}, "no value")] : values.map(({ line, value }) => {
        const entry = make("span", {}, swatch(line), `${line.label} `, make("b", {}, short(value)));
        return entry;
      })));
  }

  function keys(event) {
    if (!chart || event.target !== parts.host || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const move = mover(chart, spec);
    const acts = {
      ArrowLeft: () => (event.shiftKey ? move.left() : step(-1)),
      ArrowRight: () => (event.shiftKey ? move.right() : step(1)),
      "+": move.zoomIn,
      "=": move.zoomIn,
      "-": move.zoomOut,
      Home: move.all,
      End: move.reset,
    };
    if (acts[event.key]) {
      event.preventDefault();
      acts[event.key]();
    }
  }

  /** Moves the cursor by rows, and what is in sight with it. */
  function step(by) {
    const row = Math.min(Math.max((chart.cursor.idx ?? spec.rest) + by, 0), spec.x.length - 1);
    const { min, max } = chart.scales.x;
    const x = spec.x[row];
    if (x < min || x > max) {
      mover(chart, spec).pan(x < min ? x - min : x - max);
    }
    setTimeout(() => {
      chart.setCursor({ left: chart.valToPos(x, "x"), top: 0 });
      parts.spoken.textContent = parts.readout.innerText.replaceAll("\n", ", ");
    });
  }
}
