// Screenshots for people to look at, of every view in both themes, on desktop and phone.
import { after, before, test } from "node:test";
import { DESKTOP, OUT, PHONE, days, drop, launch, openSample, requireGood } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const [size, options] of [["desktop", DESKTOP], ["phone", PHONE]]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`${size}, ${colorScheme}`, async () => {
      const page = await openSample(browser, { ...options, colorScheme });
      const picture = (name) => page.screenshot({ path: `${OUT}/${name}-${size}-${colorScheme}.png`, fullPage: true });
      await picture("forecast");
      await page.getByRole("tab", { name: "Backtest" }).click();
      await picture("backtest");
      await requireGood(page);
      await page.getByRole("tab", { name: "Models" }).click();
      await page.getByText("hold here").waitFor();
      await picture("models");
      await requireGood(page);
      await page.getByRole("tab", { name: "Forecast" }).click();
      await drop(page, "gaps.csv", days(90, (line, i) => (i > 50 && i < 56 ? null : i === 40 ? line.replace(/,.*/, ",900") : line)));
      await page.locator("#headline h1", { hasText: "visitors" }).waitFor();
      await picture("gaps");
      await drop(page, "broken.csv", days(60, (line, i) => (i === 20 ? line.replace(/,.*/, ",closed") : line)));
      await page.locator("#refused .trouble").waitFor();
      await picture("broken");
      await requireGood(page, ["status of 422"]);
      await page.context().close();
    });
  }
}
