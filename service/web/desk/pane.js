/** One article beside the others: its text with every mention of the finding marked, and the way from one to the next. */
import { make, quoted } from "./dom.js";
import { colourOf, letterOf } from "./findings.js";
import { badge } from "./list.js";
import { cut, spansOf } from "./marks.js";
import { moment } from "./wording.js";

/**
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {import("./comparison.js").Comparison} Comparison
 */

// A word too long for a line must be free to break.
const FIRST_WORD = /^(\S{0,24})([^]*)$/u;

export class Pane {
  #at = 0;

  /**
   * @param {string} id of the article
   * @param {Finding} finding
   * @param {Comparison} comparison
   * @param {(id: string) => void} edit
   */
  constructor(id, finding, comparison, edit) {
    this.id = id;
    const name = comparison.name(id);
    this.body = make("div", { class: "pane-body", tabindex: 0, role: "group", "aria-label": `Text of ${name}` });
    const title = comparison.text(id, "title");
    if (title)
      this.body.append(make("p", { class: "pane-title", dir: "auto" }, ...marked("title", title, id, finding, comparison)));
    this.body.append(
      make("div", { class: "pane-text", dir: "auto" }, ...marked("text", comparison.text(id, "text"), id, finding, comparison)),
    );
    this.marks = [...this.body.querySelectorAll("mark")];
    this.position = make("span", { "aria-live": "polite", title: "Mention in view" });
    this.element = make("section", { class: "pane", "aria-label": name }, this.#head(name, finding, comparison, edit), this.body);
  }

  /** Bring a mention into view: the given one, or the first. @param {number} [index] */
  show(index = 0) {
    const mark = this.marks[index];
    if (!mark) return;
    this.#at = index;
    this.marks.forEach((other) => other.classList.toggle("current", other === mark && this.marks.length > 1));
    this.position.textContent = `${index + 1}/${this.marks.length}`;
    this.body.scrollTop = mark.offsetTop - (this.body.clientHeight - mark.offsetHeight) / 2;
  }

  /** Bring the first mention of a value into view. @param {number} value */
  showValue(value) {
    this.show(
      Math.max(
        0,
        this.marks.findIndex((mark) => mark.dataset.index === String(value)),
      ),
    );
  }

  /**
   * @param {string} name
   * @param {Finding} finding
   * @param {Comparison} comparison
   * @param {(id: string) => void} edit
   */
  #head(name, finding, comparison, edit) {
    const isStated = (/** @type {number} */ index) => this.marks.some((mark) => mark.dataset.index === String(index));
    const published = comparison.publishedAt(this.id);
    return make(
      "header",
      { class: "pane-head" },
      make("span", { class: "badges" }, ...[...finding.values.keys()].filter(isStated).map(badge)),
      make(
        "div",
        { class: "pane-who" },
        make("h3", { title: name }, quoted(name)),
        comparison.isDraft(this.id) && make("span", { class: "draft-tag" }, "Draft"),
        published && make("span", { class: "when" }, moment(published)),
      ),
      make(
        "span",
        { class: "pane-steps" },
        ...(this.marks.length > 1 ? this.#steps(name) : []),
        make(
          "button",
          { type: "button", class: "small edit", "aria-label": `Edit ${name}`, onclick: () => edit(this.id) },
          "Edit",
        ),
      ),
    );
  }

  /** The way from one mention to the next. @param {string} name */
  #steps(name) {
    const step = (/** @type {number} */ by) => () => this.show((this.#at + by + this.marks.length) % this.marks.length);
    return [
      this.position,
      make("button", { type: "button", class: "quiet", "aria-label": `Previous mention in ${name}`, onclick: step(-1) }, "‹"),
      make("button", { type: "button", class: "quiet", "aria-label": `Next mention in ${name}`, onclick: step(1) }, "›"),
    ];
  }
}

/**
 * A field as nodes: the finding's own mentions marked, those of other conflicts as links to them.
 *
 * @param {string} field
 * @param {string} text
 * @param {string} id
 * @param {Finding} finding
 * @param {Comparison} comparison
 */
function marked(field, text, id, finding, comparison) {
  const others = comparison.conflicts
    .filter((other) => other.id !== finding.id)
    .flatMap((other) => spansOf(other, id, field).map((span) => ({ ...span, finding: other })));
  return cut(text, spansOf(finding, id, field), others).map(({ text: piece, mark, elsewhere }) => {
    if (mark) return highlight(piece, mark.value);
    if (elsewhere) return reference(piece, elsewhere.finding);
    return piece;
  });
}

/**
 * A mention on the colour of its value; its letter stays on the line of its first word.
 *
 * @param {string} text
 * @param {number} value
 */
function highlight(text, value) {
  const [, first = "", rest = ""] = FIRST_WORD.exec(text) ?? [];
  const start = make("span", { class: "mark-start", "data-letter": letterOf(value) }, first);
  return make("mark", { "data-value": colourOf(value), "data-letter": letterOf(value), "data-index": value }, start, rest);
}

/**
 * A mention of another finding, as the way to it. The list leads there by keyboard; a stop at each would be in the way.
 *
 * @param {string} text
 * @param {Finding} finding
 */
function reference(text, finding) {
  return make("a", { class: "elsewhere", href: `#findings/${finding.id}`, tabindex: -1, title: `See: ${finding.label}` }, text);
}
