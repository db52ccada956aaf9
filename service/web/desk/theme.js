/** Light, dark, or as the system has it. */
import { byId } from "./dom.js";
import { keep, recall } from "./storage.js";

const ORDER = ["auto", "light", "dark"];

/** Let the button go through the themes. */
export function setUpTheme() {
  const button = byId("theme-button");
  show(recall(localStorage, "theme") ?? "auto");
  button.addEventListener("click", () => {
    const next = ORDER[(ORDER.indexOf(document.documentElement.dataset.theme ?? "auto") + 1) % ORDER.length] ?? "auto";
    keep(localStorage, "theme", next === "auto" ? "" : next);
    show(next);
  });

  /** @param {string} theme */
  function show(theme) {
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    byId("theme-name").textContent = theme;
  }
}
