/** `tsx bench/ingest/run-duckdb.ts FILE`: the same figures by DuckDB's reader of CSV, measured and printed as JSON. */
import {DuckDBInstance, version} from "@duckdb/node-api";
import {isSelected} from "../../src/lib/genres/selection-rules.js";
import {countSelection} from "../../src/lib/ingest/selection-report.js";
import {describeSelection, type IngestRun} from "./figures.js";

const columns = [
  "tconst",
  "titleType",
  "primaryTitle",
  "originalTitle",
  "isAdult",
  "startYear",
  "endYear",
  "runtimeMinutes",
  "genres"
];

const start = performance.now();
const instance = await DuckDBInstance.create(":memory:", {
  threads: "2",
  memory_limit: "200MB",
  preserve_insertion_order: "false"
});
const connection = await instance.connect();
// Every column stated, nothing guessed, no quoting: what DuckDB reads fastest.
const reader = await connection.runAndReadAll(
  `SELECT titleType = 'movie' AS movie, isAdult = '1' AS adult, genres, count(*)::INTEGER AS titles
   FROM read_csv($path, delim = '\t', header = true, quote = '', escape = '', nullstr = '\\N', new_line = '\\n',
     auto_detect = false, columns = {${columns.map((name) => `${name}: 'VARCHAR'`).join(", ")}})
   GROUP BY ALL`,
  {path: process.argv[2]}
);
type Group = [movie: boolean, adult: boolean, genres: string | null, titles: number];
const groups = reader.getRows() as unknown as Group[];
const count = (test: (group: Group) => boolean) =>
  groups.filter(test).reduce((total, [, , , titles]) => total + titles, 0);
const steps = {
  titles: count(() => true),
  types: count(([movie]) => movie),
  "not adult": count(([movie, adult]) => movie && !adult),
  "with genres": count(([movie, adult, genres]) => movie && !adult && genres !== null)
};
const films = groups
  .filter(([movie, adult, genres]) => movie && !adult && genres !== null && isSelected("any", genres.split(",")))
  .flatMap(([, , genres, titles]) => {
    const film = {genres: genres!.split(",")};
    return new Array<typeof film>(titles).fill(film);
  });
const report = {
  funnel: Object.entries(steps).map(([step, total]) => ({step, description: step, count: total})),
  ...countSelection(films, films)
};
const within = films.filter(({genres}) => isSelected("within", genres)).length;
const figures = describeSelection({films: films as never, report}, within);
const seconds = (performance.now() - start) / 1000;
const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
const run: IngestRun = {
  figures,
  films: null,
  seconds,
  processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
  peakBytes: maxRSS * 1024,
  version: version()
};
console.log(JSON.stringify(run));
