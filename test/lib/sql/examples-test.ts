import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {EXAMPLES} from "../../../src/lib/sql/examples.js";
import {findMentionedTables} from "../../../src/lib/sql/mentioned-tables.js";
import {snapshotFolder} from "../../../src/node/paths.js";
import {readManifest} from "../../../src/node/snapshot.js";

/** What is used of DuckDB-WASM's build for Node, which comes without types of its own. */
interface BlockingDuckDB {
  createDuckDB(bundles: object, logger: object, runtime: object): Promise<Database>;
  VoidLogger: new () => object;
  NODE_RUNTIME: object;
}

interface Database {
  instantiate(progress: () => void): Promise<unknown>;
  open(config: object): void;
  connect(): {
    query(sql: string): {numRows: number};
    insertArrowFromIPCStream(bytes: Uint8Array, options: {name: string; create: boolean}): void;
  };
}

const require = createRequire(import.meta.url);
const names = Object.keys(readManifest(snapshotFolder()).tables);

describe("every example query", () => {
  let query: (sql: string) => number;

  beforeAll(async () => {
    const folder = dirname(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs"));
    const duckdb: BlockingDuckDB = require(join(folder, "duckdb-node-blocking.cjs"));
    const bundle = {mainModule: join(folder, "duckdb-eh.wasm"), mainWorker: ""};
    const db = await duckdb.createDuckDB({mvp: bundle, eh: bundle}, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
    await db.instantiate(() => {});
    db.open({query: {castBigIntToDouble: true}});
    const connection = db.connect();
    for (const name of names) {
      const bytes = readFileSync(join(snapshotFolder(), `${name}.arrow`));
      connection.insertArrowFromIPCStream(new Uint8Array(bytes), {name, create: true});
    }
    query = (sql) => connection.query(sql).numRows;
  });

  for (const {question, sql, tables} of EXAMPLES) {
    const missing = tables.filter((table) => !names.includes(table));
    it.skipIf(missing.length)(`answers "${question}"`, () => {
      expect(query(sql)).toBeGreaterThan(1);
    });

    it(`names its tables: "${question}"`, () => {
      expect(findMentionedTables(sql, tables)).toEqual(tables);
    });
  }

  it("comes after another in its group, so that each group is listed once", () => {
    const groups = EXAMPLES.map(({group}) => group).filter((group, row, all) => group !== all[row - 1]);
    expect(new Set(groups).size).toBe(groups.length);
  });
});
