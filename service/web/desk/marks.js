/**
 * Which stretches of a text to mark.
 *
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {{start: number, end: number, value: number}} Span a stretch of a field, and the index of its value
 * @typedef {{start: number, end: number, finding: Finding}} Elsewhere a stretch that another finding speaks of
 * @typedef {{text: string, mark?: Span, elsewhere?: Elsewhere}} Piece
 */

/**
 * The spans of one field of one article that state a value of a finding.
 *
 * @param {Finding} finding
 * @param {string} articleId
 * @param {string} field
 * @returns {Span[]}
 */
export function spansOf(finding, articleId, field) {
  return finding.values.flatMap((reported, value) =>
    reported.mentions
      .filter((mention) => mention.article_id === articleId && mention.field === field)
      .map(({ start, end }) => ({ start, end, value })),
  );
}

/**
 * A text cut into pieces at its marks. Where two overlap, the first keeps its whole length and own marks win over others.
 *
 * @param {string} text
 * @param {Span[]} marks
 * @param {Elsewhere[]} others
 * @returns {Piece[]}
 */
export function cut(text, marks, others) {
  const wanted = [
    ...marks.map((mark) => ({ start: mark.start, end: mark.end, mark })),
    ...others.map((elsewhere) => ({ start: elsewhere.start, end: elsewhere.end, elsewhere })),
  ].filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const taken = wanted.filter(
    (piece) => "mark" in piece || !marks.some((mark) => mark.start < piece.end && piece.start < mark.end),
  );
  taken.sort((one, other) => one.start - other.start || other.end - one.end);
  /** @type {Piece[]} */
  const pieces = [];
  let reached = 0;
  for (const { start, end, ...meaning } of taken) {
    if (start < reached) continue;
    if (start > reached) pieces.push({ text: text.slice(reached, start) });
    pieces.push({ text: text.slice(start, end), ...meaning });
    reached = end;
  }
  if (reached < text.length) pieces.push({ text: text.slice(reached) });
  return pieces;
}
