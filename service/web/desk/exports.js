/** Taking findings along: as text, as a file, on paper. */
import { make, plural } from "./dom.js";
import { letterOf } from "./findings.js";
import { remarkOn } from "./remarks.js";
import { distance, percent } from "./wording.js";

/**
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {import("./comparison.js").Comparison} Comparison
 */

/**
 * Findings as plain text for a mail or a chat.
 *
 * @param {Finding[]} findings
 * @param {Comparison} comparison
 */
export function asText(findings, comparison) {
  return (
    findings
      .map((finding, index) => `${findings.length > 1 ? `${index + 1}. ` : ""}${inText(finding, comparison)}`)
      .join("\n\n") + "\n"
  );
}

/** @param {Finding} finding @param {Comparison} comparison */
function inText(finding, comparison) {
  const { note } = remarkOn(finding.id);
  const sure = finding.confidence === null ? "" : `${percent(finding.confidence)} sure`;
  const lines = finding.values.flatMap((reported, index) => [
    `   ${letterOf(index)}  ${reported.display}`,
    ...reported.mentions.map((mention) => `      ${placeOf(mention, comparison)}: ${oneLine(mention.sentence)}`),
  ]);
  const heading = [finding.label, [finding.relation, sure, distance(finding)].filter(Boolean).join(", ")].join(" — ");
  return [heading, `   ${finding.explanation}`, ...lines, ...(note ? [`   Note: ${note}`] : [])].join("\n");
}

/** @param {import("./contract.js").Mention} mention @param {Comparison} comparison */
const placeOf = ({ article_id, field }, comparison) => comparison.name(article_id) + (field === "title" ? ", headline" : "");

/** @param {string} text */
const oneLine = (text) => text.replace(/\s+/g, " ").trim();

/**
 * The service's answer with the conflicts that are shown, and the notes on them.
 *
 * @param {Finding[]} shown
 * @param {Comparison} comparison
 */
export function asJson(shown, { answer }) {
  const ids = new Set(shown.map((finding) => finding.id));
  const conflicts = answer.conflicts
    .filter((conflict) => ids.has(conflict.id))
    .map((conflict) => ({ ...conflict, ...(remarkOn(conflict.id).note && { note: remarkOn(conflict.id).note }) }));
  return `${JSON.stringify({ ...answer, conflicts }, null, 2)}\n`;
}

/**
 * Of the service's table, the heading and the rows of the findings that are shown; the second column holds their ids.
 *
 * @param {string} table
 * @param {Finding[]} shown
 */
export function asCsv(table, shown) {
  const ids = new Set(shown.map((finding) => finding.id));
  return table
    .split("\r\n")
    .filter((row, index) => index === 0 || row === "" || ids.has(row.split(",")[1] ?? ""))
    .join("\r\n");
}

/**
 * Give the browser a file to save.
 *
 * @param {string} name
 * @param {string} type
 * @param {string} content
 */
export function save(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = make("a", { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/**
 * What the list holds, in a sentence: "5 conflicts and 1 update in 4 articles".
 *
 * @param {Finding[]} findings
 * @param {number} articles
 */
export function summary(findings, articles) {
  const counts = /** @type {const} */ (["conflict", "update"]).map((relation) => ({
    relation,
    count: findings.filter((finding) => finding.relation === relation).length,
  }));
  const found = counts.filter(({ count }) => count > 0).map(({ relation, count }) => plural(count, relation));
  return `${found.join(" and ") || "No conflicts"} in ${plural(articles, "article")}`;
}
