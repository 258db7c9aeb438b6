import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { after, before, test } from "node:test";
import { DRAWN, days, drop, launch, open, openSample, requireGood, settled } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const colorScheme of ["light", "dark"]) {
  test(`backtest: verdict, forecast against actual, residuals, ${colorScheme}`, async () => {
    const page = await openSample(browser, { colorScheme });
    await page.getByRole("tab", { name: "Backtest" }).click();
    assert.equal(await page.locator("#backtest h1").innerText(), "23 % better than repeating the last value.");
    assert.equal(await page.locator("#backtest canvas").count(), 2);
    assert.match(await page.locator("#backtest-errors").innerText(), /sample[\s\S]*last value[\s\S]*last season/);
    await page.getByLabel("Rows to tell again").fill("20");
    await page.getByLabel("Rows to tell again").blur();
    await settled(page);
    await page.locator("#backtest-errors").getByText("by 20 rows").waitFor();
    await requireGood(page);
  });
}

test("backtest: what is not better is called so", async () => {
  const page = await openSample(browser);
  await drop(page, "weeks.csv", days(120));
  await page.locator("#headline h1", { hasText: "visitors" }).waitFor();
  await page.locator("#forecaster").selectOption("baselines/drift");
  await settled(page);
  await page.getByRole("tab", { name: "Backtest" }).click();
  await page.locator("#backtest h1", { hasText: /^Not better/ }).waitFor();
  await requireGood(page);
});

test("models: what is served, its provenance, metrics, golden vectors, traffic", async () => {
  const page = await openSample(browser);
  await page.getByRole("tab", { name: "Models" }).click();
  const models = page.locator("#models");
  await models.getByText("hold here").waitFor();
  assert.match(await models.innerText(), /1 forecaster is served[\s\S]*no file is refused[\s\S]*sample lstm[\s\S]*n_bytes/);
  assert.match(await models.locator("table").last().innerText(), /\/v1\/models\/:name\/forecast\s+\d+\s+[\d.]+ ms/);
  await models.getByText("Provenance").click();
  assert.match(await models.innerText(), /SHA-256 of the data[\s\S]*[0-9a-f]{64}/);
  await models.getByText("Errors on rows it did not learn from").click();
  await requireGood(page);
});

test("a service that asks for keys gets the one that is typed", async () => {
  const service = spawn("java", ["-jar", process.env.JAR, "--port", "0", "--drain", "1", "--api-key", "read:page:s3cret"]);
  try {
    const base = await new Promise((found) => {
      let said = "";
      service.stdout.on("data", (text) => {
        said += text;
        const uri = /ready on (http:\S+)/.exec(said);
        if (uri) {
          found(uri[1]);
        }
      });
    });
    const page = await open(browser, { base });
    await page.getByText("This service asks for a key").waitFor();
    await page.getByLabel("API key").fill("s3cret");
    await page.getByRole("button", { name: "Use it" }).click();
    await page.locator("#headline h1", { hasText: "n_bytes" }).waitFor();
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
    await requireGood(page, ["status of 401"]);
  } finally {
    service.kill();
  }
});

test("new data is asked for once, and so is a change", async () => {
  const page = await openSample(browser);
  const asked = [];
  page.on("request", (request) => request.method() === "POST" && asked.push(new URL(request.url()).pathname.split("/").at(-1)));
  const judged = () => page.waitForResponse((response) => response.url().endsWith("/backtest"));
  await Promise.all([judged(), page.getByRole("button", { name: "Sample", exact: true }).click()]);
  await page.waitForTimeout(500);
  assert.deepEqual(asked, ["series", "forecast", "backtest"]);
  await Promise.all([judged(), page.locator("#horizon").fill("4")]);
  await page.waitForTimeout(500);
  assert.deepEqual(asked.slice(3), ["forecast", "backtest"]);
});

test("a service that is full for a moment is asked again", async () => {
  const page = await openSample(browser);
  let asked = 0;
  await page.route("**/forecast", (route) =>
    ++asked === 1 ? route.fulfill({ status: 429, headers: { "Retry-After": "1" }, json: {} }) : route.continue(),
  );
  const answered = page.waitForResponse((response) => response.url().endsWith("/forecast") && response.ok());
  await page.locator("#horizon").fill("4");
  await answered;
  await page.locator(DRAWN).waitFor();
  assert.equal(asked, 2);
  await requireGood(page, ["status of 429"]);
});

test("a service that has gone is told", async () => {
  const page = await openSample(browser);
  await page.route("**/v1/**", (route) => route.abort());
  await page.locator("#horizon").fill("4");
  await page.locator("#headline").getByText("The service does not answer").waitFor();
  await requireGood(page, ["ERR_FAILED"]);
});
