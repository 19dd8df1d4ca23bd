import {existsSync} from "node:fs";
import {CellError} from "../../lib/import/cell-error.js";
import {countOne, type ImportTally} from "../../lib/import/tally.js";
import {type FetchEffects, FetchError, fetchPoster} from "./fetch-poster.js";
import {posterPath, savePoster} from "./save-poster.js";

export interface WantedPoster {
  movieId: string;
  url: string;
}

interface DownloadOptions {
  signal?: AbortSignal;
  progress?: (line: string) => void;
  fetchEffects?: FetchEffects;
}

/** Posters in a row that no server answers for, after which there is no network. */
const giveUp = 5;

/**
 * Fetches posters into a corpus folder, one at a time; those that are there are kept. A poster that cannot be had is
 * counted with its reason, and its film stays. Throws when no server answers any more.
 */
export async function downloadPosters(
  wanted: readonly WantedPoster[],
  folder: string,
  tally: ImportTally,
  {signal, progress, fetchEffects}: DownloadOptions
): Promise<void> {
  const start = performance.now();
  let silent = 0;
  for (const [index, {movieId, url}] of wanted.entries()) {
    const path = posterPath(folder, movieId);
    if (existsSync(path)) tally.withPoster += 1;
    else {
      if (signal?.aborted) throw new Error(`Stopped. ${goOn(tally)}`);
      try {
        await savePoster(path, await fetchPoster(url, fetchEffects, signal));
        tally.withPoster += 1;
        silent = 0;
      } catch (error) {
        if (signal?.aborted) throw new Error(`Stopped. ${goOn(tally)}`);
        if (!(error instanceof FetchError || error instanceof CellError)) throw error;
        countOne(tally.notFetched, error.message);
        silent = error instanceof FetchError && error.offline ? silent + 1 : 0;
        if (silent === giveUp) throw new Error(`No server answers for posters (the last: ${url}). ${goOn(tally)}`);
      }
    }
    const rate = (index + 1) / ((performance.now() - start) / 1000);
    const left = Math.ceil((wanted.length - index - 1) / rate);
    progress?.(`posters: ${index + 1} of ${wanted.length}, ${rate.toFixed(1)} a second, ${left} s left`);
  }
}

function goOn({withPoster}: ImportTally): string {
  return `${withPoster} posters are kept: run the same command again to go on.`;
}
