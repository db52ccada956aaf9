/** The articles as cards to edit, and what is wrong with them. */
import { byId, fill, make, plural, quoted } from "./dom.js";
import { nameOf } from "./story.js";

/**
 * @typedef {import("./story.js").Draft} Draft
 * @typedef {import("./story.js").Story} Story
 */

const FORMATS = { text: "", html: "HTML", ninjs: "ninjs" };
const MEMBERS = ["source", "published_at", "title", "role", "body"];

/** Keep the cards in step with the story. @param {Story} story */
export function setUpEditor(story) {
  const list = byId("drafts");
  /** @type {Map<Draft, HTMLElement>} */
  const cards = new Map();
  story.addEventListener("list", () => {
    for (const draft of cards.keys()) if (!story.drafts.includes(draft)) cards.delete(draft);
    for (const draft of story.drafts) if (!cards.has(draft)) cards.set(draft, card(draft, story));
    fill(list, ...story.drafts.map((draft) => cards.get(draft)));
  });
}

/**
 * @param {Draft} draft
 * @param {Story} story
 */
function card(draft, story) {
  const heading = make("h3", { dir: "auto" });
  const size = make("span", { class: "size" });
  const fixed = draft.format === "ninjs";
  const remove = make("button", { type: "button", class: "quiet" }, "Remove");
  remove.addEventListener("click", () => {
    story.remove(draft);
    byId("intake-text").focus();
  });
  const box = make(
    "li",
    { class: "draft", "data-draft": draft.id },
    make(
      "div",
      { class: "draft-head" },
      heading,
      FORMATS[draft.format] && make("span", { class: "format" }, FORMATS[draft.format]),
      size,
      remove,
    ),
    make(
      "div",
      { class: "fields" },
      field("source", "Source", input("source", fixed)),
      field("published_at", "Published", input("published_at", fixed, { placeholder: "2026-03-04T18:05Z" })),
      field("title", "Headline", input("title", fixed), "field wide"),
    ),
    draftCheck(),
    field("body", fixed ? "ninjs item" : "Text", body(), "field wide"),
  );
  tell();
  return box;

  /**
   * @param {"source" | "published_at" | "title"} member
   * @param {boolean} readonly
   * @param {import("./dom.js").Attributes} [more]
   */
  function input(member, readonly, more = {}) {
    const element = make("input", { type: "text", value: draft[member], readonly, autocomplete: "off", dir: "auto", ...more });
    element.addEventListener("input", () => change({ [member]: element.value }));
    return element;
  }

  function body() {
    const element = make("textarea", {
      readonly: fixed,
      spellcheck: "false",
      dir: "auto",
      class: draft.format === "text" ? "" : "source-code",
    });
    element.value = draft.body;
    element.addEventListener("input", () => change({ body: element.value }));
    return element;
  }

  function draftCheck() {
    const check = make("input", { type: "checkbox", checked: draft.isDraft });
    check.addEventListener("change", () => change({ isDraft: check.checked }));
    return make("label", { class: "check", "data-member": "role" }, check, "Our draft, held against the others");
  }

  /** @param {Partial<Draft>} changed */
  function change(changed) {
    story.edit(draft, changed);
    tell();
  }

  function tell() {
    fill(heading, quoted(nameOf(draft)));
    box?.classList.toggle("is-draft", draft.isDraft);
    box?.setAttribute("aria-label", nameOf(draft));
    remove.setAttribute("aria-label", `Remove ${nameOf(draft)}`);
    const words = draft.body.trim() ? draft.body.trim().split(/\s+/).length : 0;
    size.textContent =
      draft.format === "text" ? plural(words, "word") : `${draft.body.length.toLocaleString("en")} characters`;
  }
}

let fields = 0;

/**
 * @param {string} member
 * @param {string} label
 * @param {HTMLElement} control
 * @param {string} [classes]
 */
function field(member, label, control, classes = "field") {
  control.id = `field-${(fields += 1)}`;
  return make("div", { class: classes, "data-member": member }, make("label", { for: control.id }, label), control);
}

/**
 * Say what is wrong with a member of an article, beside it.
 *
 * @param {Draft} draft
 * @param {string} member as the contract names it
 * @param {string} detail
 * @returns {HTMLElement | null} the control to mend it with
 */
export function markWrong(draft, member, detail) {
  const shown = MEMBERS.includes(member) ? member : "body";
  const place = byId("drafts").querySelector(`[data-draft="${CSS.escape(draft.id)}"] [data-member="${shown}"]`);
  const control = place?.querySelector("input, textarea");
  if (!place || !(control instanceof HTMLElement)) return null;
  const message = make("p", { class: "error", id: `${control.id}-error` }, detail);
  place.append(message);
  control.setAttribute("aria-invalid", "true");
  control.setAttribute("aria-describedby", message.id);
  return control;
}

/** Take back what was said to be wrong. */
export function clearWrong() {
  for (const message of byId("drafts").querySelectorAll(".error")) message.remove();
  for (const control of byId("drafts").querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    control.removeAttribute("aria-describedby");
  }
}
