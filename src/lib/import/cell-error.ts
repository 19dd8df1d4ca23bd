/** A cell that cannot be read; its message says what is wrong and what to do, without saying where. */
export class CellError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CellError";
  }
}

const longest = 60;

/** A cell's value for a message: quoted, and cut where it is long. */
export function quoteCell(value: unknown): string {
  const text =
    typeof value === "string"
      ? value
      : (JSON.stringify(value, (_, v) => (typeof v === "bigint" ? Number(v) : v)) ?? "");
  return `"${text.length > longest ? `${text.slice(0, longest)}…` : text}"`;
}
