// What was wrong with a text, in words, with the line it happened in, and buttons that mend it.
import { make, say } from "/page/dom.js";
import { bytes } from "/page/numbers.js";
import { state } from "/page/store.js";

const PLACE = /^line (\d+)(?:, column ([\s\S]*))?$/;
/** What a service takes unless its settings say otherwise, in bytes. */
const USUAL_MOST = 4_194_304;
const PATTERNS = ["dd.MM.yyyy", "dd/MM/yyyy", "MM/dd/yyyy", "dd.MM.yyyy HH:mm", "dd/MM/yyyy HH:mm", "MM/dd/yyyy HH:mm", "yyyy/MM/dd", "yyyyMMdd"];

/** Shows the refusal of the text, if there is one. */
export async function showRefusal(box, readWith) {
  const problem = state.refused;
  box.replaceChildren();
  if (!problem) {
    return;
  }
  const [, line, column] = PLACE.exec(problem.field ?? "") ?? [];
  const around = line ? await excerpt(Number(line), problem.value) : null;
  if (problem !== state.refused) {
    // Something else has been read while the lines of a file came.
    return;
  }
  box.append(make("div", { class: "trouble", role: "alert" },
    make("h3", {}, title(problem, line, column)),
    make("p", {}, tooLong(problem) ?? sentence(problem)),
    around,
    make("div", { class: "buttons" }, remedies(problem, column, readWith))));
  say(problem.detail);
}

function title(problem, line, column) {
  if (!line) {
    return problem.status === 401 ? "This service asks for a key" : `${state.source?.name ?? "The text"} cannot be read`;
  }
  return column ? `Line ${line}, column “${column}”` : `Line ${line}`;
}

/** The service's words, less the settings that its programs have: buttons stand for those. */
export function sentence(problem) {
  const rule = (problem.rule ?? problem.detail).replace(/,? (or )?(leave the column out by|say which by|say how it is written by|Say so by) the parameter.*$/, "");
  const value = problem.value === undefined ? "" : `“${problem.value}” `;
  const end = problem.remedy ? `; ${problem.remedy}.` : ".";
  return `${value}${rule}${end}`.replace("mend it, leave it", "mend it, or leave it").replace(/[.;?]+([.?])$/, "$1");
}

/** A long file may be refused before it has been sent, which looks like a service that is gone. */
function tooLong({ status }) {
  const size = state.source?.text.size ?? 0;
  return status === 413 || (status === 0 && size > USUAL_MOST)
    ? `The file has ${bytes(size)}, more than this service takes. Leave rows or columns out, or start the service with a larger --max-body.`
    : null;
}

/** The line that was refused with its neighbours, the cell marked. */
async function excerpt(line, value) {
  const text = await textOf(state.source.text);
  const lines = text.split(/\r\n|\n|\r/);
  const from = Math.max(0, line - 2);
  return make("pre", { class: "excerpt", tabIndex: 0, "aria-label": "The lines around it" },
    lines.slice(from, line + 1).map((content, i) =>
      make("span", { class: from + i === line - 1 ? "here" : "" }, `${from + i + 1}`.padStart(6), "  ", ...marked(content.slice(0, 300), from + i === line - 1 ? value : undefined), "\n")));
}

function marked(content, value) {
  const at = value ? content.indexOf(value) : -1;
  return at < 0 ? [content] : [content.slice(0, at), make("mark", {}, value), content.slice(at + value.length)];
}

async function textOf(source) {
  return typeof source === "string" ? source : source.text();
}

function remedies(problem, column, readWith) {
  const buttons = [];
  const button = (label, parameters) => buttons.push(make("button", { type: "button", onclick: () => readWith(parameters) }, label));
  const more = (name, value) => ({ [name]: [...(state.reading[name] ?? []), value] });
  if (column && /is no number|too large/.test(problem.rule)) {
    button(`Leave “${column}” out`, more("without", column));
    if (problem.value && problem.value.length < 40) {
      button(`Take “${problem.value}” for a gap`, more("gap", problem.value));
    }
    if (!state.reading.time) {
      button(`“${column}” is the time`, { time: column });
    }
  }
  if (/no time stamp/.test(problem.rule)) {
    PATTERNS.filter((pattern) => fits(pattern, problem.value ?? "")).forEach((pattern) => button(pattern, { pattern }));
  }
  if (/parameter 'zone'/.test(problem.rule)) {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    button(`Times are in ${zone}`, { zone });
  }
  if (/decimal or a thousands/.test(problem.rule)) {
    button("Decimal point: 1,234.5", { decimal: "." });
    button("Decimal comma: 1.234,5", { decimal: "," });
  }
  if (/header or a row/.test(problem.rule)) {
    button("It is a header", { header: "true" });
    button("It is a row", { header: "false" });
  }
  if (/part the cells/.test(problem.rule)) {
    [[",", "comma"], [";", "semicolon"], ["tab", "tab"], ["|", "bar"]].forEach(([delimiter, name]) => button(name, { delimiter }));
  }
  return buttons;
}

/** True if a text has the digits and marks of a pattern. */
function fits(pattern, value) {
  return new RegExp(`^${pattern.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[dMyH]|m/g, "\\d")}$`).test(value);
}
