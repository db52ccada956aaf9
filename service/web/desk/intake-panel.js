/** Where articles come in: pasting, dropping, choosing files, the sample. */
import { byId, control, plural } from "./dom.js";
import { UnreadableError, readFile, readStory, readWritten } from "./intake.js";
import { loadSample } from "./service.js";
import { alert, clearAlerts, say } from "./status.js";

/**
 * @typedef {import("./story.js").Story} Story
 * @typedef {import("./intake.js").Story} Read
 */

/**
 * Let everything that brings articles work.
 *
 * @param {Story} story
 * @returns {{flush: () => boolean}} flush adds what was typed and not yet added; false where it is unreadable
 */
export function setUpIntake(story) {
  const text = control("intake-text", HTMLTextAreaElement);
  const input = control("files-input", HTMLInputElement);
  text.addEventListener("paste", (event) => {
    const pasted = event.clipboardData?.files.length ? "" : event.clipboardData?.getData("text/plain");
    if (event.clipboardData?.files.length) void addFiles([...event.clipboardData.files]);
    if (text.value.trim() || !pasted?.trim()) return;
    event.preventDefault();
    if (!addWritten(pasted)) text.value = pasted;
  });
  byId("intake").addEventListener("submit", (event) => {
    event.preventDefault();
    if (!text.value.trim()) say("Nothing to add yet: paste or type an article first.");
    else flush();
    text.focus();
  });
  byId("files-button").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    void addFiles([...(input.files ?? [])]);
    input.value = "";
  });
  byId("sample-button").addEventListener("click", async () => {
    clearAlerts();
    add(readStory(await loadSample()), false);
  });
  setUpDropping(addFiles, addWritten);
  return { flush };

  function flush() {
    if (!text.value.trim()) return true;
    if (!addWritten(text.value)) return false;
    text.value = "";
    return true;
  }

  /** @param {Read} read @param {boolean} [own] whether the user brought it */
  function add(read, own = true) {
    story.isOwn ||= own;
    const added = story.add(read.articles, read.options);
    say(`Added ${plural(added.length, "article")}; ${plural(story.drafts.length, "article")} in the story.`);
  }

  /** @param {string} written */
  function addWritten(written) {
    try {
      add(readWritten(written));
      return true;
    } catch (error) {
      refuse("What was pasted", error);
      return false;
    }
  }

  /** @param {File[]} files */
  async function addFiles(files) {
    clearAlerts();
    for (const file of files) {
      try {
        add(await readFile(file));
      } catch (error) {
        refuse(file.name, error);
      }
    }
  }
}

/** @param {string} what @param {unknown} error */
function refuse(what, error) {
  if (!(error instanceof UnreadableError)) throw error;
  alert(`${what} cannot be read`, { detail: error.message });
}

/**
 * Files, and text dragged from elsewhere, may be dropped anywhere.
 *
 * @param {(files: File[]) => void} addFiles
 * @param {(written: string) => void} addWritten
 */
function setUpDropping(addFiles, addWritten) {
  const veil = byId("drop-veil");
  // Text that is dragged within a field stays there.
  const isField = (/** @type {DragEvent} */ { target }) =>
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  const brings = (/** @type {DragEvent} */ event) =>
    event.dataTransfer?.types.includes("Files") || (event.dataTransfer?.types.includes("text/plain") && !isField(event));
  addEventListener("dragover", (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    veil.hidden = false;
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) veil.hidden = true;
  });
  addEventListener("drop", (event) => {
    veil.hidden = true;
    if (!brings(event)) return;
    event.preventDefault();
    location.hash = "#articles";
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length) addFiles(files);
    else addWritten(event.dataTransfer?.getData("text/plain") ?? "");
  });
}
