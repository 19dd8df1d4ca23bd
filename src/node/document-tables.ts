import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {ColumnDefinition, TableDefinition} from "../lib/table-definition.js";
import {projectRoot} from "./paths.js";
import {loadTables} from "./table-registry.js";
import {writeFileAtomic} from "./write-file.js";

/** What is written by hand stands before this line of docs/data.md, what the definitions say after it. */
const marker = "<!-- The rest is written by `npm run document` from the table definitions in src/lib/tables. -->";

export const dataDocument = join(projectRoot, "docs/data.md");

/** docs/data.md as it should be: its first part as it stands, and a section for each table. */
export async function renderDataDocument(): Promise<string> {
  const [prose] = readFileSync(dataDocument, "utf8").split(marker);
  const tables = (await loadTables()).map(({definition}) => definition);
  const sorted = tables.sort((a, b) => (a.name < b.name ? -1 : 1));
  return [`${prose}${marker}\n`, ...sorted.map(documentTable)].join("\n");
}

/** Brings docs/data.md up to date. */
export async function writeDataDocument(): Promise<void> {
  writeFileAtomic(dataDocument, await renderDataDocument());
}

/** A table's section in Markdown: what it holds, its columns, and what it is made from. */
export function documentTable({name, description, columns, inputs, parameters}: TableDefinition): string {
  const values = Object.entries(parameters).map(([key, value]) => `\`${key}\` = ${value}`);
  return [
    `### ${name}`,
    "",
    escapeMarkdown(description),
    "",
    "| column | type | unit | meaning | source |",
    "| --- | --- | --- | --- | --- |",
    ...Object.entries(columns).map(([column, definition]) => documentColumn(column, definition)),
    "",
    `Made from: ${inputs.map((input) => `\`${input}\``).join(", ") || "nothing"}.`,
    ...(values.length ? [`Parameters: ${values.join(", ")}.`] : []),
    ""
  ].join("\n");
}

function documentColumn(name: string, {type, unit, description, source, nullable}: ColumnDefinition): string {
  const cells = [`\`${name}\``, nullable ? `${type} or null` : type, unit ?? "", description, source];
  return `| ${cells.map(escapeMarkdown).join(" | ")} |`;
}

function escapeMarkdown(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll(/\s+/g, " ");
}
