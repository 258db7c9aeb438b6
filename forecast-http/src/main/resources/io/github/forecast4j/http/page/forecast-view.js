// The forecast: what comes next in one sentence, drawn, as a table, with its errors, and as lines to copy.
import { columnsToSend } from "/page/asking.js";
import { chartPanel } from "/page/chart-panel.js";
import { byId, make, scroll, table } from "/page/dom.js";
import { errorsTable, verdictLine } from "/page/errors-table.js";
import { saveCsv } from "/page/exporting.js";
import { short } from "/page/numbers.js";
import { sentence } from "/page/remedies.js";
import { scales } from "/page/scales.js";
import { snippets } from "/page/snippets.js";
import { after, offset, stamp, words } from "/page/steps.js";
import { listen, state } from "/page/store.js";

const COLOURS = ["m0", "m1", "m2", "m3", "m4", "m5", "m6"];
const SHOWN_BEFORE = 120;
const HORIZONS_BEFORE = 12;
const MOST_LINES = 20;

let panel = null;

export function mountForecast() {
  panel = chartPanel({ title: "History and forecast", name: "forecast", csv: exportCsv });
  byId("forecast").append(
    make("div", { id: "headline" }),
    panel.element,
    make("div", { class: "pair" },
      make("section", { id: "told", "aria-label": "Forecast values" }),
      make("section", { id: "errors", "aria-label": "Errors" })),
    make("section", { id: "same" }));
  listen(["found", "choice", "forecast", "backtest", "problems"], show);
}

export function show() {
  const { found } = state;
  panel.element.hidden = !found;
  headline(byId("headline"));
  if (!found) {
    ["told", "errors", "same"].forEach((id) => byId(id).replaceChildren());
    return;
  }
  panel.show(spec());
  values(byId("told"));
  byId("errors").replaceChildren(make("h3", {}, "Beside repeating the last value"), ...errorsTable());
  snippets(byId("same"));
}

/** The point in time of a row, or its number; rows of the forecast follow those of the file. */
export function xOf(row) {
  const { found } = state;
  if (!found.seconds) {
    return row;
  }
  const beyond = row - found.rows + 1;
  return beyond <= 0 ? found.seconds[row] : after(found.seconds[found.rows - 1], beyond, found.series.step, offset(found.series.start));
}

/** A row for people. */
export function labelOf(row) {
  const { found } = state;
  return found.seconds ? words(xOf(row), found.series.step, offset(found.series.start)) : `Row ${row}`;
}

function targets() {
  const sent = columnsToSend();
  return state.choice.targets.filter((name) => sent[name] && state.forecast?.values[name]);
}

function headline(place) {
  const { found, forecast, problems, refused } = state;
  if (!found) {
    place.replaceChildren(make("div", { class: "empty" },
      make("h1", {}, refused ? "Not yet a series" : "Drop a CSV, see tomorrow"),
      make("p", {}, refused ? "What is wrong is told beside the data, with what mends it." : "A column of time, a column of numbers: that is all it takes.")));
    return;
  }
  const missing = Object.entries(columnsToSend()).filter(([, column]) => column === undefined).map(([name]) => name);
  const first = targets()[0];
  const trouble = problems.forecast;
  const title = trouble ? "No forecast for these rows"
    : missing.length > 0 ? `Which column is “${missing[0]}”?`
    : state.choice.targets.length === 0 ? "Choose a target"
    : first ? `${labelOf(found.rows)}: ${first} ${short(forecast.values[first][0])}`
    : "…";
  place.replaceChildren(
    make("h1", {}, title),
    trouble ? make("p", { class: "trouble", role: "alert" }, sentence(trouble)) : verdictLine());
}

function spec() {
  const { found, forecast, choice } = state;
  const ahead = targets().length > 0 ? forecast.values[targets()[0]].length : 0;
  const x = Array.from({ length: found.rows + ahead }, (_, row) => xOf(row));
  const sent = columnsToSend();
  const chosen = [...new Set(choice.targets.map((name) => sent[name]).filter(Boolean))];
  const others = Object.keys(found.series.values).filter((name) => !chosen.includes(name)).slice(0, MOST_LINES);
  const columns = [...chosen, ...others];
  const scale = scales(columns.map((name) => found.series.values[name]));
  const empty = new Array(ahead).fill(null);
  const history = columns.map((name, i) => ({
    label: name,
    values: found.series.values[name].concat(empty),
    scale: scale[i],
    colour: i < chosen.length ? (chosen.length === 1 ? "actual" : COLOURS[i % COLOURS.length]) : COLOURS[(i + 1) % COLOURS.length],
    rare: i >= chosen.length,
  }));
  const lines = history.slice(0, chosen.length);
  const bands = [];
  targets().forEach((target, i) => addForecast(target, i, scale[columns.indexOf(sent[target])], lines, bands));
  const before = Math.max(SHOWN_BEFORE, HORIZONS_BEFORE * ahead);
  return {
    key: `${state.source.name} ${found.rows} ${ahead}`,
    x,
    lines: [...lines, ...history.slice(chosen.length)],
    bands,
    offset: found.seconds ? offset(found.series.start) : null,
    from: x[Math.max(0, found.rows - before)],
    to: x[x.length - 1],
    rest: ahead > 0 ? found.rows : found.rows - 1,
    label: labelOf,
    marks: { gaps: gapMarks(x), odd: oddMarks(x, columns, scale), border: ahead > 0 ? x[found.rows - 1] : undefined },
  };
}

/** The line of a forecast, which starts at the last known value, and its intervals. */
function addForecast(target, i, scale, lines, bands) {
  const { found, forecast } = state;
  const column = columnsToSend()[target];
  const known = found.series.values[column];
  const before = new Array(found.rows).fill(null);
  const joined = (values) => {
    const all = before.concat(values);
    all[found.rows - 1] = known[found.rows - 1];
    return all;
  };
  const values = forecast.values[target];
  const colour = targets().length === 1 ? "m0" : COLOURS[i % COLOURS.length];
  for (const { level, lower, upper } of forecast.intervals ?? []) {
    for (const [end, ends] of [["upper", upper], ["lower", lower]]) {
      lines.push({ label: `${target} ${Math.round(level * 100)} % ${end}`, values: joined(ends[target]), told: before.concat(ends[target]), scale, colour, width: 0.5, silent: true });
    }
    bands.push({ upper: lines.length - 2, lower: lines.length - 1, colour });
  }
  lines.push({ label: `${target}, forecast`, values: joined(values), told: before.concat(values), scale, colour, width: 2.5, dash: targets().length > 1 ? [6, 4] : undefined });
}

function gapMarks(x) {
  return state.found.gaps.map(({ channel, row, rows }) => ({
    label: channel,
    from: x[Math.max(0, row - 1)],
    to: x[Math.min(x.length - 1, row + rows)],
  }));
}

function oddMarks(x, columns, scale) {
  return state.found.odd
    .filter(({ channel }) => columns.includes(channel))
    .map(({ channel, row, value }) => ({ label: channel, x: x[row], y: value, scale: scale[columns.indexOf(channel)] }));
}

function values(place) {
  const { forecast, found } = state;
  const names = targets();
  if (names.length === 0) {
    place.replaceChildren();
    return;
  }
  const intervals = forecast.intervals ?? [];
  const rows = forecast.values[names[0]].map((_, i) => [
    labelOf(found.rows + i),
    ...names.flatMap((name) => [
      { number: short(forecast.values[name][i]) },
      ...intervals.map(({ lower, upper }) => ({ number: `${short(lower[name][i])} to ${short(upper[name][i])}` })),
    ]),
  ]);
  const head = [found.seconds ? "Time" : "Row", ...names.flatMap((name) => [name, ...intervals.map(({ level }) => `${level * 100} %`)])];
  const late = forecast.recursive_from;
  place.replaceChildren(
    make("h3", {}, "What comes next"),
    scroll("Forecast values", table("Forecast, step by step", head, rows)),
    make("p", { class: "quiet" }, late ? `From step ${late + 1} on it rests on forecast values.` : ""));
}

function exportCsv() {
  const { forecast, found } = state;
  const names = targets();
  if (names.length === 0) {
    return;
  }
  const intervals = forecast.intervals ?? [];
  const zone = found.seconds ? offset(found.series.start) : 0;
  const head = [found.seconds ? "time" : "id", ...names.flatMap((name) => [name, ...intervals.flatMap(({ level }) => [`${name} ${level} lower`, `${name} ${level} upper`])])];
  const rows = forecast.values[names[0]].map((_, i) => [
    found.seconds ? stamp(xOf(found.rows + i), zone) : found.rows + i,
    ...names.flatMap((name) => [forecast.values[name][i], ...intervals.flatMap(({ lower, upper }) => [lower[name][i], upper[name][i]])]),
  ]);
  saveCsv(head, rows, "forecast.csv");
}
