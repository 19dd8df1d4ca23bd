import {describePlan} from "../../lib/ingest/estimate.js";
import {formatSelection} from "../../lib/ingest/format-selection.js";
import type {IngestSummary} from "../../lib/ingest/ingest-summary.js";
import {harvestFilms} from "./harvest-films.js";
import {IngestError} from "./ingest-error.js";
import {IngestFolder} from "./ingest-folder.js";
import {Journal} from "./journal.js";
import {obtainTitles} from "./obtain-titles.js";
import {orAborted} from "./or-aborted.js";
import type {ProgressReport} from "./progress-report.js";
import {type RequestOptions, Requests} from "./requests.js";
import {type SelectionOptions, selectTitles} from "./select-titles.js";
import {summarizeHarvest} from "./summarize-harvest.js";
import {TmdbClient} from "./tmdb-client.js";
import {readTmdbKey} from "./tmdb-key.js";
import {writeCorpus} from "./write-corpus.js";

export interface IngestOptions {
  /** The corpus folder to fill. */
  out: string;
  selection: SelectionOptions;
  /** The reader's own title.basics file; downloaded when absent. */
  titleBasics?: string;
  /** Chooses films and says what the rest would ask for; TMDB is not asked. */
  dryRun?: boolean;
  skipPosters?: boolean;
  /** One of TMDB's sizes, such as w154. */
  posterSize: string;
  /** Requests under way at once. */
  concurrency: number;
  /** Requests to TMDB a second. */
  rate: number;
  /** Forgets what earlier runs asked. */
  fresh?: boolean;
}

export interface IngestEffects {
  env: NodeJS.ProcessEnv;
  report: ProgressReport;
  /** Aborted when the reader has had enough. */
  control: AbortController;
  /** Waits and time-outs other than the usual, for tests. */
  network?: Pick<RequestOptions, "backOff" | "timeout">;
}

/**
 * Fills a corpus folder with films of title.basics, their plots and posters. What an earlier run into the same folder
 * has done is not done again. Throws an IngestError or a CorpusError that says what to do, or an InterruptedError.
 * Gives undefined after a dry run.
 */
export async function ingest(options: IngestOptions, effects: IngestEffects): Promise<IngestSummary | undefined> {
  const tmdb = options.dryRun ? undefined : openTmdb(options.rate, effects);
  const folder = new IngestFolder(options.out);
  folder.open(options.titleBasics);
  try {
    if (options.fresh) folder.forget();
    const journal = new Journal(folder.journalPath);
    try {
      return await fill(folder, journal, tmdb, options, effects);
    } finally {
      journal.close();
    }
  } finally {
    folder.close();
  }
}

async function fill(
  folder: IngestFolder,
  journal: Journal,
  tmdb: TmdbClient | undefined,
  options: IngestOptions,
  effects: IngestEffects
): Promise<IngestSummary | undefined> {
  const {control, report} = effects;
  const {posterSize, concurrency, rate, skipPosters = false} = options;
  // First of all, since it tells whether the key is good.
  const configuration = await tmdb?.configuration();
  if (configuration && !configuration.posterSizes.includes(posterSize)) {
    const sizes = configuration.posterSizes.join(", ");
    throw new IngestError(`TMDB has no posters of size ${posterSize}: choose --poster-size from ${sizes}`);
  }
  const requests = new Requests(requestOptions(effects));
  const base = readAddress(effects.env, "MARQUEE_IMDB_URL", "https://datasets.imdbws.com");
  const source = {file: options.titleBasics, base, requests, report};
  const titles = await obtainTitles(folder, journal, source);
  report.say("Choosing films from title.basics");
  const {films, report: selection} = await orAborted(selectTitles(titles, options.selection), control.signal);
  for (const line of formatSelection(selection)) report.say(line);
  if (!tmdb || !configuration) {
    const withoutRuntime = films.filter(({runtime}) => runtime === null).length;
    const plan = {films: films.length, withoutRuntime, posterSize: skipPosters ? undefined : posterSize, rate};
    for (const line of describePlan(plan)) report.say(line);
    return undefined;
  }
  const posters = skipPosters ? undefined : {requests, base: configuration.images, size: posterSize};
  const failures = await harvestFilms(films, folder, journal, {tmdb, posters, concurrency, control, report});
  writeCorpus(films, folder, journal, options.selection);
  journal.settle();
  return summarizeHarvest(films, folder, journal, {failures, skippedPosters: skipPosters});
}

function openTmdb(rate: number, effects: IngestEffects): TmdbClient {
  const key = readTmdbKey(effects.env);
  const base = readAddress(effects.env, "MARQUEE_TMDB_URL", "https://api.themoviedb.org");
  return new TmdbClient(new Requests({...requestOptions(effects), rate}), key, base);
}

function requestOptions({control, report, network}: IngestEffects): RequestOptions {
  const reportPause = (milliseconds: number) =>
    report.say(`The host asks for a pause of ${Math.ceil(milliseconds / 1000)} s`);
  return {...network, signal: control.signal, reportPause};
}

/** A host's address from the environment: another than the usual in tests, or of a mirror. */
function readAddress(env: NodeJS.ProcessEnv, name: string, usual: string): string {
  const address = env[name] || usual;
  if (!/^https?:\/\/[^/]/.test(address)) throw new IngestError(`${name} is no address such as ${usual}`);
  return address.replace(/\/+$/, "");
}
