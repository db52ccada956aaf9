/**
 * The articles on the desk, and the request they make.
 *
 * A draft is an article while it is edited. `item` holds a ninjs item, which is sent as it is; `rest` holds members of an
 * article that the desk does not show.
 *
 * @typedef {import("./contract.js").Article} Article
 * @typedef {{id: string, source: string, title: string, published_at: string, isDraft: boolean, body: string,
 *   format: "text" | "html" | "ninjs", item?: Article, rest: Record<string, unknown>}} Draft
 */
import { isNinjs } from "./intake.js";

const SHOWN = new Set(["id", "source", "title", "published_at", "role", "text", "html"]);
const LONGEST_HEADING = 90;

/** The articles in their order. Says "change" whenever they change, and "list" where one came or went. */
export class Story extends EventTarget {
  /** @type {Draft[]} */
  drafts = [];

  /** Options that a request brought along. @type {Record<string, unknown>} */
  options = {};

  /** Whether there is something of the user's own to lose. */
  isOwn = false;

  /**
   * Add articles; one without an id, or with an id that is taken, gets one.
   *
   * @param {Article[]} articles
   * @param {Record<string, unknown>} [options]
   * @returns {Draft[]} what was added
   */
  add(articles, options = {}) {
    const added = articles.map((article) => {
      const draft = toDraft(article, this.#freeId(article));
      this.drafts.push(draft);
      return draft;
    });
    this.options = { ...this.options, ...options };
    this.#tell("list");
    return added;
  }

  /** @param {Draft} draft */
  remove(draft) {
    this.drafts = this.drafts.filter((other) => other !== draft);
    this.#tell("list");
  }

  clear() {
    this.drafts = [];
    this.options = {};
    this.isOwn = false;
    this.#tell("list");
  }

  /** @param {Draft} draft @param {Partial<Draft>} change */
  edit(draft, change) {
    Object.assign(draft, change);
    this.isOwn = true;
    this.#tell("change");
  }

  /** The articles as the contract has them. @returns {Article[]} */
  articles() {
    return this.drafts.map(toArticle);
  }

  /** @param {string} type */
  #tell(type) {
    this.dispatchEvent(new Event(type));
  }

  /** @param {Article} article */
  #freeId(article) {
    const taken = new Set(this.drafts.map((draft) => draft.id));
    const wanted = typeof article.id === "string" && article.id ? article.id : typeof article.uri === "string" ? article.uri : "";
    if (wanted && !taken.has(wanted)) return wanted;
    for (let number = wanted ? 2 : this.drafts.length + 1; ; number += 1) {
      const id = `${wanted || "article"} ${number}`;
      if (!taken.has(id)) return id;
    }
  }
}

/** What the desk calls an article: its source, else its headline's beginning, else its id. @param {Draft} draft */
export function nameOf(draft) {
  const name = draft.source || draft.title || draft.id;
  return name.length > LONGEST_HEADING ? `${name.slice(0, LONGEST_HEADING)}…` : name;
}

/**
 * @param {Article} article
 * @param {string} id
 * @returns {Draft}
 */
function toDraft(article, id) {
  const shown = { id, source: article.source ?? "", published_at: article.published_at ?? "", isDraft: article.role === "draft" };
  if (isNinjs(article)) {
    return {
      ...shown,
      title: headlineOf(article),
      published_at: versionOf(article),
      body: JSON.stringify(article, null, 1),
      format: "ninjs",
      item: article,
      rest: {},
    };
  }
  const rest = Object.fromEntries(Object.entries(article).filter(([name]) => !SHOWN.has(name)));
  const format = typeof article.html === "string" ? "html" : "text";
  return { ...shown, title: article.title ?? "", body: article.html ?? article.text ?? "", format, rest };
}

/**
 * @param {Draft} draft
 * @returns {Article}
 */
function toArticle(draft) {
  const role = draft.isDraft ? { role: "draft" } : {};
  if (draft.item) return { ...draft.item, ...role, id: draft.id };
  const { source, title, published_at } = draft;
  const given = Object.fromEntries(
    Object.entries({ source, title, published_at: toMoment(published_at) }).filter(([, value]) => value),
  );
  return { id: draft.id, ...given, ...role, [draft.format === "html" ? "html" : "text"]: draft.body, ...draft.rest };
}

/** A date, or a date-time with the seconds that the contract wants. @param {string} written */
const toMoment = (written) =>
  written
    .trim()
    .replace(" ", "T")
    .replace(/T(\d\d:\d\d)(?!:)/, "T$1:00");

/** @param {any} item */
function headlineOf(item) {
  const headlines = [item.headlines, item.headline].flat().filter(Boolean);
  const first = headlines[0];
  return (typeof first === "string" ? first : (first?.value ?? first?.text)) ?? item.headline_main ?? item.title ?? "";
}

/** @param {any} item */
const versionOf = (item) => String(item.versionCreated ?? item.versioncreated ?? "");
