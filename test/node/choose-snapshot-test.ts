import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {chooseSnapshot} from "../../src/node/choose-snapshot.js";
import {projectRoot} from "../../src/node/paths.js";

const folder = mkdtempSync(join(tmpdir(), "marquee-choose-"));
const corpus = join(folder, "corpus");
const work = join(folder, "work");
mkdirSync(corpus);
const writeMovies = (title: string) =>
  writeFileSync(
    join(corpus, "movies.tsv"),
    `movie_id\ttmdb_id\ttitle\tyear\tgenres\ntt0000001\t1\t${title}\t1999\tDrama\n`
  );
afterAll(() => rmSync(folder, {recursive: true}));

it("is the committed snapshot when there is no corpus", async () => {
  const chosen = await chooseSnapshot({MARQUEE_CORPUS: ""}, work);
  expect(chosen).toEqual({snapshot: join(projectRoot, "snapshot"), corpus: undefined, own: false});
});

it("is one of its own for another corpus, and another again when that corpus changes", async () => {
  writeMovies("The Lamp");
  const first = await chooseSnapshot({MARQUEE_CORPUS: corpus}, work);
  expect(first).toMatchObject({corpus, own: true});
  expect(first.snapshot.startsWith(join(work, "snapshot"))).toBe(true);
  expect(await chooseSnapshot({MARQUEE_CORPUS: corpus}, work)).toEqual(first);
  writeMovies("The Lamp, relit");
  expect((await chooseSnapshot({MARQUEE_CORPUS: corpus}, work)).snapshot).not.toBe(first.snapshot);
});

it("is the one that MARQUEE_SNAPSHOT names, corpus or not", async () => {
  const env = {MARQUEE_CORPUS: corpus, MARQUEE_SNAPSHOT: folder};
  expect(await chooseSnapshot(env, work)).toEqual({snapshot: folder, corpus, own: false});
});
