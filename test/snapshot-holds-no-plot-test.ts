import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {decodeTable} from "../src/lib/arrow.js";
import {readLastLayer} from "../src/lib/inference/last-layer.js";
import {decodeTensors} from "../src/lib/inference/tensor-file.js";
import {decodeTermHead, MINIMUM_TERM_FILMS} from "../src/lib/inference/term-head.js";
import type {TableColumns} from "../src/lib/table-definition.js";
import {preparePlots} from "../src/lib/text/prepared-plots.js";
import {indexNGrams, listNGrams} from "../src/lib/train/n-grams.js";
import {openCorpus} from "../src/node/corpus.js";
import {modelsFolder, readCatalogue, readModelFile} from "../src/node/models.js";
import {snapshotFolder} from "../src/node/paths.js";
import {listRunIds, runsFolder} from "../src/node/runs.js";
import {readManifest, readTable} from "../src/node/snapshot.js";
import {loadTables} from "../src/node/table-registry.js";
import {testCorpus} from "./find-corpus.js";
import {asLatin, collectRuns, findRuns, latinWords} from "./word-runs.js";

/** The only columns of text in the snapshot. Titles and genres are facts; the rest are names of our own. */
const textColumns = [
  "catalogue_agreement.first",
  "catalogue_agreement.second",
  "catalogue_agreement.genre",
  "embeddings.movie_id",
  "films.movie_id",
  "films.title",
  "films.genres",
  "films.plot_source",
  "films.original_language",
  "funnel.step",
  "funnel.description",
  "funnel.of",
  "genre_co_occurrence.genre_a",
  "genre_co_occurrence.genre_b",
  "genre_combinations.genres",
  "genre_counts.stage",
  "genre_counts.rule",
  "genre_counts.genre",
  "label_candidates.genre",
  "labels.movie_id",
  "labels.source",
  "labels.genres",
  "learning_curve.model",
  "learning_curve.figure",
  "learning_curve.genre",
  "learning_curve.kind",
  "near_duplicates.movie_id",
  "near_duplicates.kind",
  "poster_figures.movie_id",
  "poster_hashes.movie_id",
  "poster_means.genre",
  "shortcuts.factor",
  "shortcuts.variant",
  "shortcuts.test",
  "shortcuts.metric",
  "split.movie_id",
  "split.part",
  "genre_terms.genre",
  "genre_terms.term",
  "rank_frequency.unit",
  "terms.term",
  "text_figures.movie_id",
  "topics.label",
  "topic_sweep.selection",
  "topic_words.representation",
  "topic_words.term",
  "topic_periods.term",
  "topic_genres.genre",
  "topic_genres.term",
  "vector_coverage.source",
  "vector_coverage.stage",
  "vocabulary_growth.unit"
];

/** No run of this many words of a plot may be read off a table; an outside checker of bytes looks for longer ones. */
const wordsOfText = 6;
const wordsOfBytes = 8;

const folder = snapshotFolder();
const tables = Object.keys(readManifest(folder).tables);

const runs = runsFolder(folder);
const runFiles = ["run.json", "predictions.arrow", "out-of-fold.arrow", "curves.arrow", "openings.json"];
const runColumns = [
  "predictions.movie_id",
  "predictions.part",
  "out-of-fold.movie_id",
  "out-of-fold.part",
  "curves.metric",
  "curves.part"
];

function readRunColumns(id: string): [string, TableColumns[string]][] {
  return readdirSync(join(runs, id))
    .filter((name) => name.endsWith(".arrow"))
    .flatMap((name) => {
      const columns = decodeTable(readFileSync(join(runs, id, name)));
      return Object.entries(columns).map(([column, values]): [string, TableColumns[string]] => [
        `${name.replace(/\.arrow$/, "")}.${column}`,
        values
      ]);
    });
}

const isText = (column: TableColumns[string]) => Array.from(column).some((value) => typeof value === "string");

describe("the snapshot", () => {
  it("declares no text columns but those listed here", async () => {
    const declared = (await loadTables()).flatMap(({definition}) =>
      Object.entries(definition.columns)
        .filter(([, {type}]) => type === "utf8" || type === "dictionary")
        .map(([column]) => `${definition.name}.${column}`)
    );
    expect(declared.filter((column) => !textColumns.includes(column))).toEqual([]);
  });

  it("holds no text columns but those listed here, and no file but its tables and manifest", () => {
    const held = tables.flatMap((table) =>
      Object.entries(readTable(folder, table)).flatMap(([name, column]) => (isText(column) ? [`${table}.${name}`] : []))
    );
    expect(held.filter((column) => !textColumns.includes(column))).toEqual([]);
    const named = [...tables.map((table) => `${table}.arrow`), "manifest.json"];
    const files = readdirSync(folder).filter((name) => name !== "runs");
    expect(files.sort()).toEqual(named.sort());
  });

  it("holds of each run no file but those of its format, and in them no text columns but those listed here", () => {
    for (const id of listRunIds(runs)) {
      const wrong = readdirSync(join(runs, id)).filter((name) => !runFiles.includes(name));
      expect(wrong, id).toEqual([]);
      const held = readRunColumns(id).flatMap(([name, column]) => (isText(column) ? [name] : []));
      expect(held.filter((name) => !runColumns.includes(name))).toEqual([]);
    }
  });

  it("lists the terms of a film in an order that is not that of its plot", () => {
    for (const table of tables) {
      const {film, term} = readTable(folder, table);
      if (!film || !term) continue;
      for (let row = 1; row < film.length; ++row) {
        if (film[row] === film[row - 1]) expect(term[row]! > term[row - 1]!).toBe(true);
      }
    }
  });
});

/** The models that keep words: each one's vocabulary, and its words as the file lists them. */
const termHeads = readCatalogue()
  .models.filter(({kind}) => kind === "term-head")
  .map(({id, file}) => {
    const bytes = readModelFile(file);
    const words = decodeTensors(bytes, file.path).tensors.words.data as Uint8Array;
    return {id, head: decodeTermHead(bytes, file.path), words: new TextDecoder().decode(words).split("\n")};
  });

describe("the models that are kept", () => {
  it("list single words alphabetically, whatever order they stood in", () => {
    for (const {words} of termHeads) {
      expect(words.filter((word) => !word || /\s/u.test(word))).toEqual([]);
      for (let row = 1; row < words.length; ++row) expect(words[row] > words[row - 1]).toBe(true);
    }
  });

  it("have no file of text but cards, tokenizers, and lists of numbers", () => {
    const files = readdirSync(modelsFolder, {recursive: true, encoding: "utf8"}).filter((path) => path.includes("."));
    const allowed =
      /^(live\.json|[a-z0-9-]+\/(card\.json|head\.json|model\.(onnx|safetensors|json))|tokenizers\/[a-z0-9-]+\.json)$/;
    expect(files.filter((path) => !allowed.test(path))).toEqual([]);
    // A last layer is refused unless it is numbers and the names of the genres alone.
    for (const path of files.filter((path) => path.endsWith("/head.json"))) {
      expect(() => readLastLayer(readFileSync(join(modelsFolder, path), "utf8"), path)).not.toThrow();
    }
  });
});

function listFiles(directory: string): string[] {
  return readdirSync(directory, {withFileTypes: true}).flatMap((entry) => {
    const path = join(directory, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

describe.skipIf(!testCorpus)("the plots of the corpus (needs a corpus)", () => {
  let plots: string[];
  let titles: string[];
  beforeAll(() => {
    const corpus = openCorpus(testCorpus!);
    plots = corpus.plots.map(({plot}) => plot);
    titles = corpus.movies.map(({title}) => title);
  });

  it("can't be read off any table by six words or more: by value, along a row or down a column", () => {
    // A title is a fact, and some plots name their film; a run is allowed where it lies within a single title.
    const runs = {forbidden: collectRuns(plots, wordsOfText), allowed: collectRuns(titles, wordsOfText)};
    for (const table of tables) {
      const columns = Object.entries(readTable(folder, table)).filter(([, column]) => isText(column));
      const [, first] = columns[0] ?? ["", []];
      const rows = Array.from(first, (_, row) => columns.map(([, column]) => column[row] ?? "").join(" "));
      // Titles stand in the order of their ids: where the end of one and the start of the next make a phrase, that is
      // chance ("... the End of the World", "A ...").
      const down = columns.filter(([name]) => name !== "title").map(([, column]) => Array.from(column).join(" "));
      const texts = [...rows, ...down];
      expect(texts.flatMap((text) => findRuns(text, wordsOfText, runs))).toEqual([]);
    }
  });

  it("lend no word or pair of words to a model that fewer than three training films share", async () => {
    const films = readTable(folder, "films");
    const {part} = readTable(folder, "split");
    const terms = new Set(readTable(folder, "terms").term as ArrayLike<string> as string[]);
    const prepared = (await preparePlots(openCorpus(testCorpus!), films)).filter(({film}) => part[film] === "train");
    for (const {id, head} of termHeads) {
      const {tokens, longest, vocabulary} = head;
      const known = indexNGrams(
        prepared.map(({prepared}) => listNGrams(prepared[tokens], longest)),
        MINIMUM_TERM_FILMS
      );
      // Single words of the table `terms` stand in three plots, of whichever part.
      const counted: {has(term: string): boolean} = longest === 1 ? terms : known;
      expect([id, vocabulary.filter((term) => !counted.has(term))]).toEqual([id, []]);
    }
  }, 300_000);

  it("can't be read off the words that a model lists by six words or more", () => {
    const runs = {forbidden: collectRuns(plots, wordsOfText), allowed: collectRuns(titles, wordsOfText)};
    for (const {words} of termHeads) expect(findRuns(words.join(" "), wordsOfText, runs)).toEqual([]);
  });

  it("can't be read off the bytes of any file by eight words or more", () => {
    const runs = {
      forbidden: collectRuns(plots.map(asLatin), wordsOfBytes, latinWords),
      allowed: collectRuns(titles.map(asLatin), wordsOfBytes, latinWords)
    };
    const models = listFiles(modelsFolder).filter((path) => /(safetensors|card\.json|model\.json)$/.test(path));
    for (const path of [...listFiles(folder), ...models]) {
      const text = readFileSync(path).toString("latin1");
      expect(findRuns(text, wordsOfBytes, runs, latinWords)).toEqual([]);
    }
  });
});

describe("the search for runs", () => {
  const plot = "A tailor sews one coat for two brothers, and each of them is sure that it is his.";
  const runs = {forbidden: collectRuns([plot], 6), allowed: collectRuns(["One Coat for Two Brothers and Each"], 6)};

  it("finds a run in other case, punctuation and surroundings", () => {
    expect(findRuns("xx EACH of them; is sure that -- yy", 6, runs)).toEqual(["each of them is sure that"]);
  });

  it("finds a run that stands in bytes among others", () => {
    const bytes = Buffer.concat([Buffer.from([0, 255, 7, 0]), Buffer.from(plot), Buffer.from([0, 1])]);
    const forbidden = collectRuns([asLatin(plot)], 8, latinWords);
    expect(findRuns(bytes.toString("latin1"), 8, {forbidden, allowed: new Set()}, latinWords)).not.toEqual([]);
  });

  it("allows what lies within a title, and shorter runs", () => {
    expect(findRuns("one coat for two brothers and each", 6, runs)).toEqual([]);
    expect(findRuns("each of them is sure", 6, runs)).toEqual([]);
  });
});
