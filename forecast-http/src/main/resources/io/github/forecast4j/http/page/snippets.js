// The same from a terminal and from Java, to be copied; and what comes after a first look.
import { ROWS_TO_FIT, address, columnsToSend, forecastBody, isComplete, model } from "/page/asking.js";
import { byId, make } from "/page/dom.js";
import { copy } from "/page/exporting.js";
import { state } from "/page/store.js";

const SHORT_ENOUGH = 3_000;
const BASELINES = { ridge: "RIDGE", seasonal: "SEASONAL", drift: "DRIFT", "last-value": "LAST_VALUE", mean: "MEAN" };

export function snippets(place) {
  if (!state.forecast || !isComplete()) {
    place.replaceChildren();
    return;
  }
  const wide = !matchMedia("(max-width: 56rem)").matches;
  const opened = [...place.querySelectorAll("details")].map((one) => one.open);
  place.replaceChildren(
    make("h2", {}, "The same without this page"),
    snippet("curl", curl(), opened[0] ?? wide),
    snippet("Java", java(), opened[1] ?? wide),
    make("div", { class: "pair" }, live(), train()));
}

function snippet(name, text, open) {
  const code = make("pre", { tabIndex: 0, "aria-label": `${name} lines` }, make("code", {}, text));
  const button = make("button", { type: "button", class: "small", "aria-label": `Copy the ${name} lines`, onclick: async () => {
    if (await copy(text, code)) {
      button.textContent = "Copied";
      setTimeout(() => (button.textContent = "Copy"), 1_500);
    }
  } }, "Copy");
  return make("details", { class: "snippet", open }, make("summary", {}, name), button, code);
}

/** A text that a shell takes as one word. */
function word(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function key() {
  return byId("key").value.trim() ? ` \\\n  -H "X-API-Key: $FORECAST_KEY"` : "";
}

function curl() {
  const call = `curl -s ${word(`${location.origin}${address("forecast")}`)}${key()} \\\n  -H 'Content-Type: application/json' -d `;
  const body = JSON.stringify(forecastBody());
  return body.length <= SHORT_ENOUGH ? call + word(body) : throughCsv(call);
}

/** Long series go from the file through the service: read, choose columns, forecast. */
function throughCsv(call) {
  const { series, ...rest } = forecastBody();
  const pairs = Object.entries(columnsToSend()).map(([name, column]) => `${JSON.stringify(name)}: .[${JSON.stringify(column)}][-${Object.values(series[0].values)[0].length}:]`);
  const start = series[0].start ? ` | .start = ${JSON.stringify(series[0].start)}` : "";
  const filter = `{series: [.series${start} | .values |= {${pairs.join(", ")}}]} + ${JSON.stringify(rest)}`;
  const query = new URLSearchParams(Object.entries(state.reading).flatMap(([name, value]) => [value].flat().filter((v) => v !== "").map((v) => [name, v])));
  const read = `curl -s ${word(`${location.origin}/v1/series${query.size > 0 ? `?${query}` : ""}`)}${key()} \\\n  -H 'Content-Type: text/csv' --data-binary @${word(state.source.name)}`;
  return `${read} |\njq -c ${word(filter)} |\n${call}@-`;
}

function text(value) {
  return JSON.stringify(value);
}

function java() {
  const { choice, reading, source, backtest, found } = state;
  const served = model(choice.forecaster);
  const settings = [
    reading.time && `.withTimeColumn(${text(reading.time)})`,
    reading.pattern && `.withTimePattern(${text(reading.pattern)})`,
    reading.without && `.withoutChannels(List.of(${reading.without.map(text).join(", ")}))`,
    reading.gap && `.withGaps(${reading.gap.map(text).join(", ")})`,
    reading.decimal && `.withDecimal('${reading.decimal}')`,
    reading.delimiter && `.withDelimiter('${reading.delimiter === "tab" ? "\\t" : reading.delimiter}')`,
    reading.zone && `.withZone(ZoneId.of(${text(reading.zone)}))`,
    reading.header && (reading.header === "true" ? ".withHeader()" : ".withoutHeader()"),
  ].filter(Boolean);
  const format = settings.length > 0 ? `, CsvFormat.DETECT${settings.join("")}` : "";
  const lines = [`TimeSeries series = CsvSeries.read(Path.of(${text(source.name)})${format});`];
  if (reading.fill === "linear") {
    lines.push("series = GapFilling.linear().fill(series);");
  }
  if (!served && found.rows > ROWS_TO_FIT) {
    lines.push(`series = series.last(${ROWS_TO_FIT});`);
  }
  if (served) {
    lines.push(`FittedForecaster forecaster = FittedForecaster.load(Path.of(${text(`${served.name}.forecaster`)}));`);
  } else {
    lines.push(
      "FittedForecaster forecaster = Forecaster.builder()",
      `    .model(Baselines.${BASELINES[choice.forecaster.split("/")[1]]}).window(${backtest?.window ?? 12}).horizon(${choice.horizon})`,
      `    .targets(${choice.targets.map(text).join(", ")})`,
      "    .fit(series);");
  }
  lines.push(`Forecast next = forecaster.forecast(series, ${choice.horizon});`);
  return lines.join("\n");
}

function live() {
  const served = model(state.choice.forecaster);
  const call = `curl -s ${location.origin}/v1/models/${encodeURIComponent(served?.name ?? "NAME")}/observations${key()} \\\n  -H 'Content-Type: application/json' -d @rows.json`;
  return make("section", { id: "live", class: "next" },
    make("h3", {}, "Follow it live"),
    make("p", {}, "Send rows as they come; each answer has the next forecast and the error of the last one. A view for it will stand here."),
    make("pre", { tabIndex: 0, "aria-label": "Call for observations" }, make("code", {}, call)));
}

function train() {
  const targets = state.choice.targets.map(word).join(",");
  const name = word(state.source.name.replace(/\.[^.]*$/, "") + ".forecaster");
  return make("section", { id: "train", class: "next" },
    make("h3", {}, "Train a network on it"),
    make("p", {}, "On your machine for now, then put the file into the folder that is served. Training from this page will stand here."),
    make("pre", { tabIndex: 0, "aria-label": "Command for training" }, make("code", {}, `java -jar forecast-examples.jar train --csv ${word(state.source.name)} \\\n  --targets ${targets} --model gru-fcn --save ${name}`)));
}
