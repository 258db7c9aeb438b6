import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { eventually, launch, openSample, PHONE, requireGood, seen } from "./browser.mjs";

let browser;
let page;
before(async () => {
  browser = await launch();
  page = await openSample(browser, { permissions: ["clipboard-read", "clipboard-write"] });
});
after(() => browser.close());

const button = (name) => page.locator("#forecast").getByRole("button", { name, exact: true });
const over = () => page.locator("#forecast .u-over");
const length = ({ min, max }) => max - min;

test("values under the cursor are read", async () => {
  const box = await over().boundingBox();
  await page.mouse.move(box.x + 60, box.y + 60);
  await eventually(async () => assert.match(await page.locator("#forecast .readout").innerText(), /2024\s*n_bytes\s*[\d.]+[TB]/));
  await page.mouse.move(box.x + box.width - 3, box.y + 60);
  await eventually(async () => assert.match(await page.locator("#forecast .readout").innerText(), /21 Jul 2024\s*n_bytes, forecast/));
});

test("zoom and pan, by button, wheel, drag and keys", async () => {
  const first = await seen(page);
  await button("Zoom in").click();
  const nearer = await seen(page);
  assert.ok(length(nearer) < length(first));
  await button("Earlier").click();
  assert.ok((await seen(page)).min < nearer.min);
  await button("All").click();
  const all = await seen(page);
  assert.ok(length(all) > length(first));

  const box = await over().boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + 50);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await page.waitForFunction((before) => window.charts.at(-1).scales.x.max - window.charts.at(-1).scales.x.min < before, length(all));
  const wheeled = await seen(page);
  await page.keyboard.down("Shift");
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 80, box.y + 50, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  const panned = await eventually(async () => {
    const now = await seen(page);
    assert.ok(now.min < wheeled.min);
    return now;
  });
  assert.ok(Math.abs(length(panned) - length(wheeled)) < 2);
  await page.mouse.move(box.x + 100, box.y + 50);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 60, { steps: 4 });
  await page.mouse.up();
  await eventually(async () => assert.ok(length(await seen(page)) < length(panned) / 2));

  await page.locator("#forecast .chart").focus();
  await page.keyboard.press("Home");
  assert.equal(length(await seen(page)), length(all));
  await page.keyboard.press("+");
  assert.ok(length(await seen(page)) < length(all));
  await page.keyboard.press("ArrowLeft");
  await eventually(async () => assert.match(await page.locator("#forecast [aria-live=polite]").innerText(), /2024/));
});

test("channels are toggled, and what is zoomed into stays", async () => {
  const before = await seen(page);
  await page.locator("#forecast .lines summary").click();
  await page.getByLabel(/n_flows/).check();
  const more = await seen(page);
  assert.equal(more.lines, before.lines + 1);
  assert.equal(more.min, before.min);
  await page.getByLabel("n_bytes, forecast").uncheck();
  assert.equal((await seen(page)).lines, before.lines);
  await page.getByLabel("n_bytes, forecast").check();
  await requireGood(page);
});

test("the axis is logarithmic if asked", async () => {
  assert.equal((await seen(page)).distr, 1);
  await page.locator("#forecast").getByLabel("Log axis").check();
  assert.equal((await seen(page)).distr, 3);
  await requireGood(page);
  await page.locator("#forecast").getByLabel("Log axis").uncheck();
});

test("CSV and PNG are saved", async () => {
  const [csv] = await Promise.all([page.waitForEvent("download"), button("CSV").click()]);
  const lines = readFileSync(await csv.path(), "utf8").trim().split("\n");
  assert.equal(lines[0], "time,n_bytes");
  assert.match(lines[1], /^2024-07-15T00:00:00Z,\d+/);
  assert.equal(lines.length, 8);
  const [png] = await Promise.all([page.waitForEvent("download"), button("PNG").click()]);
  assert.equal(png.suggestedFilename(), "forecast.png");
  assert.equal(readFileSync(await png.path()).subarray(1, 4).toString(), "PNG");
});

test("the curl line that is copied gives the same forecast", async () => {
  await page.getByRole("button", { name: "Copy the curl lines" }).click();
  const line = await page.evaluate(() => navigator.clipboard.readText());
  const body = JSON.parse(/-d '(.*)'$/s.exec(line)[1]);
  const url = /'(http[^']*)'/.exec(line)[1];
  const answer = await (await fetch(url, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) })).json();
  const [csv] = await Promise.all([page.waitForEvent("download"), button("CSV").click()]);
  const drawn = readFileSync(await csv.path(), "utf8").trim().split("\n").slice(1).map((row) => Number(row.split(",")[1]));
  assert.deepEqual(answer.forecasts[0].values.n_bytes, drawn);
  await page.getByRole("button", { name: "Copy the Java lines" }).click();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /CsvSeries\.read[\s\S]*forecaster\.forecast\(series, 7\)/);
});

test("fingers pan and pinch", async () => {
  const phone = await openSample(browser, PHONE);
  const before = await seen(phone);
  await phone.locator("#forecast .u-over").evaluate((element) => {
    const touch = (type, ...xs) => element.dispatchEvent(new TouchEvent(type, { bubbles: true, touches: xs.map((clientX, identifier) => new Touch({ identifier, target: element, clientX, clientY: 300 })) }));
    touch("touchstart", 200);
    touch("touchmove", 260);
    touch("touchend");
  });
  const panned = await seen(phone);
  assert.ok(panned.min < before.min);
  await phone.locator("#forecast .u-over").evaluate((element) => {
    const touch = (type, ...xs) => element.dispatchEvent(new TouchEvent(type, { bubbles: true, touches: xs.map((clientX, identifier) => new Touch({ identifier, target: element, clientX, clientY: 300 })) }));
    touch("touchstart", 150, 200);
    touch("touchmove", 120, 240);
    touch("touchend");
  });
  assert.ok(length(await seen(phone)) < length(panned));
  await requireGood(phone);
});
