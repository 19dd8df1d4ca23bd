import {GENRES, type Genre} from "../genres/genres.js";
import {hasGenre, multiHotVector} from "../genres/multi-hot.js";
import {GENRE_METRICS, metricOfGenre} from "../metrics/genre-metrics.js";
import {mean} from "../metrics/metric.js";
import type {ScoredFilms} from "../metrics/scored-films.js";
import {bootstrapRuns, type Distribution} from "../statistics/bootstrap.js";
import {percentileInterval} from "../statistics/intervals.js";

/** The genres that one catalogue gives its films: the nine as bits by film id. */
export type Catalogue = ReadonlyMap<string, number>;

/** How far two catalogues agree on one genre, or on all that both know, over the films that both label. */
export interface Agreement {
  first: string;
  second: string;
  /** A genre, or "all": the mean over the genres that both catalogues know. */
  genre: Genre | "all";
  /** Genres that the figure is the mean of. */
  genres: number;
  films: number;
  /** Films that both give the genre, and that only one does; for "all" added up over the genres. */
  both: number;
  onlyFirst: number;
  onlySecond: number;
  f1: number;
  low: number;
  high: number;
}

export interface AgreementOptions {
  draws: number;
  seed: number;
}

const f1 = GENRE_METRICS.find(({key}) => key === "f1")!;

/**
 * F1 of every pair of catalogues, with 95 % percentile intervals over resampled films. F1 is the same whichever of the
 * two is taken for the truth, since turning them around only exchanges what is missed and what is added. A catalogue
 * knows the genres that it gives to at least one film; pairs without a film or a genre in common are left out.
 */
export function compareCatalogues(
  catalogues: ReadonlyMap<string, Catalogue>,
  {draws, seed}: AgreementOptions
): Agreement[] {
  const names = [...catalogues.keys()];
  return names.flatMap((first, place) =>
    names.slice(place + 1).flatMap((second) => {
      const [a, b] = [catalogues.get(first)!, catalogues.get(second)!];
      const scored = scoreCatalogues(a, b);
      const known = [...GENRES.keys()].filter((genre) => knows(a, genre) && knows(b, genre));
      if (!scored.films || !known.length) return [];
      const metrics = known.map((genre) => metricOfGenre(f1, genre, GENRES[genre]));
      const [distributions] = bootstrapRuns([scored], metrics, {draws, seed, jackknife: false});
      const rows = known.map((genre, index) =>
        describe(first, second, scored, [genre], GENRES[genre], distributions[index])
      );
      return [describe(first, second, scored, known, "all", averageDistributions(distributions)), ...rows];
    })
  );
}

/** The second catalogue's labels scored against the first's, on the films that both give one of the nine genres. */
export function scoreCatalogues(first: Catalogue, second: Catalogue): ScoredFilms {
  const ids = [...first.keys()].filter((movieId) => first.get(movieId) && second.get(movieId)).sort();
  const matrix = (catalogue: Catalogue) => Uint8Array.from(ids.flatMap((id) => multiHotVector(catalogue.get(id)!)));
  const predicted = matrix(second);
  return {
    films: ids.length,
    genres: GENRES.length,
    truth: matrix(first),
    predicted,
    probabilities: Float64Array.from(predicted)
  };
}

function knows(catalogue: Catalogue, genre: number): boolean {
  return [...catalogue.values()].some((bits) => hasGenre(bits, genre));
}

function averageDistributions(distributions: readonly Distribution[]): Pick<Distribution, "estimate" | "draws"> {
  return {
    estimate: mean(distributions.map(({estimate}) => estimate)),
    draws: distributions[0].draws.map((_, draw) => mean(distributions.map(({draws}) => draws[draw])))
  };
}

function describe(
  first: string,
  second: string,
  {films, genres, truth, predicted}: ScoredFilms,
  counted: readonly number[],
  genre: Agreement["genre"],
  {estimate, draws}: Pick<Distribution, "estimate" | "draws">
): Agreement {
  let [both, onlyFirst, onlySecond] = [0, 0, 0];
  for (let film = 0; film < films; ++film) {
    for (const each of counted) {
      const [a, b] = [truth[film * genres + each], predicted[film * genres + each]];
      both += a & b;
      onlyFirst += a & ~b & 1;
      onlySecond += b & ~a & 1;
    }
  }
  const [low, high] = percentileInterval(draws);
  return {first, second, genre, genres: counted.length, films, both, onlyFirst, onlySecond, f1: estimate, low, high};
}
