/**
 * From what was pasted or dropped to articles: plain text, HTML, ninjs, or the JSON of a request.
 *
 * @typedef {import("./contract.js").Article} Article
 * @typedef {{articles: Article[], options?: Record<string, unknown>}} Story
 */

const LONGEST_HEADLINE = 200;
const SEPARATOR = /^[ \t]*-{3,}[ \t]*$/m;
const MARKUP = /^\s*<(?:!doctype|!--|\?xml|[a-z][a-z0-9-]*[\s/>])/i;

/** What was pasted is nothing the desk can read; the message says why. */
export class UnreadableError extends Error {}

/**
 * The articles that a text holds.
 *
 * @param {string} written
 * @param {string} [name] of the file it came from
 * @returns {Story}
 */
export function readWritten(written, name = "") {
  const text = written.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  if (!text.trim()) throw new UnreadableError("There is no text in it.");
  if (text.includes("\0")) throw new UnreadableError("It is not text but binary data.");
  if (/\.json$/i.test(name) || /^\s*[{[]/.test(text)) return readJson(text, /\.json$/i.test(name));
  if (/\.x?html?$/i.test(name) || MARKUP.test(text)) return { articles: [{ html: text, ...idOf(name) }] };
  const parts = text.split(SEPARATOR).filter((part) => part.trim());
  return { articles: parts.map((part) => ({ ...splitHeadline(part.trim()), ...(parts.length === 1 && idOf(name)) })) };
}

/**
 * A file, in the encoding that its byte order mark tells, else UTF-8.
 *
 * @param {File} file
 * @returns {Promise<Story>}
 */
export async function readFile(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return readWritten(new TextDecoder(wide, { fatal: true }).decode(bytes), file.name);
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError(`It is not ${wide.toUpperCase()} text.`);
  }
}

/**
 * @param {string} text
 * @param {boolean} certain whether it can be nothing else
 * @returns {Story}
 */
function readJson(text, certain) {
  /** @type {any} */
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    if (certain) throw new UnreadableError("It is not JSON.");
    return { articles: [splitHeadline(text.trim())] };
  }
  return readStory(json);
}

/**
 * A request, one article, or a list of articles; each in the contract's form or as a ninjs item.
 *
 * @param {any} json
 * @returns {Story}
 */
export function readStory(json) {
  const articles = Array.isArray(json) ? json : Array.isArray(json?.articles) ? json.articles : [json];
  const usable = articles.every(
    (/** @type {any} */ article) =>
      article && typeof article === "object" && !Array.isArray(article) && (isArticle(article) || isNinjs(article)),
  );
  if (!articles.length || !usable) throw new UnreadableError("It is JSON, but neither articles nor ninjs items.");
  return { articles, ...(json.articles && json.options && { options: json.options }) };
}

/** @param {any} article */
const isArticle = (article) => typeof article.text === "string" || typeof article.html === "string";

/** Whether an object is a ninjs item, as the service tells them apart. @param {any} item */
export const isNinjs = (item) => !isArticle(item) && typeof item.uri === "string";

/**
 * A short first line that a blank line follows is the headline.
 *
 * @param {string} text
 * @returns {Article}
 */
function splitHeadline(text) {
  const [headline = "", next = "", ...rest] = text.split("\n");
  const body = rest.join("\n").trim();
  return headline.length <= LONGEST_HEADLINE && !next.trim() && body ? { title: headline.trim(), text: body } : { text };
}

/** @param {string} name */
const idOf = (name) => (name ? { id: name.slice(-200) } : {});
