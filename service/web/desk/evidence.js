/** A finding in full: its values with their sources, what to do with it, and its articles side by side. */
import { fill, make, quoted } from "./dom.js";
import { articlesOf, colourOf } from "./findings.js";
import { badge, metaLine } from "./list.js";
import { Pane } from "./pane.js";
import { remark, remarkOn } from "./remarks.js";
import { normalised } from "./wording.js";

/**
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {import("./comparison.js").Comparison} Comparison
 * @typedef {{edit: (id: string) => void, dismiss: (finding: Finding) => void, noted: () => void,
 *   copy: (finding: Finding) => void, back: () => void}} Actions
 */

const MOST_SILENT = 12;

/**
 * Show a finding, every article scrolled to its first mention.
 *
 * @param {HTMLElement} place
 * @param {Finding} finding
 * @param {Comparison} comparison
 * @param {Actions} actions
 */
export function showEvidence(place, finding, comparison, actions) {
  const { panes, silent } = panesOf(finding, comparison, actions);
  fill(
    place,
    make(
      "header",
      { class: "evidence-head" },
      make("button", { type: "button", class: "small back", onclick: actions.back }, "‹ All conflicts"),
      make(
        "div",
        { class: "evidence-title" },
        make("h2", { id: "evidence-title", tabindex: -1 }, quoted(finding.label)),
        metaLine(finding),
      ),
      make("p", { class: "explanation", dir: "auto" }, finding.explanation),
      make("div", { class: "evidence-values" }, ...finding.values.map((_, index) => value(finding, index, comparison, panes))),
      tools(finding, actions),
    ),
    make("div", { class: "panes" }, ...panes.map((pane) => pane.element)),
    silent.length > 0 && make("p", { class: "silent" }, "No mention in ", quoted(listNames(silent, comparison)), "."),
  );
  panes.forEach((pane) => pane.show());
}

/** @param {string[]} ids @param {Comparison} comparison */
function listNames(ids, comparison) {
  const names = ids.slice(0, MOST_SILENT).map((id) => comparison.name(id));
  return names.join(", ") + (ids.length > MOST_SILENT ? ` and ${ids.length - MOST_SILENT} more` : "");
}

/** @param {HTMLElement} place @param {string} text */
export function showNoEvidence(place, text) {
  fill(place, make("p", { class: "evidence-empty" }, text));
}

/**
 * The articles that speak of a finding: one of each value first, so that what disagrees stands side by side, and drafts before
 * all; the others are silent.
 *
 * @param {Finding} finding
 * @param {Comparison} comparison
 * @param {Actions} actions
 */
function panesOf(finding, comparison, actions) {
  const stating = finding.values.map(articlesOf);
  const speaking = [...new Set([...stating.flatMap((ids) => ids.slice(0, 1)), ...stating.flat()])];
  speaking.sort((one, other) => Number(comparison.isDraft(other)) - Number(comparison.isDraft(one)));
  return {
    panes: speaking.map((id) => new Pane(id, finding, comparison, actions.edit)),
    silent: comparison.ids().filter((id) => !speaking.includes(id)),
  };
}

/**
 * @param {Finding} finding
 * @param {number} index
 * @param {Comparison} comparison
 * @param {Pane[]} panes
 */
function value(finding, index, comparison, panes) {
  const reported = /** @type {import("./contract.js").ReportedValue} */ (finding.values[index]);
  const understood = normalised(reported.value);
  const supported = finding.supported !== null && finding.supported === reported.display;
  return make(
    "div",
    { class: "evidence-value", "data-value": colourOf(index) },
    badge(index),
    quoted(reported.display, { class: "display" }),
    make("span", { class: "normalised" }, understood !== reported.display && quoted(understood)),
    supported && make("span", { class: "supported" }, "✓ supported by the sources"),
    make("div", { class: "jumps" }, ...articlesOf(reported).map((id) => jump(id, reported, index, comparison, panes))),
  );
}

/**
 * @param {string} id
 * @param {import("./contract.js").ReportedValue} reported
 * @param {number} index
 * @param {Comparison} comparison
 * @param {Pane[]} panes
 */
function jump(id, reported, index, comparison, panes) {
  const times = reported.mentions.filter((mention) => mention.article_id === id).length;
  const button = make("button", { type: "button", class: "link" }, quoted(comparison.name(id)), times > 1 && ` ×${times}`);
  button.addEventListener("click", () => {
    const pane = panes.find((other) => other.id === id);
    pane?.element.scrollIntoView({ block: "nearest", inline: "nearest" });
    pane?.showValue(index);
    pane?.body.focus({ preventScroll: true });
  });
  return button;
}

/**
 * @param {Finding} finding
 * @param {Actions} actions
 */
function tools(finding, actions) {
  const { dismissed, note } = remarkOn(finding.id);
  const input = make("input", {
    id: "note",
    type: "text",
    value: note ?? "",
    maxlength: 2000,
    placeholder: "Kept in this browser only",
  });
  input.addEventListener("input", () => {
    remark(finding.id, { note: input.value.trim() });
    actions.noted();
  });
  return make(
    "div",
    { class: "evidence-tools" },
    make(
      "button",
      { type: "button", class: "small", id: "dismiss-button", onclick: () => actions.dismiss(finding) },
      dismissed ? "Bring back" : "Dismiss",
    ),
    make("button", { type: "button", class: "small", onclick: () => actions.copy(finding) }, "Copy"),
    make("div", { class: "note" }, make("label", { for: "note" }, "Note"), input),
  );
}
