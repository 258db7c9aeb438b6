// Runs before the page is drawn, so that it does not flash in the other theme.
"use strict";

(function () {
  const NAME = "forecast4j-theme";
  const root = document.documentElement;

  function kept() {
    try {
      return localStorage.getItem(NAME);
    } catch {
      return null; // Storage is forbidden: the system's theme will do.
    }
  }

  function isDark() {
    const chosen = root.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  const theme = kept();
  if (theme === "dark" || theme === "light") {
    root.dataset.theme = theme;
  }

  function label(button) {
    button.textContent = isDark() ? "Light" : "Dark";
  }

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("theme");
    label(button);
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try {
        localStorage.setItem(NAME, root.dataset.theme);
      } catch {
        // It holds until the page is left.
      }
      label(button);
      document.dispatchEvent(new Event("theme"));
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      label(button);
      document.dispatchEvent(new Event("theme"));
    });
  });
})();
