import {join} from "node:path";
import {createApp} from "../../server/app.js";
import {type Listening, listen} from "../../server/listen.js";
import {buildSite} from "../../src/node/build-site.js";
import {chooseSnapshot} from "../../src/node/choose-snapshot.js";
import {clearLoaderCache} from "../../src/node/framework.js";
import {ingest} from "../../src/node/ingest/ingest.js";
import {makeOwnSnapshot} from "../../src/node/own-snapshot.js";
import {StandIn} from "../stand-in/app.js";
import {inventFilms} from "../stand-in/films.js";
import {key} from "../stand-in/start.js";

const quiet = {report: () => {}, progress: () => {}};

/** Fills `folder` with a corpus of invented films, as a reader's ingest from IMDb and TMDB would. */
export async function ingestInvented(folder: string, films: number): Promise<void> {
  const standIn = await listen(new StandIn({films: inventFilms(films), keys: [key]}).app, 0);
  const url = standIn.url.slice(0, -1);
  try {
    await ingest(
      {
        out: folder,
        selection: {rule: "any", seed: 1, types: ["movie"]},
        posterSize: "w154",
        concurrency: 10,
        rate: 1000
      },
      {
        env: {MARQUEE_IMDB_URL: url, MARQUEE_TMDB_URL: url, TMDB_API_KEY: key},
        report: {say: () => {}, start: () => ({update: () => {}, stop: () => {}})},
        control: new AbortController()
      }
    );
  } finally {
    await standIn.close();
  }
}

/** Computes a corpus's snapshot, builds its site below `work` and serves it, all as `npm start` does. */
export async function serveSiteOver(corpus: string, work: string): Promise<{site: Listening; snapshot: string}> {
  const chosen = await chooseSnapshot({MARQUEE_CORPUS: corpus}, work);
  await makeOwnSnapshot(corpus, chosen.snapshot, {effects: quiet});
  const folder = join(work, "site");
  clearLoaderCache();
  try {
    await buildSite({...chosen, base: "/"}, quiet, folder);
  } finally {
    // The next build is to read the tables of its own corpus.
    clearLoaderCache();
  }
  return {site: await listen(createApp({site: folder, corpus}), 0), snapshot: chosen.snapshot};
}
