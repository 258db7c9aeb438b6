// What the page costs: bytes on the wire, the time from a drop to the forecast, frames while zooming.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { OUT, days, drop, launch, open, openSample } from "./browser.mjs";

const told = {};
let browser;
before(async () => (browser = await launch()));
after(async () => {
  await browser.close();
  writeFileSync(`${OUT}/measured.json`, `${JSON.stringify(told, null, 2)}\n`);
  console.log(told);
});

test("the page is small", async () => {
  const page = await open(browser, { path: "/#nothing" });
  await page.locator("#errors table").waitFor();
  const files = await page.evaluate(() => performance.getEntriesByType("resource").concat(performance.getEntriesByType("navigation"))
    .filter(({ name }) => !name.includes("/v1/") && !name.endsWith(".csv")).map(({ name, encodedBodySize, decodedBodySize }) => ({ name: new URL(name).pathname, sent: encodedBodySize, plain: decodedBodySize })));
  const unique = [...new Map(files.map((file) => [file.name, file])).values()];
  told.files = unique.length;
  told.bytesOnTheWire = unique.reduce((sum, { sent }) => sum + sent, 0);
  told.bytesUnpacked = unique.reduce((sum, { plain }) => sum + plain, 0);
  told.bytesOfUplot = unique.filter(({ name }) => name.includes("uplot")).reduce((sum, { sent }) => sum + sent, 0);
  assert.ok(told.bytesOnTheWire < 100_000);
});

/** Drops a text, and waits until its forecast is drawn: the frame after the headline has changed. */
async function dropToDrawn(page, name, text, words) {
  await page.evaluate((awaited) => {
    window.drawn = new Promise((done) => {
      const watch = new MutationObserver(() => {
        if (document.querySelector("#headline h1").textContent.includes(awaited)) {
          watch.disconnect();
          requestAnimationFrame(() => done(performance.now() - window.dropped));
        }
      });
      watch.observe(document.getElementById("headline"), { childList: true, subtree: true });
    });
    addEventListener("drop", () => (window.dropped = performance.now()), { capture: true, once: true });
  }, words);
  await drop(page, name, text);
  return page.evaluate(() => window.drawn);
}

test("a forecast is drawn within a second of the drop", async () => {
  const page = await openSample(browser);
  const times = [];
  for (let i = 0; i < 5; i++) {
    times.push(await dropToDrawn(page, `shop${i}.csv`, days(300 + i).replace("visitors", `visitors${i}`), `visitors${i} `));
  }
  told.dropToDrawnMillis = times.map(Math.round);
  assert.ok(times.sort((a, b) => a - b)[2] < 1_000);
});

test("40,000 points zoom smoothly", async () => {
  const page = await openSample(browser);
  const rows = Array.from({ length: 40_000 }, (_, i) => `${new Date(Date.UTC(2023, 0, 1) + i * 600_000).toISOString().slice(0, 16)},${(100 + 40 * Math.sin(i / 23) + (i * 7919 % 100) / 5).toFixed(2)}`);
  told.dropToDrawnMillisOf40000 = Math.round(await dropToDrawn(page, "long.csv", `time,load\n${rows.join("\n")}\n`, "load "));
  await page.getByRole("button", { name: "All", exact: true }).first().click();
  const frames = await page.evaluate(async () => {
    const chart = window.charts.filter((one) => one.root.isConnected && one.root.offsetParent).at(-1);
    const { left, width, top } = chart.over.getBoundingClientRect();
    const work = [];
    const between = [];
    let before = performance.now();
    for (let i = 0; i < 120; i++) {
      const at = performance.now();
      chart.over.dispatchEvent(new WheelEvent("wheel", { deltaY: i % 40 < 20 ? -100 : 100, ctrlKey: true, clientX: left + width / 2, clientY: top + 50, bubbles: true, cancelable: true }));
      await Promise.resolve();
      work.push(performance.now() - at);
      await new Promise(requestAnimationFrame);
      between.push(performance.now() - before);
      before = performance.now();
    }
    const sorted = (values) => [...values].sort((a, b) => a - b);
    const at = (values, share) => Number(sorted(values)[Math.floor(share * (values.length - 1))].toFixed(1));
    return { points: chart.data[0].length, drawMedian: at(work, 0.5), drawP95: at(work, 0.95), drawMost: at(work, 1), frameMedian: at(between, 0.5), frameP95: at(between, 0.95), frameMost: at(between, 1) };
  });
  told.zoomMillis = frames;
  assert.ok(frames.points >= 40_000);
  assert.ok(frames.drawMedian < 16);
  await page.screenshot({ path: `${OUT}/long-desktop-light.png`, fullPage: true });
});
