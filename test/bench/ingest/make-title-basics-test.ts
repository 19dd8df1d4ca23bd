import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {expect, it} from "vitest";
import {makeTitleBasics} from "../../../bench/ingest/make-title-basics.js";
import type {Title} from "../../../src/lib/corpus.js";
import {readTitles} from "../../../src/node/title-basics.js";
import {sampleTitles, temporaryFolder, writeCorpus} from "../../node/sample-corpus.js";

async function make(rows: number): Promise<{plain: string; gzipped: string}> {
  const source = join(writeCorpus({"title.basics.tsv": sampleTitles()}), "title.basics.tsv");
  const folder = temporaryFolder();
  const made = {plain: join(folder, "made.tsv"), gzipped: join(folder, "made.tsv.gz")};
  await makeTitleBasics(source, rows, made.plain, made.gzipped);
  return made;
}

it("scales the rows of title.basics up to a file that IMDb's reader takes, with new ids and IMDb's mix of types", async () => {
  const {gzipped} = await make(12_000);
  const titles: Title[] = [];
  for await (const title of readTitles(gzipped)) titles.push(title);
  expect(titles).toHaveLength(12_000);
  const share = (type: string) => titles.filter(({titleType}) => titleType === type).length / titles.length;
  expect(share("tvEpisode")).toBeCloseTo(8900 / 11582, 1);
  expect(share("movie")).toBeCloseTo(710 / 11582, 1);
  expect(titles.some(({isAdult}) => isAdult)).toBe(true);
  expect(titles.some(({year}) => year === null)).toBe(true);
});

it("makes the same bytes each time, gzipped and plain", async () => {
  const [first, second] = [await make(6000), await make(6000)];
  expect(readFileSync(first.plain).equals(readFileSync(second.plain))).toBe(true);
  expect(gunzipSync(readFileSync(first.gzipped)).equals(readFileSync(first.plain))).toBe(true);
});
