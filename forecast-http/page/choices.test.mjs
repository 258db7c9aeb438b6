import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { days, drop, launch, openSample, requireGood, seen, settled } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("horizon, forecaster and targets change the forecast", async () => {
  const page = await openSample(browser);
  await page.locator("#horizon").fill("3");
  await settled(page);
  assert.equal(await page.locator("#told tbody tr").count(), 3);
  await page.locator("#horizon").fill("30");
  await settled(page);
  assert.equal(await page.locator("#told tbody tr").count(), 30);
  assert.match(await page.locator("#told").innerText(), /From step 8 on it rests on forecast values/);
  await page.locator("#horizon").fill("0");
  assert.match(await page.locator("#horizon-hint").innerText(), /from 1 to 1000/);
  await page.locator("#horizon").fill("5");
  await page.locator("#forecaster").selectOption("baselines/seasonal");
  await settled(page);
  await page.locator("#errors").getByText("seasonal", { exact: true }).waitFor();
  await page.getByRole("group", { name: "Targets" }).last().getByLabel("n_flows").check();
  await settled(page);
  await page.locator("#told thead").getByText("n_flows").waitFor();
  assert.equal(await page.locator("#headline .verdict").count(), 2);
  await requireGood(page);
});

test("a forecaster without intervals says so, and forecasts", async () => {
  const page = await openSample(browser);
  await page.getByLabel("80 %").check();
  await settled(page);
  await page.getByText("This forecaster has no intervals").waitFor();
  assert.match(await page.locator("#headline h1").innerText(), /n_bytes/);
  await requireGood(page, ["status of 422"]);
});

test("intervals are drawn where there are any", async () => {
  const page = await openSample(browser);
  await page.route("**/forecast", async (route) => {
    const { levels, ...plain } = route.request().postDataJSON();
    const answer = await (await route.fetch({ postData: JSON.stringify(plain) })).json();
    const spread = (share) => answer.forecasts[0].values.n_bytes.map((value) => value * share);
    answer.forecasts[0].intervals = (levels ?? []).map((level) => ({ level, lower: { n_bytes: spread(1 - level / 4) }, upper: { n_bytes: spread(1 + level / 4) } }));
    await route.fulfill({ json: answer });
  });
  await page.getByLabel("80 %").check();
  await page.getByLabel("95 %").check();
  await settled(page);
  await page.locator("#told thead").getByText("95 %").waitFor();
  assert.equal((await seen(page)).bands, 2);
  await page.screenshot({ path: `${process.env.OUT}/intervals.png` });
  await requireGood(page);
});

test("a trained forecaster takes another column only if it is named", async () => {
  const page = await openSample(browser);
  await drop(page, "shop.csv", days(60));
  await page.locator("#headline h1", { hasText: "visitors" }).waitFor();
  await page.locator("#forecaster").selectOption("models/sample");
  await settled(page);
  await page.getByRole("heading", { name: "Which column is “n_bytes”?" }).waitFor();
  await page.getByLabel("Column for “n_bytes”").selectOption("visitors");
  await settled(page);
  await page.locator("#headline h1", { hasText: /n_bytes \d|No forecast/ }).waitFor();
  await requireGood(page, ["status of 422"]);
});
