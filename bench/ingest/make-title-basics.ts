import {createWriteStream, existsSync, mkdirSync, renameSync} from "node:fs";
import {dirname} from "node:path";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {createGzip} from "node:zlib";
import {randomLcg} from "d3";
import {readTitleLines} from "../../src/node/title-basics.js";

/** Rows of each titleType in IMDb's file, about, in thousands, as of 2025: eleven and a half million in all. */
const rowsByType = {
  tvEpisode: 8900,
  short: 1060,
  movie: 710,
  video: 310,
  tvSeries: 285,
  tvMovie: 150,
  tvMiniSeries: 62,
  tvSpecial: 52,
  videoGame: 43,
  tvShort: 10
};

const types = Object.entries(rowsByType);
const allRows = types.reduce((sum, [, rows]) => sum + rows, 0);

/** Shares of IMDb's rows, about: marked as adult, and with `\N` for year, runtime and genres. */
const shares = {adult: 0.03, noYear: 0.12, noRuntime: 0.65, noGenres: 0.045};

/**
 * Writes `plain` and `gzipped`, a title.basics of IMDb's size and proportions: titles, years and genres are those of the real
 * rows in `source`, over and over in random order; ids are new and ascend with gaps; types, adult marks and missing
 * values come in IMDb's proportions. The same bytes each time. Files that are there are kept.
 */
export async function makeTitleBasics(source: string, rows: number, plain: string, gzipped: string): Promise<void> {
  if (existsSync(plain) && existsSync(gzipped)) return;
  const [header, ...lines] = await readAll(source);
  const real = lines.map((line) => line.split("\t"));
  mkdirSync(dirname(plain), {recursive: true});
  for (const [path, compress] of [
    [plain, []],
    [gzipped, [createGzip()]]
  ] as const) {
    await pipeline([
      Readable.from(makeChunks(header, real, rows), {objectMode: false}),
      ...compress,
      createWriteStream(`${path}.part`)
    ]);
    renameSync(`${path}.part`, path);
  }
}

function* makeChunks(header: string, real: readonly string[][], rows: number): Iterable<Buffer> {
  const random = randomLcg(11);
  let id = 0;
  let chunk = [header];
  for (let row = 0; row < rows; ++row) {
    id += 1 + Math.floor(random() * 5);
    const [, , title, original, , year, endYear, runtime, genres] = real[Math.floor(random() * real.length)];
    chunk.push(
      [
        `tt${String(id).padStart(7, "0")}`,
        drawType(random() * allRows),
        title,
        original,
        random() < shares.adult ? "1" : "0",
        random() < shares.noYear ? "\\N" : year,
        endYear,
        random() < shares.noRuntime ? "\\N" : runtime === "\\N" ? String(5 + Math.floor(random() * 170)) : runtime,
        random() < shares.noGenres ? "\\N" : genres
      ].join("\t")
    );
    if (chunk.length < 5000) continue;
    yield Buffer.from(`${chunk.join("\n")}\n`);
    chunk = [];
  }
  if (chunk.length) yield Buffer.from(`${chunk.join("\n")}\n`);
}

function drawType(place: number): string {
  let left = place;
  for (const [type, rows] of types) {
    left -= rows;
    if (left < 0) return type;
  }
  return types[0][0];
}

async function readAll(path: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readTitleLines(path)) lines.push(line);
  return lines;
}
