/** Telling what went wrong: the service's problem details, each error beside the article that it concerns. */
import { make, quoted } from "./dom.js";
import { markWrong } from "./editor.js";
import { ProblemError } from "./service.js";
import { alert, say } from "./status.js";
import { nameOf } from "./story.js";

/**
 * @typedef {import("./story.js").Draft} Draft
 * @typedef {import("./contract.js").ErrorItem} ErrorItem
 */

const POINTER = /^\/articles\/(\d+)(?:\/([^/]+))?/;

/**
 * @param {unknown} error
 * @param {Draft[]} drafts in the order of the request
 * @param {() => void} again
 */
export function tellProblem(error, drafts, again) {
  if (!(error instanceof ProblemError)) throw error;
  const { title, detail, errors = [], status } = error.details;
  say(title);
  const wait = error.retryAfter ? `Try again in ${error.retryAfter} s.` : "";
  alert(title, {
    detail: [detail, wait].filter(Boolean).join(" "),
    items: errors.map((item) => inWords(item, drafts)),
    actions: status === 503 || status === 0 || status >= 500 ? [{ label: "Try again", act: again }] : [],
  });
}

/**
 * @param {ErrorItem} item
 * @param {Draft[]} drafts
 */
function inWords({ pointer, detail }, drafts) {
  const [, index, member = "body"] = POINTER.exec(pointer) ?? [];
  const draft = index === undefined ? undefined : drafts[Number(index)];
  if (!draft) return `${pointer ? `${pointer}: ` : ""}${detail}`;
  const control = markWrong(draft, member, detail);
  const button = make("button", { type: "button", class: "link" }, quoted(nameOf(draft)));
  button.addEventListener("click", () => {
    location.hash = "#articles";
    control?.focus();
  });
  return make("span", {}, button, `, ${memberInWords(member)}: ${detail}`);
}

const MEMBERS = { published_at: "published", title: "headline", html: "text", body: "text", uri: "id" };

/** @param {string} member */
const memberInWords = (member) => MEMBERS[/** @type {keyof typeof MEMBERS} */ (member)] ?? member;
