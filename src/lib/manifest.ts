import type {CorpusDescription} from "./corpus-description.js";

/** What made one table: the same inputs, code, packages and parameters make the same bytes. */
export interface TableProvenance {
  rows: number;
  bytes: number;
  /** SHA-256 of the table's file. */
  checksum: string;
  /** Checksum of each input: of rows in any order for a corpus part, of the file's bytes for a table. */
  inputs: Record<string, string>;
  /** SHA-256 of the table's module bundled with every project module that it imports, white space removed. */
  code: string;
  /** Installed versions of the npm packages that the code imports. */
  packages: Record<string, string>;
  parameters: Record<string, string | number | boolean>;
  command: string;
}

/** `snapshot/manifest.json`: the provenance of every table, and which corpus they were computed from. */
export interface SnapshotManifest {
  format: 1;
  corpus: {
    /** First 12 digits of the SHA-256 over the parts' checksums: names a corpus in runs and on pages. */
    id: string;
    parts: Record<string, string>;
    /** Where the corpus comes from: its corpus.json, if it has one. */
    description?: CorpusDescription;
  };
  tables: Record<string, TableProvenance>;
}

/** What changed since a table was made; empty when nothing did. */
export interface Staleness {
  table: string;
  reasons: string[];
}

/** Compares what made a table with what would make it now. Inputs that are not at hand (null) are passed over. */
export function compareProvenance(
  table: string,
  made: Pick<TableProvenance, "inputs" | "code" | "packages" | "parameters">,
  now: {
    inputs: Record<string, string | null>;
    code: string;
    packages: Record<string, string>;
    parameters: TableProvenance["parameters"];
  }
): Staleness {
  const reasons: string[] = [];
  for (const [name, checksum] of Object.entries(now.inputs)) {
    if (checksum !== null && made.inputs[name] !== checksum) reasons.push(`input ${name} changed`);
  }
  if (made.code !== now.code) reasons.push("its code changed");
  for (const [name, version] of Object.entries(now.packages)) {
    if (made.packages[name] !== version) reasons.push(`${name} is ${version}, was ${made.packages[name] ?? "absent"}`);
  }
  if (stableJson(made.parameters) !== stableJson(now.parameters)) reasons.push("its parameters changed");
  return {table, reasons};
}

/** JSON with object keys sorted at every level, so that equal values give equal text. */
export function stableJson(value: unknown, indent?: number): string {
  return JSON.stringify(
    value,
    (_, item) =>
      item && typeof item === "object" && !Array.isArray(item)
        ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
        : item,
    indent
  );
}
