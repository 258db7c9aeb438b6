// What is asked of the service for the choices of the user, and the answers.
import { Refusal, getJson, postJson } from "/page/api.js";
import { offset, stamp, usualHorizon } from "/page/steps.js";
import { change, choose, listen, state } from "/page/store.js";

/** The plain forecasters that the service fits to whatever it is sent. */
export const PLAIN = [
  ["ridge", "Linear (ridge regression)"],
  ["seasonal", "Last season repeated"],
  ["drift", "Drift"],
  ["last-value", "Last value repeated"],
  ["mean", "Mean"],
];

const MOST_VALUES = 200_000;
/** So many rows the service takes for a fit, however wide they are. */
export const ROWS_TO_FIT = 4_000;
const CALM = 120;

let asking = null;
/** Until it ends, further choices are waited for. */
let timer = 0;
/** The choice that new data brought, which is asked for at once. */
let begun = null;

/** Asks again whenever data or choices change. */
export function mountAsking() {
  listen(["found"], begin);
  listen(["choice"], () => {
    if (state.choice !== begun) {
      askSoon();
    }
  });
}

/** Asks when the user has stopped choosing; the page is busy from the first choice on. */
function askSoon() {
  const waited = timer;
  clearTimeout(waited);
  timer = setTimeout(askNow, CALM);
  if (!waited) {
    change({ busy: state.busy + 1 });
  }
}

/** Asks in place of the request that was to come soon, if one was. */
function askNow() {
  const waited = timer;
  clearTimeout(waited);
  timer = 0;
  ask();
  if (waited) {
    change({ busy: state.busy - 1 });
  }
}

export async function loadModels() {
  try {
    const { models } = await getJson("/v1/models");
    change({ models, problems: { ...state.problems, models: null } });
  } catch (error) {
    note("models", error);
  }
}

/** New data: the forecaster that knows its columns, or else one that is fitted now. */
function begin() {
  if (!state.found) {
    asking?.abort();
    return;
  }
  const names = Object.keys(state.found.series.values);
  const known = state.models.find((model) => channels(model).every((name) => names.includes(name)) && sameStep(model));
  const stays = model(state.choice.forecaster);
  const chosen = stays && known && channels(stays).every((name) => names.includes(name)) ? stays : known;
  const kept = state.choice.targets.filter((name) => names.includes(name));
  choose({
    forecaster: chosen ? `models/${chosen.name}` : state.choice.forecaster.startsWith("baselines/") ? state.choice.forecaster : "baselines/ridge",
    targets: chosen ? chosen.targets : kept.length > 0 ? kept : [firstThatMoves()],
    horizon: chosen?.horizon ?? usualHorizon(state.found.series.step),
    columns: {},
  });
  begun = state.choice;
  askNow();
}

function sameStep(model) {
  return !model.step || model.step === state.found.series.step;
}

function firstThatMoves() {
  const columns = Object.entries(state.found.series.values);
  return (columns.find(([, values]) => new Set(values.slice(-1000)).size > 2) ?? columns[0])[0];
}

/** The served forecaster of a choice; undefined for a plain one. */
export function model(forecaster) {
  return state.models.find(({ name }) => forecaster === `models/${name}`);
}

/** Where the chosen forecaster is asked. */
export function address(call) {
  const [kind, ...name] = state.choice.forecaster.split("/");
  return `/v1/${kind}/${encodeURIComponent(name.join("/"))}/${call}`;
}

/** The channels that a forecaster needs. */
export function channels(model) {
  return [...new Set([...model.inputs, ...model.targets])];
}

/** The columns of the file that stand for the channels that are sent, by channel; undefined where one is missing. */
export function columnsToSend() {
  const served = model(state.choice.forecaster);
  const values = state.found.series.values;
  const names = served ? channels(served) : state.choice.targets;
  return Object.fromEntries(names.map((name) => {
    const column = served ? state.choice.columns[name] ?? name : name;
    return [name, values[column] ? column : undefined];
  }));
}

/** True if there is all that a request needs. */
export function isComplete() {
  return state.found !== null && state.choice.targets.length > 0 && !Object.values(columnsToSend()).includes(undefined);
}

/** The last rows of the columns that are sent, as the service takes them. */
export function seriesOf(rows) {
  const { found } = state;
  const from = Math.max(0, found.rows - rows);
  const values = Object.fromEntries(Object.entries(columnsToSend()).map(([name, column]) => [name, found.series.values[column].slice(from)]));
  if (!found.seconds) {
    return { values };
  }
  return { start: startAt(from), step: found.series.step, values };
}

function startAt(row) {
  const { found } = state;
  return row === 0 ? found.series.start : stamp(found.seconds[row], offset(found.series.start)) + (/\[.*\]$/.exec(found.series.start)?.[0] ?? "");
}

/** The body of the request for the forecast. */
export function forecastBody() {
  const { choice } = state;
  const served = model(choice.forecaster);
  const rows = served ? served.lookback : ROWS_TO_FIT;
  const body = { series: [seriesOf(rows)], horizon: choice.horizon };
  return choice.levels.length > 0 ? { ...body, levels: choice.levels } : body;
}

function backtestBody() {
  const { choice } = state;
  const wide = Math.max(1, Object.keys(columnsToSend()).length);
  const body = { series: seriesOf(Math.floor(MOST_VALUES / wide)), horizon: choice.horizon };
  return choice.rows > 0 ? { ...body, rows: choice.rows } : body;
}

async function ask() {
  asking?.abort();
  if (!isComplete()) {
    change({ forecast: null, backtest: null, problems: {} });
    return;
  }
  asking = new AbortController();
  const { signal } = asking;
  change({ busy: state.busy + 1 });
  // One after the other: what comes next is waited for, how good it is may follow.
  await askFor("forecast", forecast, signal);
  if (!signal.aborted && isComplete()) {
    await askFor("backtest", backtest, signal);
  }
  change({ busy: state.busy - 1 });
}

async function askFor(kind, call, signal) {
  try {
    const answer = await call(signal);
    if (!signal.aborted) {
      change({ [kind]: answer, problems: { ...state.problems, [kind]: null } });
    }
  } catch (error) {
    if (error.name !== "AbortError") {
      change({ [kind]: null });
      note(kind, error);
    }
  }
}

async function forecast(signal) {
  const path = address("forecast");
  const body = forecastBody();
  try {
    const answer = await postJson(path, body, signal);
    return { ...answer.forecasts[0], levels: null };
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.field !== "levels") {
      throw error;
    }
    // It has no intervals: the values alone, and a word about that beside the choice.
    const { levels, ...plain } = body;
    const answer = await postJson(path, plain, signal);
    return { ...answer.forecasts[0], levels: error.problem };
  }
}

function backtest(signal) {
  return postJson(address("backtest"), backtestBody(), signal);
}

function note(kind, error) {
  if (!(error instanceof Refusal)) {
    throw error;
  }
  change({ problems: { ...state.problems, [kind]: error.problem } });
}
