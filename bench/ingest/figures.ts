import type {Selection} from "../../src/node/ingest/select-titles.js";

/** What every way of reading title.basics is to find. */
export interface IngestFigures {
  funnel: Record<string, number>;
  /** Films with each genre, all genres, in alphabetical order. */
  genres: Record<string, number>;
  cardinality: number;
  coOccurrence: readonly (readonly number[])[];
}

/** Sums over the chosen films, by which two lists of films can be compared. */
export interface FilmSums {
  films: number;
  ids: number;
  years: number;
  runtimes: number;
  titleCharacters: number;
}

/** What one run in a process of its own found and took. */
export interface IngestRun {
  figures: IngestFigures;
  films: FilmSums | null;
  /** From the start of the work, modules loaded, to the figures. */
  seconds: number;
  processorSeconds: number;
  /** The most memory that the process held. */
  peakBytes: number;
  version: string;
}

/** The figures of a selection of movies by *any of the nine*, uncapped; `within` counts by the other rule. */
export function describeSelection({films, report}: Selection, within: number): IngestFigures {
  const steps = new Map(report.funnel.map(({step, count}) => [step, count]));
  return {
    funnel: {
      titles: steps.get("titles")!,
      types: steps.get("types")!,
      notAdult: steps.get("not adult")!,
      withGenres: steps.get("with genres")!,
      any: films.length,
      within
    },
    genres: Object.fromEntries(
      report.genres.map(({genre, before}): [string, number] => [genre, before]).sort(([a], [b]) => (a < b ? -1 : 1))
    ),
    cardinality: report.before.cardinality,
    coOccurrence: report.before.coOccurrence.counts
  };
}

export function sumFilms(films: Selection["films"]): FilmSums {
  const sum = (value: (film: Selection["films"][number]) => number) =>
    films.reduce((total, film) => total + value(film), 0);
  return {
    films: films.length,
    ids: sum(({movieId}) => Number(movieId.slice(2))),
    years: sum(({year}) => year ?? 0),
    runtimes: sum(({runtime}) => runtime ?? 0),
    titleCharacters: sum(({title}) => [...title].length)
  };
}
