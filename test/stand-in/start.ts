import {inspect} from "node:util";
import {onTestFinished} from "vitest";
import {listen} from "../../server/listen.js";
import {type IngestEffects, type IngestOptions, ingest} from "../../src/node/ingest/ingest.js";
import type {ProgressReport} from "../../src/node/ingest/progress-report.js";
import {temporaryFolder} from "../node/sample-corpus.js";
import {StandIn, type StandInOptions} from "./app.js";
import {inventFilms} from "./films.js";

/** A v3 key that the stand-in takes. */
export const key = "c0ffee00c0ffee00c0ffee00c0ffee00";

export interface RunningStandIn {
  standIn: StandIn;
  url: string;
  /** What the environment of an ingest must hold to ask this stand-in. */
  env: NodeJS.ProcessEnv;
}

/** A stand-in on a free port of 127.0.0.1 with `films` invented films, closed when the test has finished. */
export async function startStandIn(films = 12, options: Partial<StandInOptions> = {}): Promise<RunningStandIn> {
  const standIn = new StandIn({films: inventFilms(films), keys: [key], ...options});
  const server = await listen(standIn.app, 0);
  onTestFinished(() => server.close());
  const url = server.url.slice(0, -1);
  return {standIn, url, env: {MARQUEE_IMDB_URL: url, MARQUEE_TMDB_URL: url, TMDB_API_KEY: key}};
}

const quick = {base: 5, longest: 300, tries: 4};

/** Effects of an ingest that gives a host up soon; for tests in which one does not answer. */
export const impatient: Partial<IngestEffects> = {network: {backOff: quick, timeout: 300}};

/** What an ingest said, and what it gave or threw. */
export interface IngestOutcome {
  out: string;
  said: string[];
  summary?: Awaited<ReturnType<typeof ingest>>;
  error?: Error;
}

/** Runs an ingest in this process, with waits a hundred times shorter than the usual ones. */
export async function runIngest(
  env: NodeJS.ProcessEnv,
  changes: Partial<IngestOptions> = {},
  effects: Partial<IngestEffects> = {}
): Promise<IngestOutcome> {
  const said: string[] = [];
  const report: ProgressReport = {say: (line) => said.push(line), start: () => ({update: () => {}, stop: () => {}})};
  const options: IngestOptions = {
    out: changes.out ?? temporaryFolder(),
    selection: {rule: "any", seed: 1, types: ["movie"]},
    posterSize: "w154",
    concurrency: 4,
    rate: 1000,
    ...changes
  };
  const network = {backOff: quick, timeout: 20_000};
  const outcome: IngestOutcome = {out: options.out, said};
  try {
    outcome.summary = await ingest(options, {env, report, control: new AbortController(), network, ...effects});
  } catch (error) {
    outcome.error = error as Error;
  }
  const told = [...said, String(outcome.error?.stack), inspect(outcome, {depth: null, showHidden: true})].join("\n");
  if (told.includes(key)) throw new Error(`the key to TMDB was told: ${told}`);
  return outcome;
}
