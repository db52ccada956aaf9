/** The list as it goes on paper: every value with the sentences that state it. */
import { byId, fill, make, quoted } from "./dom.js";
import { summary } from "./exports.js";
import { letterOf } from "./findings.js";
import { metaLine } from "./list.js";
import { remarkOn } from "./remarks.js";

/**
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {import("./comparison.js").Comparison} Comparison
 */

/**
 * @param {Finding[]} findings
 * @param {Comparison} comparison
 */
export function buildReport(findings, comparison) {
  fill(
    byId("report"),
    make("h1", {}, "Facts on which the articles disagree"),
    make(
      "p",
      { class: "report-sum" },
      `${summary(findings, comparison.answer.meta.articles)}: `,
      quoted(
        comparison
          .ids()
          .map((id) => comparison.name(id))
          .join(", "),
      ),
    ),
    ...findings.map((finding, index) => item(finding, index + 1, comparison)),
  );
}

/** @param {Finding} finding @param {number} rank @param {Comparison} comparison */
function item(finding, rank, comparison) {
  const { note } = remarkOn(finding.id);
  const rows = finding.values.flatMap((reported, index) =>
    reported.mentions.map((mention, place) =>
      make(
        "tr",
        {},
        place === 0 &&
          make("th", { scope: "rowgroup", rowspan: reported.mentions.length }, `${letterOf(index)}  `, quoted(reported.display)),
        make("td", {}, quoted(comparison.name(mention.article_id))),
        make("td", { class: "quote" }, quoted(mention.sentence)),
      ),
    ),
  );
  return make(
    "section",
    { class: "report-item" },
    make("h2", {}, `${rank}. `, quoted(finding.label)),
    metaLine(finding),
    make("p", { class: "explanation", dir: "auto" }, finding.explanation),
    make("table", {}, make("tbody", {}, ...rows)),
    note ? make("p", { class: "noted" }, "Note: ", quoted(note)) : null,
  );
}
