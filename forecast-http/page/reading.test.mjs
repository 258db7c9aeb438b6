import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { days, drop, launch, openSample, requireGood, settled } from "./browser.mjs";

const REFUSED = ["status of 422", "status of 413"];

let browser;
let page;
before(async () => {
  browser = await launch();
  page = await openSample(browser);
});
after(() => browser.close());

const headline = () => page.locator("#headline h1");
const refused = () => page.locator("#refused .trouble");

test("a dropped file is read, and a plain forecaster fitted", async () => {
  await drop(page, "shop.csv", days(90));
  await headline().filter({ hasText: "visitors" }).waitFor();
  assert.match(await headline().innerText(), /^Sun, 31 Mar 2024: visitors \d+/);
  assert.match(await page.locator("#found").innerText(), /shop\.csv[\s\S]*90 rows[\s\S]*Step\s*a day[\s\S]*Gaps\s*none/);
  assert.equal(await page.locator("#forecaster").inputValue(), "baselines/ridge");
  await requireGood(page);
});

test("pasted text is read", async () => {
  await page.getByRole("button", { name: "Paste" }).click();
  await page.locator("#paste-text").fill(days(60));
  await page.getByRole("button", { name: "Read it" }).click();
  await settled(page);
  await page.locator("#found").getByText("pasted.csv").waitFor();
  await headline().filter({ hasText: "Fri, 1 Mar 2024: visitors" }).waitFor();
  await requireGood(page);
});

test("a file that is opened is read", async () => {
  await page.locator("#file").setInputFiles({ name: "opened.csv", mimeType: "text/csv", buffer: Buffer.from(days(70)) });
  await settled(page);
  await page.locator("#found").getByText("opened.csv").waitFor();
});

test("gaps are marked, and filled if asked", async () => {
  await drop(page, "gaps.csv", days(80, (line, i) => (i > 39 && i < 43 ? null : line)));
  await page.locator("#found").getByText("visitors: 3 rows").waitFor();
  assert.match(await page.locator("#found .pill.warn").first().innerText(), /marked/);
  await page.getByRole("button", { name: "Fill gaps" }).click();
  await settled(page);
  await page.getByRole("button", { name: "Leave gaps open" }).waitFor();
  await requireGood(page);
});

test("odd values are marked", async () => {
  await drop(page, "odd.csv", days(80, (line, i) => (i === 50 ? line.replace(/,.*/, ",9999") : line)));
  await page.locator("#found").getByText("1 value far from the others").waitFor();
});

test("gaps within the last window are explained", async () => {
  await drop(page, "late-gap.csv", days(80, (line, i) => (i === 78 ? line.replace(/,.*/, ",") : line)));
  await headline().filter({ hasText: "No forecast for these rows" }).waitFor();
  assert.match(await page.locator("#headline .trouble").innerText(), /gap/);
  await page.getByRole("button", { name: "Fill gaps" }).click();
  await settled(page);
  await headline().filter({ hasText: "visitors" }).waitFor();
  await requireGood(page, REFUSED);
});

test("a cell that is no number is shown in its line, and left for a gap", async () => {
  await drop(page, "broken.csv", days(60, (line, i) => (i === 20 ? line.replace(/,.*/, ",closed") : line)));
  await refused().waitFor();
  assert.match(await refused().innerText(), /Line 22, column “visitors”[\s\S]*“closed” is no number/);
  assert.equal(await refused().locator("mark").innerText(), "closed");
  await requireGood(page, REFUSED);
  await page.getByRole("button", { name: "Take “closed” for a gap" }).click();
  await settled(page);
  await page.locator("#found").getByText("visitors: 1 row").waitFor();
  assert.equal(await refused().count(), 0);
});

test("a column of words is left out", async () => {
  await drop(page, "words.csv", days(60, (line) => `${line},north`).replace("time,visitors", "time,visitors,shop"));
  await page.getByRole("button", { name: "Leave “shop” out" }).click();
  await settled(page);
  await page.locator("#found").getByText("words.csv").waitFor();
  await headline().filter({ hasText: "visitors" }).waitFor();
});

test("a time column of another name and form is understood", async () => {
  const text = days(60).replace("time,", "Datum;").replace(/^(\d{4})-(\d\d)-(\d\d),/gm, "$3.$2.$1;");
  await drop(page, "datum.csv", text);
  await page.getByRole("button", { name: "“Datum” is the time" }).click();
  await settled(page);
  await page.getByRole("button", { name: "dd.MM.yyyy", exact: true }).click();
  await settled(page);
  await page.locator("#found").getByText("datum.csv").waitFor();
  await headline().filter({ hasText: "Fri, 1 Mar 2024: visitors" }).waitFor();
});

for (const [name, text, words] of [
  ["empty.csv", "", /no row of values/],
  ["header.csv", "time,visitors\n", /no row of values/],
  ["narrow.csv", "time,visitors\n2024-01-01,1\n2024-01-02\n", /Line 3[\s\S]*the header has 2 columns/],
  ["twice.csv", "time,visitors\n2024-01-01,1\n2024-01-01,2\n", /Line 3, column “time”[\s\S]*keep one row/],
  ["picture.csv", "\u0000\u0001\u0002PNG", /./],
  ["quotes.csv", 'time,"visitors\n2024-01-01,1\n', /quotes|no row of values/],
]) {
  test(`${name} is refused in words`, async () => {
    await drop(page, name, text);
    await refused().waitFor();
    assert.match(await refused().innerText(), words);
    await requireGood(page, REFUSED);
  });
}

test("what was wrong with a file goes as soon as another is read", async () => {
  await drop(page, "header.csv", "time,visitors\n");
  await refused().waitFor();
  let answer;
  const held = new Promise((release) => (answer = release));
  await page.route("**/v1/series", (route) => held.then(() => route.continue()));
  await page.locator("#file").setInputFiles({ name: "good.csv", mimeType: "text/csv", buffer: Buffer.from(days(70)) });
  assert.equal(await refused().count(), 0);
  answer();
  await settled(page);
  await page.locator("#found").getByText("good.csv").waitFor();
  await page.unroute("**/v1/series");
});

test("a file that is too long is refused in words", async () => {
  await page.locator("#file").setInputFiles({ name: "huge.csv", mimeType: "text/csv", buffer: Buffer.from(`x\n${"1234567\n".repeat(600_000)}`) });
  await settled(page);
  await refused().getByText("The file has 4.6 MB, more than this service takes").waitFor();
  await requireGood(page, REFUSED);
});

test("names that look like markup stay text", async () => {
  const evil = '<img src=x onerror="window.hacked=1">';
  await drop(page, `${evil}.csv`, days(60).replace("visitors", `"${evil.replaceAll('"', '""')}"`));
  await headline().filter({ hasText: "onerror" }).waitFor();
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.equal(await page.locator("main img").count(), 0);
  await requireGood(page, REFUSED);
});

test("rows without time stamps are numbered", async () => {
  await drop(page, "index.csv", `x\n${Array.from({ length: 60 }, (_, i) => i % 6).join("\n")}\n`);
  await headline().filter({ hasText: "Row 60: x" }).waitFor();
  assert.match(await page.locator("#found").innerText(), /rows are numbered/);
});
