import {formatBytes, formatCount} from "../format.js";

export interface ProgressState {
  label: string;
  value: number;
  /** Absent while it is not known. */
  total?: number;
  unit: "films" | "bytes";
  /** The bar, drawn; left out where it is empty. */
  bar: string;
  /** Seconds since the start. */
  elapsed: number;
  /** What was there at the start already. */
  startValue: number;
}

/** A progress line: how much of how much, at what rate, and how much time is left at that rate. */
export function formatProgress({label, value, total, unit, bar, elapsed, startValue}: ProgressState): string {
  const amount = unit === "bytes" ? formatBytes : formatCount;
  const rate = elapsed > 0 ? (value - startValue) / elapsed : 0;
  const speed = unit === "bytes" ? `${formatBytes(Math.round(rate))}/s` : `${rate.toFixed(rate < 10 ? 1 : 0)} films/s`;
  if (total === undefined) return `${label}: ${amount(value)}, ${speed}`;
  const percent = total ? Math.floor((100 * value) / total) : 100;
  const parts = [`${label}: ${bar ? `${bar} ` : ""}${percent} %`, `${amount(value)} of ${amount(total)}`, speed];
  if (rate > 0 && value < total) parts.push(`${formatSeconds((total - value) / rate)} left`);
  return parts.join(", ");
}

/** Seconds as hours, minutes and seconds: 75 is "1 min 15 s". */
export function formatSeconds(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
