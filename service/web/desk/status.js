/** The line that says what goes on, and the alerts below it. */
import { byId, fill, make } from "./dom.js";

/**
 * @typedef {import("./dom.js").Child} Child
 * @typedef {{label: string, act: () => void}} Action
 */

/** @param {string} text */
export function say(text) {
  const line = byId("status-text");
  // The same words again would be read out again.
  if (line.textContent !== text) line.textContent = text;
}

/**
 * Show that something is being worked on, until the function that this returns is called.
 *
 * @param {string} text
 * @param {() => void} cancel
 * @returns {() => void}
 */
export function showProgress(text, cancel) {
  const [bar, button] = [byId("status-progress"), byId("cancel-button")];
  say(text);
  bar.hidden = button.hidden = false;
  button.addEventListener("click", cancel);
  return () => {
    bar.hidden = button.hidden = true;
    button.removeEventListener("click", cancel);
  };
}

/**
 * Put an alert up; a serious one says that something failed.
 *
 * @param {string} title
 * @param {{detail?: string, items?: Child[], actions?: Action[], mild?: boolean}} [more]
 */
export function alert(title, { detail = "", items = [], actions = [], mild = false } = {}) {
  const box = make(
    "div",
    { class: mild ? "alert mild" : "alert" },
    make("strong", {}, title),
    detail && make("p", {}, detail),
    items.length > 0 && make("ul", {}, ...items.map((item) => make("li", {}, item))),
    make(
      "div",
      { class: "buttons" },
      ...actions.map(({ label, act }) => make("button", { type: "button", class: "small", onclick: act }, label)),
      make("button", { type: "button", class: "small", onclick: () => box.remove() }, "Close"),
    ),
  );
  byId("alerts").append(box);
}

export function clearAlerts() {
  fill(byId("alerts"));
}
