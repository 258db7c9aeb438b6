// The views, as tabs: arrows move between them, and the address keeps which one is seen.
import { byId } from "/page/dom.js";

/** Mounts the tabs; `shown` is called with the name of the view that comes into sight. */
export function mountTabs(shown) {
  const tabs = [...document.querySelectorAll('[role="tab"]')];
  const names = tabs.map((tab) => tab.getAttribute("aria-controls"));

  function open(name, focus) {
    tabs.forEach((tab, i) => {
      const here = names[i] === name;
      tab.setAttribute("aria-selected", String(here));
      tab.tabIndex = here ? 0 : -1;
      byId(names[i]).hidden = !here;
      if (here && focus) {
        tab.focus();
      }
    });
    byId("main").classList.toggle("alone", name === "models");
    shown(name);
  }

  tabs.forEach((tab, i) => {
    tab.addEventListener("click", () => history.replaceState(null, "", `#${names[i]}`) ?? open(names[i]));
    tab.addEventListener("keydown", (event) => {
      const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: tabs.length - 1 }[event.key];
      if (to !== undefined) {
        event.preventDefault();
        open(names[(to + tabs.length) % tabs.length], true);
      }
    });
  });
  addEventListener("hashchange", () => names.includes(location.hash.slice(1)) && open(location.hash.slice(1)));
  open(names.includes(location.hash.slice(1)) ? location.hash.slice(1) : names[0]);
}
