// How good the forecaster was on the last stretch, beside the plain ways, and what that means.
import { make, pill, scroll, table } from "/page/dom.js";
import { many, percent, short } from "/page/numbers.js";
import { sentence } from "/page/remedies.js";
import { state } from "/page/store.js";

function told() {
  return (state.backtest?.targets ?? []).filter(({ target }) => state.choice.targets.includes(target));
}

/** True if a verdict speaks for the forecaster. */
export function isGood({ skill, verdict }) {
  return skill > 0 && !verdict.startsWith("Not");
}

/** The verdict in one sentence, for each target. */
export function verdictLine() {
  const targets = told();
  if (targets.length === 0) {
    return make("p", { class: "verdict quiet" }, state.problems.backtest ? "" : "…");
  }
  return make("div", {},
    targets.map((target) =>
      make("p", { class: "verdict" },
        mark(isGood(target)), " ",
        targets.length > 1 ? `${target.target}: ` : "",
        `${target.verdict}.`)),
    caution());
}

/** What colour says to those who see it, the sentence says in words. */
function mark(good) {
  const sign = pill(good ? "✓" : "✗", good ? "good" : "bad");
  sign.setAttribute("aria-hidden", "true");
  return sign;
}

/** The forecaster may have seen the rows that it is judged by; that flatters it. */
export function caution() {
  const { learned_rows: learned, rows } = state.backtest ?? {};
  return learned > 0
    ? make("p", { class: "caution" }, `${learned === rows ? `All ${many(rows, "row")}` : `${learned} of ${many(rows, "row")}`} lie within the time it learned from: if it learned this very data, the figures flatter it.`)
    : null;
}

/** The errors of forecaster, last value and last season. */
export function errorsTable() {
  const problem = state.problems.backtest;
  if (problem) {
    return [make("p", { class: "trouble", role: "alert" }, sentence(problem))];
  }
  const targets = told();
  if (targets.length === 0) {
    return [];
  }
  const { rows, horizon, model } = state.backtest;
  return [
    ...targets.map((target) => scroll(`Errors of ${target.target}`, table(`${target.target}, by ${many(target.compared, "row")}`, ["", "RMSE", "MAE", "Skill"], lines(target, model)))),
    make("p", { class: "quiet" }, `The last ${many(rows, "row")}, told again ${many(horizon, "step")} at a time. Skill is the part of the last value's RMSE that is gone.`),
  ];
}

function lines(target, model) {
  const line = (name, errors) => [
    name,
    { number: short(errors?.rmse) },
    { number: short(errors?.mae) },
    { number: errors && target.last_value.rmse > 0 ? percent(1 - errors.rmse / target.last_value.rmse) : "–" },
  ];
  return [
    line(model, target.scores),
    line("last value", target.last_value),
    ...(target.seasonal ? [line(`last season (${target.season} rows)`, target.seasonal)] : []),
  ];
}
