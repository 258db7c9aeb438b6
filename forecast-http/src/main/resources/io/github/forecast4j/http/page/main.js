// Puts the page together: views listen to what is known, and the sample is drawn before anybody asks.
import { loadModels, mountAsking } from "/page/asking.js";
import { mountBacktest, showBacktest } from "/page/backtest-view.js";
import { redrawAll } from "/page/chart-panel.js";
import { mountChoices } from "/page/choices.js";
import { byId } from "/page/dom.js";
import { mountForecast, show } from "/page/forecast-view.js";
import { showModels } from "/page/models-view.js";
import { mountSource, openSample, readWith } from "/page/source.js";
import { listen, state } from "/page/store.js";
import { mountTabs } from "/page/tabs.js";

mountAsking();
mountSource();
mountChoices();
mountForecast();
mountBacktest();
mountTabs((name) => {
  redrawAll();
  if (name === "models") {
    showModels();
  }
});

listen(["busy"], () => document.body.setAttribute("aria-busy", String(state.busy > 0)));
listen(["refused", "problems"], () => {
  if ([state.refused, ...Object.values(state.problems)].some((problem) => problem?.status === 401)) {
    byId("key-menu").open = true;
  }
});
byId("key-form").addEventListener("submit", (event) => {
  event.preventDefault();
  start();
});
if (matchMedia("(max-width: 56rem)").matches) {
  byId("choices").open = false;
}
show();
showBacktest();
start();

/** Begins with the sample, or once more with what was there when a key was missing. */
async function start() {
  await loadModels();
  if (!state.problems.models) {
    byId("key-menu").open = false;
  }
  await (state.source ? readWith({}) : openSample());
}
