// The calls that the page makes: those of the open API, with the key if one was typed.
import { byId } from "/page/dom.js";

/** A problem as RFC 9457 has it, or a service that does not answer. */
export class Refusal extends Error {
  constructor(problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

const UNREACHABLE = {
  status: 0,
  rule: "The service does not answer.",
  detail: "The service does not answer.",
  remedy: "Is it still running? Try again.",
};

const TRIES = 3;
const LONGEST_PAUSE = 5;

/** Asks again where the service says how soon it has room; an aborted signal ends that, too. */
async function ask(path, options) {
  for (let tries = 1; ; tries++) {
    const response = await fetch(path, options);
    const seconds = Number(response.headers.get("Retry-After") ?? Infinity);
    if (response.status !== 429 || !(seconds <= LONGEST_PAUSE) || tries === TRIES) {
      return response;
    }
    await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
  }
}

async function send(path, options = {}) {
  const headers = { ...options.headers };
  const key = byId("key").value.trim();
  if (key) {
    headers["X-API-Key"] = key;
  }
  let response;
  try {
    response = await ask(path, { ...options, headers });
  } catch (error) {
    if (error.name === "AbortError") {
      throw error;
    }
    throw new Refusal(UNREACHABLE);
  }
  if (!response.ok) {
    throw new Refusal(await problemOf(response));
  }
  return response;
}

async function problemOf(response) {
  try {
    return await response.json();
  } catch {
    const rule = `The service answered with the status ${response.status}.`;
    return { status: response.status, rule, detail: rule };
  }
}

export async function getText(path) {
  return (await send(path)).text();
}

export async function getJson(path) {
  return (await send(path)).json();
}

export async function postJson(path, body, signal) {
  const headers = { "Content-Type": "application/json" };
  return (await send(path, { method: "POST", headers, signal, body: JSON.stringify(body) })).json();
}

export async function postCsv(path, text, signal) {
  const headers = { "Content-Type": "text/csv" };
  return (await send(path, { method: "POST", headers, signal, body: text })).json();
}

/** The query of parameters, each of which may be a list. */
export function query(parameters) {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    [value].flat().filter((v) => v !== "" && v !== undefined).map((v) => [name, v]),
  );
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
}
