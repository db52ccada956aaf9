/** Talking to the service that served this page, and to no other. */
import { keep, recall } from "./storage.js";

/** @typedef {import("./contract.js").Answer} Answer */
/** @typedef {import("./contract.js").ProblemDetails} ProblemDetails */

/** An answer that is not the one asked for: problem details, as the service gave them or as the network failed. */
export class ProblemError extends Error {
  /**
   * @param {ProblemDetails} details
   * @param {number} [retryAfter] seconds
   */
  constructor(details, retryAfter) {
    super(details.title);
    this.details = details;
    this.retryAfter = retryAfter;
  }
}

/** The key kept for this tab, "" for none. */
export const key = {
  get: () => recall(sessionStorage, "key") ?? "",
  /** @param {string} value */
  set: (value) => keep(sessionStorage, "key", value),
};

/**
 * Compare the articles of a request.
 *
 * @param {unknown} request
 * @param {AbortSignal} signal
 * @returns {Promise<Answer>}
 */
export async function compare(request, signal) {
  return (await post(request, "application/json", signal)).json();
}

/**
 * The same comparison as a table.
 *
 * @param {unknown} request
 * @returns {Promise<string>}
 */
export async function compareAsCsv(request) {
  return (await post(request, "text/csv")).text();
}

/** Whether the service lets in only those who bring a key. It is asked without one. @returns {Promise<boolean>} */
export async function needsKey() {
  try {
    await send("v1/limits", {});
    return false;
  } catch (error) {
    return error instanceof ProblemError && error.details.status === 401;
  }
}

/** The sample story, as a request. @returns {Promise<unknown>} */
export async function loadSample() {
  return (await send("desk/sample.json", {})).json();
}

/**
 * @param {unknown} request
 * @param {string} accept
 * @param {AbortSignal} [signal]
 */
function post(request, accept, signal) {
  /** @type {Record<string, string>} */
  const headers = { "Content-Type": "application/json", Accept: accept };
  if (key.get()) headers.Authorization = `Bearer ${key.get()}`;
  return send("v1/discrepancies", { method: "POST", headers, body: JSON.stringify(request), signal: signal ?? null });
}

/**
 * @param {string} path relative to the page, so that the service may stand behind a prefix
 * @param {RequestInit} init
 */
async function send(path, init) {
  /** @type {Response} */
  let response;
  try {
    response = await fetch(path, { ...init, cache: "no-cache", credentials: "same-origin" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ProblemError({
      type: "unreachable",
      title: "The service cannot be reached",
      status: 0,
      detail: "Is it still running, and is this computer online?",
    });
  }
  if (response.ok) return response;
  throw new ProblemError(await readProblem(response), Number(response.headers.get("Retry-After")) || undefined);
}

/**
 * @param {Response} response
 * @returns {Promise<ProblemDetails>}
 */
async function readProblem(response) {
  const unknown = { type: "unknown", title: `The service answered ${response.status}`, status: response.status };
  if (!response.headers.get("Content-Type")?.startsWith("application/problem+json")) return unknown;
  try {
    return await response.json();
  } catch {
    return unknown;
  }
}
