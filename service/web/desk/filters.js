/** The controls that choose which findings are shown. */
import { fill, make, plural } from "./dom.js";
import { kindInWords, percent } from "./wording.js";

/**
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {import("./findings.js").Filter} Filter
 */

/**
 * Build the controls for the findings of an answer.
 *
 * @param {HTMLElement} form
 * @param {Finding[]} findings
 * @param {Filter} filter changed in place
 * @param {() => void} changed
 */
export function buildFilters(form, findings, filter, changed) {
  const output = make("output", { for: "filter-confidence" }, percent(filter.confidence));
  const range = make("input", {
    id: "filter-confidence",
    type: "range",
    min: 0,
    max: 100,
    step: 5,
    value: Math.round(filter.confidence * 100),
  });
  range.addEventListener("input", () => {
    filter.confidence = Number(range.value) / 100;
    output.textContent = percent(filter.confidence);
    changed();
  });
  fill(
    form,
    field(
      "filter-kind",
      "Kind",
      choice("filter-kind", options(findings, "kind", "All kinds"), filter.kind, (kind) => void (filter.kind = kind)),
    ),
    field(
      "filter-relation",
      "Relation",
      choice(
        "filter-relation",
        options(findings, "relation", "All"),
        filter.relation,
        (relation) => void (filter.relation = relation),
      ),
    ),
    make("div", { class: "field" }, make("label", { for: "filter-confidence" }, "At least ", output, " sure"), range),
  );

  /** @param {string} id @param {[string, string][]} entries @param {string} chosen @param {(value: string) => void} choose */
  function choice(id, entries, chosen, choose) {
    const select = make(
      "select",
      { id },
      ...entries.map(([value, text]) => make("option", { value, selected: value === chosen }, text)),
    );
    select.addEventListener("change", () => {
      choose(select.value);
      changed();
    });
    return select;
  }
}

/** @param {string} id @param {string} label @param {HTMLElement} input */
const field = (id, label, input) => make("div", { class: "field" }, make("label", { for: id }, label), input);

/**
 * What there is to choose from, each with how often it occurs.
 *
 * @param {Finding[]} findings
 * @param {"kind" | "relation"} member
 * @param {string} all
 * @returns {[string, string][]}
 */
function options(findings, member, all) {
  const names = [...new Set(findings.map((finding) => finding[member]))].sort();
  const count = (/** @type {string} */ name) => findings.filter((finding) => finding[member] === name).length;
  return [
    ["", all],
    ...names.map((name) => /** @type {[string, string]} */ ([name, `${capital(kindInWords(name))} (${count(name)})`])),
  ];
}

/** @param {string} word */
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * What the filter holds back, with buttons that let it through.
 *
 * @param {HTMLElement} line
 * @param {{unsure: number, dismissed: number, others: number}} held
 * @param {Filter} filter changed in place
 * @param {() => void} changed
 */
export function tellHidden(line, held, filter, changed) {
  fill(
    line,
    held.others > 0 &&
      note(`${plural(held.others, "other")} filtered out`, "Show", () => Object.assign(filter, { kind: "", relation: "" })),
    held.unsure > 0 && note(`${held.unsure} less certain`, "Show", () => void (filter.confidence = 0)),
    held.dismissed > 0 &&
      (filter.dismissed
        ? note(`${held.dismissed} dismissed`, "Hide", () => void (filter.dismissed = false))
        : note(`${held.dismissed} dismissed`, "Show", () => void (filter.dismissed = true))),
  );

  /** @param {string} text @param {string} label @param {() => void} act */
  function note(text, label, act) {
    const button = make(
      "button",
      { type: "button", class: "link", "aria-label": `${label} ${text.replace(/ filtered out$/, "")}` },
      label,
    );
    button.addEventListener("click", () => {
      act();
      changed();
    });
    return make("span", {}, `${text} `, button);
  }
}
