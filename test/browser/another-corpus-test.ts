import {mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Listening} from "../../server/listen.js";
import {indexRuns} from "../../src/node/index-runs.js";
import {snapshotFolder, workFolder} from "../../src/node/paths.js";
import {runsFolder} from "../../src/node/runs.js";
import {readManifest} from "../../src/node/snapshot.js";
import {readSnapshotLabels} from "../../src/node/snapshot-labels.js";
import {findCountsIn, findLargeCounts} from "../committed-counts.js";
import {findAxeViolations} from "./axe.js";
import {launchBrowser} from "./launch.js";
import {findLayoutProblems} from "./layout.js";
import {type OpenedPage, openPage} from "./open-page.js";
import {readPageText} from "./read-text.js";
import {listPagePaths} from "./site.js";
import {ingestInvented, serveSiteOver} from "./site-over-corpus.js";

/** Invented films: enough for every part of the split to have all genres, few enough to be asked for in seconds. */
const films = 400;

const committed = snapshotFolder({});
const {corpus: committedCorpus} = readManifest(committed);
const committedCounts = findLargeCounts(committed);

let browser: Browser;
let site: Listening;
let snapshot: string;
const work = (() => {
  mkdirSync(join(workFolder, "test"), {recursive: true});
  return mkdtempSync(join(workFolder, "test", "another-corpus-"));
})();

beforeAll(async () => {
  const corpus = join(work, "corpus");
  await ingestInvented(corpus, films);
  ({site, snapshot} = await serveSiteOver(corpus, work));
  browser = await launchBrowser();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(work, {recursive: true, force: true});
});

describe.each(listPagePaths())("over films ingested from IMDb and TMDB, the page %s", (path) => {
  let opened: OpenedPage;
  let text: string;
  beforeAll(async () => {
    opened = await openPage(browser, new URL(path, site.url).href);
    text = await readPageText(opened.page);
  });
  afterAll(() => opened?.close());

  it("shows no error", () => {
    expect(opened.problems).toEqual([]);
  });

  it("holds no figure of the committed corpus but those that say on which films they were measured", () => {
    expect(findCountsIn(text, committedCounts)).toEqual([]);
    expect(text).not.toContain(committedCorpus.id);
    for (const {split} of [readSnapshotLabels(committed)]) expect(text).not.toContain(split);
  });

  it("names no source of the committed corpus", () => {
    const {name, catalogue} = committedCorpus.description!;
    // A choice among runs says of each on which films it was measured.
    const said = text.split("\n").filter((line) => !line.endsWith(` (on ${name})`));
    expect(said.filter((line) => line.includes(catalogue))).toEqual([]);
  });

  it("has no violation of axe's rules and nothing overlapping", async () => {
    expect(await findAxeViolations(opened.page)).toEqual([]);
    expect(await findLayoutProblems(opened.page)).toEqual([]);
  });
});

describe("over films ingested from IMDb and TMDB", () => {
  it("each model's figures of other films stand beside the number, source and split of these films", async () => {
    const {page, close} = await openPage(browser, new URL("/models", site.url).href);
    const told = await page.locator("[data-measured-on]").allTextContents();
    const {split} = readSnapshotLabels(committed);
    expect(told.length).toBeGreaterThan(5);
    for (const text of told) {
      expect(text).toContain(committedCorpus.description!.name);
      expect(text).toContain(split);
      expect(text).toMatch(/\d validation films of /);
      expect(text).toContain("not on this corpus");
    }
    await close();
  });

  it("Compare scores only runs of these films, of which the baselines are there from the start", async () => {
    const {page, close} = await openPage(browser, new URL("/compare", site.url).href);
    const choices = await page
      .locator(".run-picker input")
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    expect(choices).toEqual(indexRuns(runsFolder(snapshot)).map(({record}) => record.id));
    expect(choices.length).toBeGreaterThan(1);
    await close();
  });

  it("Home counts these films", async () => {
    const {page, close} = await openPage(browser, site.url);
    expect(await page.textContent("main")).toContain(`Of all ${readManifest(snapshot).tables.films.rows} films`);
    expect(readManifest(snapshot).tables.films.rows).toBe(films);
    await close();
  });
});
