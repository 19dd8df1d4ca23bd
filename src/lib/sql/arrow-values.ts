import type {ColumnKind} from "./result.js";

/** The kind of a column by its Arrow type, as apache-arrow names it: `Int32`, `Date32<DAY>`, `Dictionary<Int32, Utf8>`. */
export function kindOfArrowType(type: string): ColumnKind {
  if (/^(Uint|Int\d|Float|Decimal)/.test(type)) return "number";
  if (/^(LargeUtf8|Utf8|Dictionary<\w+, (Large)?Utf8>|Null)/.test(type)) return "text";
  if (type.startsWith("Bool")) return "boolean";
  if (/^(Date|Timestamp)/.test(type)) return "date";
  return "other";
}

/** A value of an Arrow vector as a plain one: numbers for big integers, dates for milliseconds, arrays and objects. */
export function plainValue(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null;
  if (/^(Date|Timestamp)/.test(type)) return new Date(Number(value));
  // Seven digits are what 32 bits hold: without this 0.53 would read 0.5299999713897705.
  if (type === "Float32") return Number((value as number).toPrecision(7));
  if (type.startsWith("Time")) return formatTime(BigInt(value as number | bigint));
  if (type.startsWith("Interval")) return "an interval: cast it to VARCHAR to read it";
  return plain(value);
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Uint8Array) {
    return Array.from(value, (byte) => `\\x${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
  }
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, plain);
  if (Array.isArray(value)) return value.map(plain);
  if (value && typeof value === "object") {
    if ("toJSON" in value && typeof value.toJSON === "function") return plain(value.toJSON());
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
  }
  return value;
}

function formatTime(microseconds: bigint): string {
  const seconds = Number(microseconds / 1_000_000n);
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, "0"))
    .join(":");
}
