import {html} from "htl";
import type {ManifestWithStaleness} from "../lib/provenance.js";
import {availableExamples} from "../lib/sql/examples.js";
import {findMentionedTables} from "../lib/sql/mentioned-tables.js";
import type {TableSchema} from "../lib/table-schema.js";
import {type CellOutcomeDetail, editableCell} from "./editable-cell.js";
import {figureMaker} from "./figure.js";
import {resultChart} from "./sql-chart.js";
import {resultDownloads} from "./sql-downloads.js";
import {exampleList} from "./sql-examples.js";
import {queryHistory} from "./sql-history.js";
import {schemaBrowser} from "./sql-schema.js";
import type {TableSource} from "./table-source.js";

export interface WorkbenchOptions {
  schema: readonly TableSchema[];
  tables: TableSource;
  manifest: ManifestWithStaleness;
}

/**
 * Everything for asking the tables in SQL: questions to start from, the tables and their columns, the queries of this
 * visit; and a cell whose result can be drawn and saved.
 */
export function sqlWorkbench({schema, tables, manifest}: WorkbenchOptions): HTMLElement {
  const examples = availableExamples(tables.names);
  const figure = figureMaker(manifest);
  const cell = editableCell({
    id: "query",
    language: "sql",
    code: examples[0].sql,
    tables,
    label: "the query",
    render: (table, code) => {
      if (!table.rowCount) return null;
      const provenance = {
        kind: "live" as const,
        tables: findMentionedTables(code, tables.names),
        note: "Computed in this browser by DuckDB, from the query above."
      };
      return html`<div>${resultDownloads(table)}${resultChart(table, figure, provenance) ?? nothingToDraw()}</div>`;
    }
  });
  // On a narrow screen the lists would push the query out of sight.
  const wide = matchMedia("(min-width: 70rem)").matches;
  const choose = (code: string) => {
    cell.load(code, {run: true});
    cell.scrollIntoView({block: "nearest"});
  };
  const history = queryHistory(choose);
  cell.addEventListener("outcome", (event) => history.add((event as CustomEvent<CellOutcomeDetail>).detail));
  return html`<div class="sql-workbench">
    <div class="sql-rail">
      ${panel(
        "Questions to start from",
        exampleList(examples, ({sql}) => choose(sql)),
        wide
      )}
      ${panel(
        `The ${schema.length} tables`,
        schemaBrowser(schema, {insert: cell.insert, look: (table) => choose(`SELECT *\nFROM ${table}\nLIMIT 100`)}),
        wide
      )}
      ${panel("Queries of this visit", history.node, false)}
    </div>
    <div class="sql-main">${cell}</div>
  </div>` as HTMLElement;
}

function nothingToDraw(): Node | null {
  return html`<p class="empty-state">No chart comes of this by itself: a result is drawn when it has several rows, with an amount beside a name or a year.</p>`;
}

function panel(title: string, content: Node, open: boolean): Node | null {
  return html`<details class="sql-panel" open=${open}><summary><h3>${title}</h3></summary>${content}</details>`;
}
