/**
 * What an editor thinks of a conflict: dismissed, noted. Kept in this browser by the conflict's id, and sent nowhere.
 *
 * @typedef {{dismissed?: boolean, note?: string}} Remark
 */
import { keep, recall } from "./storage.js";

/** @param {string} id */
const nameOf = (id) => `remark.${id}`;

/**
 * @param {string} id
 * @returns {Remark}
 */
export function remarkOn(id) {
  try {
    const kept = JSON.parse(recall(localStorage, nameOf(id)) ?? "{}");
    return { dismissed: kept?.dismissed === true, note: typeof kept?.note === "string" ? kept.note : "" };
  } catch {
    return {};
  }
}

/**
 * @param {string} id
 * @param {Remark} change
 */
export function remark(id, change) {
  const { dismissed, note } = { ...remarkOn(id), ...change };
  const kept = { ...(dismissed && { dismissed }), ...(note && { note }) };
  keep(localStorage, nameOf(id), Object.keys(kept).length ? JSON.stringify(kept) : "");
}
