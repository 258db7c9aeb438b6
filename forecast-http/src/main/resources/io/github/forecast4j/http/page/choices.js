// What the user chooses: forecaster, targets, horizon, levels, and which column stands for which channel.
import { PLAIN, channels, model } from "/page/asking.js";
import { byId, make } from "/page/dom.js";
import { many } from "/page/numbers.js";
import { stepWords } from "/page/steps.js";
import { change, choose, listen, state } from "/page/store.js";

const LEVELS = [0.5, 0.8, 0.95];
const MOST_STEPS = 1_000;
const MANY = 8;

/** What the fields were drawn for. */
let drawn = {};

export function mountChoices() {
  const place = make("div", { id: "choice-fields" });
  byId("choices").append(place);
  listen(["models", "found", "choice"], () => show(place));
  listen(["forecast"], showLevels);
}

function show(place) {
  if (!state.found) {
    place.replaceChildren(make("p", { class: "quiet" }, "Waiting for data."));
    return;
  }
  const focused = document.activeElement?.id;
  const { horizon: steps, ...rest } = state.choice;
  const now = JSON.stringify(rest);
  if (focused === "horizon" && now === drawn.choice && state.found === drawn.found) {
    // Who is typing keeps the field as it is.
    byId("horizon-hint").textContent = horizonHint();
    return;
  }
  drawn = { choice: now, found: state.found };
  place.replaceChildren(
    forecasters(),
    ...columns(),
    targets(),
    horizon(),
    levels());
  if (focused && focused !== document.activeElement?.id && place.querySelector(`#${CSS.escape(focused)}`)) {
    byId(focused).focus();
  }
  showLevels();
  byId("choices-title").replaceChildren("Forecast with", make("span", { class: "quiet" }, ` ${state.choice.forecaster.split("/")[1]}, ${many(steps, "step")}`));
}

function field(id, label, control, ...more) {
  return make("div", { class: "field" }, make("label", { htmlFor: id }, label), control, ...more);
}

function option(value, label) {
  return make("option", { value, selected: state.choice.forecaster === value }, label);
}

function forecasters() {
  const served = model(state.choice.forecaster);
  const select = make("select", { id: "forecaster", onchange: (e) => pick(e.target.value) },
    make("optgroup", { label: "Trained, served here" }, state.models.map(({ name, model: kind }) => option(`models/${name}`, `${name} (${kind})`))),
    make("optgroup", { label: "Plain, fitted to your data now" }, PLAIN.map(([name, label]) => option(`baselines/${name}`, label))));
  const hint = served
    ? `Learned ${channels(served).join(", ")}${served.step ? `, ${stepWords(served.step)} a row` : ""}; looks back ${served.window} rows.`
    : "Learns from your rows now and is forgotten after. A trained forecaster should beat it.";
  return field("forecaster", "Forecaster", select, make("p", { class: "quiet" }, hint));
}

function pick(forecaster) {
  const served = model(forecaster);
  const names = Object.keys(state.found.series.values);
  const kept = state.choice.targets.filter((name) => names.includes(name));
  choose({
    forecaster,
    targets: served ? served.targets : kept.length > 0 ? kept : names.slice(0, 1),
    horizon: served ? served.horizon : state.choice.horizon,
    columns: {},
  });
  // What the other one told says nothing of this one.
  change({ forecast: null, backtest: null });
}

/** A choice for each channel that the file has no column for. */
function columns() {
  const served = model(state.choice.forecaster);
  const names = Object.keys(state.found.series.values);
  const missing = served ? channels(served).filter((name) => !names.includes(name)) : [];
  return missing.map((channel, i) =>
    field(`column-${i}`, `Column for “${channel}”`,
      make("select", { id: `column-${i}`, onchange: (e) => choose({ columns: { ...state.choice.columns, [channel]: e.target.value } }) },
        make("option", { value: "" }, "choose…"),
        names.map((name) => make("option", { value: name, selected: state.choice.columns[channel] === name }, name))),
      i === 0 ? make("p", { class: "quiet" }, "This forecaster learned another file: its forecast holds only if the column means the same, in the same unit.") : null));
}

function targets() {
  const served = model(state.choice.forecaster);
  const names = served ? served.targets : Object.keys(state.found.series.values);
  const boxes = names.map((name, i) =>
    make("label", { class: "check" },
      make("input", { type: "checkbox", id: `target-${i}`, checked: state.choice.targets.includes(name), onchange: (e) => toggleTarget(name, e.target.checked) }),
      make("span", {}, name)));
  return make("fieldset", {}, make("legend", {}, "Targets"), make("div", { class: names.length > MANY ? "checks scroll" : "checks", tabIndex: names.length > MANY ? 0 : undefined, role: "group", "aria-label": "Targets" }, boxes));
}

function toggleTarget(name, on) {
  const rest = state.choice.targets.filter((target) => target !== name);
  choose({ targets: on ? [...rest, name] : rest });
}

function horizon() {
  const input = make("input", { id: "horizon", type: "number", min: 1, max: MOST_STEPS, step: 1, inputMode: "numeric", value: String(state.choice.horizon), "aria-describedby": "horizon-hint" });
  const hint = make("p", { id: "horizon-hint", class: "quiet" }, horizonHint());
  input.addEventListener("input", () => {
    const steps = Number(input.value);
    const good = Number.isInteger(steps) && steps >= 1 && steps <= MOST_STEPS;
    input.setAttribute("aria-invalid", String(!good));
    hint.textContent = good ? horizonHint() : `A whole number of steps from 1 to ${MOST_STEPS}.`;
    hint.className = good ? "quiet" : "wrong";
    if (good) {
      choose({ horizon: steps });
    }
  });
  return field("horizon", "Horizon", input, hint);
}

function horizonHint() {
  const served = model(state.choice.forecaster);
  const step = state.found.series.step;
  const unit = step ? `steps of ${stepWords(step)}` : "rows";
  return served && state.choice.horizon > served.horizon
    ? `${unit}; trained for ${served.horizon}, further steps rest on forecast ones`
    : unit;
}

function levels() {
  const boxes = LEVELS.map((level, i) =>
    make("label", { class: "check" },
      make("input", { type: "checkbox", id: `level-${i}`, checked: state.choice.levels.includes(level), onchange: (e) => toggleLevel(level, e.target.checked) }),
      make("span", {}, `${level * 100} %`)));
  return make("fieldset", {}, make("legend", {}, "Interval"), make("div", { class: "checks in-line" }, boxes), make("p", { id: "levels-note", class: "quiet" }));
}

function toggleLevel(level, on) {
  const rest = state.choice.levels.filter((other) => other !== level);
  choose({ levels: on ? [...rest, level].sort() : rest });
}

function showLevels() {
  const note = byId("levels-note");
  if (note) {
    const problem = state.forecast?.levels;
    note.textContent = problem ? "This forecaster has no intervals, so its values stand alone." : "How often the truth should lie within.";
    note.className = problem ? "wrong" : "quiet";
  }
}
