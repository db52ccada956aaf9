/**
 * One comparison: the articles as they were sent, and what came back for them.
 *
 * @typedef {import("./contract.js").Answer} Answer
 * @typedef {import("./story.js").Draft} Draft
 * @typedef {import("./findings.js").Finding} Finding
 */
import { agreedOf, conflictsOf } from "./findings.js";

export class Comparison {
  /** @type {Map<string, {draft: Draft, fields: Record<string, string>}>} */
  #articles = new Map();

  /**
   * @param {unknown} request
   * @param {Draft[]} drafts as they stood when the request was made
   * @param {Answer} answer
   */
  constructor(request, drafts, answer) {
    this.request = request;
    this.answer = answer;
    this.conflicts = conflictsOf(answer);
    this.agreed = agreedOf(answer);
    const read = new Map((answer.articles ?? []).map((article) => [article.id, article]));
    for (const draft of drafts) {
      const { title, text } = read.get(draft.id) ?? { title: draft.title, text: draft.body };
      this.#articles.set(draft.id, { draft: { ...draft }, fields: { title: title ?? "", text } });
    }
  }

  /** The ids of all articles, drafts first, else in the order sent. */
  ids() {
    const ids = [...this.#articles.keys()];
    return [...ids.filter((id) => this.isDraft(id)), ...ids.filter((id) => !this.isDraft(id))];
  }

  /** @param {string} id */
  name(id) {
    const found = this.#articles.get(id);
    return found ? found.draft.source || found.draft.id : id;
  }

  /** @param {string} id @param {string} field */
  text(id, field) {
    return this.#articles.get(id)?.fields[field] ?? "";
  }

  /** @param {string} id */
  isDraft(id) {
    return this.#articles.get(id)?.draft.isDraft ?? false;
  }

  /** @param {string} id */
  publishedAt(id) {
    return this.#articles.get(id)?.draft.published_at ?? "";
  }

  /** @param {string} id @returns {Finding | undefined} */
  find(id) {
    return [...this.conflicts, ...this.agreed].find((finding) => finding.id === id);
  }
}
