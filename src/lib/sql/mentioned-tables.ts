/** The names that occur in the code as whole words, in the order of `names`; upper and lower case are the same. */
export function findMentionedTables(code: string, names: readonly string[]): string[] {
  const words = new Set(code.toLowerCase().match(/\w+/g));
  return names.filter((name) => words.has(name.toLowerCase()));
}

/** True when the code asks for a list of all tables, which therefore must be at hand. */
export function listsTables(sql: string): boolean {
  return /\bshow\s+(all\s+)?tables\b|\b(information_schema|duckdb_(tables|columns|views)|sqlite_master|pg_catalog)\b/i.test(
    sql
  );
}
