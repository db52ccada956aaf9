/**
 * The parts of the service's contract that the desk reads; openapi.yaml says what they mean.
 *
 * @typedef {"conflict" | "update" | "agreed"} Relation
 * @typedef {{type: string, number?: number, upper?: number | null, unit?: string, low?: number | null, high?: number | null,
 *   base_value?: number, base_unit?: string, dimension?: string,
 *   timex?: string | null, granularity?: string, start?: string | null, end?: string | null,
 *   minute?: number, zone?: string | null, on?: string | null, points?: number[], hedge?: string}} Value
 * @typedef {{article_id: string, field: string, start: number, end: number, text: string, sentence: string}} Mention
 * @typedef {{value: Value, display: string, mentions: Mention[]}} ReportedValue
 * @typedef {{label: string, unit: string | null}} FactName
 * @typedef {{absolute: number | null, relative: number | null}} Spread
 * @typedef {{id: string, kind: string, relation: "conflict" | "update", confidence: number, fact: FactName, spread: Spread,
 *   explanation: string, values: ReportedValue[], draft?: {value: string, supported: string | null, sources: number}}} Conflict
 * @typedef {{id: string, kind: string, fact: FactName, value: ReportedValue}} AgreedFact
 * @typedef {{article_id: string, code: string, detail: string}} Warning
 * @typedef {{articles: number, mentions: number, facts: number, elapsed_ms: number, incomplete: boolean, warnings: Warning[],
 *   version: string}} Meta
 * @typedef {{conflicts: Conflict[], facts?: AgreedFact[], articles?: ArticleRead[], meta: Meta}} Answer
 * @typedef {{id: string, title: string | null, text: string}} ArticleRead
 * @typedef {{id?: string, text?: string, html?: string, title?: string | null, published_at?: string | null,
 *   source?: string | null, role?: string | null, [member: string]: unknown}} Article
 * @typedef {{pointer: string, detail: string}} ErrorItem
 * @typedef {{type: string, title: string, status: number, detail?: string, errors?: ErrorItem[]}} ProblemDetails
 */

export {};
