import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Listening} from "../../server/listen.js";
import type {Plot} from "../../src/lib/corpus.js";
import {openCorpus} from "../../src/node/corpus.js";
import {snapshotFolder} from "../../src/node/paths.js";
import {readTable} from "../../src/node/snapshot.js";
import {testCorpus} from "../find-corpus.js";
import {launchBrowser} from "./launch.js";
import {openPage} from "./open-page.js";
import {serveSite} from "./site.js";

const corpus = testCorpus;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** The first film of the snapshot that has a plot and a poster. */
function findIllustratedFilm(): string {
  const films = readTable(snapshotFolder({}), "films");
  const row = Array.from(films.movie_id).findIndex((_, index) => films.has_plot[index] && films.has_poster[index]);
  return films.movie_id[row] as string;
}

describe.skipIf(!corpus)("a film's page with a corpus at hand", () => {
  let site: Listening;
  let plot: Plot;
  beforeAll(async () => {
    site = await serveSite(corpus);
    const {plots, posterIds} = openCorpus(corpus!);
    const posters = new Set(posterIds);
    const films = new Set(readTable(snapshotFolder({}), "films").movie_id as string[]);
    plot = plots.find(({movieId}) => posters.has(movieId) && films.has(movieId))!;
  });
  afterAll(() => site?.close());

  it("shows the plot and the poster", async () => {
    const {page, problems, close} = await openPage(browser, new URL(`/dataset?film=${plot.movieId}`, site.url).href);
    const poster = page.locator(`img[src*="${join("corpus/posters", plot.movieId)}"]`).first();
    await poster.waitFor({timeout: 20_000});
    await poster.scrollIntoViewIfNeeded();
    await page.waitForFunction((image) => (image as HTMLImageElement).naturalWidth > 0, await poster.elementHandle());
    const normalised = (text: string) => text.replace(/\s+/g, " ").trim();
    expect(normalised((await page.textContent("main")) ?? "")).toContain(normalised(plot.plot));
    expect(problems).toEqual([]);
    await close();
  });
});

describe("a film's page without a corpus", () => {
  let site: Listening;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site?.close());

  it("asks for neither plot nor poster and shows no error", async () => {
    const address = new URL(`/dataset?film=${findIllustratedFilm()}`, site.url).href;
    const {requests, problems, close} = await openPage(browser, address);
    expect(requests.filter((request) => request.includes("/_file/corpus/"))).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });
});
