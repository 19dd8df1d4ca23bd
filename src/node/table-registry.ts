import {readdirSync} from "node:fs";
import {basename, join} from "node:path";
import {pathToFileURL} from "node:url";
import type {TableDefinition} from "../lib/table-definition.js";
import {projectRoot} from "./paths.js";

const folder = join(projectRoot, "src/lib/tables");

export interface RegisteredTable {
  definition: TableDefinition;
  modulePath: string;
}

/** Every table of the snapshot: one module in `src/lib/tables` each, in an order that puts inputs first. */
export async function loadTables(): Promise<RegisteredTable[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const tables = await Promise.all(names.sort().map((name) => loadTable(basename(name, ".ts"))));
  return sortByInputs(tables);
}

/** The table `name`. Throws when there is no module of that name, or when it defines a table of another name. */
export async function loadTable(name: string): Promise<RegisteredTable> {
  const modulePath = join(folder, `${name}.ts`);
  const definition: TableDefinition = (await import(pathToFileURL(modulePath).href)).default;
  if (definition.name !== name) throw new Error(`src/lib/tables/${name}.ts defines a table named ${definition.name}`);
  return {definition, modulePath};
}

function sortByInputs(tables: readonly RegisteredTable[]): RegisteredTable[] {
  const byName = new Map(tables.map((table) => [table.definition.name, table]));
  const sorted = new Set<RegisteredTable>();
  const visit = (table: RegisteredTable, path: readonly string[]): void => {
    const {name, inputs} = table.definition;
    if (path.includes(name)) throw new Error(`tables depend on each other: ${[...path, name].join(" -> ")}`);
    for (const input of inputs) {
      if (!input.startsWith("table:")) continue;
      const dependency = byName.get(input.slice("table:".length));
      if (!dependency) throw new Error(`table ${name} needs ${input}, which no module defines`);
      visit(dependency, [...path, name]);
    }
    sorted.add(table);
  };
  for (const table of tables) visit(table, []);
  return [...sorted];
}
