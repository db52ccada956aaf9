/** Findings as a list: each with its values side by side, who states them, and how far apart they are. */
import { make, plural, quoted } from "./dom.js";
import { articlesOf, colourOf, letterOf } from "./findings.js";
import { remarkOn } from "./remarks.js";
import { distance, kindInWords, percent } from "./wording.js";

/**
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {import("./comparison.js").Comparison} Comparison
 */

const SIGNS = { conflict: "≠ Conflict", update: "→ Update", agreed: "= Agreed" };
const MOST_SOURCES = 4;

/**
 * @param {Finding} finding
 * @param {number} rank
 * @param {Comparison} comparison
 * @param {(finding: Finding, byKey: boolean) => void} open
 */
export function listItem(finding, rank, comparison, open) {
  const { dismissed, note } = remarkOn(finding.id);
  const button = make("button", { type: "button", class: "finding-open" }, quoted(finding.label));
  button.addEventListener("click", (event) => open(finding, event.detail === 0));
  return make(
    "li",
    { class: dismissed ? "finding dismissed" : "finding", "data-finding": finding.id },
    make("span", { class: "rank", "aria-hidden": "true" }, `${rank}`),
    make("h3", {}, button),
    make("div", { class: "finding-values" }, ...finding.values.map((_, index) => valueInShort(finding, index, comparison))),
    metaLine(finding, dismissed ? "dismissed" : ""),
    note ? make("p", { class: "noted" }, "Note: ", quoted(note)) : null,
  );
}

/**
 * @param {Finding} finding
 * @param {number} index
 * @param {Comparison} comparison
 */
function valueInShort(finding, index, comparison) {
  const reported = /** @type {import("./contract.js").ReportedValue} */ (finding.values[index]);
  const names = articlesOf(reported).map((id) => comparison.name(id) + (comparison.isDraft(id) ? " (draft)" : ""));
  const more = names.length > MOST_SOURCES ? ` and ${names.length - MOST_SOURCES} more` : "";
  return make(
    "div",
    { class: "finding-value", "data-value": colourOf(index) },
    badge(index),
    quoted(reported.display, { class: "display" }),
    make("span", { class: "sources" }, quoted(names.slice(0, MOST_SOURCES).join(", ")), more),
  );
}

/** The letter of a value on its colour. @param {number} index */
export function badge(index) {
  return make("span", { class: "badge", "data-value": colourOf(index) }, letterOf(index));
}

/**
 * Relation, distance, confidence and kind in one line.
 *
 * @param {Finding} finding
 * @param {string} [more]
 */
export function metaLine(finding, more = "") {
  const parts = [
    distance(finding),
    finding.confidence === null ? "" : `${percent(finding.confidence)} sure`,
    kindInWords(finding.kind),
    finding.relation === "agreed" ? plural(finding.values[0]?.mentions.length ?? 0, "mention") : "",
    more,
  ];
  return make(
    "p",
    { class: "finding-meta" },
    make("span", { class: `relation ${finding.relation}` }, SIGNS[finding.relation]),
    ...parts.filter(Boolean).map((part) => make("span", {}, part)),
  );
}
