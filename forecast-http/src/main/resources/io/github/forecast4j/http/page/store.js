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

/** Calls a function after each change of one of the named parts. */
export function listen(parts, call) {
  listeners.push({ parts, call });
}

export function change(patch) {
  Object.assign(state, patch);
  const changed = Object.keys(patch);
  for (const { parts, call } of listeners) {
    if (parts.some((part) => changed.includes(part))) {
      call(state);
    }
  }
}

/** Changes a choice of the user, which a new forecast follows. */
export function choose(patch) {
  change({ choice: { ...state.choice, ...patch } });
}
