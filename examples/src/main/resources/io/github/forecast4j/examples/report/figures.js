// Figures that are no lines: bars, histograms, the strip of the data, the heat map.

const share = value => `${(100 * value).toFixed(2)}%`;

/** A row of bars or dots: name, drawing, value. */
function barRow(name, value, ...drawn) {
  return [
    element("span", { class: "name" }, name),
    element("span", { class: "value" }, value),
    element("span", { class: "track", style: { "--c": `var(${look(name).color})` } }, ...drawn),
  ];
}

function drawBars(into) {
  const models = DATA.models;
  const reach = 1.04 * most(models.map(model => Math.max(model.high, model.rmse))) || 1;
  const naive = models.find(model => model.kind === "LAST_VALUE");
  for (const model of models) {
    const bar = element("span", { class: model.kind === "NETWORK" ? "bar" : "bar pale", style: { width: share(model.rmse / reach) } });
    const drawn = [bar];
    if (naive) drawn.push(element("span", { class: "mark-line", style: { left: share(naive.rmse / reach) } }));
    if (model.high > model.low) {
      const width = share((model.high - model.low) / reach);
      drawn.push(element("span", { class: "whisker", style: { left: share(model.low / reach), width } }));
    }
    into.append(...barRow(model.name, fixed(model.rmse, 4), ...drawn));
  }
  into.setAttribute("aria-label", "Root mean squared error: "
    + models.map(model => `${model.name} ${fixed(model.rmse, 4)}`).join(", "));
}

/** A dot a series: RMSE as a share of the last value's, on a logarithmic axis around 1. */
function drawSpread(into, views) {
  const naive = DATA.models.find(model => model.kind === "LAST_VALUE");
  const ratios = new Map(DATA.models.map(model => [model.name, []]));
  for (const view of views) {
    for (const run of view.runs) {
      const ratio = run.scores.skill === null ? 0 : 1 - run.scores.skill;
      if (ratio > 0) ratios.get(run.model)?.push(ratio);
    }
  }
  const farthest = Math.max(Math.log(1.1), ...[...ratios.values()].flat().map(ratio => Math.abs(Math.log(ratio))));
  const reach = Math.min(farthest, Math.log(4)) * 1.05;
  const place = ratio => share(Math.max(0, Math.min(1, .5 + Math.log(ratio) / (2 * reach))));
  for (const model of DATA.models.filter(model => model !== naive)) {
    const own = ratios.get(model.name).sort((a, b) => a - b);
    if (!own.length) continue;
    const middle = (own[(own.length - 1) >> 1] + own[own.length >> 1]) / 2;
    into.append(...barRow(model.name, percent(middle),
      element("span", { class: "rail" }),
      element("span", { class: "mark-line", style: { left: "50%" } }),
      ...own.map(ratio => element("span", { class: "dot", style: { left: place(ratio) } })),
      element("span", { class: "median", style: { left: place(middle) } })));
  }
  into.setAttribute("aria-label", "Error as a share of the last value's, median over series: "
    + [...into.querySelectorAll(".name")].map(name => `${name.textContent} ${name.nextSibling.textContent}`).join(", "));
}

/** The corners of a histogram's outline within a box of 100 by 100. */
function outline(counts, highest) {
  const width = 100 / counts.length;
  const height = count => (100 - 96 * count / highest).toFixed(2);
  return counts.map((count, i) => `L${(i * width).toFixed(2)} ${height(count)}H${((i + 1) * width).toFixed(2)}`).join("");
}

const canvas = label => element("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", ...label });

function drawResidualHistogram(into, view, shown) {
  const runs = view.runs.filter(run => shown.has(run.model));
  const highest = Math.max(1, ...runs.flatMap(run => run.residuals));
  const drawing = canvas({ "aria-hidden": "true" });
  drawing.append(element("line", { class: "zero", x1: 50, x2: 50, y1: 0, y2: 100 }),
    element("line", { class: "base", x1: 0, x2: 100, y1: 100, y2: 100 }));
  for (const run of runs) {
    drawing.append(element("path", { class: `outline ${look(run.model).line}`, style: { "--c": `var(${look(run.model).color})` },
      d: "M0 100" + outline(run.residuals, highest) + "V100" }));
  }
  const edge = value => element("span", {}, short(value));
  into.replaceChildren(drawing, element("div", { class: "scale" }, edge(view.residualFrom), edge(0), edge(view.residualTo)));
  into.setAttribute("aria-label", "Histogram of errors from " + short(view.residualFrom) + " to " + short(view.residualTo)
    + ": " + (runs.map(run => run.model).join(", ") || "no model chosen"));
}

function drawDistribution(channel) {
  const total = counts => Math.max(1, counts.reduce((a, b) => a + b, 0));
  const shares = counts => counts.map(count => count / total(counts));
  const training = shares(channel.training);
  const test = shares(channel.test);
  const highest = Math.max(...training, ...test, 1e-9);
  const drawing = canvas({ role: "img", "aria-label": `Histogram of ${channel.name}: median ${short(channel.median)}, mean `
    + `${short(channel.trainingMean)} in training, ${short(channel.testMean)} in test` });
  drawing.append(
    element("path", { class: "training", d: "M0 100" + outline(training, highest) + "V100Z" }),
    element("path", { class: "test", d: "M0 100" + outline(test, highest) + "V100" }),
    element("line", { class: "base", x1: 0, x2: 100, y1: 100, y2: 100 }));
  const edge = value => element("span", {}, short(channel.log ? 10 ** value : value));
  return element("figure", {}, element("h4", {}, channel.name), drawing,
    element("div", { class: "scale" }, edge(channel.from), channel.log ? element("span", {}, "logarithmic") : "", edge(channel.to)));
}

function drawStrip(into, data, label) {
  const length = data.end - data.start;
  const part = (kind, from, to) => element("span", { class: kind,
    style: { left: share((from - data.start) / length), width: share((to - from) / length) } });
  into.replaceChildren(
    part("training", data.start, data.validation),
    part("validation", data.validation, data.test),
    part("test", data.test, data.end),
    ...data.outage.map(([from, to]) => part("outage", from, to)),
    ...data.gaps.map(([from, to]) => part("gap", from, to)));
  into.setAttribute("aria-label", `Training from ${label(data.start)}, validation from ${label(data.validation)}, `
    + `test from ${label(data.test)} to ${label(data.last)}; ${plural(data.gaps.length, "gap")}`);
}

/** The full matrix of coefficients from its lower triangle. */
function matrix(lower, size) {
  const at = (i, j) => lower[i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i];
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => at(i, j)));
}

function drawCorrelations(table, data) {
  const names = data.channels.map(channel => channel.name);
  fillTable(table, ["Channel", ...names.map(name => element("span", {}, name))],
    matrix(data.correlations, names.length).map((row, i) => [names[i], ...row.map(value => fixed(value, 2))]));
  table.querySelectorAll("td").forEach(cell => {
    const value = Number(cell.textContent);
    if (!Number.isFinite(value)) return;
    const weight = Math.round(48 * Math.abs(value));
    cell.style.background = `color-mix(in oklab, var(${value < 0 ? "--m1" : "--m0"}) ${weight}%, var(--paper))`;
  });
}
