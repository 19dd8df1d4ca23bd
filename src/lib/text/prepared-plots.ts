import type {Corpus} from "../corpus.js";
import type {TableColumns} from "../table-definition.js";
import {loadLanguage} from "./language.js";
import {type PreparedText, prepareText} from "./prepare-text.js";

/** A film's plot, prepared. */
export interface PreparedPlot {
  /** Row number in `films`. */
  film: number;
  movieId: string;
  plot: string;
  source: string;
  prepared: PreparedText;
}

// Several tables of a snapshot read the same plots; preparing them takes seconds, so it is done once a corpus.
const prepared = new WeakMap<Corpus["plots"], Promise<PreparedPlot[]>>();

/** The prepared plots of the films of the table `films`, in its order. */
export function preparePlots(corpus: Corpus, films: TableColumns): Promise<PreparedPlot[]> {
  const known = prepared.get(corpus.plots);
  if (known) return known;
  const computed = prepareAll(corpus, films);
  prepared.set(corpus.plots, computed);
  return computed;
}

async function prepareAll(corpus: Corpus, films: TableColumns): Promise<PreparedPlot[]> {
  const language = await loadLanguage();
  const indexes = new Map(Array.from(films.movie_id, (movieId, index): [string, number] => [movieId as string, index]));
  return corpus.plots
    .filter(({movieId}) => indexes.has(movieId))
    .map(({movieId, plot, source}) => ({
      film: indexes.get(movieId)!,
      movieId,
      plot,
      source,
      prepared: prepareText(plot, language)
    }))
    .sort((a, b) => a.film - b.film);
}
