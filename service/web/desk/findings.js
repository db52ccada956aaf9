/**
 * The answer as the list shows it: conflicts, updates and agreeing facts as findings of one form, and which of them to show.
 *
 * @typedef {import("./contract.js").Answer} Answer
 * @typedef {import("./contract.js").Relation} Relation
 * @typedef {import("./contract.js").ReportedValue} ReportedValue
 * @typedef {{id: string, kind: string, relation: Relation, confidence: number | null, label: string, unit: string | null,
 *   spread: import("./contract.js").Spread, explanation: string, values: ReportedValue[], supported: string | null}} Finding
 * @typedef {{kind: string, relation: string, confidence: number, dismissed: boolean}} Filter
 */
import { remarkOn } from "./remarks.js";

/** What the service reports to callers that name no limit of their own. */
export const DEFAULT_CONFIDENCE = 0.35;

/** @param {unknown} [confidence] where a request brought its own limit @returns {Filter} */
export const noFilter = (confidence) => ({
  kind: "",
  relation: "",
  confidence: typeof confidence === "number" ? confidence : DEFAULT_CONFIDENCE,
  dismissed: false,
});

/** @param {Answer} answer @returns {Finding[]} */
export function conflictsOf(answer) {
  return answer.conflicts.map(({ fact, draft, ...conflict }) => ({
    ...conflict,
    ...fact,
    supported: draft?.supported ?? null,
  }));
}

/** @param {Answer} answer @returns {Finding[]} */
export function agreedOf(answer) {
  return (answer.facts ?? []).map(({ id, kind, fact, value }) => ({
    id,
    kind,
    ...fact,
    relation: "agreed",
    confidence: null,
    spread: { absolute: null, relative: null },
    explanation: "All who state it agree.",
    values: [value],
    supported: null,
  }));
}

/**
 * The findings that a filter lets through, and how many it holds back for which reason.
 *
 * @param {Finding[]} findings
 * @param {Filter} filter
 */
export function sift(findings, filter) {
  const fits = (/** @type {Finding} */ { kind, relation }) =>
    (!filter.kind || kind === filter.kind) && (!filter.relation || relation === filter.relation);
  const isSure = (/** @type {Finding} */ { confidence }) => (confidence ?? 1) >= filter.confidence;
  const fitting = findings.filter(fits);
  const sure = fitting.filter(isSure);
  const shown = sure.filter((finding) => filter.dismissed || !remarkOn(finding.id).dismissed);
  return {
    shown,
    unsure: fitting.length - sure.length,
    dismissed: sure.filter((finding) => remarkOn(finding.id).dismissed).length,
    others: findings.filter(isSure).length - sure.length,
  };
}

/** The letter of a value: A for the first, AA after Z. @param {number} index @returns {string} */
export function letterOf(index) {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** Which of the eight colours a value has. @param {number} index */
export const colourOf = (index) => (index % 8) + 1;

/** The ids of the articles that state a value, each once. @param {ReportedValue} value */
export const articlesOf = (value) => [...new Set(value.mentions.map((mention) => mention.article_id))];
