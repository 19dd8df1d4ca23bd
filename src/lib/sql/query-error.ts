/** What went wrong in a query, in words, and where it says so: line and column count from 1. */
export interface QueryError {
  message: string;
  hint?: string;
  line?: number;
  column?: number;
}

const offline =
  "This page reads only the tables listed here: it opens no file and sends no request, so that nothing you type leaves your browser.";

const kinds: Record<string, string> = {
  Parser: "DuckDB cannot read this",
  Binder: "A name does not fit",
  Catalog: "Something named here does not exist",
  Conversion: "A value cannot be converted"
};

/**
 * Reads a message of DuckDB, such as `Parser Error: syntax error at or near "films"`, followed by an excerpt of the
 * query with a caret below the place.
 */
export function parseQueryError(message: string, sql: string): QueryError {
  const text = message.replace(/^Error:\s*/, "").trim();
  if (/interrupt|cancell?ed/i.test(text)) return {message: "The query was stopped."};
  if (readsElsewhere(text, sql)) return {message: "Only the snapshot's tables can be read.", hint: offline};
  const [first, ...hints] = text.split(/\n\s*\nLINE \d+:/)[0].split("\n");
  const [, kind, words] = /^(\w+(?: \w+)?) Error: (.*)$/.exec(first) ?? [];
  const hint = hints.filter((line) => line.trim()).join(" ");
  return {
    message: kind ? `${kinds[kind] ?? `${kind} error`}: ${words}` : first,
    ...(hint && {hint}),
    ...findPosition(text, sql)
  };
}

/** True when the query asked for a file, an address or an extension. */
function readsElsewhere(text: string, sql: string): boolean {
  if (/file system operations are disabled|Loading external extensions is disabled/.test(text)) return true;
  if (/exists in the \w+ extension/.test(text)) return true;
  return /^Catalog Error: Table with name \w+:\/\//.test(text) && /:\/\//.test(sql);
}

/** The caret's place in the query. The excerpt may be cut at its start and end, which `...` marks. */
function findPosition(text: string, sql: string): {line?: number; column?: number} {
  const found = /^(LINE (\d+): )(.*)\n( *)\^/m.exec(text);
  if (!found) return {};
  const [, prefix, number, excerpt, indent] = found;
  const line = Number(number);
  const offset = indent.length - prefix.length;
  const source = sql.split("\n")[line - 1];
  if (source === undefined || offset < 0) return {line};
  const cutStart = excerpt.startsWith("...") && !source.startsWith("...");
  const shown = excerpt.slice(cutStart ? 3 : 0).replace(/\.\.\.$/, "");
  const start = cutStart ? source.indexOf(shown) : 0;
  if (start < 0) return {line};
  return {line, column: Math.min(start + offset - (cutStart ? 3 : 0), source.length) + 1};
}
