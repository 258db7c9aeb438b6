// The forecasters that are served: what each takes, rests on and has proved, and how much it is asked.
import { Refusal, getJson, getText } from "/page/api.js";
import { loadModels } from "/page/asking.js";
import { byId, make, pill, scroll, table } from "/page/dom.js";
import { parseMetrics, sum, traffic } from "/page/metrics.js";
import { count, many, percent, short } from "/page/numbers.js";
import { sentence } from "/page/remedies.js";
import { stepWords } from "/page/steps.js";
import { state } from "/page/store.js";

const EVERY = 5_000;

let timer = 0;

/** Shows the view, and keeps it up to date as long as it is seen. */
export async function showModels() {
  clearTimeout(timer);
  const place = byId("models");
  try {
    await loadModels();
    if (state.problems.models) {
      throw new Refusal(state.problems.models);
    }
    const [samples, models] = await Promise.all([
      getText("/metrics").then(parseMetrics),
      Promise.all(state.models.map(({ name }) => getJson(`/v1/models/${encodeURIComponent(name)}`))),
    ]);
    draw(place, models, samples);
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    place.replaceChildren(make("h1", {}, "Models"), make("p", { class: "trouble", role: "alert" }, sentence(error.problem)));
  }
  if (!place.hidden) {
    timer = setTimeout(showModels, EVERY);
  }
}

function draw(place, models, samples) {
  const open = new Set([...place.querySelectorAll("details[open]")].map(({ id }) => id));
  const focused = document.activeElement?.parentElement?.id;
  const refused = sum(samples, "forecast4j_models_refused");
  place.replaceChildren(
    make("h1", {}, many(models.length, "forecaster is", "forecasters are"), " served"),
    make("p", {}, refused > 0
      ? pill(`${many(refused, "file")} refused; the log of the service says why`, "bad")
      : pill("no file is refused", "good")),
    ...models.map((model, i) => card(model, i, samples)),
    make("section", { class: "panel" }, make("h2", {}, "Traffic"), requests(samples)));
  open.forEach((id) => byId(id) && (byId(id).open = true));
  if (focused && byId(focused)) {
    byId(focused).querySelector("summary")?.focus();
  }
}

function fact(name, ...value) {
  return make("div", {}, make("dt", {}, name), make("dd", {}, ...value));
}

function card(model, i, samples) {
  const forecasts = sum(samples, "forecast4j_forecasts_total", { model: model.name });
  return make("article", { class: "panel model" },
    make("h2", {}, model.name, " ", pill(model.model)),
    make("dl", { class: "facts wide" },
      fact("Takes", model.inputs.join(", ")),
      fact("Tells", model.targets.join(", ")),
      fact("Looks back", many(model.window, "row")),
      fact("Horizon", many(model.horizon, "step"), model.step ? ` of ${stepWords(model.step)}` : ""),
      fact("Golden vectors", pill(model.golden_vectors === "hold" ? "hold here" : "unknown", model.golden_vectors === "hold" ? "good" : "")),
      fact("Skill when trained", skill(model)),
      fact("Forecasts since start", count(forecasts)),
      fact("From", model.file),
      fact("Served since", new Date(model.loaded).toLocaleString("en-GB"))),
    ...live(model, samples),
    make("details", { id: `validation-${i}` }, make("summary", {}, "Errors on rows it did not learn from"), validation(model)),
    make("details", { id: `provenance-${i}` }, make("summary", {}, "Provenance"), ...model.provenance.map(provenance)));
}

function skill({ skill: value, metrics }) {
  if (value === null) {
    return metrics.length > 0 ? pill("the last value is perfect", "bad") : "not judged";
  }
  return pill(`${percent(value)} against the last value`, value > 0 ? "good" : "bad");
}

/** How wrong live forecasts were, where observations have judged them. */
function live(model, samples) {
  const name = "forecast4j_live_absolute_error";
  const rows = model.targets.flatMap((target) => {
    const judged = sum(samples, `${name}_count`, { model: model.name, of: "forecast", target });
    const mean = (of) => sum(samples, `${name}_sum`, { model: model.name, of, target }) / Math.max(1, judged);
    return judged === 0 ? [] : [[target, { number: short(mean("forecast")) }, { number: short(mean("last_value")) }, { number: count(judged) }]];
  });
  return rows.length === 0 ? [] : [scroll("Live errors", table("Live errors, as observations came", ["Target", "MAE", "MAE of last value", "Judged"], rows))];
}

function validation({ metrics }) {
  if (metrics.length === 0) {
    return make("p", {}, "It was trained without a validation part.");
  }
  const names = Object.keys(metrics[0].scores);
  return scroll("Validation errors", table("Beside repeating the last value", ["Target", ...names.flatMap((name) => [name, `${name}, last value`])],
    metrics.map(({ series, target, scores, last_value: last }) => [
      series ? `${series}: ${target}` : target,
      ...names.flatMap((name) => [{ number: short(scores[name]) }, { number: short(last[name]) }]),
    ])));
}

function provenance({ library, model, hyperparameters, seed, engine, epochs, best_epoch: best, data, training_windows: windows }) {
  return make("dl", { class: "facts wide" },
    fact("Library", library),
    fact("Model", model),
    fact("Engine", engine),
    fact("Seed", String(seed)),
    fact("Epochs", `${epochs}, the best was ${best}`),
    windows === undefined ? null : fact("Learned from", many(windows, "window")),
    fact("Data", `${many(data.rows, "row")} of ${many(data.series, "series", "series")}, ${data.first} to ${data.last}`),
    fact("SHA-256 of the data", make("code", {}, data.sha256)),
    fact("Settings", Object.entries(hyperparameters).map(([name, value]) => `${name} ${value}`).join(", ") || "none"));
}

function requests(samples) {
  const rows = traffic(samples);
  if (rows.length === 0) {
    return make("p", {}, "Nobody has asked yet.");
  }
  const millis = (seconds) => ({ number: `${(seconds * 1000).toFixed(seconds < 0.01 ? 2 : 0)} ms` });
  return scroll("Requests by route", table("Requests since the start, latency by route; the longest is that of the last minutes", ["Route", "Requests", "Mean", "Longest", "Refused or failed"],
    rows.map(({ route, requests: asked, mean, longest, failed }) => [route, { number: count(asked) }, millis(mean), millis(longest), { number: count(failed) }])));
}
