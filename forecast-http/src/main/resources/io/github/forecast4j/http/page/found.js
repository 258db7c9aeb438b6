// What the service found in the text: columns, time, step, gaps, odd values; and what to do about them.
import { make, pill } from "/page/dom.js";
import { bytes, count, many, short } from "/page/numbers.js";
import { offset, stepWords, words } from "/page/steps.js";
import { state } from "/page/store.js";

const SHOWN = 6;

/** Shows it; `readWith` reads the text again with more said about it. */
export function showFound(place, readWith) {
  const { found, source } = state;
  if (!found) {
    place.replaceChildren();
    return;
  }
  const open = place.querySelector("details.all")?.open ?? !matchMedia("(max-width: 56rem)").matches;
  place.replaceChildren(
    make("p", { class: "file" }, make("strong", {}, source.name), " ", make("span", { class: "quiet" }, size(source))),
    make("details", { class: "all", open }, make("summary", {}, summary(found)), make("dl", { class: "facts" },
      fact("Columns", columns(Object.keys(found.series.values))),
      fact("Time", time(found)),
      fact("Step", found.series.step ? stepWords(found.series.step) : "row by row"),
      fact("Gaps", gaps(found, readWith)),
      fact("Odd values", odd(found)))));
}

/** The whole in one line, for those who see no more on their phone. */
function summary(found) {
  const missing = Object.values(found.missing).reduce((sum, rows) => sum + rows, 0);
  return [many(found.rows, "row"), missing > 0 ? `${count(missing)} missing` : null, found.odd_values > 0 ? many(found.odd_values, "odd value") : null].filter(Boolean).join(", ");
}

function size({ text }) {
  return bytes(text.size ?? new Blob([text]).size);
}

function fact(name, value) {
  return make("div", {}, make("dt", {}, name), make("dd", {}, value));
}

function columns(names) {
  const first = names.slice(0, SHOWN).join(", ");
  return names.length <= SHOWN
    ? first
    : make("details", {}, make("summary", {}, `${count(names.length)}: ${names.slice(0, 2).join(", ")}, …`), names.join(", "));
}

function time({ seconds, series, rows }) {
  if (!seconds) {
    return "no time stamps: rows are numbered";
  }
  const zone = offset(series.start);
  return `${words(seconds[0], series.step, zone)} to ${words(seconds[rows - 1], series.step, zone)}`;
}

function gaps(found, readWith) {
  const missing = Object.entries(found.missing).filter(([, rows]) => rows > 0);
  if (missing.length === 0) {
    return pill("none", "good");
  }
  const filled = Boolean(state.reading.fill);
  return [
    make("details", {},
      make("summary", {}, pill(filled ? "filled" : "marked", "warn"), ` ${missing.map(([name, rows]) => `${name}: ${many(rows, "row")}`).join(", ")}`),
      make("ul", { class: "places" }, found.gaps.slice(0, 20).map((gap) =>
        make("li", {}, `${gap.channel}: ${gap.from === gap.to ? gap.from : `${gap.from} to ${gap.to}`}`)))),
    make("button", { type: "button", class: "small", onclick: () => readWith({ fill: filled ? "" : "linear" }) },
      filled ? "Leave gaps open" : "Fill gaps"),
  ];
}

function odd(found) {
  if (found.odd_values === 0) {
    return pill("none", "good");
  }
  return make("details", {},
    make("summary", {}, pill("marked", "warn"), ` ${many(found.odd_values, "value")} far from the others`),
    make("ul", { class: "places" }, found.odd.slice(0, 20).map((value) =>
      make("li", {}, `${value.channel}, ${value.at}: ${short(value.value)}, usual up to ${short(value.limit)}`))));
}
