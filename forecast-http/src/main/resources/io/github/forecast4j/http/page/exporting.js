// Files and clipboard: what is drawn leaves the page only if the user says so.
import { colour } from "/page/chart.js";
import { say } from "/page/dom.js";

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Saves rows of texts and numbers as CSV; null is an empty cell. */
export function saveCsv(header, rows, name) {
  const cell = (value) => {
    const text = value === null || value === undefined ? "" : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = [header, ...rows].map((row) => row.map(cell).join(",")).join("\n");
  save(new Blob([`${text}\n`], { type: "text/csv" }), name);
  say(`${name} was saved`);
}

/** Saves a chart as a picture on the paper of the theme, with its title. */
export function savePng(chart, name, title) {
  const from = chart.ctx.canvas;
  const head = 34 * devicePixelRatio;
  const picture = document.createElement("canvas");
  picture.width = from.width;
  picture.height = from.height + head;
  const paint = picture.getContext("2d");
  paint.fillStyle = colour("paper");
  paint.fillRect(0, 0, picture.width, picture.height);
  paint.fillStyle = colour("ink");
  paint.font = `600 ${15 * devicePixelRatio}px system-ui, sans-serif`;
  paint.fillText(title, 12 * devicePixelRatio, 23 * devicePixelRatio);
  paint.drawImage(from, 0, head);
  picture.toBlob((blob) => save(blob, name));
  say(`${name} was saved`);
}

/** Copies a text; where the clipboard is closed, it is selected for the user to copy. */
export async function copy(text, element) {
  try {
    await navigator.clipboard.writeText(text);
    say("Copied");
    return true;
  } catch {
    getSelection().selectAllChildren(element);
    say("Selected: press Ctrl and C to copy");
    return false;
  }
}
