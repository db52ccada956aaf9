/**
 * Values and distances in words.
 *
 * @typedef {import("./contract.js").Value} Value
 * @typedef {import("./findings.js").Finding} Finding
 */
import { plural } from "./dom.js";

const KINDS = {
  count: "count",
  money: "money",
  measure: "measure",
  percent: "percentage",
  age: "age",
  date: "date",
  time: "time of day",
  duration: "duration",
  rank: "rank",
  score: "score",
  other: "other",
};
const CURRENCY = /^[A-Z]{3}$/;
const MINUTES_PER_DAY = 1440;

/** @param {string} kind */
export const kindInWords = (kind) => KINDS[/** @type {keyof typeof KINDS} */ (kind)] ?? kind;

/** @param {number} share of 1 */
export const percent = (share) => `${Math.round(share * 100)}%`;

/** What was read of the articles. @param {number} mentions */
export const figuresRead = (mentions) =>
  mentions === 1 ? "1 number or date" : `${mentions.toLocaleString("en")} numbers and dates`;

/**
 * How far apart the values of a finding are: "$9 million apart, 43%"; "" where they have no distance.
 *
 * @param {Finding} finding
 */
export function distance(finding) {
  const { absolute, relative } = finding.spread;
  if (absolute === null || !absolute) return "";
  const share = relative ? `, ${percent(relative)}` : "";
  return `${amount(absolute, finding)} apart${share}`;
}

/** @param {number} size @param {Finding} finding */
function amount(size, { kind, unit }) {
  if (kind === "date") return days(size);
  if (kind === "time") return minutes(size);
  if (kind === "percent") return plural(rounded(size), "point");
  if (unit === "year of age") return plural(rounded(size), "year");
  if (unit === "second") return duration(size);
  if (unit && CURRENCY.test(unit)) return money(size, unit);
  if (kind === "count" || kind === "rank" || !unit) return rounded(size).toLocaleString("en");
  return `${rounded(size).toLocaleString("en")} ${unit}`;
}

/** @param {number} size */
function days(size) {
  return size >= 1 ? plural(rounded(size), "day") : minutes(size * MINUTES_PER_DAY);
}

/** @param {number} size */
function minutes(size) {
  return size >= 60 && size % 60 === 0 ? plural(size / 60, "hour") : plural(rounded(size), "minute");
}

/** @param {number} seconds */
function duration(seconds) {
  if (seconds >= 86_400) return days(seconds / 86_400);
  return seconds >= 60 ? minutes(seconds / 60) : plural(rounded(seconds), "second");
}

/** @param {number} size @param {string} currency */
function money(size, currency) {
  const sign =
    new Intl.NumberFormat("en", { style: "currency", currency }).formatToParts(0).find(({ type }) => type === "currency")
      ?.value ?? currency;
  const figures = size.toLocaleString("en", {
    notation: size < 1e6 ? "standard" : "compact",
    compactDisplay: "long",
    maximumSignificantDigits: 3,
  });
  return `${sign}${sign.length > 1 && /\w$/.test(sign) ? " " : ""}${figures}`;
}

/** To three figures, for a distance is for the eye. @param {number} size */
const rounded = (size) => (Number.isInteger(size) ? size : Number(size.toPrecision(3)));

/**
 * A value as it was understood: "12,000,000 USD", "2 March 2026", "18:40".
 *
 * @param {Value} value
 */
export function normalised(value) {
  if (value.type === "quantity") return quantity(value);
  if (value.type === "date") return span(value);
  if (value.type === "time") return `${clock(value.minute ?? 0)}${value.zone ? ` ${value.zone}` : ""}`;
  return value.points?.join(" to ") ?? "";
}

/** @param {Value} value */
function quantity(value) {
  const { number = 0, upper, unit = "", base_value = 0, base_unit = "" } = value;
  const written = upper === null || upper === undefined ? figure(number) : `${figure(number)} to ${figure(upper)}`;
  const based = base_unit === unit || base_unit === "second" ? "" : `= ${figure(base_value)} ${base_unit}`;
  return [`${written} ${unitInWords(value)}`.trim(), based, range(value)].filter(Boolean).join(" ");
}

/** @param {Value} value */
function unitInWords({ unit = "", dimension, base_unit, number }) {
  if (dimension === "count") return "";
  if (unit === "year of age") return number === 1 ? "year" : "years";
  return base_unit === "second" && number !== 1 ? `${unit}s`.replace("ys", "ies") : unit;
}

/** What the value may be, rounding and hedge allowed for, where it stands in the unit it is written in. @param {Value} value */
function range({ unit, base_unit, low, high }) {
  if (unit !== base_unit || low === high) return "";
  if (low === null || low === undefined) return `(up to ${figure(high ?? 0)})`;
  return high === null || high === undefined ? `(from ${figure(low)})` : `(${figure(low)} to ${figure(high)})`;
}

/** @param {number} number */
const figure = (number) => number.toLocaleString("en", { maximumSignificantDigits: 7 });

/** @param {Value} value */
function span({ start, end, timex }) {
  if (!start || !end) return timex ?? "";
  const [first, last] = [new Date(`${start}Z`), new Date(new Date(`${end}Z`).getTime() - 1000)];
  if (first.toISOString().slice(0, 10) === last.toISOString().slice(0, 10)) {
    const whole = start.endsWith("T00:00:00") && end.endsWith("T00:00:00");
    return day(first) + (whole ? "" : `, ${start.slice(11, 16)} to ${end.slice(11, 16)}`);
  }
  return `${day(first)} to ${day(last)}`;
}

/** @param {Date} date */
const day = (date) =>
  date.toLocaleDateString("en-GB", { timeZone: "UTC", weekday: "short", day: "numeric", month: "long", year: "numeric" });

/** @param {number} minute of the day */
function clock(minute) {
  const whole = Math.round(minute);
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}

/** When an article was published, short: "3 Mar 2026, 07:30". @param {string} written */
export function moment(written) {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(written) ?? [];
  if (!date) return written;
  const parsed = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime())) return written;
  const shown = parsed.toLocaleDateString("en-GB", { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" });
  return time ? `${shown}, ${time}` : shown;
}
