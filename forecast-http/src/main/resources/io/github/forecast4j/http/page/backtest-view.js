// The backtest: forecast against actual on the last stretch, residuals, and the verdict.
import { chartPanel } from "/page/chart-panel.js";
import { byId, make } from "/page/dom.js";
import { caution, errorsTable, isGood } from "/page/errors-table.js";
import { saveCsv } from "/page/exporting.js";
import { labelOf, xOf } from "/page/forecast-view.js";
import { sentence } from "/page/remedies.js";
import { offset, stamp } from "/page/steps.js";
import { choose, listen, state } from "/page/store.js";

const MOST_ROWS = 10_000;

let told = null;
let residuals = null;
let target = "";

export function mountBacktest() {
  told = chartPanel({ title: "Forecast against actual", name: "backtest", csv: exportCsv });
  residuals = chartPanel({ title: "Residuals: actual less forecast", name: "residuals", tools: false });
  byId("backtest").append(
    make("div", { id: "backtest-verdict" }),
    make("div", { class: "row-fields", id: "stretch" }),
    told.element,
    residuals.element,
    make("section", { id: "backtest-errors", "aria-label": "Errors" }));
  listen(["found", "choice", "backtest", "problems"], showBacktest);
}

export function showBacktest() {
  const found = (state.found ? state.backtest?.targets ?? [] : []).filter((one) => state.choice.targets.includes(one.target));
  const one = found.find((other) => other.target === target) ?? found[0];
  target = one?.target ?? "";
  verdict(byId("backtest-verdict"), one);
  fields(byId("stretch"), found);
  [told, residuals].forEach((panel) => (panel.element.hidden = !one));
  byId("backtest-errors").replaceChildren(...(one ? [make("h3", {}, "Errors"), ...errorsTable()] : []));
  if (one) {
    draw(one);
  }
}

function verdict(place, one) {
  const problem = state.problems.backtest;
  place.replaceChildren(
    make("h1", { class: one ? (isGood(one) ? "good" : "bad") : "" }, one ? `${one.verdict}.` : problem ? "No backtest for these rows" : "Waiting for data"),
    problem ? make("p", { class: "trouble", role: "alert" }, sentence(problem)) : "",
    (one && caution()) ?? "");
}

function fields(place, found) {
  if (document.activeElement?.id === "rows") {
    return;
  }
  place.replaceChildren();
  if (!state.found) {
    return;
  }
  const rows = make("input", { id: "rows", type: "number", min: 1, max: Math.min(MOST_ROWS, state.found.rows), value: String(state.choice.rows || state.backtest?.rows || ""), inputMode: "numeric" });
  rows.addEventListener("change", () => choose({ rows: Math.max(0, Math.min(MOST_ROWS, Math.round(Number(rows.value) || 0))) }));
  place.append(make("div", { class: "field" }, make("label", { htmlFor: "rows" }, "Rows to tell again"), rows));
  if (found.length > 1) {
    place.append(make("div", { class: "field" }, make("label", { htmlFor: "backtest-target" }, "Target"),
      make("select", { id: "backtest-target", onchange: (e) => { target = e.target.value; showBacktest(); } },
        found.map((one) => make("option", { value: one.target, selected: one.target === target }, one.target)))));
  }
}

function residualsOf({ actual, forecast }) {
  return actual.map((value, i) => (value === null || forecast[i] === null ? null : value - forecast[i]));
}

function draw(one) {
  const { backtest, found } = state;
  const x = one.actual.map((_, i) => xOf(backtest.first_row + i));
  const base = {
    key: `${state.source.name} ${backtest.first_row} ${one.target}`,
    x,
    offset: found.seconds ? offset(found.series.start) : null,
    from: x[0],
    to: x[x.length - 1],
    rest: x.length - 1,
    sync: "backtest",
    label: (row) => labelOf(backtest.first_row + row),
  };
  told.show({ ...base, lines: [
    { label: "actual", values: one.actual, scale: "y", colour: "actual" },
    { label: `forecast of ${backtest.model}`, values: one.forecast, scale: "y", colour: "m0", width: 2 },
  ] });
  residuals.show({ ...base, height: 200, lines: [
    { label: "residual", values: residualsOf(one), scale: "y", colour: "m1" },
    { label: "zero", values: one.actual.map(() => 0), scale: "y", colour: "quiet", width: 1, silent: true, points: false },
  ] });
}

function exportCsv() {
  const { backtest, found } = state;
  const one = backtest.targets.find((other) => other.target === target);
  const left = residualsOf(one);
  const zone = found.seconds ? offset(found.series.start) : 0;
  const rows = one.actual.map((value, i) => {
    const row = backtest.first_row + i;
    return [found.seconds ? stamp(xOf(row), zone) : row, value, one.forecast[i], left[i]];
  });
  saveCsv([found.seconds ? "time" : "id", "actual", "forecast", "residual"], rows, "backtest.csv");
}
