/** The view of findings: the list on one side, the evidence for one of them on the other. */
import { byId, fill, make } from "./dom.js";
import { showEvidence, showNoEvidence } from "./evidence.js";
import { asText, summary } from "./exports.js";
import { buildFilters, tellHidden } from "./filters.js";
import { noFilter, sift } from "./findings.js";
import { listItem } from "./list.js";
import { remark, remarkOn } from "./remarks.js";
import { go, readRoute } from "./route.js";
import { say } from "./status.js";
import { figuresRead } from "./wording.js";

/**
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {import("./comparison.js").Comparison} Comparison
 */

const WIDE = matchMedia("(width >= 60rem)");
const STEPS = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity });

export class Results {
  /** @type {Comparison | null} */
  comparison = null;

  #filter = noFilter();

  #open = "";

  /** @param {(articleId: string) => void} edit */
  constructor(edit) {
    this.edit = edit;
    byId("rail").addEventListener("keydown", (event) => this.#onKey(event));
    byId("evidence").addEventListener("keydown", (event) => event.key === "Escape" && this.#backToList());
  }

  /**
   * Take a new answer; the filter starts afresh unless the same articles were asked for more.
   *
   * @param {Comparison} comparison
   * @param {boolean} same
   * @param {unknown} confidence below which the request wanted nothing, where it said so
   */
  take(comparison, same, confidence) {
    this.comparison = comparison;
    if (!same) this.#filter = noFilter(confidence);
    this.#open = "";
    buildFilters(byId("filters"), comparison.conflicts, this.#filter, () => this.refresh());
    this.refresh();
  }

  /** The conflicts that the filter lets through, in their order. */
  get shown() {
    return this.comparison ? sift(this.comparison.conflicts, this.#filter).shown : [];
  }

  /** Draw the list anew. */
  refresh() {
    const { comparison } = this;
    if (!comparison) return;
    const held = sift(comparison.conflicts, this.#filter);
    tellHidden(byId("hidden-count"), held, this.#filter, () => {
      buildFilters(byId("filters"), comparison.conflicts, this.#filter, () => this.refresh());
      this.refresh();
      byId("findings-title").focus();
    });
    fill(byId("findings"), ...held.shown.map((finding, index) => this.#item(finding, index, comparison)));
    if (!held.shown.length) fill(byId("findings"), make("li", { class: "nothing" }, this.#nothing(comparison)));
    byId("conflict-count").textContent = `${held.shown.length}`;
    byId("export-buttons").hidden = !comparison.conflicts.length;
    byId("filters").hidden = !comparison.conflicts.length;
    this.#drawAgreed(comparison);
    this.#select();
  }

  /** Show what the address names. */
  follow() {
    const { comparison } = this;
    const route = readRoute();
    if (!comparison || route?.view !== "findings") return;
    const usual = () => (WIDE.matches ? (comparison.find(this.#open) ?? this.shown[0]) : undefined);
    const finding = comparison.find(route.id) ?? usual();
    document.body.toggleAttribute("data-open", Boolean(finding));
    if (!finding)
      showNoEvidence(byId("evidence"), comparison.conflicts.length ? "Choose a conflict to see it in the articles." : "");
    else if (finding.id !== this.#open) this.#draw(finding, comparison);
    this.#open = finding?.id ?? "";
    this.#select();
  }

  /** Put the focus where reading the list begins. */
  focus() {
    (this.#buttons()[0] ?? byId("findings-title")).focus();
  }

  /** @param {Finding} finding @param {number} index @param {Comparison} comparison */
  #item(finding, index, comparison) {
    return listItem(finding, index + 1, comparison, (opened, byKey) => {
      go("findings", opened.id);
      if (byKey || !WIDE.matches) byId("evidence-title").focus({ preventScroll: true });
      if (!WIDE.matches) scrollTo({ top: 0 });
    });
  }

  /** @param {Finding} finding @param {Comparison} comparison */
  #draw(finding, comparison) {
    showEvidence(byId("evidence"), finding, comparison, {
      edit: this.edit,
      dismiss: (dismissed) => this.#dismiss(dismissed, true),
      noted: () => this.refresh(),
      copy: (copied) => void copy(asText([copied], comparison), "The conflict"),
      back: () => this.#backToList(),
    });
  }

  /** @param {Comparison} comparison */
  #drawAgreed(comparison) {
    const asked = comparison.answer.facts !== undefined;
    byId("agreeing-button").hidden = asked;
    const heading = make(
      "h3",
      {},
      comparison.agreed.length ? `Agreed (${comparison.agreed.length})` : "No two mentions agree on anything else.",
    );
    const list = make(
      "ol",
      { class: "findings", "aria-label": "Agreed" },
      ...comparison.agreed.map((fact, index) => this.#item(fact, index, comparison)),
    );
    fill(byId("agreeing"), asked && heading, comparison.agreed.length > 0 && list);
  }

  /** @param {Comparison} comparison */
  #nothing(comparison) {
    if (comparison.conflicts.length) return "No conflict fits these filters.";
    const { mentions, articles } = comparison.answer.meta;
    return `${summary([], articles)}: ${figuresRead(mentions)} read, and none contradicts another.`;
  }

  /** Dismiss a finding, or bring it back, and go on with the next. @param {Finding} finding @param {boolean} fromEvidence */
  #dismiss(finding, fromEvidence) {
    const before = this.shown;
    const dismissed = !remarkOn(finding.id).dismissed;
    remark(finding.id, { dismissed });
    say(`${dismissed ? "Dismissed" : "Brought back"}: ${finding.label}`);
    const place = before.findIndex((other) => other.id === finding.id);
    const next = this.shown.find((other) => other.id === finding.id) ?? this.shown[Math.min(place, this.shown.length - 1)];
    this.#open = "";
    this.refresh();
    if (next && (fromEvidence ? WIDE.matches : readRoute()?.id)) go("findings", next.id);
    else go("findings");
    this.follow();
    if (fromEvidence && WIDE.matches && next) byId("dismiss-button").focus();
    else (this.#button(next?.id ?? "") ?? byId("findings-title")).focus();
  }

  #backToList() {
    const id = this.#open;
    if (!WIDE.matches) go("findings");
    (this.#button(id) ?? byId("findings-title")).focus();
  }

  /** @returns {HTMLElement[]} */
  #buttons() {
    return [...byId("rail").querySelectorAll(".finding-open")].filter((element) => element instanceof HTMLElement);
  }

  /** @param {string} id */
  #button(id) {
    return this.#buttons().find((button) => button.closest("[data-finding]")?.getAttribute("data-finding") === id);
  }

  #select() {
    for (const button of this.#buttons()) {
      const item = button.closest("[data-finding]");
      const selected = Boolean(this.#open) && item?.getAttribute("data-finding") === this.#open;
      item?.classList.toggle("selected", selected);
      if (selected) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  }

  /**
   * Keys in the list: they work while a finding has the focus, so that none is taken from a reader's own.
   *
   * @param {KeyboardEvent} event
   */
  #onKey(event) {
    const buttons = this.#buttons();
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const id = buttons[at]?.closest("[data-finding]")?.getAttribute("data-finding") ?? "";
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = buttons[Math.max(0, Math.min(at + step, buttons.length - 1))];
      next?.focus();
      if (WIDE.matches) go("findings", next?.closest("[data-finding]")?.getAttribute("data-finding") ?? "");
    } else if (event.key === "Delete" || event.key === "Backspace") {
      const finding = this.comparison?.conflicts.find((other) => other.id === id);
      if (finding) this.#dismiss(finding, false);
    }
  }
}

/** @param {string} text @param {string} what */
export async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    say(`${what} is on the clipboard.`);
  } catch {
    say("This browser did not let the page use the clipboard.");
  }
}
