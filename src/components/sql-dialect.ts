import {type Completion, completeFromList} from "@codemirror/autocomplete";
import {SQLDialect, sql} from "@codemirror/lang-sql";
import type {Extension} from "@codemirror/state";

// What questions to tables need of DuckDB's words. The dialects that CodeMirror brings reserve `year`, `name`, `source`.
const keywords =
  "select distinct from where group by order having limit offset as with recursive union all except intersect join " +
  "left right full outer inner cross semi anti asof natural on using and or not in is null like ilike between exists " +
  "case when then else end asc desc nulls first last filter over partition rows range preceding following unbounded " +
  "current row window qualify values create table view temp drop insert into describe summarize show tables explain " +
  "exclude replace columns sample pivot unpivot lateral cast try_cast set true false interval";
const types = "integer int bigint smallint double float real decimal varchar text boolean bool date timestamp time";
const functions =
  "count sum avg min max median stddev quantile_cont any_value list unnest string_split contains " +
  "starts_with lower upper length trim replace regexp_matches regexp_extract concat round floor ceil abs sqrt ln log " +
  "greatest least coalesce nullif row_number dense_rank percent_rank ntile lag corr list_contains list_sort " +
  "len strftime generate_series bit_count arg_max arg_min histogram";

const duckDB = SQLDialect.define({
  keywords,
  types,
  builtin: functions,
  operatorChars: "*+-%<>!=&|^~/?:",
  doubleQuotedStrings: false
});

/** SQL as DuckDB speaks it, which completes the names of tables and columns. */
export function duckDBLanguage(schema: Record<string, readonly string[]>): Extension {
  const columns = new Map<string, string[]>();
  for (const [table, names] of Object.entries(schema)) {
    for (const name of names) columns.set(name, [...(columns.get(name) ?? []), table]);
  }
  const completions: Completion[] = Array.from(columns, ([label, tables]) => ({
    label,
    type: "property",
    detail: tables.length > 3 ? `${tables.length} tables` : tables.join(", "),
    boost: 1
  }));
  return [
    sql({dialect: duckDB, schema, upperCaseKeywords: true}),
    duckDB.language.data.of({autocomplete: completeFromList(completions)})
  ];
}
