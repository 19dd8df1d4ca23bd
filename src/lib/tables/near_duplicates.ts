import {findPlaceholders, findSimilarPlots, findSimilarPosters} from "../duplicates/find-duplicates.js";
import {comparableWords} from "../duplicates/shingles.js";
import {UnionFind} from "../duplicates/union-find.js";
import {defineTable} from "../table-definition.js";

// Chosen by reading the pairs of a corpus of 14,000 plots: at 0.5 and above all are one text (edited), and the next
// pair, at 0.33, is not. Posters of 13,000 films: at 6 bits or fewer all are one design, at 8 and above none is.
// What more than twenty films share is a placeholder.
const parameters = {shingle_length: 3, plot_similarity: 0.5, min_words: 8, poster_distance: 6, placeholder_above: 20};

/** Films that share a plot or a poster, which the split must not tear apart. */
export default defineTable({
  name: "near_duplicates",
  description: "Films with the same or nearly the same plot or poster: one row a film in a group of two or more.",
  columns: {
    movie_id: {type: "utf8", description: "IMDb id", source: "films movie_id"},
    group: {type: "uint32", description: "Row in `films` of the group's first film", source: "connected pairs"},
    kind: {type: "dictionary", description: "What is shared with another film: plot, poster or both", source: "pairs"},
    plot_similarity: {
      type: "float32",
      description: "Largest Jaccard similarity of three-word shingles with another film's plot, 0.5 or more",
      source: "findSimilarPlots(plots)",
      nullable: true
    },
    poster_distance: {
      type: "uint8",
      unit: "bits of 64",
      description: "Smallest Hamming distance to another film's poster hash, 6 or less",
      source: "findSimilarPosters(poster_hashes)",
      nullable: true
    }
  },
  inputs: ["table:films", "corpus:plots", "table:poster_hashes"],
  parameters,
  async compute({corpus, table}) {
    const films = await table("films");
    const posters = await table("poster_hashes");
    const ids = Array.from(films.movie_id as ArrayLike<string>);
    const indexById = new Map(ids.map((id, index) => [id, index]));
    const groups = new UnionFind(ids.length);
    const similarity = new Map<number, number>();
    const distance = new Map<number, number>();

    const plots = withoutPlaceholders(
      corpus.plots.filter((plot) => indexById.has(plot.movieId)),
      ({plot}) => comparableWords(plot).join(" ")
    );
    const plotPairs = findSimilarPlots(
      plots.map((plot) => plot.plot),
      {
        shingleLength: parameters.shingle_length,
        similarity: parameters.plot_similarity,
        minWords: parameters.min_words
      }
    );
    for (const {a, b, measure} of plotPairs) {
      const pair = [a, b].map((row) => indexById.get(plots[row].movieId)!);
      groups.union(pair[0], pair[1]);
      for (const film of pair) similarity.set(film, Math.max(measure, similarity.get(film) ?? 0));
    }

    const hashes = withoutPlaceholders(
      Array.from(posters.movie_id, (id, row) => ({
        film: indexById.get(id as string)!,
        high: posters.hash_high[row] as number,
        low: posters.hash_low[row] as number
      })).filter((_, row) => !posters.is_uniform[row]),
      ({high, low}) => `${high} ${low}`
    );
    for (const {a, b, measure} of findSimilarPosters(hashes, {distance: parameters.poster_distance})) {
      const pair = [hashes[a].film, hashes[b].film];
      groups.union(pair[0], pair[1]);
      for (const film of pair) distance.set(film, Math.min(measure, distance.get(film) ?? 64));
    }

    const found = ids.map((_, film) => film).filter((film) => similarity.has(film) || distance.has(film));
    return {
      movie_id: found.map((film) => ids[film]),
      group: found.map((film) => groups.find(film)),
      kind: found.map((film) => (!distance.has(film) ? "plot" : similarity.has(film) ? "both" : "poster")),
      plot_similarity: found.map((film) => similarity.get(film) ?? null),
      poster_distance: found.map((film) => distance.get(film) ?? null)
    };
  }
});

function withoutPlaceholders<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const isPlaceholder = findPlaceholders(items.map(keyOf), parameters.placeholder_above);
  return items.filter((_, index) => !isPlaceholder[index]);
}
