/** What the browser keeps. A browser that refuses to keep anything is no error. */
const PREFIX = "factdiff.";

/**
 * @param {Storage} storage
 * @param {string} name
 * @returns {string | null}
 */
export function recall(storage, name) {
  try {
    return storage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/**
 * Keep a value, or forget it where it is empty.
 *
 * @param {Storage} storage
 * @param {string} name
 * @param {string} value
 */
export function keep(storage, name, value) {
  try {
    if (value) storage.setItem(PREFIX + name, value);
    else storage.removeItem(PREFIX + name);
  } catch {
    // Full or forbidden: it lasts as long as the page.
  }
}
