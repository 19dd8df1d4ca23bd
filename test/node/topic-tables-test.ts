import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {encodeTable} from "../../src/lib/arrow.js";
import {storeEmbedding} from "../../src/lib/inference/embedding.js";
import {stableJson} from "../../src/lib/manifest.js";
import type {ColumnDefinition, TableColumns} from "../../src/lib/table-definition.js";
import embeddingsTable from "../../src/lib/tables/embeddings.js";
import {rowOf} from "../../src/lib/topics/points.js";
import {rowEntries} from "../../src/lib/topics/words/topic-terms.js";
import {sha256} from "../../src/node/checksums.js";
import {serveTable} from "../../src/node/serve-table.js";
import {findStale, manifestPath, readManifest, readTable, tablePath} from "../../src/node/snapshot.js";
import {makeTopicTables} from "../../src/node/topic-tables.js";
import {writeFileAtomic} from "../../src/node/write-file.js";
import {makeFilms} from "../lib/topics/sample-films.js";
import {temporaryFolder} from "./sample-corpus.js";

/** A snapshot with the tables that topics are made from, of invented films; the rest is not read. */
function makeSnapshot(count = 120): string {
  const films = makeFilms(count);
  const folder = temporaryFolder();
  const stored = films.tokens.map((_, film) => {
    const padded = new Float32Array(384);
    padded.set(rowOf(films.embeddings, film));
    return storeEmbedding(padded);
  });
  const counts = films.tokens.flatMap((_, film) =>
    rowEntries(films.termCounts, film).map(([term, value]) => ({film, term, value}))
  );
  const column = (type: ColumnDefinition["type"], nullable = false) => ({type, nullable, description: "", source: ""});
  const tables: Record<string, [TableColumns, Record<string, ColumnDefinition>]> = {
    films: [
      {
        year: films.theme.map((theme, film) => (film === 5 ? null : 1980 + 10 * (theme % 2))),
        multi_hot: films.theme.map((theme) => 1 << theme)
      },
      {year: column("int16", true), multi_hot: column("uint16")}
    ],
    terms: [{term: Array.from(films.terms)}, {term: column("utf8")}],
    term_counts: [
      {film: counts.map(({film}) => film), term: counts.map(({term}) => term), count: counts.map(({value}) => value)},
      {film: column("uint16"), term: column("uint16"), count: column("uint8")}
    ],
    embeddings: [
      {
        movie_id: films.tokens.map((_, film) => `tt${film}`),
        film: films.tokens.map((_, film) => film),
        embedding: stored.map(({values}) => values),
        scale: stored.map(({scale}) => scale)
      },
      embeddingsTable.columns
    ]
  };
  const manifest: Record<string, unknown> = {};
  for (const [name, [columns, definitions]] of Object.entries(tables)) {
    const bytes = encodeTable(columns, definitions);
    writeFileAtomic(tablePath(folder, name), bytes);
    manifest[name] = {
      rows: count,
      bytes: bytes.length,
      checksum: sha256(bytes),
      inputs: {},
      code: "",
      packages: {},
      parameters: {},
      command: ""
    };
  }
  writeFileAtomic(
    manifestPath(folder),
    stableJson({format: 1, corpus: {id: "x", parts: {plots: "p"}}, tables: manifest})
  );
  return folder;
}

const names = [
  "topic_layout",
  "film_topics",
  "topics",
  "topic_words",
  "topic_periods",
  "topic_genres",
  "topic_hierarchy"
];

describe("makeTopicTables", () => {
  it("writes every table that needs no plots, the same to the byte each time", async () => {
    const [a, b] = [makeSnapshot(), makeSnapshot()];
    const lines: string[] = [];
    await makeTopicTables(a, {effects: {report: (line) => lines.push(line)}});
    await makeTopicTables(b);
    for (const name of names)
      expect(readFileSync(tablePath(a, name)).equals(readFileSync(tablePath(b, name))), name).toBe(true);
    expect(lines).toContain("topic_coherence: not made anew, it reads plots: name a corpus with --corpus");
    const {label, films} = readTable(a, "topics") as Record<string, ArrayLike<string | number>>;
    expect(label.length).toBe(4);
    expect(Array.from(films as ArrayLike<number>).reduce((sum, size) => sum + size, 0)).toBeGreaterThan(100);
    const {representation, term} = readTable(a, "topic_words");
    expect(new Set(Array.from(representation))).toEqual(new Set(["c-tf-idf", "mmr", "key-bert", "part-of-speech"]));
    expect(Array.from(term)).toContain("vault");
    expect(new Set(Array.from(readTable(a, "topic_periods").decade))).toEqual(new Set([1980, 1990]));
    expect(readTable(a, "topic_hierarchy").left.length).toBe(3);
  });

  it("takes other parameters, keeps what is up to date, and serves it with those parameters", async () => {
    const folder = makeSnapshot();
    await makeTopicTables(folder);
    const lines: string[] = [];
    await makeTopicTables(folder, {parameters: {topics: 2, leave: 0}, effects: {report: (line) => lines.push(line)}});
    expect(lines[0]).toMatch(/^topic_layout: up to date/);
    expect(readTable(folder, "topics").label.length).toBe(2);
    expect(Array.from(readTable(folder, "film_topics").topic)).not.toContain(-1);
    expect(readManifest(folder).tables.film_topics.parameters).toMatchObject({topics: 2, leave: 0, min_topic_size: 10});
    expect((await findStale(folder)).map(({table}) => table)).not.toContain("film_topics");
    const warnings: string[] = [];
    const bytes = await serveTable("film_topics", {snapshot: folder, warn: (message) => warnings.push(message)});
    expect(Buffer.from(bytes).equals(readFileSync(tablePath(folder, "film_topics")))).toBe(true);
  });

  it("answers for no films and for ten: no topic", async () => {
    for (const count of [0, 10]) {
      const folder = makeSnapshot(count);
      await makeTopicTables(folder);
      expect(readTable(folder, "topics").label.length).toBe(0);
      expect(readTable(folder, "film_topics").topic.length).toBe(count);
    }
  });

  it("says which parameters there are, and writes nothing where one is wrong", async () => {
    const folder = makeSnapshot(20);
    const before = readFileSync(manifestPath(folder), "utf8");
    await expect(makeTopicTables(folder, {parameters: {size: 3}})).rejects.toThrow(
      "no table of topics has the parameter size; there are seed, min_topic_size, selection, topics, leave"
    );
    await expect(makeTopicTables(folder, {parameters: {min_topic_size: 1}})).rejects.toThrow(
      "give a whole number of 2 or more"
    );
    expect(readFileSync(manifestPath(folder), "utf8")).toBe(before);
  });
});
