/** The desk: articles in, conflicts out. */
import { Comparison } from "./comparison.js";
import { byId, control, plural } from "./dom.js";
import { clearWrong, setUpEditor } from "./editor.js";
import { asCsv, asJson, asText, save, summary } from "./exports.js";
import { setUpIntake } from "./intake-panel.js";
import { askForKey, setUpKey } from "./key.js";
import { tellProblem } from "./problems.js";
import { buildReport } from "./report.js";
import { Results, copy } from "./results.js";
import { go, readRoute } from "./route.js";
import { ProblemError, compare, compareAsCsv, needsKey } from "./service.js";
import { alert, clearAlerts, say, showProgress } from "./status.js";
import { Story } from "./story.js";
import { setUpTheme } from "./theme.js";
import { figuresRead } from "./wording.js";

const story = new Story();
const intake = setUpIntake(story);
const results = new Results(editArticle);
/** @type {AbortController | null} */
let running = null;

/** Compare what is on the desk. @param {{facts?: boolean}} [more] whether to ask for agreeing facts too */
async function run({ facts = false } = {}) {
  if (running || !intake.flush()) return;
  clearAlerts();
  clearWrong();
  if (!story.drafts.length) {
    say("There is nothing to compare yet: paste or drop an article, or load the sample story.");
    go("articles");
    byId("intake-text").focus();
    return;
  }
  const drafts = story.drafts.map((draft) => ({ ...draft }));
  const request = requestFor(facts);
  running = new AbortController();
  const done = showProgress(`Comparing ${plural(drafts.length, "article")} …`, () => running?.abort());
  try {
    show(new Comparison(request, drafts, await compare(request, running.signal)), facts);
  } catch (error) {
    refuse(error, drafts, { facts });
  } finally {
    done();
    running = null;
  }
}

/** Everything the desk can filter by is asked for once. @param {boolean} facts */
function requestFor(facts) {
  const read = story.drafts.some((draft) => draft.format !== "text");
  const include = [...(facts ? ["facts"] : []), ...(read ? ["articles"] : [])];
  return { articles: story.articles(), options: { ...story.options, min_confidence: 0, offset_unit: "utf16", include } };
}

/** @param {Comparison} comparison @param {boolean} same */
function show(comparison, same) {
  const { meta } = comparison.answer;
  const opened = readRoute()?.id;
  results.take(comparison, same, story.options.min_confidence);
  go("findings", same ? opened : "");
  results.follow();
  const read = `${figuresRead(meta.mentions)} read in ${Math.max(1, Math.round(meta.elapsed_ms))} ms.`;
  say(`${summary(results.shown, meta.articles)}; ${read}${meta.incomplete ? " Not finished in time." : ""}`);
  if (meta.warnings.length) {
    const items = meta.warnings.map((warning) => `${comparison.name(warning.article_id)}: ${warning.detail}`);
    alert(meta.incomplete ? "The comparison was not finished in time" : "Read with reservations", { items, mild: true });
  }
  if (same) (byId("agreeing").querySelector("button") ?? byId("findings-title")).focus();
  else results.focus();
}

/** @param {unknown} error @param {import("./story.js").Draft[]} drafts @param {{facts: boolean}} more */
function refuse(error, drafts, more) {
  if (error instanceof DOMException && error.name === "AbortError") {
    say("Stopped.");
  } else if (error instanceof ProblemError && error.details.status === 401) {
    say(error.details.title);
    askForKey(() => void run(more));
  } else {
    tellProblem(error, drafts, () => void run(more));
  }
}

/** @param {string} articleId */
function editArticle(articleId) {
  go("articles");
  const card = byId("drafts").querySelector(`[data-draft="${CSS.escape(articleId)}"]`);
  card?.scrollIntoView({ block: "nearest" });
  card?.querySelector("textarea")?.focus({ preventScroll: true });
}

function followRoute() {
  const route = readRoute();
  if (!route) return;
  const view = results.comparison ? route.view : "articles";
  document.body.dataset.view = view;
  document.body.toggleAttribute("data-open", false);
  for (const link of document.querySelectorAll("[data-view-link]")) {
    if (link.getAttribute("data-view-link") === view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  results.follow();
}

function onStoryChanged() {
  byId("article-count").textContent = `${story.drafts.length}`;
  byId("clear-button").hidden = !story.drafts.length;
  if (results.comparison) say("The articles have changed; compare them again.");
}

function setUpExports() {
  byId("copy-button").addEventListener("click", () => {
    if (results.comparison) void copy(asText(results.shown, results.comparison), "The list");
  });
  byId("json-button").addEventListener("click", () => {
    if (results.comparison) save("factdiff.json", "application/json", asJson(results.shown, results.comparison));
  });
  byId("csv-button").addEventListener("click", async () => {
    if (!results.comparison) return;
    try {
      // Spreadsheets take a table without a byte order mark for one in the system's old encoding.
      const table = await compareAsCsv(results.comparison.request);
      save("factdiff.csv", "text/csv", `\uFEFF${asCsv(table, results.shown)}`);
    } catch (error) {
      refuse(error, story.drafts, { facts: false });
    }
  });
  byId("print-button").addEventListener("click", () => print());
  addEventListener("beforeprint", () => {
    if (results.comparison) buildReport(results.shown, results.comparison);
  });
}

if (/Mac|iP/.test(navigator.platform)) byId("compare-keys").textContent = "⌘ ↵";
setUpTheme();
setUpKey();
setUpEditor(story);
setUpExports();
story.addEventListener("list", onStoryChanged);
story.addEventListener("change", onStoryChanged);
byId("clear-button").addEventListener("click", () => {
  story.clear();
  byId("intake-text").focus();
});
byId("compare-button").addEventListener("click", () => void run());
byId("agreeing-button").addEventListener("click", () => void run({ facts: true }));
byId("help-button").addEventListener("click", () => control("help", HTMLDialogElement).showModal());
addEventListener("hashchange", followRoute);
addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    void run();
  } else if (event.key === "Escape") {
    running?.abort();
  }
});
addEventListener("beforeunload", (event) => {
  if (story.isOwn) event.preventDefault();
});
followRoute();
byId("key-button").hidden = !(await needsKey());
