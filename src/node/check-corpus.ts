import {isGenre} from "../lib/genres/genres.js";
import {countOne} from "../lib/import/tally.js";
import {isImdbGenre} from "../lib/ingest/imdb-genres.js";
import {findTitleBasics, readCorpus} from "./corpus.js";
import {CorpusError, type CorpusProblem} from "./corpus-error.js";
import {decodePoster} from "./decode-poster.js";

export interface CorpusCheck {
  problems: CorpusProblem[];
  /** What the corpus holds, in counts. */
  counts: [what: string, count: number][];
  /** Films by genre, of the genres outside IMDb's list: no problem, but worth knowing. */
  outside: Map<string, number>;
}

export interface CheckOptions {
  /** Takes posters' word for being pictures, without decoding them. */
  fast?: boolean;
  progress?: (line: string) => void;
}

/** Checks a corpus folder: every row of its tables, every poster, and how they go together. */
export async function checkCorpus(folder: string, {fast, progress}: CheckOptions = {}): Promise<CorpusCheck> {
  const problems: CorpusProblem[] = [];
  const counts: CorpusCheck["counts"] = [];
  const outside = new Map<string, number>();
  try {
    const {movies, plots, labels, posterIds, readPoster, titles} = readCorpus(folder, problems);
    const withPlot = new Set(plots.map(({movieId}) => movieId));
    const withPoster = new Set(posterIds);
    const count = (what: string, test: (movie: (typeof movies)[number]) => boolean) =>
      counts.push([what, movies.filter(test).length]);
    counts.push(["films", movies.length]);
    count("with a plot", ({movieId}) => withPlot.has(movieId));
    count("with a poster", ({movieId}) => withPoster.has(movieId));
    count("with both", ({movieId}) => withPlot.has(movieId) && withPoster.has(movieId));
    count("with neither", ({movieId}) => !withPlot.has(movieId) && !withPoster.has(movieId));
    count("with one of the nine genres or more", ({genres}) => genres.some(isGenre));
    count("without genres", ({genres}) => !genres.length);
    count("without a year", ({year}) => year === null);
    count("without a runtime", ({runtime}) => runtime === null);
    count("without an original language", ({originalLanguage}) => originalLanguage === null);
    counts.push(["labels of other catalogues", labels.length]);
    for (const {genres} of movies) for (const genre of genres) if (!isImdbGenre(genre)) countOne(outside, genre);
    if (!movies.length) problems.push({file: "movies.tsv", message: "holds no film"});
    if (!fast) await checkPosters(posterIds, readPoster, problems, progress);
    if (findTitleBasics(folder)) counts.push(["rows of title.basics", await countTitles(titles(), progress)]);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    problems.push(...error.problems.filter((problem) => !problems.includes(problem)));
  }
  return {problems, counts, outside};
}

async function checkPosters(
  ids: readonly string[],
  readPoster: (movieId: string) => Promise<Uint8Array>,
  problems: CorpusProblem[],
  progress?: (line: string) => void
): Promise<void> {
  for (const [index, movieId] of ids.entries()) {
    if (index % 100 === 0) progress?.(`posters: ${index} of ${ids.length}`);
    try {
      await decodePoster(await readPoster(movieId));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problems.push({
        file: `posters/${movieId}.jpg`,
        message: `cannot be decoded: ${reason}; get it again, or remove it`
      });
    }
  }
}

async function countTitles(titles: AsyncIterable<unknown>, progress?: (line: string) => void): Promise<number> {
  let count = 0;
  for await (const _ of titles)
    if (++count % 100_000 === 0) progress?.(`title.basics: ${count.toLocaleString("en")} rows`);
  return count;
}
