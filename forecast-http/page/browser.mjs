// A browser for the tests: pages that note what goes wrong in them, and the charts they draw.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const DESKTOP = { viewport: { width: 1280, height: 900 } };
export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
export const OUT = process.env.OUT;
export const DRAWN = '#headline h1:not(:text("…"))';

export async function launch() {
  // Nobody is root on a machine of users; in a container everybody is, and the sandbox refuses root.
  const args = process.getuid() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
}

/** A page whose errors are kept in `page.errors`, and whose charts in `window.charts`. */
export async function open(browser, { path = "/", base = process.env.PAGE, ...options } = {}) {
  const context = await browser.newContext({ ...DESKTOP, colorScheme: "light", acceptDownloads: true, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.errors = [];
  page.on("pageerror", (error) => page.errors.push(String(error.stack)));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      page.errors.push(message.text());
    }
  });
  await page.addInitScript(keepCharts);
  await page.goto(base + path);
  return page;
}

/** Keeps the charts that uPlot makes, so that tests can ask them what is seen. */
function keepCharts() {
  window.charts = [];
  let real;
  Object.defineProperty(window, "uPlot", {
    configurable: true,
    get: () => real,
    set: (made) => {
      real = new Proxy(made, {
        construct(target, given) {
          const chart = new target(...given);
          window.charts.push(chart);
          return chart;
        },
      });
    },
  });
}

/** A page that has drawn the sample. */
export async function openSample(browser, options) {
  const page = await open(browser, options);
  await page.locator(DRAWN).waitFor();
  await page.locator("#errors table").waitFor({ state: "attached" });
  await settled(page);
  return page;
}

/** Waits until all that was read and chosen has been answered. */
export async function settled(page) {
  await page.locator('body[aria-busy="false"]').waitFor();
}

/** Passes as soon as a check does that waits for what the browser does in its own time; at worst it fails as the check does. */
export async function eventually(check) {
  const end = Date.now() + 5_000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }
}

/** What the newest chart in a view shows: its range of x, and how many lines. */
export function seen(page) {
  return page.evaluate(() => {
    const chart = window.charts.filter((one) => one.root.isConnected && one.root.offsetParent).at(0);
    const { min, max } = chart.scales.x;
    return { min, max, lines: chart.series.filter(({ show }) => show).length - 1, distr: chart.scales.y.distr, bands: chart.bands.length };
  });
}

/** Lets a file fall on the page, as a hand would, and waits for what the page makes of it. */
export async function drop(page, name, text) {
  const data = await page.evaluateHandle(([called, content]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], called, { type: "text/csv" }));
    return transfer;
  }, [name, text]);
  await page.dispatchEvent("body", "dragover", { dataTransfer: data });
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
  await settled(page);
}

/** Days with a weekly rhythm, as CSV. */
export function days(count, change = (line) => line) {
  const lines = ["time,visitors"];
  for (let i = 0; i < count; i++) {
    const day = new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
    lines.push(change(`${day},${100 + 30 * (i % 7) + (i % 5)}`, i));
  }
  return `${lines.filter((line) => line !== null).join("\n")}\n`;
}

/** Refuses serious findings of axe-core, and errors that the page noted. */
export async function requireGood(page, expected = []) {
  // Evaluated by the tools of the browser: the page's own policy would forbid it.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run());
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  assert.deepEqual(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`), []);
  const errors = page.errors.filter((error) => !expected.some((known) => error.includes(known)));
  assert.deepEqual(errors, []);
}
