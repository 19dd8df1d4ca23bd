import {ascending, deviation, extent, max, mean, min, rank} from "d3";
import {type ResultColumn, type ResultTable, tableRows} from "./result.js";

export type ChartMark = "bar" | "line" | "dot" | "cell";

/** Which columns of a result are drawn, and how. `color` is a column too. */
export interface ChartSpec {
  mark: ChartMark;
  x: string;
  y: string;
  color?: string;
}

/** Rows that a chart draws at most: more would hide one another. */
export const CHART_ROWS = 5000;

/**
 * A chart that fits the result: a line over years or dates, bars for named amounts, cells for two names and an amount,
 * dots for two amounts. Undefined when nothing can be drawn: no rows, one column, or no number.
 */
export function inferChart({columns, rowCount}: ResultTable): ChartSpec | undefined {
  const numbers = columns.filter(({kind}) => kind === "number");
  const names = columns.filter(({kind}) => kind === "text" || kind === "boolean");
  const times = columns.filter(isTime);
  if (rowCount < 2 || columns.length < 2 || !numbers.length) return undefined;
  const amounts = numbers.filter((column) => !isTime(column));
  const amount = amounts[0] ?? numbers[0];
  if (times.length && amount !== times[0]) {
    const series = names.find((column) => countDistinct(column) <= 12);
    if (series || isIncreasing(times[0])) {
      return {mark: "line", x: times[0].name, y: amount.name, ...(series && {color: series.name})};
    }
  }
  if (names.length >= 2 && countDistinct(names[0]) < rowCount && countDistinct(names[1]) < rowCount) {
    return {mark: "cell", x: names[1].name, y: names[0].name, color: amount.name};
  }
  if (names.length && (countDistinct(names[0]) === rowCount || amounts.length < 2)) {
    const color = names.find((column) => column !== names[0] && countDistinct(column) <= 12);
    return {mark: "bar", x: amount.name, y: names[0].name, ...(color && {color: color.name})};
  }
  if (amounts.length >= 2) {
    const color = names.find((column) => countDistinct(column) <= 12);
    return {mark: "dot", x: amounts[0].name, y: amounts[1].name, ...(color && {color: color.name})};
  }
  return times.length ? {mark: "line", x: times[0].name, y: amount.name} : undefined;
}

/** What the chart shows, in a sentence of the drawn rows' own numbers. */
export function describeChart(table: ResultTable, {mark, x, y, color}: ChartSpec): string {
  const rows = tableRows(table, CHART_ROWS);
  const drawn = mark === "cell" ? (color ?? x) : mark === "bar" ? x : y;
  const known = rows.filter((row) => typeof row[drawn] === "number");
  if (!known.length) return `No value of ${drawn} is known.`;
  const least = known.reduce((a, b) => ((b[drawn] as number) < (a[drawn] as number) ? b : a));
  const most = known.reduce((a, b) => ((b[drawn] as number) > (a[drawn] as number) ? b : a));
  const at = (row: Record<string, unknown>) =>
    [y, ...(mark === "bar" ? [] : [x])].map((name) => formatLabel(row[name])).join(" and ");
  if (mark === "dot") {
    const r = rankCorrelation(rows.map((row) => [row[x], row[y]]));
    const [low, high] = extent(known, (row) => row[y] as number);
    const range = `${y} runs from ${formatLabel(low)} to ${formatLabel(high)}`;
    return r === undefined
      ? `${range}.`
      : `${range}; its rank correlation with ${x} is ${r.toFixed(2)} (Spearman, ${known.length.toLocaleString("en-US")} rows).`;
  }
  if (mark === "line") {
    const place = (row: Record<string, unknown>) =>
      `${formatLabel(row[drawn])} at ${x} ${formatLabel(row[x])}${color ? ` (${formatLabel(row[color])})` : ""}`;
    return `${y} is highest with ${place(most)}, lowest with ${place(least)}.`;
  }
  return `${drawn} runs from ${formatLabel(least[drawn])} for ${at(least)} to ${formatLabel(most[drawn])} for ${at(most)}.`;
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
