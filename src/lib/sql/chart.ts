import {ascending, deviation, max, maxIndex, mean, min, minIndex, rank} from "d3";
import {formatCount} from "../format.js";
import {type ResultColumn, type ResultTable, tableRows} from "./result.js";

export type ChartMark = "bar" | "line" | "dot" | "cell";

/** Which columns of a result are drawn, and how. `color` is a column too. */
export interface ChartSpec {
  mark: ChartMark;
  x: string;
  y: string;
  color?: string;
}

/** What a chart draws at most: more would hide one another. */
const limits = {rows: 5000, yNames: 60, xNames: 40};

/**
 * A chart that fits the result: a line over years or dates, bars for named amounts, cells for two names and an amount,
 * dots for two amounts. Undefined when nothing can be drawn: no rows, one column, or no number.
 */
export function inferChart({columns, rowCount}: ResultTable): ChartSpec | undefined {
  const numbers = columns.filter(({kind}) => kind === "number");
  const names = columns.filter((column) => isName(column) && countDistinct(column) <= limits.yNames);
  const times = columns.filter(isTime);
  if (rowCount < 2 || columns.length < 2 || !numbers.length) return undefined;
  const amounts = numbers.filter((column) => !isTime(column));
  const amount = amounts[0];
  if (!amount) return undefined;
  if (times.length) {
    const series = names.find((column) => countDistinct(column) <= 12);
    if (series || isIncreasing(times[0])) {
      return {mark: "line", x: times[0].name, y: amount.name, ...(series && {color: series.name})};
    }
  }
  const isRepeated = (column: ResultColumn) => countDistinct(column) < rowCount;
  if (names.length >= 2 && names.slice(0, 2).every(isRepeated)) {
    return {mark: "cell", x: names[1].name, y: names[0].name, color: amount.name};
  }
  const color = names.find((column) => countDistinct(column) <= 12);
  if (names.length && (!isRepeated(names[0]) || amounts.length < 2)) {
    return {mark: "bar", x: amount.name, y: names[0].name};
  }
  if (amounts.length >= 2) {
    return {mark: "dot", x: amounts[0].name, y: amounts[1].name, ...(color && {color: color.name})};
  }
  return undefined;
}

/** The rows that a chart draws: the first ones, of as many names as it has room for. */
export function chartRows(table: ResultTable, {mark, x, y}: ChartSpec): Record<string, unknown>[] {
  const rows = tableRows(table, limits.rows);
  if (mark !== "bar" && mark !== "cell") return rows;
  const yNames = new Set([...new Set(rows.map((row) => row[y]))].slice(0, limits.yNames));
  const xNames = new Set([...new Set(rows.map((row) => row[x]))].slice(0, limits.xNames));
  return rows.filter((row) => yNames.has(row[y]) && (mark === "bar" || xNames.has(row[x])));
}

/** What the chart shows, in a sentence of the drawn rows' own numbers. */
export function describeChart(table: ResultTable, spec: ChartSpec): string {
  const rows = chartRows(table, spec);
  const cut =
    rows.length < table.rowCount
      ? ` Drawn are ${formatCount(rows.length)} of ${formatCount(table.rowCount)} rows.`
      : "";
  return `${spec.mark === "dot" ? describeDots(rows, spec) : describeExtremes(rows, spec)}${cut}`;
}

function describeExtremes(rows: Record<string, unknown>[], {mark, x, y, color}: ChartSpec): string {
  const drawn = mark === "cell" ? (color ?? x) : mark === "bar" ? x : y;
  const known = rows.filter((row) => typeof row[drawn] === "number");
  if (!known.length) return `No value of ${drawn} is known.`;
  const names = mark === "line" ? [x, color] : mark === "bar" ? [y, color] : [y, x];
  const describe = (row: Record<string, unknown>) => {
    const places = names.filter((name) => name !== undefined && name !== drawn).map((name) => formatLabel(row[name!]));
    return `${formatLabel(row[drawn])} for ${places.join(", ")}`;
  };
  const lowest = known[minIndex(known, (row) => row[drawn] as number)];
  const highest = known[maxIndex(known, (row) => row[drawn] as number)];
  return `Highest ${drawn}: ${describe(highest)}; lowest: ${describe(lowest)}.`;
}

function describeDots(rows: Record<string, unknown>[], {x, y}: ChartSpec): string {
  const r = rankCorrelation(rows.map((row) => [row[x], row[y]]));
  if (r === undefined) return `Too few rows have both ${x} and ${y}, or all the same, to say how they go together.`;
  return `Rank correlation of ${x} and ${y}: ${r.toFixed(2)} (Spearman).`;
}

/** Spearman's rank correlation over the pairs of which both are numbers; undefined below three or without spread. */
export function rankCorrelation(pairs: readonly (readonly [unknown, unknown])[]): number | undefined {
  const known = pairs.filter((pair): pair is [number, number] => pair.every(Number.isFinite));
  if (known.length < 3) return undefined;
  const [a, b] = [0, 1].map((side) => averageRanks(known.map((pair) => pair[side])));
  const [meanA, meanB] = [mean(a)!, mean(b)!];
  const spread = deviation(a)! * deviation(b)! * (known.length - 1);
  return spread ? a.reduce((sum, value, i) => sum + (value - meanA) * (b[i] - meanB), 0) / spread : undefined;
}

/** Ranks from 0, tied values sharing the mean of the ranks that they span. */
function averageRanks(values: readonly number[]): number[] {
  const lowest = rank(values, ascending);
  const ties = new Map<number, number>();
  for (const place of lowest) ties.set(place, (ties.get(place) ?? 0) + 1);
  return Array.from(lowest, (place) => place + (ties.get(place)! - 1) / 2);
}

/** A column of dates, or of whole numbers that its name calls years or decades. */
export function isTime({name, kind, values}: ResultColumn): boolean {
  if (kind === "date") return true;
  if (kind !== "number" || !/year|decade/i.test(name)) return false;
  const known = values.filter((value): value is number => typeof value === "number");
  return known.length > 0 && known.every(Number.isInteger) && min(known)! >= 1850 && max(known)! <= 2100;
}

function isName({kind}: ResultColumn): boolean {
  return kind === "text" || kind === "boolean";
}

function isIncreasing({values}: ResultColumn): boolean {
  return values.every((value, row) => row === 0 || Number(value) > Number(values[row - 1]));
}

function countDistinct({values}: ResultColumn): number {
  return new Set(values).size;
}

function formatLabel(value: unknown): string {
  if (value === null || value === undefined) return "unknown";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== "number") return String(value);
  if (Number.isInteger(value) && value >= 1000 && value <= 2100) return String(value);
  return value.toLocaleString("en-US", {
    maximumSignificantDigits: Math.abs(value) >= 1000 ? 12 : 3,
    maximumFractionDigits: 3
  });
}
