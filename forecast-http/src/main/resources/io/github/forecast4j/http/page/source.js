// Where data comes from: the sample, a file that is opened or dropped, or text that is pasted.
import { Refusal, getText, postCsv, query } from "/page/api.js";
import { byId, make, say } from "/page/dom.js";
import { showFound } from "/page/found.js";
import { showRefusal } from "/page/remedies.js";
import { change, listen, state } from "/page/store.js";

const SAMPLE = "institution-0-daily.csv";

let reading = null;

/** Puts the part of the page that takes data. */
export function mountSource() {
  const file = make("input", { type: "file", accept: ".csv,.tsv,.txt,text/csv", class: "unseen", id: "file", tabIndex: -1, "aria-label": "CSV file", onchange: () => file.files[0] && open(file.files[0]) });
  const paste = pasting();
  byId("source").append(
    make("div", { class: "buttons" },
      make("button", { type: "button", class: "main", onclick: () => file.click() }, "Open CSV…"),
      make("button", { type: "button", "aria-expanded": "false", "aria-controls": "paste", onclick: (e) => toggle(e.target, paste) }, "Paste"),
      make("button", { type: "button", onclick: openSample }, "Sample"),
      file),
    make("p", { class: "quiet" }, "or drop a file anywhere on this page"),
    paste,
    make("div", { id: "found" }),
    make("div", { id: "refused" }));
  dropping();
  listen(["found"], () => showFound(byId("found"), readWith));
  listen(["refused", "found"], () => showRefusal(byId("refused"), readWith));
}

function pasting() {
  const text = make("textarea", { id: "paste-text", rows: 6, spellcheck: false, placeholder: "time,visitors\n2024-07-01,121\n2024-07-02,125" });
  const take = () => text.value.trim() && read("pasted.csv", text.value);
  text.addEventListener("paste", () => setTimeout(take));
  return make("div", { id: "paste", hidden: true },
    make("label", { for: "paste-text" }, "CSV text"),
    text,
    make("button", { type: "button", onclick: take }, "Read it"));
}

function toggle(button, paste) {
  paste.hidden = !paste.hidden;
  button.setAttribute("aria-expanded", String(!paste.hidden));
  if (!paste.hidden) {
    byId("paste-text").focus();
  }
}

function dropping() {
  const hint = byId("drop-hint");
  addEventListener("dragover", (event) => {
    event.preventDefault();
    hint.hidden = false;
  });
  addEventListener("dragleave", (event) => {
    hint.hidden = event.relatedTarget === null;
  });
  addEventListener("drop", (event) => {
    event.preventDefault();
    hint.hidden = true;
    const file = event.dataTransfer.files[0];
    if (file) {
      open(file);
    }
  });
  // Text that is pasted anywhere but into a field is data as well.
  addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!event.target.closest?.("input, textarea") && text.includes("\n")) {
      read("pasted.csv", text);
    }
  });
}

async function open(file) {
  // Bytes as they are: the service knows encodings.
  read(file.name, file);
}

/** Reads the sample that the service brings. */
export async function openSample() {
  try {
    await read(SAMPLE, await getText(`/page/${SAMPLE}`));
  } catch (error) {
    tell(error);
  }
}

async function read(name, text) {
  change({ source: { name, text }, reading: {}, refused: null });
  await readWith({});
}

/** Reads the same text again, with more said about it. */
export async function readWith(parameters) {
  reading?.abort();
  reading = new AbortController();
  const said = { ...state.reading, ...parameters };
  change({ reading: said, busy: state.busy + 1 });
  try {
    const found = await postCsv(`/v1/series${query(said)}`, state.source.text, reading.signal);
    say(`${state.source.name} was read: ${found.rows} rows`);
    change({ found, refused: null, forecast: null, backtest: null, problems: { ...state.problems, forecast: null, backtest: null } });
  } catch (error) {
    tell(error);
  } finally {
    change({ busy: state.busy - 1 });
  }
}

function tell(error) {
  if (error instanceof Refusal) {
    change({ refused: error.problem, found: null, forecast: null, backtest: null });
  } else if (error.name !== "AbortError") {
    throw error;
  }
}
