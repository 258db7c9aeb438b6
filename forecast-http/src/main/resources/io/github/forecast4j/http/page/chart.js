// A chart of lines over time or over row numbers, drawn by uPlot.
import { drawMarks } from "/page/chart-marks.js";
import { moves } from "/page/chart-moves.js";
import { make } from "/page/dom.js";
import { short } from "/page/numbers.js";

/* global uPlot */

const LINEAR = 1;
const LOG = 3;
const ASINH = 4;
const AXIS_WIDTH = 62;
const NARROW = 500;

const colours = new Map();

document.addEventListener("theme", () => colours.clear());

/** How points in time are written below the axis, by the distance between them; the year where it begins. */
const TIMES = [
  [365 * 86_400, "{YYYY}", null, null, null, null, null, null, 1],
  [28 * 86_400, "{MMM}", "\n{YYYY}", null, null, null, null, null, 1],
  [86_400, "{D} {MMM}", "\n{YYYY}", null, null, null, null, null, 1],
  [60, "{HH}:{mm}", "\n{D} {MMM} {YYYY}", null, "\n{D} {MMM}", null, null, null, 1],
  [1, "{HH}:{mm}:{ss}", "\n{D} {MMM} {YYYY}", null, "\n{D} {MMM}", null, null, null, 1],
  [0.001, "{ss}.{fff}", "\n{D} {MMM} {YYYY}", null, "\n{D} {MMM}", null, null, null, 1],
];

/** A colour of the theme as it is now: canvases know no variables of style sheets. */
export function colour(name) {
  if (!colours.has(name)) {
    colours.set(name, computed(name));
  }
  return colours.get(name);
}

function computed(name) {
  const probe = make("span");
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

/**
 * Draws a chart into a place.
 *
 * lines: [{ label, values, scale, colour, dash, width, points, hidden }], bands: [{ upper, lower, colour }] by
 * number of line, x: points in time in seconds or row numbers, offset: seconds that local time is ahead, or null
 * for row numbers, log: whether the axis is, from and to: what is seen at first, marks: see chart-marks.js.
 */
export function draw(place, spec) {
  const width = Math.max(place.clientWidth, 280);
  const options = {
    width,
    height: spec.height ?? (width < NARROW ? 280 : 380),
    padding: [12, 12, 0, 0],
    legend: { show: false },
    tzDate: (seconds) => uPlot.tzDate(new Date((seconds + (spec.offset ?? 0)) * 1000), "Etc/UTC"),
    cursor: {
      y: false,
      drag: { x: true, y: false, dist: 6, setScale: true },
      points: { size: 8, width: 2 },
      sync: spec.sync ? { key: spec.sync, scales: ["x", null] } : undefined,
    },
    scales: scaleOptions(spec),
    series: [{}, ...spec.lines.map(lineOptions)],
    bands: (spec.bands ?? []).map(({ upper, lower, colour: name, strength }) => ({
      series: [upper + 1, lower + 1],
      fill: withAlpha(colour(name), strength ?? 0.16),
    })),
    axes: axes(spec),
    plugins: [moves(spec), { hooks: { draw: (chart) => drawMarks(chart, spec) } }],
    hooks: { setCursor: [(chart) => spec.onCursor?.(chart.cursor.idx)] },
  };
  const chart = new uPlot(options, [spec.x, ...spec.lines.map(({ values }) => values)], place);
  chart.setScale("x", { min: spec.from, max: spec.to });
  return chart;
}

function scaleOptions({ lines, log, offset, from, to }) {
  const all = { x: { time: offset !== null, auto: false, min: from, max: to } };
  for (const { scale, values } of lines) {
    const distr = log ? (values.some((value) => value !== null && value <= 0) || all[scale]?.distr === ASINH ? ASINH : LOG) : LINEAR;
    all[scale] = { distr, auto: true };
  }
  return all;
}

function lineOptions(line) {
  return {
    label: line.label,
    scale: line.scale,
    show: !line.hidden,
    stroke: colour(line.colour),
    width: line.width ?? 1.5,
    dash: line.dash,
    spanGaps: false,
    points: line.points ? { show: true, size: 5, fill: colour(line.colour) } : { show: line.points },
  };
}

function axes({ offset, grid = true, axisLabel }) {
  const stroke = colour("quiet");
  const lines = { stroke: colour("grid"), width: 1, show: grid };
  const font = "12px system-ui, sans-serif";
  const base = { stroke, font, grid: lines, ticks: { show: false } };
  const across = offset !== null ? { values: TIMES } : { values: (chart, splits) => splits.map(String), incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6] };
  return [
    { ...base, ...across, space: 70, size: offset === null ? 30 : 44 },
    { ...base, scale: "y", size: AXIS_WIDTH, label: axisLabel, labelSize: 16, labelFont: font, values: (chart, splits) => splits.map((value) => (value === null ? null : short(value))) },
  ];
}

/** A colour as `rgb(r, g, b)`, made translucent. */
export function withAlpha(rgb, alpha) {
  const [red, green, blue] = rgb.match(/[\d.]+/g);
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}
