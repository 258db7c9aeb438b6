import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, openSample, requireGood, seen } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const colorScheme of ["light", "dark"]) {
  test(`opens with the sample drawn, ${colorScheme}`, async () => {
    const page = await openSample(browser, { colorScheme });
    assert.match(await page.locator("#headline h1").innerText(), /^Mon, 15 Jul 2024: n_bytes [\d.]+T$/);
    assert.match(await page.locator("#headline .verdict").innerText(), /% better than repeating the last value/);
    assert.match(await page.locator("#headline .caution").innerText(), /learned/);
    assert.equal((await seen(page)).lines, 2);
    assert.equal(await page.locator("#told tbody tr").count(), 7);
    assert.match(await page.locator("#errors").innerText(), /last value/);
    await requireGood(page);
    await page.context().close();
  });
}

test("theme is the only thing that stays", async () => {
  const page = await openSample(browser);
  await page.getByRole("button", { name: /light and dark/ }).click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ["forecast4j-theme"]);
  assert.equal(await page.evaluate(() => document.cookie + Object.keys(sessionStorage).join()), "");
  await page.reload();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  await requireGood(page);
});

test("nothing is asked of other machines", async () => {
  const page = await openSample(browser);
  const hosts = new Set();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  await page.reload();
  await page.locator("#errors table").waitFor();
  assert.deepEqual([...hosts], [new URL(process.env.PAGE).host]);
});

test("tabs move by arrows, and the address opens one", async () => {
  const page = await open(browser, { path: "/#models" });
  await page.getByRole("heading", { name: /forecaster is served/ }).waitFor();
  await page.getByRole("tab", { name: "Models" }).focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.getByRole("tab", { name: "Forecast" }).getAttribute("aria-selected"), "true");
  assert.ok(await page.locator("#forecast .chart canvas").isVisible());
});
