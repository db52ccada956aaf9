// The operations of factdiff as methods, typed by the contract. Works in Node and in browsers.

import createClient, { type Client } from "openapi-fetch";
import type {
  Article, Discrepancies, DiscrepanciesOptions, LimitsInForce, Mentions, MentionsOptions, NinjsItem, paths, Problem,
} from "./schema.js";

export type * from "./schema.js";

export interface Settings {
  /** The API key, where the service asks for one. */
  key?: string;
  /** Milliseconds to wait for an answer; keep it above the service's own deadline, which is 10 seconds unless set otherwise. */
  timeout?: number;
  /** How often a request is sent again that the service was too busy to take. */
  retries?: number;
}

/** The service refused a request: branch on `problem.type`, mend what `problem.errors` points at. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";

  constructor(readonly problem: Problem, readonly requestId: string) {
    const wrong = problem.errors?.map(({ pointer, detail }) => `${pointer}: ${detail}`).join("; ");
    super([problem.title, wrong ?? problem.detail].filter(Boolean).join(": "));
  }
}

const BUSY = 503;
const LONGEST_WAIT_SECONDS = 10;
/** Of the forms in which the service answers, the one that this client reads. */
type Json = "application/json";

/** A factdiff service. Offsets count UTF-16 code units, as JavaScript's strings do, unless `options.offset_unit` says otherwise. */
export class Factdiff {
  readonly #client: Client<paths, Json>;
  readonly #timeout: number;
  readonly #retries: number;

  /** `url` is where the service runs: "http://127.0.0.1:8080". */
  constructor(url: string, { key, timeout = 30_000, retries = 2 }: Settings = {}) {
    const headers = { Accept: "application/json", ...(key !== undefined && { Authorization: `Bearer ${key}` }) };
    this.#client = createClient<paths, Json>({ baseUrl: url, headers });
    this.#timeout = timeout;
    this.#retries = retries;
  }

  /** The numbers and dates on which the articles of one story disagree, most certain first. */
  findDiscrepancies(articles: (Article | NinjsItem)[], options: DiscrepanciesOptions = {}): Promise<Discrepancies> {
    const body = { articles, options: { offset_unit: "utf16" as const, ...options } };
    return this.#send((signal) => this.#client.POST("/v1/discrepancies", { body, signal }));
  }

  /** Every number and date of the articles, normalised. */
  findMentions(articles: (Article | NinjsItem)[], options: MentionsOptions = {}): Promise<Mentions> {
    const body = { articles, options: { offset_unit: "utf16" as const, ...options } };
    return this.#send((signal) => this.#client.POST("/v1/mentions", { body, signal }));
  }

  /** How much one request may hold. */
  getLimits(): Promise<LimitsInForce> {
    return this.#send((signal) => this.#client.GET("/v1/limits", { signal }));
  }

  async #send<T>(ask: (signal: AbortSignal) => Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
    for (let left = this.#retries; ; left -= 1) {
      const { data, error, response } = await ask(AbortSignal.timeout(this.#timeout));
      if (data !== undefined) return data;
      if (response.status !== BUSY || left === 0) {
        throw new ProblemError(asProblem(error, response), response.headers.get("X-Request-ID") ?? "");
      }
      const seconds = Number(response.headers.get("Retry-After") ?? 1) || 1;
      await new Promise((resolve) => setTimeout(resolve, Math.min(seconds, LONGEST_WAIT_SECONDS) * 1000));
    }
  }
}

/** The problem document, or one made of the status where something between here and the service answered. */
function asProblem(error: unknown, response: Response): Problem {
  if (typeof error === "object" && error !== null && "title" in error) return error as Problem;
  return { type: "about:blank", title: response.statusText || `HTTP ${response.status}`, status: response.status };
}
