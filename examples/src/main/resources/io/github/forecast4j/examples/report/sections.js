// The sections of the page, filled for the series that is chosen.

const RANKS = new Map(DATA.models.map((model, rank) => [model.name, rank]));
const VIEWS = DATA.datasets.flatMap(data => data.views.map(view =>
  ({ ...view, data, runs: view.runs.sort((a, b) => RANKS.get(a.model) - RANKS.get(b.model)) })));
const SHORT_SPAN = 300;

/** Unpacks what was written short: places from runs, numbers from multiples. */
function unpack(view) {
  if (view.x) return view;
  const x = [view.time.first];
  for (const [count, step] of view.time.runs) {
    for (let i = 0; i < count; i++) x.push(x[x.length - 1] + step);
  }
  const raw = values => values.map(value => value === null ? null : value * view.unit);
  const before = Array(view.testAt).fill(null);
  view.x = x;
  view.happened = raw(view.actual);
  view.said = new Map(view.runs.map(run => [run.model, before.concat(raw(run.issued))]));
  view.wrong = new Map(view.runs.map(run => [run.model, view.said.get(run.model).map((said, i) =>
    said === null || view.happened[i] === null ? null : view.happened[i] - said)]));
  return view;
}

const timed = data => data.zone !== "";

/** How places are called: time stamps in the zone of the series, or numbers. */
function labels(data) {
  if (!timed(data)) return place => "row " + place;
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: knownZone(data.zone), dateStyle: "short", timeStyle: "short" });
  const daily = (data.end - data.start) / data.rows >= 86400;
  return place => daily ? parts.format(place * 1e3).slice(0, 10) : parts.format(place * 1e3);
}

const shown = new Set(["actual"]);
{
  const networks = DATA.models.filter(model => model.kind === "NETWORK").slice(0, 2);
  const naive = DATA.models.filter(model => model.kind === "LAST_VALUE");
  (networks.length ? [...networks, ...naive] : DATA.models.slice(0, 3)).forEach(model => shown.add(model.name));
}

let current = null;

/** What is drawn of the chosen series, with what moves it. */
class Drawn {
  constructor(view) {
    this.view = unpack(view);
    this.label = labels(view.data);
    this.names = view.runs.map(run => run.model);
    this.first = this.view.x[0];
    this.last = this.view.x[this.view.x.length - 1];
    this.plots = [];
    this.chosen = this.chosenSpans();
    this.spans();
    this.forecast();
    this.residuals();
    this.show(this.chosen[0]);
  }

  axes() {
    const zone = knownZone(this.view.data.zone || "Etc/UTC");
    return {
      tzDate: seconds => uPlot.tzDate(new Date(seconds * 1e3), zone),
      scales: { x: { time: timed(this.view.data) } },
      axes: [axis(timed(this.view.data) ? { values: TIME_LABELS, space: 70 } : { space: 70 }), valueAxis()],
    };
  }

  plot(into, height, lines, extra = {}) {
    const hooks = {
      setScale: [(plot, key) => { if (key === "x") this.follow(plot); }],
      ...extra.hooks,
    };
    const made = linePlot(byId(into), height, {
      ...this.axes(),
      cursor: { sync: { key: "time" }, drag: { x: true, y: false }, focus: { prox: -1 } },
      plugins: [background(this.view.data), wheelZoom((from, to) => this.zoom(from, to))],
      series: [{}, ...lines.map(([name]) => lineSeries(name, { show: shown.has(name) }))],
      hooks,
    }, [this.view.x, ...lines.map(([, values]) => values)]);
    this.plots.push(made);
    return made.plot;
  }

  forecast() {
    const { view } = this;
    const lines = [["actual", view.happened], ...view.said];
    const names = lines.map(([name]) => name);
    legend(byId("legend"), names, shown, () => this.toggle());
    const readout = plot => {
      const at = plot.cursor.idx;
      if (at === null || at === undefined) return;
      byId("readout").replaceChildren(this.label(view.x[at]), ...lines.filter(([name]) => shown.has(name))
        .map(([name, values]) => element("b", {}, swatch(name), `${name} ${short(values[at])}`)));
    };
    const plot = this.plot("forecast-lines", 360, lines, { hooks: { setCursor: [readout] } });
    plot.root.setAttribute("role", "img");
    plot.root.setAttribute("aria-label", `Lines of ${view.target} of ${view.data.series} and of its forecasts; the scores are in the table below`);
    const horizon = view.runs[0].steps.length;
    byId("forecast-lead").textContent = horizon === 1
      ? `${view.target} of ${view.data.series}: every step was forecast one step ahead, from the values before it.`
      : `${view.target} of ${view.data.series}: forecasts of ${horizon} steps, each begun where the last one ended.`;
    byId("forecast-note").textContent = "Drag across the drawing to zoom, double-click to see all; after a click the wheel zooms too."
      + (view.drawn < view.data.rows
        ? ` Of ${view.data.rows.toLocaleString("en")} rows ${view.drawn.toLocaleString("en")} are drawn: the latest all, of the earlier ones the least and the greatest of each bucket.`
        : "") + (view.data.outage.length ? " Yellow: the outage." : "") + (view.data.gaps.length ? " Red: gaps." : "")
      + (timed(view.data) ? ` Times are those of ${view.data.zone === "Z" ? "UTC" : view.data.zone}.` : "") + " Drawn numbers are rounded to six digits.";
  }

  residuals() {
    const plot = this.plot("residual-lines", 260, [...this.view.wrong]);
    plot.root.setAttribute("role", "img");
    plot.root.setAttribute("aria-label", "Errors of the chosen models over time; the numbers are below");
    drawResidualHistogram(byId("residual-histogram"), this.view, shown);
  }

  toggle() {
    for (const { plot } of this.plots) {
      plot.batch(() => plot.series.forEach((series, i) => {
        if (i > 0 && series.show !== shown.has(series.label)) plot.setSeries(i, { show: shown.has(series.label) });
      }));
    }
    drawResidualHistogram(byId("residual-histogram"), this.view, shown);
  }

  /** Spans worth a look: name, first place, last place. */
  chosenSpans() {
    const { x, testAt } = this.view;
    const end = x.length - 1;
    const tested = x.length - testAt;
    const spans = [];
    const add = (name, from, to) => spans.push({ name, from: x[Math.max(0, from)], to: x[Math.min(end, to)] });
    if (tested > 1.5 * SHORT_SPAN) add(`Last ${SHORT_SPAN} steps`, end - SHORT_SPAN, end);
    add("Test part", testAt - Math.min(30, Math.ceil(tested / 4)), end);
    const hard = this.hardest(Math.round(Math.min(SHORT_SPAN, Math.max(12, tested / 8))));
    if (hard) add("Hardest stretch", ...hard);
    add("Whole series", 0, end);
    return spans;
  }

  /** The stretch of the test part where the best model errs most. */
  hardest(length) {
    const best = DATA.models.find(model => this.view.wrong.has(model.name));
    if (!best || this.view.x.length - this.view.testAt < 3 * length) return null;
    const squares = this.view.wrong.get(best.name).map(error => error === null ? 0 : error * error);
    let sum = 0;
    let greatest = -1;
    let at = 0;
    for (let i = this.view.testAt; i < squares.length; i++) {
      sum += squares[i] - (i - length >= this.view.testAt ? squares[i - length] : 0);
      if (sum > greatest) {
        greatest = sum;
        at = i;
      }
    }
    return [at - Math.round(1.3 * length), at + Math.round(.3 * length)];
  }

  spans() {
    const button = (name, action, more = {}) => element("button", { type: "button", on: { click: action }, ...more }, name);
    const move = (from, to) => () => {
      const { min, max } = this.plots[0].plot.scales.x;
      this.zoom(min + (max - min) * from, min + (max - min) * to);
    };
    byId("spans").replaceChildren(
      ...this.chosen.map(span => button(span.name, () => this.show(span), { "aria-pressed": "false", "data-span": span.name })),
      element("span", { class: "gap" }),
      button("◂", move(-.5, .5), { "aria-label": "Earlier", title: "Earlier" }),
      button("▸", move(.5, 1.5), { "aria-label": "Later", title: "Later" }),
      button("+", move(.25, .75), { "aria-label": "Zoom in", title: "Zoom in" }),
      button("−", move(-.5, 1.5), { "aria-label": "Zoom out", title: "Zoom out" }));
  }

  show(span) {
    this.zoom(span.from, span.to);
  }

  /** Presses the button of the span in view, if it is one of them. */
  press({ min, max }) {
    const near = (a, b) => Math.abs(a - b) < (max - min) / 1e3;
    const inView = this.chosen.find(span => near(span.from, min) && near(span.to, max));
    byId("spans").querySelectorAll("[data-span]").forEach(button =>
      button.setAttribute("aria-pressed", button.dataset.span === inView?.name));
  }

  zoom(from, to) {
    const length = Math.min(to - from, this.last - this.first);
    const start = Math.max(this.first, Math.min(from, this.last - length));
    this.plots[0].plot.setScale("x", { min: start, max: start + length });
  }

  /** All drawings over time show the same span. */
  follow(moved) {
    if (this.following) return;
    this.following = true;
    const { min, max } = moved.scales.x;
    this.plots.filter(({ plot }) => plot !== moved).forEach(({ plot }) => plot.setScale("x", { min, max }));
    this.press(moved.scales.x);
    if (byId("in-view").open) this.numbers();
    this.following = false;
  }

  /** The lines in view as a table, at most so many rows that a browser does not mind. */
  numbers() {
    const { min, max } = this.plots[0].plot.scales.x;
    const { x, happened, said } = this.view;
    const places = x.map((_, i) => i).filter(i => x[i] >= min && x[i] <= max);
    const rows = places.slice(0, 500).map(i =>
      [this.label(x[i]), short(happened[i], 5), ...this.names.map(name => short(said.get(name)[i], 5))]);
    const more = places.length > rows.length ? ` The first ${rows.length} of ${places.length}.` : "";
    byId("in-view").querySelector("div").replaceChildren(
      numberTable(`${this.view.target}, actual and forecast.${more}`, ["Time", "actual", ...this.names], rows));
  }

  destroy() {
    this.plots.forEach(plot => plot.destroy());
  }
}

// ---- What does not move

function fillScores(view) {
  byId("scores-caption").firstChild.textContent = `Scores on ${view.target} of ${view.data.series}: medians over seeds`;
  fillTable(byId("scores"), ["Model", "RMSE, scaled", "RMSE", "MAE", "sMAPE", "R²", "Skill"],
    view.runs.map(({ model, scores }) => [model, fixed(scores.rmse_scaled, 4), short(scores.rmse, 4), short(scores.mae, 4),
      percent(scores.smape), fixed(scores.r2, 3), percent(scores.skill)]));
  byId("scores").querySelectorAll("tbody th").forEach(cell => cell.prepend(swatch(cell.textContent)));
}

let horizonPlot = null;

function fillHorizon(view) {
  horizonPlot?.destroy();
  horizonPlot = null;
  const steps = view.runs[0].steps;
  byId("horizon").hidden = steps.length < 2;
  if (steps.length < 2) return;
  horizonPlot = linePlot(byId("horizon-lines"), 260, {
    scales: { x: { time: false }, y: { range: (_, low, high) => [0, high * 1.05] } },
    cursor: { drag: { x: false, y: false } },
    axes: [axis({ incrs: [1, 2, 4, 6, 12, 24, 48, 96], space: 40 }), valueAxis({ values: (_, splits) => splits.map(value => fixed(value, 3)) })],
    series: [{}, ...view.runs.map(run => lineSeries(run.model, { points: { show: steps.length < 13, size: 6 } }))],
  }, [steps.map((_, step) => step + 1), ...view.runs.map(run => run.steps)]);
  horizonPlot.plot.root.setAttribute("role", "img");
  horizonPlot.plot.root.setAttribute("aria-label", "Error of each model by step ahead; the numbers are below");
}

function fillErrorNumbers(view) {
  const width = (view.residualTo - view.residualFrom) / view.runs[0].residuals.length;
  const names = view.runs.map(run => run.model);
  byId("error-numbers").replaceChildren(
    numberTable("How often a model was wrong by how much", ["Error from", ...names],
      view.runs[0].residuals.map((_, i) => [short(view.residualFrom + i * width), ...view.runs.map(run => String(run.residuals[i]))])),
    numberTable("Root mean squared error by step ahead", ["Step", ...names],
      view.runs[0].steps.map((_, i) => [String(i + 1), ...view.runs.map(run => fixed(run.steps[i], 4))])));
}

let lossPlot = null;
const lossShown = new Set(DATA.models.map(model => model.name));

/** Marks the epochs whose weights were kept. */
function bestEpochs(networks) {
  return plot => networks.forEach((run, i) => {
    const validated = plot.series[2 * i + 2];
    const loss = run.validation[run.best - 1] ?? run.training[run.best - 1];
    if (!validated.show || !loss) return;
    const { ctx } = plot;
    ctx.save();
    ctx.beginPath();
    ctx.arc(plot.valToPos(run.best, "x", true), plot.valToPos(loss, "y", true), 5 * devicePixelRatio, 0, 7);
    ctx.fillStyle = colour(look(run.model).color);
    ctx.strokeStyle = colour("--paper");
    ctx.lineWidth = 2 * devicePixelRatio;
    ctx.fill();
    ctx.stroke();
    ctx.restore();
  });
}

function fillLosses(view) {
  lossPlot?.destroy();
  lossPlot = null;
  const networks = view.runs.filter(run => run.training);
  byId("learning").hidden = !networks.length;
  document.querySelector('nav a[href="#learning"]').hidden = !networks.length;
  if (!networks.length) return;
  const epochs = most(networks.map(run => run.training.length));
  const all = networks.flatMap(run => [...run.training, ...run.validation]).filter(loss => loss !== null);
  const logarithmic = least(all) > 0;
  const padded = losses => [...losses, ...Array(epochs - losses.length).fill(null)];
  lossPlot = linePlot(byId("loss-lines"), 300, {
    scales: { x: { time: false }, y: { distr: logarithmic ? 3 : 1 } },
    cursor: { drag: { x: true, y: false } },
    axes: [axis({ incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500], space: 50 }), valueAxis({ size: 70 })],
    series: [{}, ...networks.flatMap(run => [
      lineSeries(run.model, { dash: [4, 4], width: 1.2, show: lossShown.has(run.model) }),
      lineSeries(run.model, { width: 2, show: lossShown.has(run.model) })])],
    hooks: { draw: [bestEpochs(networks)] },
  }, [Array.from({ length: epochs }, (_, i) => i + 1), ...networks.flatMap(run => [padded(run.training), padded(run.validation)])]);
  lossPlot.plot.root.setAttribute("role", "img");
  lossPlot.plot.root.setAttribute("aria-label", "Loss of each network by epoch; the numbers are below");
  legend(byId("loss-legend"), networks.map(run => run.model), lossShown, name => lossPlot.plot.series.forEach((series, i) => {
    if (i > 0 && series.label === name) lossPlot.plot.setSeries(i, { show: lossShown.has(name) });
  }));
  byId("loss-numbers").replaceChildren(numberTable("Loss by epoch: training, validation", ["Epoch", ...networks.map(run => run.model)],
    Array.from({ length: epochs }, (_, i) => [String(i + 1), ...networks.map(run =>
      run.training[i] === undefined ? "–" : `${short(run.training[i])}, ${short(run.validation[i])}`)])));
}

let dataShown = null;

function fillData(data) {
  if (data === dataShown) return;
  dataShown = data;
  const label = labels(data);
  drawStrip(byId("strip"), data, label);
  byId("strip-note").textContent = `${plural(data.rows, "row")}, ${label(data.start)} to ${label(data.last)}. `
    + (data.gaps.length ? `${plural(data.gaps.length, "gap")}: ${plural(data.gapRows, "row")} lack ${plural(data.gapCells, "value")}.` : "No gaps.")
    + (data.outage.length ? " Scores are also given without the outage." : "");
  const longest = [...data.gaps].sort((a, b) => (b[1] - b[0]) - (a[1] - a[0])).slice(0, 12);
  byId("gap-list").replaceChildren(...(longest.length ? [element("details", {}, element("summary", {}, "The longest gaps"),
    numberTable("Gaps, the longest first", ["From", "to before"], longest.map(([from, to]) => [label(from), label(to)])))] : []));
  byId("distributions").replaceChildren(...data.channels.map(drawDistribution));
  byId("channel-numbers").replaceChildren(numberTable("Channels over the training and the test part",
    ["Channel", "Least", "Median", "Most", "Mean in training", "Mean in test"],
    data.channels.map(channel => [channel.name, ...["least", "median", "most", "trainingMean", "testMean"].map(name => short(channel[name], 4))])));
  byId("correlation-part").hidden = data.channels.length < 2;
  drawCorrelations(byId("correlations"), data);
}

// ---- Choosing a series

function choose(place) {
  const view = VIEWS[place];
  current?.destroy();
  current = new Drawn(view);
  fillScores(view);
  fillHorizon(view);
  fillErrorNumbers(view);
  fillLosses(view);
  fillData(view.data);
  byId("picker").value = place;
  document.querySelectorAll("[data-view]").forEach(button =>
    button.closest("tr").setAttribute("aria-current", Number(button.dataset.view) === place));
  if (byId("in-view").open) current.numbers();
}

function fillTiles() {
  const best = DATA.models[0];
  const seeds = most(VIEWS.flatMap(view => view.runs.map(run => run.seeds.length)));
  const tiles = [
    ["Best model", best.name],
    ["RMSE, scaled", fixed(best.rmse, 4)],
    ["Error against the last value", best.kind === "LAST_VALUE" || best.skill === null ? "–" : (best.skill >= 0 ? "−" : "+") + percent(Math.abs(best.skill))],
    DATA.datasets.length > 1 ? ["Series", String(DATA.datasets.length)] : ["Rows", VIEWS[0].data.rows.toLocaleString("en")],
    ["Seeds", String(seeds)],
  ];
  byId("tiles").append(...tiles.map(([name, value]) => element("li", {}, element("span", {}, name), element("strong", {}, value))));
}

function fillPicker() {
  if (VIEWS.length < 2) return;
  byId("each-series").hidden = false;
  document.querySelector('nav a[href="#each-series"]').hidden = false;
  document.querySelector(".picker").hidden = false;
  byId("picker").append(...VIEWS.map((view, place) => element("option", { value: place }, `${view.data.series}, ${view.target}`)));
  byId("picker").addEventListener("change", event => choose(Number(event.target.value)));
  byId("series-table").addEventListener("click", event => {
    const button = event.target.closest("[data-view]");
    if (!button) return;
    choose(Number(button.dataset.view));
    byId("forecast").scrollIntoView();
  });
  drawSpread(byId("spread"), VIEWS);
}

byId("in-view").addEventListener("toggle", () => { if (byId("in-view").open) current.numbers(); });
fillTiles();
fillPicker();
drawBars(byId("bars"));
choose(0);
