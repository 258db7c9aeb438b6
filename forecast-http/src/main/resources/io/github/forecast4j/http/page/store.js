// What the page knows. Whoever changes it names what changed; whoever draws listens for that.

export const state = {
  /** What is looked at: { name, text }. */
  source: null,
  /** What the user said of the CSV text, as query parameters of /v1/series. */
  reading: {},
  /** The answer of /v1/series. */
  found: null,
  /** What was wrong with the text: a problem, as the service tells it. */
  refused: null,
  models: [],
  choice: { forecaster: "", targets: [], horizon: 0, levels: [], columns: {}, rows: 0 },
  forecast: null,
  backtest: null,
  /** What was wrong with the last request of each kind. */
  problems: {},
  busy: 0,
};

const listeners = [];
const waiting = new Set();

/** Calls a function soon after changes of one of the named parts, once for many; in the order of listening. */
export function listen(parts, call) {
  listeners.push({ parts, call });
}

export function change(patch) {
  Object.assign(state, patch);
  const changed = Object.keys(patch);
  if (waiting.size === 0) {
    queueMicrotask(tell);
  }
  listeners.filter(({ parts }) => parts.some((part) => changed.includes(part))).forEach((listener) => waiting.add(listener));
}

function tell() {
  for (const listener of listeners) {
    // What one of them changes is told to those after it in the same round.
    if (waiting.delete(listener)) {
      try {
        listener.call(state);
      } catch (error) {
        reportError(error);
      }
    }
  }
  if (waiting.size > 0) {
    queueMicrotask(tell);
  }
}

/** Changes a choice of the user, which a new forecast follows. */
export function choose(patch) {
  change({ choice: { ...state.choice, ...patch } });
}
