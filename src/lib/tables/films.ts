import {encodeMultiHot} from "../genres/multi-hot.js";
import {isSelected} from "../genres/selection-rules.js";
import {defineTable} from "../table-definition.js";

/** The films of the corpus that have one of the nine genres or more: one row a film, ordered by id. */
export default defineTable({
  name: "films",
  description: "The films: identity, genres, and which of plot and poster each has. Row number is the film's index.",
  columns: {
    movie_id: {type: "utf8", description: "IMDb id", source: "movies.tsv movie_id"},
    tmdb_id: {type: "int32", description: "TMDB id", source: "movies.tsv tmdb_id", nullable: true},
    title: {type: "utf8", description: "Title", source: "movies.tsv title"},
    year: {type: "int16", unit: "year", description: "Release year", source: "movies.tsv year", nullable: true},
    genres: {
      type: "dictionary",
      description: "All genres, alphabetical, joined by |; not only the nine",
      source: "movies.tsv genres"
    },
    multi_hot: {
      type: "uint16",
      description: "The nine genres as bits: bit 0 Action to bit 8 Thriller",
      source: "encodeMultiHot(genres)"
    },
    has_plot: {type: "bool", description: "A plot is in the corpus", source: "plots.tsv"},
    has_poster: {type: "bool", description: "A poster is in the corpus", source: "posters/"},
    plot_source: {
      type: "dictionary",
      description: "The catalogue that the plot comes from",
      source: "plots.tsv source",
      nullable: true
    },
    runtime: {type: "int16", unit: "minutes", description: "Runtime", source: "movies.tsv runtime", nullable: true},
    original_language: {
      type: "dictionary",
      description: "Original language, ISO 639-1",
      source: "movies.tsv original_language",
      nullable: true
    }
  },
  inputs: ["corpus:movies", "corpus:plots", "corpus:posters"],
  parameters: {selection_rule: "any"},
  compute({corpus}) {
    const movies = corpus.movies.filter((movie) => isSelected("any", movie.genres));
    const plotSource = new Map(corpus.plots.map((plot) => [plot.movieId, plot.source]));
    const posterIds = new Set(corpus.posterIds);
    return {
      movie_id: movies.map((movie) => movie.movieId),
      tmdb_id: movies.map((movie) => movie.tmdbId),
      title: movies.map((movie) => movie.title),
      year: movies.map((movie) => movie.year),
      genres: movies.map((movie) => movie.genres.join("|")),
      multi_hot: movies.map((movie) => encodeMultiHot(movie.genres)),
      has_plot: movies.map((movie) => plotSource.has(movie.movieId)),
      has_poster: movies.map((movie) => posterIds.has(movie.movieId)),
      plot_source: movies.map((movie) => plotSource.get(movie.movieId) ?? null),
      runtime: movies.map((movie) => movie.runtime),
      original_language: movies.map((movie) => movie.originalLanguage)
    };
  }
});
